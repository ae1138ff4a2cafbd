# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.meeting import Attendance
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.request import (
    Disclosure,
    DisclosureIncomplete,
    Informing,
    InformingIncomplete,
    RefusalWithoutReason,
)
from casuskluis.explanations import explain
from casuskluis.services.casework.disclosures import DisclosedInFuture, DisclosureFromPrint
from casuskluis.services.casework.informings import (
    InformedInFuture,
    PostponedPast,
    PostponedTooFar,
)
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import TODAY, Office


def _told(case: Case) -> Informing:
    return Informing(
        case_id=case.id,
        recorded_on=TODAY,
        informed=True,
        informed_on=TODAY,
        manner="Gesprek op het gemeentehuis",
        informed_by="S. de Wit",
        reaction="Wil meewerken.",
    )


def _put_off(case: Case, until: date) -> Informing:
    return Informing(
        case_id=case.id,
        recorded_on=TODAY,
        informed=False,
        reason_not="Het onderzoek van de politie loopt.",
        postponed_until=until,
    )


def _handed(case: Case, to: OrganisationId | None, **more: object) -> Disclosure:
    plain = Disclosure(
        case_id=case.id, organisation_id=to, disclosed_on=TODAY, what="Samenvatting"
    )
    return replace(plain, **more)  # type: ignore[arg-type]  # fields of a test


def test_a_subject_nobody_informed_is_due_a_term_after_the_opening(office: Office) -> None:
    state = office.workspace.informings.of_case(office.case().id)

    assert state.current is None
    assert state.due_on == date(2026, 12, 21)  # a month on is a Sunday
    assert not state.is_late(TODAY)
    assert state.is_late(date(2026, 12, 22))


def test_the_newest_record_counts(office: Office) -> None:
    case = office.case()
    office.workspace.informings.record(_put_off(case, TODAY + timedelta(days=30)))
    waiting = office.workspace.informings.of_case(case.id)
    office.workspace.informings.record(_told(case))
    told = office.workspace.informings.of_case(case.id)

    assert waiting.due_on == TODAY + timedelta(days=30)
    assert not waiting.is_informed
    assert told.is_informed
    assert told.due_on is None
    assert [one.informed for one in told.records] == [True, False]
    assert told.records[0].author == "Toets"


def test_informing_is_not_put_off_further_than_the_term(office: Office) -> None:
    case = office.case()
    latest = office.workspace.informings.of_case(case.id).latest_postponement

    office.workspace.informings.record(_put_off(case, latest))
    with pytest.raises(PostponedTooFar) as caught:
        office.workspace.informings.record(_put_off(case, latest + timedelta(days=1)))
    with pytest.raises(PostponedPast):
        office.workspace.informings.record(_put_off(case, TODAY - timedelta(days=1)))

    assert f"{latest:%d-%m-%Y}" in explain(caught.value)


def test_informing_says_what_happened_or_why_not(office: Office) -> None:
    case = office.case()
    record = office.workspace.informings.record

    with pytest.raises(InformingIncomplete):
        record(replace(_told(case), manner=" "))
    with pytest.raises(InformingIncomplete):
        record(replace(_put_off(case, TODAY), reason_not=""))
    with pytest.raises(InformedInFuture):
        record(replace(_told(case), informed_on=TODAY + timedelta(days=1)))


def test_a_disclosure_without_a_ground_gets_that_of_the_setting(office: Office) -> None:
    case = office.case()
    made = office.workspace.disclosures.record(_handed(case, office.school))

    assert made.legal_basis == office.workspace.disclosures.default_ground()
    assert "persoonsgerichte aanpak" in made.legal_basis
    assert office.workspace.disclosures.of_case(case.id) == [made]


def test_a_disclosure_an_auditor_can_do_nothing_with_is_refused(office: Office) -> None:
    case = office.case()
    record = office.workspace.disclosures.record

    with pytest.raises(DisclosureIncomplete):
        record(_handed(case, None))
    with pytest.raises(DisclosureIncomplete):
        record(_handed(case, office.school, what=" "))
    with pytest.raises(RefusalWithoutReason):
        record(_handed(case, office.school, refused=True))
    with pytest.raises(DisclosedInFuture):
        record(_handed(case, office.school, disclosed_on=TODAY + timedelta(days=1)))


def test_a_printed_copy_records_what_its_holder_got(office: Office) -> None:
    case, police, meeting_id = _table(office)
    workspace = office.workspace
    workspace.agenda_printer.print(
        meeting_id, EditionRequest(organisation_id=police, with_names=True)
    )
    workspace.agenda_printer.print(
        meeting_id, EditionRequest(organisation_id=police, with_names=True)
    )
    logged = workspace.disclosures.of_case(case.id)

    assert [(one.organisation_id, one.from_print) for one in logged] == [(police, True)]
    assert "met naam" in logged[0].what
    assert "Jan" not in logged[0].what
    with pytest.raises(DisclosureFromPrint):
        workspace.disclosures.save(replace(logged[0], what="Iets anders"))


def test_a_copy_shows_nothing_of_a_case_that_is_closed_to_its_holder(office: Office) -> None:
    case, police, meeting_id = _table(office, restricted=True)
    school = EditionRequest(organisation_id=office.school)
    office.workspace.agenda_printer.print(meeting_id, school)

    assert office.workspace.disclosures.of_case(case.id) == []
    office.workspace.agenda_printer.print(meeting_id, EditionRequest(organisation_id=police))
    assert len(office.workspace.disclosures.of_case(case.id)) == 1


def test_the_copy_of_the_municipality_is_no_disclosure(office: Office) -> None:
    case, _, meeting_id = _table(office)
    own = EditionRequest(organisation_id=office.core[CoreRole.MUNICIPALITY])
    office.workspace.agenda_printer.print(meeting_id, own)

    assert office.workspace.disclosures.of_case(case.id) == []


def test_the_general_copy_goes_to_everybody_else(office: Office) -> None:
    case, police, meeting_id = _table(office)
    office.workspace.agenda_printer.print(meeting_id, EditionRequest())
    got = {one.organisation_id for one in office.workspace.disclosures.of_case(case.id)}

    assert got == {police, office.core[CoreRole.PROSECUTION], office.school}


def _table(
    office: Office, *, restricted: bool = False
) -> tuple[Case, OrganisationId, MeetingId]:
    case = office.case()
    meeting = office.meeting()
    police = office.core[CoreRole.POLICE]
    office.workspace.meetings.invite(
        Attendance(meeting_id=meeting.id, organisation_id=office.school)
    )
    item = office.workspace.agendas.add_case(meeting.id, case.id)
    who = (police,) if restricted else ()
    office.workspace.agendas.save(replace(item, restricted_to=who))
    return case, police, meeting.id
