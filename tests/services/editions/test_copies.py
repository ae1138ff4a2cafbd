# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The list of copies: numbers that stay, what is out, what came back."""

import hashlib
from dataclasses import replace

import pytest

from casuskluis.domain.copies import CopyAccountedFor, CopyState, PrintedCopy
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaItem, Attendance
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, CoreRole
from casuskluis.services.editions.copies import missing_sentence
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import Office, text_of


@pytest.fixture
def meeting_id(office: Office) -> MeetingId:
    meeting = office.meeting()
    office.workspace.agendas.add(
        AgendaItem(meeting_id=meeting.id, position=0, title="Terugblik", minutes=5)
    )
    office.workspace.meetings.invite(
        Attendance(meeting_id=meeting.id, organisation_id=office.school)
    )
    return meeting.id


def police(office: Office) -> EditionRequest:
    return EditionRequest(organisation_id=office.core[CoreRole.POLICE])


def test_a_print_stands_in_the_list_with_the_digest_of_its_pdf(
    office: Office, meeting_id: MeetingId
) -> None:
    paper = office.workspace.agenda_printer.print(meeting_id, police(office))

    made = [line for line in office.workspace.copies.lines(meeting_id) if line.copy]

    assert [line.holder for line in made] == ["Politie Veldhaven"]
    assert made[0].copy
    assert made[0].copy.digest == hashlib.sha256(paper.pdf).hexdigest()
    assert f"Exemplaar {made[0].number} van 4" in text_of(paper.pdf)


def test_everybody_invited_has_a_line_before_anything_is_printed(
    office: Office, meeting_id: MeetingId
) -> None:
    lines = office.workspace.copies.lines(meeting_id)

    assert [line.number for line in lines] == [1, 2, 3, 4]
    assert not any(line.copy for line in lines)
    assert lines[-1].holder == "Lyceum De Terp"


def test_a_second_print_says_that_it_is_one(office: Office, meeting_id: MeetingId) -> None:
    printer = office.workspace.agenda_printer
    printer.print(meeting_id, police(office))

    again = printer.print(meeting_id, police(office))

    issued = office.workspace.copies.issued(meeting_id)
    assert [(one.copy_number, one.run) for one in issued] == [
        (issued[0].copy_number, 1),
        (issued[0].copy_number, 2),
    ]
    assert "2e afdruk" in text_of(again.pdf)


def test_a_number_stays_with_its_holder_when_somebody_before_is_withdrawn(
    office: Office, meeting_id: MeetingId
) -> None:
    workspace = office.workspace
    workspace.agenda_printer.print(meeting_id, police(office))
    before = workspace.copies.issued(meeting_id)[0].copy_number
    first = workspace.meetings.file(meeting_id).attendances[0]
    assert first.organisation_id != office.core[CoreRole.POLICE]
    workspace.meetings.withdraw(first.id)

    workspace.agenda_printer.print(meeting_id, police(office))
    workspace.agenda_printer.print(meeting_id, EditionRequest(organisation_id=office.school))

    issued = workspace.copies.issued(meeting_id)
    ours = [one for one in issued if one.organisation_id == office.core[CoreRole.POLICE]]
    assert {one.copy_number for one in ours} == {before}
    theirs = [one for one in issued if one.organisation_id == office.school]
    assert theirs[0].copy_number != before


def test_two_people_of_one_organisation_hold_a_copy_each(
    office: Office, meeting_id: MeetingId
) -> None:
    workspace = office.workspace
    people = [
        workspace.partners.save_contact(
            Contact(name=PersonName.parse(name), organisation_id=office.school)
        )
        for name in ("Noor de Boer", "Sem Visser")
    ]
    for contact in people:
        workspace.meetings.invite(
            Attendance(
                meeting_id=meeting_id, organisation_id=office.school, contact_id=contact.id
            )
        )

    papers = [
        workspace.agenda_printer.print(
            meeting_id, EditionRequest(organisation_id=office.school, contact_id=contact.id)
        )
        for contact in people
    ]

    issued = workspace.copies.issued(meeting_id)
    assert len({one.copy_number for one in issued}) == len(people)
    for paper, contact in zip(papers, people, strict=True):
        assert f"Lyceum De Terp, {contact.name.display}" in text_of(paper.pdf)


def test_what_is_out_is_missing_until_it_is_back_or_destroyed(
    office: Office, meeting_id: MeetingId
) -> None:
    workspace = office.workspace
    for place in (office.core[CoreRole.POLICE], office.school):
        workspace.agenda_printer.print(meeting_id, EditionRequest(organisation_id=place))
    copies = on_paper(office, meeting_id)
    assert missing_sentence(workspace.copies.lines(meeting_id)) == (
        f"Exemplaren {copies[0].copy_number} en {copies[1].copy_number} "
        "zijn nog niet terug of vernietigd."
    )

    workspace.copies.move([copies[0].id], CopyState.RETURNED)
    workspace.copies.move([copies[1].id], CopyState.DESTROYED)

    assert missing_sentence(workspace.copies.lines(meeting_id)) == ""


def test_when_one_of_several_cannot_move_none_does(
    office: Office, meeting_id: MeetingId
) -> None:
    workspace = office.workspace
    for place in (office.core[CoreRole.POLICE], office.school):
        workspace.agenda_printer.print(meeting_id, EditionRequest(organisation_id=place))
    first, second = on_paper(office, meeting_id)
    workspace.copies.move([second.id], CopyState.DESTROYED)

    with pytest.raises(CopyAccountedFor):
        workspace.copies.move([first.id, second.id], CopyState.RETURNED)

    assert workspace.copies.issued(meeting_id)[0].state is CopyState.PRINTED


def test_the_general_copy_counts_only_once_it_exists(
    office: Office, meeting_id: MeetingId
) -> None:
    printer = office.workspace.agenda_printer

    general = printer.print(meeting_id, EditionRequest())
    after = printer.print(meeting_id, police(office))

    assert "Exemplaar 5 van 5 – alle deelnemers" in text_of(general.pdf)
    assert "van 5 – Politie Veldhaven" in text_of(after.pdf)


def on_paper(office: Office, meeting_id: MeetingId) -> list[PrintedCopy]:
    """Make paper of what was saved as a file, and return the copies."""
    with office.workspace.context.write() as transaction:
        return [
            transaction.copies.save(replace(one, electronic=False))
            for one in transaction.copies.of_meeting(meeting_id)
        ]
