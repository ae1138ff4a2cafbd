# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The rules by which a paper passes the gate or is refused, one at a time."""

from dataclasses import replace

import pytest

from casuskluis.documents.leaks import Leak, LeakKind
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, OrganisationId
from casuskluis.domain.meeting import AgendaItem, Attendance
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, CoreRole
from casuskluis.services.editions.gate import EditionLeaks, Reader, leaks_on
from casuskluis.services.editions.holders import EditionRequest, Holder
from services.bureau import Office


def drawn(office: Office, meeting: MeetingId, request: EditionRequest) -> bytes:
    return office.workspace.agenda_printer.draw(meeting, request).pdf


def refusal(office: Office, meeting: MeetingId, request: EditionRequest) -> EditionLeaks:
    with pytest.raises(EditionLeaks) as caught:
        drawn(office, meeting, request)
    return caught.value


def write(office: Office, case: Case, words: str) -> None:
    stored = office.workspace.cases.file(case.id).case
    office.workspace.cases.save(replace(stored, reason=words))


def table(office: Office, *cases: Case, only: tuple[OrganisationId, ...] = ()) -> MeetingId:
    meeting = office.meeting()
    for case in cases:
        office.workspace.agendas.add_case(meeting.id, case.id, restricted_to=only)
    return meeting.id


def leaks_for_police(office: Office, meeting: MeetingId, pdf: bytes) -> tuple[Leak, ...]:
    work = office.workspace
    holder = Holder.of(work.meetings.file(meeting), police(office))
    return leaks_on(work.context, pdf, meeting, Reader(holder))


def position_of(office: Office, meeting: MeetingId, case: Case) -> int:
    items = office.workspace.meetings.file(meeting).items
    return next(item.position for item in items if item.case_id == case.id)


def police(office: Office, *, with_names: bool = False) -> EditionRequest:
    place = office.core[CoreRole.POLICE]
    return EditionRequest(organisation_id=place, with_names=with_names)


def test_the_name_of_a_visitor_may_stand_there_and_the_same_surname_alone_may_not(
    office: Office,
) -> None:
    case = office.case("Kees Jonkman")
    place = office.core[CoreRole.POLICE]
    visitor = office.workspace.partners.save_contact(
        Contact(organisation_id=place, name=PersonName(given="A.", family="Jonkman"))
    )
    meeting = table(office, case)
    office.workspace.meetings.invite(
        Attendance(meeting_id=meeting, organisation_id=place, contact_id=visitor.id)
    )

    write(office, case, "De wijkagent A. Jonkman belt morgen.")
    assert drawn(office, meeting, police(office))
    write(office, case, "Morgen belt Jonkman.")
    assert "naam" in str(refusal(office, meeting, police(office)).details["kind"])


def test_a_name_that_is_a_word_counts_only_where_it_is_used_as_a_name(office: Office) -> None:
    case = office.case("Piet Bakker")
    meeting = table(office, case)

    write(office, case, "Bakker is een vak. Hij werkt bij een bakker.")
    assert drawn(office, meeting, police(office))
    write(office, case, "Gisteren zei Bakker dat hij stopt.")
    refusal(office, meeting, police(office))


def test_a_number_of_a_file_elsewhere_is_refused_and_a_school_year_is_not(
    office: Office,
) -> None:
    case, other = office.case("Kees Jonkman"), office.case("Mila Terpstra")
    meeting = table(office, case)

    write(office, case, "In schooljaar 2024-2025 bleef hij zitten.")
    assert drawn(office, meeting, police(office))
    write(office, case, f"Hangt samen met {other.number}.")
    assert "nummer" in str(refusal(office, meeting, police(office)).details["kind"])


def test_a_whole_name_of_somebody_elsewhere_in_the_vault_is_refused_with_its_page(
    office: Office,
) -> None:
    case = office.case("Kees Jonkman")
    office.subject("Mila van der Terpstra")
    meeting = table(office, case)
    write(office, case, "Hij trekt op met Mila van der Terpstra uit de straat.")

    error = refusal(office, meeting, police(office, with_names=True))

    assert error.details["pages"] == "2"
    assert "Terpstra" not in f"{error}{error!r}{error.details}"


def test_a_closed_item_gives_nothing_away_to_who_is_not_in_it(office: Office) -> None:
    closed, opened = office.case("Mila Terpstra"), office.case("Kees Jonkman")
    meeting = table(office, closed, only=(office.school,))
    office.workspace.agendas.add_case(meeting, opened.id)
    write(office, closed, "Zij werd gezien bij het station met een groep onbekende mannen.")
    for_keeper = EditionRequest(organisation_id=office.core[CoreRole.MUNICIPALITY])

    assert drawn(office, meeting, police(office))
    found = leaks_for_police(office, meeting, drawn(office, meeting, for_keeper))

    assert {leak.kind for leak in found} == {LeakKind.NUMBER, LeakKind.TEXT}
    assert {leak.item for leak in found} == {position_of(office, meeting, closed)}


def test_a_sentence_of_a_closed_item_in_an_open_text_is_the_choice_of_the_officer(
    office: Office,
) -> None:
    closed, opened = office.case("Mila Terpstra"), office.case("Kees Jonkman")
    meeting = table(office, closed, only=(office.school,))
    office.workspace.agendas.add_case(meeting, opened.id)
    for case in (closed, opened):
        write(office, case, "Gezien bij het station met een groep onbekende mannen.")

    assert drawn(office, meeting, police(office))


def test_a_paper_that_tells_of_no_item_holds_no_number_at_all(office: Office) -> None:
    case = office.case("Kees Jonkman")
    meeting = table(office, case)
    pdf = drawn(office, meeting, police(office))
    work = office.workspace
    holder = Holder.of(work.meetings.file(meeting), police(office))
    nothing: frozenset[AgendaItemId] = frozenset()

    assert leaks_on(work.context, pdf, meeting, Reader(holder)) == ()
    assert leaks_on(work.context, pdf, meeting, Reader(holder, items=nothing))


def test_the_person_it_is_written_to_may_stand_on_the_paper(office: Office) -> None:
    case = office.case("Kees Jonkman")
    meeting = table(office, case)
    work = office.workspace
    pdf = drawn(office, meeting, police(office, with_names=True))
    holder = Holder.of(work.meetings.file(meeting), police(office))

    written_to = Reader(holder, addressee=case.subject_id)
    assert leaks_on(work.context, pdf, meeting, Reader(holder))
    assert leaks_on(work.context, pdf, meeting, written_to) == ()


def test_a_topic_of_others_is_found(office: Office) -> None:
    meeting = table(office, office.case("Kees Jonkman"))
    office.workspace.agendas.add(
        AgendaItem(
            meeting_id=meeting,
            position=0,
            title="Overlast",
            question="Wie neemt het voortouw bij de overlast rond het plein?",
            restricted_to=(office.school,),
        )
    )
    for_keeper = EditionRequest(organisation_id=office.core[CoreRole.MUNICIPALITY])

    found = leaks_for_police(office, meeting, drawn(office, meeting, for_keeper))

    assert {leak.kind for leak in found} == {LeakKind.TEXT}
