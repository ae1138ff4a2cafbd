# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The outcome of an adopted meeting as a file for one partner."""

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case, RelatedPerson
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AgendaItem, Attendance, Decision, MeetingStatus
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.setting import SettingKey
from casuskluis.exchange.national.outcomes import Level, NothingToExchange
from casuskluis.explanations import explain
from casuskluis.services.editions.gate import EditionLeaks
from casuskluis.services.editions.holders import NamesNotAllowed, NotInvited
from casuskluis.services.leading.minutes import MinutesService
from casuskluis.services.leading.national import ExchangeRequest, OutcomeNotAdopted
from casuskluis.services.leading.records import RecordService
from casuskluis.services.leading.steps import StepService
from casuskluis.services.meetings.meetings import MeetingFile
from demonstrated import demonstration
from national_schema import FOLDER, complaints, validator
from services.bureau import NOW, TODAY, Office

needs_schema = pytest.mark.skipif(not FOLDER.is_dir(), reason="the schemas are not there")


@dataclass(frozen=True)
class Held:
    """A meeting on which two cases stood, the second without the school."""

    office: Office
    meeting_id: MeetingId
    shared: Case
    closed: Case
    items: tuple[AgendaItem, AgendaItem]

    def request(self, organisation_id: OrganisationId, level: Level) -> ExchangeRequest:
        return ExchangeRequest(organisation_id=organisation_id, level=level)

    def read(self, organisation_id: OrganisationId, level: Level) -> list[dict[str, Any]]:
        service = self.office.workspace.national_outcomes
        made = service.draw(self.meeting_id, self.request(organisation_id, level))
        results: list[dict[str, Any]] = json.loads(made.data)["resultaten"]
        return results


@pytest.fixture
def held(office: Office) -> Held:
    workspace, meeting = office.workspace, office.meeting(on=TODAY)
    _allow_bsn(office)
    shared, closed = office.case(), office.case("Fatima Yilmaz")
    for case, bsn in ((shared, "999993653"), (closed, "")):
        person = workspace.cases.file(case.id).subject
        workspace.persons.save(
            replace(
                person, bsn=bsn, street="Kerkstraat 12", postcode="1234 AB", town="Veldhaven"
            )
        )
    workspace.meetings.invite(Attendance(meeting_id=meeting.id, organisation_id=office.school))
    items = (
        workspace.agendas.add_case(meeting.id, shared.id),
        workspace.agendas.add_case(meeting.id, closed.id),
    )
    workspace.agendas.save(replace(items[0], restricted_to=()))
    workspace.agendas.save(replace(items[1], restricted_to=tuple(office.core.values())))
    steps = StepService(workspace.context)
    steps.move(meeting.id, MeetingStatus.READY)
    steps.move(meeting.id, MeetingStatus.BUSY)
    for case, item in zip((shared, closed), items, strict=True):
        RecordService(workspace.context).save(
            ItemRecord(
                meeting_id=meeting.id, agenda_item_id=item.id, picture=f"Beeld {case.number}."
            )
        )
        workspace.agendas.add_decision(
            Decision(
                number="",
                meeting_id=meeting.id,
                agenda_item_id=item.id,
                case_id=case.id,
                text="De aanpak gaat door.",
            )
        )
        workspace.actions.add(
            ActionItem(
                number="",
                case_id=case.id,
                meeting_id=meeting.id,
                description="Huisbezoek",
                owner_id=office.core[CoreRole.POLICE],
                recorded_on=TODAY,
            )
        )
    return Held(office, meeting.id, shared, closed, items)


def _allow_bsn(office: Office) -> None:
    settings = office.workspace.settings
    settings.save(replace(settings.get(SettingKey.BSN_ALLOWED), value="1"))


def finish(held: Held) -> None:
    steps = StepService(held.office.workspace.context)
    steps.move(held.meeting_id, MeetingStatus.HELD)
    steps.move(held.meeting_id, MeetingStatus.ADOPTED)


def test_a_meeting_that_is_not_adopted_is_not_exchanged(held: Held) -> None:
    request = held.request(held.office.school, Level.EXISTS)

    for call in (
        held.office.workspace.national_outcomes.draw,
        held.office.workspace.national_outcomes.record,
    ):
        with pytest.raises(OutcomeNotAdopted):
            call(held.meeting_id, request)


def test_a_partner_gets_the_cases_it_takes_part_in(held: Held) -> None:
    finish(held)
    police, school = held.office.core[CoreRole.POLICE], held.office.school

    for level in (Level.EXISTS, Level.LIMITED):
        assert [one["betreft"]["id"] for one in held.read(school, level)] == [
            held.shared.number
        ]
    assert [one["betreft"]["id"] for one in held.read(police, Level.FULL)] == [
        held.shared.number,
        held.closed.number,
    ]


def test_what_was_agreed_at_an_item_that_goes_on_next_time_is_an_outcome(held: Held) -> None:
    RecordService(held.office.workspace.context).postpone(held.items[1].id)
    finish(held)

    found = held.read(held.office.core[CoreRole.POLICE], Level.FULL)
    assert found[1]["betreft"]["id"] == held.closed.number
    assert found[1]["betreft"]["heeftBesluit"]


def test_names_are_for_core_partners_and_files_for_the_invited(held: Held) -> None:
    finish(held)
    draw = held.office.workspace.national_outcomes.draw

    with pytest.raises(NamesNotAllowed):
        draw(held.meeting_id, held.request(held.office.school, Level.FULL))
    held.office.workspace.partners.organisations()
    with pytest.raises(NotInvited):
        draw(held.meeting_id, held.request(OrganisationId(999), Level.EXISTS))


def test_a_case_of_others_alone_leaves_nothing_to_exchange(held: Held) -> None:
    workspace = held.office.workspace
    items = workspace.meetings.file(held.meeting_id).items
    item = next(one for one in items if one.id == held.items[0].id)
    workspace.agendas.save(replace(item, restricted_to=tuple(held.office.core.values())))
    finish(held)

    with pytest.raises(NothingToExchange):
        held.read(held.office.school, Level.EXISTS)


def test_the_full_file_holds_what_was_adopted_and_reports_what_is_missing(held: Held) -> None:
    finish(held)
    request = held.request(held.office.core[CoreRole.POLICE], Level.FULL)

    made = held.office.workspace.national_outcomes.draw(held.meeting_id, request)

    first, second = json.loads(made.data)["resultaten"]
    assert f"Beeld {held.shared.number}." in first["notulen"]
    name = first["betreft"]["heeftActie"][0]["heeftBetrekkingOp"]["naam"]
    assert (name["voornamen"], name["voorvoegsel"], name["geslachtsnaam"]) == (
        "Jan",
        "van den",
        "Berg",
    )
    assert first["betreft"]["heeftActie"][0]["belegdBij"]["naam"] == "Politie Veldhaven"
    assert second["betreft"]["heeftActie"] == []
    assert made.report[0] == (
        f"Bij de betrokkene van casus {held.closed.number} ontbreekt het burgerservicenummer."
    )
    assert made.cases == 2
    assert made.file_name == "uitkomst-2026-01-niveau-2.json"


def test_a_correction_of_a_later_meeting_stands_with_the_minutes(held: Held) -> None:
    finish(held)
    workspace = held.office.workspace
    later = held.office.meeting()
    steps = StepService(workspace.context)
    workspace.agendas.add_case(later.id, held.shared.id)
    for status in (MeetingStatus.READY, MeetingStatus.BUSY):
        steps.move(later.id, status)
    MinutesService(workspace.context).correct(
        MinutesCorrection(
            meeting_id=held.meeting_id,
            decided_in=later.id,
            agenda_item_id=held.items[0].id,
            text="Het was een dinsdag.",
            author="",
            written_at=NOW,
        )
    )

    found = held.read(held.office.core[CoreRole.POLICE], Level.FULL)

    assert found[0]["notulen"].endswith("Correctie: Het was een dinsdag.")


def test_a_decision_that_names_a_related_person_stays_out_below_the_full_level(
    held: Held,
) -> None:
    workspace = held.office.workspace
    workspace.cases.add_related_person(
        RelatedPerson(
            case_id=held.shared.id,
            name=PersonName(family="Bakker", given="Sanne"),
            necessity="Zus",
        )
    )
    workspace.agendas.add_decision(
        Decision(
            number="",
            meeting_id=held.meeting_id,
            agenda_item_id=held.items[0].id,
            case_id=held.shared.id,
            text="Sanne komt ook.",
        )
    )
    finish(held)

    (found,) = held.read(held.office.school, Level.LIMITED)

    assert [one["omschrijving"] for one in found["betreft"]["heeftBesluit"]] == [
        "De aanpak gaat door."
    ]
    full = held.request(held.office.core[CoreRole.POLICE], Level.FULL)
    with pytest.raises(EditionLeaks) as refused:
        workspace.national_outcomes.draw(held.meeting_id, full)
    assert "in een tekst van het bestand de naam van iemand" in explain(refused.value)


def test_what_left_stands_in_the_journal_and_in_each_case(held: Held) -> None:
    finish(held)
    workspace = held.office.workspace
    request = held.request(held.office.school, Level.LIMITED)

    for _ in range(2):  # twice on a day is one disclosure
        workspace.national_outcomes.record(held.meeting_id, request)

    wanted = JournalQuery(action=JournalAction.EXPORTED)
    lines = workspace.journal.newest(wanted=wanted)
    assert [one.object for one in lines] == [f"meeting:{held.meeting_id}:outcome"] * 2
    (told,) = workspace.disclosures.of_case(held.shared.id)
    assert told.what == "Uitkomst van overleg 2026-01 als bestand, niveau 1 beperkt"
    assert told.organisation_id == held.office.school
    assert workspace.disclosures.of_case(held.closed.id) == []


def test_the_municipality_gives_nothing_to_itself(held: Held) -> None:
    finish(held)
    own = held.request(held.office.core[CoreRole.MUNICIPALITY], Level.FULL)

    held.office.workspace.national_outcomes.record(held.meeting_id, own)

    assert held.office.workspace.disclosures.of_case(held.shared.id) == []


def test_nothing_of_the_file_stands_in_a_repr(held: Held) -> None:
    finish(held)
    request = held.request(held.office.core[CoreRole.POLICE], Level.FULL)

    made = held.office.workspace.national_outcomes.draw(held.meeting_id, request)

    assert "Berg" not in repr(made)
    assert "999993653" not in repr(made)


@needs_schema
@pytest.mark.gate
@pytest.mark.slow
def test_every_level_of_the_demonstration_is_valid_against_the_published_schema(
    tmp_path: Path,
) -> None:
    checker = validator("UitkomstOverleg.yaml", "GepagineerdCasusoverlegLijst")
    workspace = demonstration(tmp_path / "Veldhaven")
    made = 0
    for turn, meeting_id in enumerate(workspace.meetings.ids(MeetingQuery())):
        file = workspace.meetings.file(meeting_id)
        if file.meeting.status is not MeetingStatus.ADOPTED:
            continue
        for guest in _in_turn(file, turn):
            core = file.organisations[guest].is_core
            for level in Level if core else (Level.EXISTS, Level.LIMITED):
                request = ExchangeRequest(organisation_id=guest, level=level)
                try:
                    found = workspace.national_outcomes.draw(meeting_id, request)
                except NothingToExchange:
                    continue
                assert complaints(checker, json.loads(found.data)) == []
                made += 1

    assert made > 20


def _in_turn(file: MeetingFile, turn: int) -> list[OrganisationId]:
    """Return a core partner and another one: over a year everybody has a turn."""
    every = dict.fromkeys(one.organisation_id for one in file.attendances)
    core = [one for one in every if file.organisations[one].is_core]
    others = [one for one in every if one not in core]
    return [group[turn % len(group)] for group in (core, others) if group]
