# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invitation, presence list and action card out of a vault: what they tell, and to whom."""

from dataclasses import replace
from datetime import date

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.identifiers import ContactId, MeetingId, OrganisationId
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    Attendance,
    AttendanceStatus,
    SecrecyOrder,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, CoreRole
from casuskluis.services.editions.companions import Companion, CompanionRequest
from casuskluis.services.editions.holders import NotInvited
from casuskluis.services.meetings.invitations import NoSlotAtTable
from documents.reading import failures, page_texts
from services.bureau import TODAY, Office, text_of

NAMES = ("Jan", "van den Berg", "Berg")


@pytest.fixture
def case(office: Office) -> Case:
    return office.case()


@pytest.fixture
def other(office: Office) -> Case:
    return office.case("Piet Zwarthoed")


@pytest.fixture
def mentor(office: Office) -> ContactId:
    return office.workspace.partners.save_contact(
        Contact(
            organisation_id=office.school,
            name=PersonName.parse("Marieke Roos"),
            function="mentor",
            secrecy_signed_on=date(2026, 1, 8),
        )
    ).id


@pytest.fixture
def meeting_id(office: Office, case: Case, other: Case, mentor: ContactId) -> MeetingId:
    """A meeting with a case for the school, which comes for it alone, and one that is not."""
    meeting = office.meeting()
    for one, restricted in ((case, (office.school, *office.core.values())), (other, ())):
        office.workspace.agendas.add(
            AgendaItem(
                meeting_id=meeting.id,
                position=0,
                kind=AgendaItemKind.CASE,
                title=f"Casus {one.number}",
                case_id=one.id,
                minutes=20,
                restricted_to=restricted or tuple(office.core.values()),
            )
        )
    office.workspace.meetings.invite(
        Attendance(
            meeting_id=meeting.id,
            organisation_id=office.school,
            contact_id=mentor,
            stays=False,
        )
    )
    return meeting.id


def promise(
    office: Office, case: Case, owner: OrganisationId, text: str = "Gesprek met de ouders."
) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case.id,
            description=text,
            owner_id=owner,
            recorded_on=TODAY,
            due_on=date(2026, 12, 1),
        )
    )


def receivers(office: Office, case: Case) -> list[str]:
    given = office.workspace.disclosures.of_case(case.id)
    return [one.what for one in given if one.organisation_id == office.school]


def test_an_invitation_by_mail_tells_the_time_and_no_case(
    office: Office, meeting_id: MeetingId, case: Case
) -> None:
    paper = office.workspace.companions.invitation(meeting_id, office.school)
    text = text_of(paper.pdf)

    assert "U wordt verwacht van" in text
    assert "het hele overleg" not in text
    assert "Marieke Roos, mentor" in text
    assert "Gemeente Veldhaven" in text
    assert case.number not in text
    assert failures(paper.pdf) == []
    assert not any(name in text for name in NAMES)


def test_an_invitation_with_numbers_names_only_the_items_of_its_reader(
    office: Office, meeting_id: MeetingId, case: Case, other: Case
) -> None:
    paper = office.workspace.companions.invitation(meeting_id, office.school, with_numbers=True)
    text = text_of(paper.pdf)

    assert f"(casus {case.number})" in text
    assert other.number not in text
    assert "ZEER VERTROUWELIJK" in text


def test_only_an_invitation_with_numbers_stands_in_the_case(
    office: Office, meeting_id: MeetingId, case: Case
) -> None:
    printer = office.workspace.companions
    plain = CompanionRequest(
        kind=Companion.INVITATION, meeting_id=meeting_id, organisation_id=office.school
    )
    printer.print(plain)
    assert receivers(office, case) == []

    printer.print(replace(plain, with_numbers=True))
    assert receivers(office, case) == ["Uitnodiging met casusnummer voor overleg 2026-01"]


def test_who_stays_is_expected_for_the_whole_meeting(
    office: Office, meeting_id: MeetingId
) -> None:
    police = office.core[CoreRole.POLICE]

    text = text_of(office.workspace.companions.invitation(meeting_id, police).pdf)

    assert "van 13:30 tot 15:00 uur, het hele overleg" in text


def test_somebody_who_is_not_invited_or_excused_gets_no_invitation(
    office: Office, meeting_id: MeetingId
) -> None:
    workspace = office.workspace
    stranger = workspace.partners.save_organisation(
        replace(workspace.partners.organisation(office.school), id=OrganisationId(0), name="X")
    ).id
    with pytest.raises(NotInvited):
        workspace.companions.invitation(meeting_id, stranger)

    attendance = next(
        one
        for one in workspace.meetings.file(meeting_id).attendances
        if one.organisation_id == office.school
    )
    workspace.meetings.invite(replace(attendance, status=AttendanceStatus.EXCUSED))
    with pytest.raises(NoSlotAtTable):
        workspace.companions.invitation(meeting_id, office.school)


def test_a_presence_list_names_who_is_invited_and_their_copies(
    office: Office, meeting_id: MeetingId, case: Case
) -> None:
    workspace = office.workspace
    meeting = workspace.meetings.file(meeting_id).meeting
    order = SecrecyOrder(
        imposed_by="de burgemeester",
        imposed_on=TODAY,
        ground="artikel 5.1 lid 2 onder e Woo",
        lifted_by="de burgemeester",
    )
    workspace.meetings.save(replace(meeting, secrecy=order))

    paper = workspace.companions.presence_list(meeting_id)
    text = text_of(paper.pdf)

    assert "4 Lyceum De Terp Marieke Roos, mentor verklaring van 08-01-2026" in text
    assert "Bevoegd tot opheffing (artikel 89 Gemeentewet): de burgemeester." in text
    assert "Tijd" not in text  # the list goes round: it tells nobody's time
    assert case.number not in text
    assert failures(paper.pdf) == []


def test_a_presence_list_for_the_minute_taker_tells_the_time_of_guests(
    office: Office, meeting_id: MeetingId
) -> None:
    paper = office.workspace.companions.presence_list(meeting_id, with_times=True)

    assert "Tijd" in text_of(paper.pdf)
    assert "hele overleg" in text_of(paper.pdf)


def test_an_action_card_tells_what_was_promised_and_names_nobody(
    office: Office, meeting_id: MeetingId, case: Case
) -> None:
    action = promise(
        office, case, office.school, "Gesprek met Jan van den Berg en zijn moeder."
    )
    promise(office, case, office.core[CoreRole.POLICE], "Langsgaan in de wijk.")

    paper = office.workspace.companions.action_card(meeting_id, office.school)
    text = text_of(paper.pdf)

    assert action.number in text
    assert case.number in text
    assert "Gesprek met" in text
    assert not any(name in text for name in NAMES)
    assert "Langsgaan" not in text
    assert "Exemplaar 4 van 4" in text
    assert len(page_texts(paper.pdf)) == 1


def test_an_action_card_tells_of_a_case_that_is_not_on_the_agenda(
    office: Office, meeting_id: MeetingId
) -> None:
    elsewhere = office.case("Truus Wouterse")
    promise(office, elsewhere, office.school)

    text = text_of(office.workspace.companions.action_card(meeting_id, office.school).pdf)

    assert elsewhere.number in text


def test_a_card_without_a_meeting_shows_all_running_actions(office: Office, case: Case) -> None:
    promise(office, case, office.school)

    text = text_of(office.workspace.companions.action_card(None, office.school).pdf)

    assert "uw organisatie heeft 1 actie toegezegd" in text
    assert "Exemplaar" not in text


def test_a_card_that_leaves_is_a_numbered_copy_and_stands_in_the_case(
    office: Office, meeting_id: MeetingId, case: Case
) -> None:
    promise(office, case, office.school)
    request = CompanionRequest(
        kind=Companion.ACTION_CARD, meeting_id=meeting_id, organisation_id=office.school
    )

    office.workspace.companions.print(request)
    again = office.workspace.companions.print(request)

    issued = office.workspace.copies.issued(meeting_id)
    assert [(one.kind, one.copy_number, one.run) for one in issued] == [
        (CopyKind.ACTION_CARD, 4, 1),
        (CopyKind.ACTION_CARD, 4, 2),
    ]
    assert "2e afdruk" in text_of(again.pdf)
    assert receivers(office, case) == ["Actiekaart na overleg 2026-01"]


def test_an_organisation_that_promised_nothing_gets_a_card_that_says_so(
    office: Office, meeting_id: MeetingId
) -> None:
    paper = office.workspace.companions.action_card(meeting_id, office.school)

    assert "geen open acties" in text_of(paper.pdf)


def test_what_left_stands_in_the_journal(office: Office, meeting_id: MeetingId) -> None:
    printer = office.workspace.companions
    for kind in Companion:
        printer.print(
            CompanionRequest(kind=kind, meeting_id=meeting_id, organisation_id=office.school)
        )

    told = " ".join(str(one) for one in office.workspace.journal.newest(20))
    for kind in Companion:
        assert f"meeting:{meeting_id}:{kind}" in told


def test_a_request_for_nobody_is_refused(office: Office, meeting_id: MeetingId) -> None:
    for kind in (Companion.INVITATION, Companion.ACTION_CARD):
        with pytest.raises(NotInvited):
            office.workspace.companions.draw(CompanionRequest(kind=kind, meeting_id=meeting_id))
    with pytest.raises(NotInvited):
        office.workspace.companions.draw(CompanionRequest(kind=Companion.PRESENCE_LIST))


def test_an_action_worded_as_another_one_on_a_closed_item_is_no_leak(
    office: Office, meeting_id: MeetingId, other: Case
) -> None:
    words = "Contact opnemen met de ouders over de dagbesteding van betrokkene."
    promise(office, other, office.core[CoreRole.POLICE], words)
    elsewhere = office.case("Truus Wouterse")
    action = promise(office, elsewhere, office.school, words)

    text = text_of(office.workspace.companions.action_card(meeting_id, office.school).pdf)

    assert action.number in text
    assert other.number not in text
