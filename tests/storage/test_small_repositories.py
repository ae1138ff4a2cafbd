# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Settings, codes, drafts, figures, and the questions services ask."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.coding import Code, CodeList
from casuskluis.domain.draft import Draft
from casuskluis.domain.errors import ChangedMeanwhile, NotFound
from casuskluis.domain.figures import NotificationFact
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.domain.setting import Setting, SettingKey, Unit
from casuskluis.storage.database import Database
from casuskluis.storage.failures import AlreadyStored
from storage.records import ACTOR, DAY, NASTY, NOON, World, build_world

LOCK = Setting(key=SettingKey.IDLE_LOCK, label="Slot", value="5", unit=Unit.MINUTES)
LEFT = Code(list=CodeList.IDEOLOGY, code="left", label="Links", position=2)
RIGHT = Code(list=CodeList.IDEOLOGY, code="right", label="Rechts", position=1)


def test_settings_are_stored_changed_and_guarded(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        transaction.settings.add(LOCK)
        changed = transaction.settings.save(replace(LOCK, checked_by="FG", checked_on=DAY))

        assert transaction.settings.get(SettingKey.IDLE_LOCK) == changed
        assert transaction.settings.all() == [changed]
        with pytest.raises(ChangedMeanwhile):
            transaction.settings.save(LOCK)
        with pytest.raises(NotFound):
            transaction.settings.save(replace(LOCK, key=SettingKey.MUNICIPALITY))
        with pytest.raises(NotFound):
            transaction.settings.remove(SettingKey.MUNICIPALITY)
        with pytest.raises(AlreadyStored):
            transaction.settings.add(LOCK)


def test_codes_make_a_book(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        transaction.codes.add_many([LEFT, RIGHT])
        transaction.codes.save(replace(LEFT, active=False, label="Links-extremisme"))
        book = transaction.codes.book()

        assert book.choices(CodeList.IDEOLOGY) == [RIGHT]
        assert book.label(CodeList.IDEOLOGY, "left") == "Links-extremisme"
        with pytest.raises(AlreadyStored):
            transaction.codes.add(LEFT)
        with pytest.raises(NotFound):
            transaction.codes.save(replace(LEFT, code="other"))
        with pytest.raises(NotFound):
            transaction.codes.remove(CodeList.CHANNEL, "left")


@pytest.mark.parametrize("text", [*NASTY, "\ud800"])
def test_a_draft_keeps_what_was_typed(database: Database, text: str) -> None:
    draft = Draft(form="case", object_id=3, fields={"reason": text}, saved_at=NOON)
    with database.write(ACTOR, NOON) as transaction:
        transaction.drafts.put(replace(draft, fields={}))
        transaction.drafts.put(draft)

        assert transaction.drafts.get("case", 3) == draft
        assert transaction.drafts.all() == [draft]
        transaction.drafts.remove("case", 3)
        transaction.drafts.remove("case", 3)
        assert transaction.drafts.get("case", 3) is None


def test_figures_hold_codes_of_the_notification_and_its_case(
    settled: Database, world: World
) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        born = replace(world["subjects"], birth_date=PartialDate(2001))
        transaction.subjects.save(born)
        waiting = replace(world["notifications"], number="M2026-0999", subject_id=None)
        transaction.notifications.add(waiting)
        later = replace(
            world["assessments"],
            held_on=DAY - timedelta(days=1),
            outcome=AssessmentOutcome.MORE_INFORMATION,
        )
        transaction.assessments.add(later)
        facts = transaction.figures.notifications(DAY, DAY)

        assert transaction.figures.notifications(DAY + timedelta(days=1), date.max) == []

    assert facts == [
        NotificationFact(
            received_on=DAY,
            source_domain="police",
            ideology="left",
            outcome=AssessmentOutcome.PERSON_CENTRED,
            phase=CasePhase.CASE_MEETING,
            birth_date=PartialDate(2001),
        ),
        NotificationFact(
            received_on=DAY,
            source_domain="police",
            ideology="right",
            outcome=None,
            phase=None,
            birth_date=None,
        ),
    ]
    assert "2001" not in repr(facts)


def test_cases_are_found_as_the_services_ask(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        due = replace(world["cases"], next_review_on=DAY)
        case = transaction.cases.save(due)
        cases = transaction.cases

        assert cases.by_number(case.number) == case
        assert cases.number_taken(case.number)
        assert cases.of_subject(case.subject_id) == [case]
        assert cases.of_assessment(case.assessment_id) == case
        assert cases.due_for_review(DAY) == [case]
        assert cases.due_for_review(DAY - timedelta(days=1)) == []
        closed = replace(case, phase=CasePhase.CLOSED, destroy_on=DAY)
        saved = cases.save(closed)
        assert cases.due_for_review(DAY) == []
        assert cases.due_for_destruction(DAY) == [saved]
        cases.save(replace(saved, legal_hold=True))
        assert cases.due_for_destruction(DAY) == []
        assert cases.by_number(type(case.number)("x")) is None


def test_notifications_are_found_as_the_services_ask(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        found = world["notifications"]
        notifications = transaction.notifications

        assert notifications.by_number(found.number) == found
        assert notifications.number_taken(found.number)
        assert notifications.unhandled() == [found]
        assert notifications.feedback_owed() == [found]
        assert notifications.of_subject(world["subjects"].id) == [found]
        assert transaction.assessments.of_notification(found.id) == [world["assessments"]]


def test_what_stands_in_a_case_is_found(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        case = world["cases"].id

        assert transaction.related_persons.of_case(case) == [world["related_persons"]]
        assert transaction.life_domain_notes.of_case(case) == [world["life_domain_notes"]]
        assert transaction.information.of_case(case) == [world["information"]]
        assert transaction.actions.of_case(case) == [world["actions"]]
        assert transaction.actions.running_of([world["contacts"].id]) == [world["actions"]]
        assert transaction.actions.running_of([]) == []
        assert transaction.decisions.of_case(case) == [world["decisions"]]
        assert transaction.agenda_items.of_case(case) == [world["agenda_items"]]


def test_what_belongs_to_a_meeting_is_found(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        meeting = world["meetings"]

        assert transaction.meetings.by_number(meeting.number) == meeting
        assert transaction.meetings.upcoming(DAY) == [meeting]
        assert transaction.meetings.upcoming(DAY + timedelta(days=1)) == []
        assert transaction.attendances.of_meeting(meeting.id) == [world["attendances"]]
        assert transaction.decisions.of_meeting(meeting.id) == [world["decisions"]]
        assert transaction.actions.of_meeting(meeting.id) == [world["actions"]]


def test_numbers_go_on_where_they_stopped(database: Database) -> None:
    with database.write(ACTOR, NOON) as transaction:
        assert (
            transaction.actions.next_sequence(),
            transaction.meetings.next_sequence(2026),
        ) == (
            1,
            1,
        )
        build_world(transaction)

        assert transaction.actions.next_sequence() == 18
        assert transaction.meetings.next_sequence(2026) == 8
        assert transaction.meetings.next_sequence(2027) == 1


def test_an_agenda_is_put_in_another_order(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        first = world["agenda_items"]
        second = transaction.agenda_items.add(replace(first, position=2))
        items = transaction.agenda_items
        items.reorder(first.meeting_id, [second.id, first.id])

        assert [item.id for item in items.of_meeting(first.meeting_id)] == [second.id, first.id]
        assert [item.position for item in items.of_meeting(first.meeting_id)] == [1, 2]
        with pytest.raises(ChangedMeanwhile):
            items.reorder(first.meeting_id, [first.id])
        with pytest.raises(ChangedMeanwhile):
            items.save(first)


def test_partners_are_found_as_the_services_ask(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        core = transaction.organisations.add(
            Organisation(name="Openbaar Ministerie", core_role=CoreRole.PROSECUTION)
        )
        card = replace(world["contacts"], source_key="k1", keep_until=DAY)
        contact = transaction.contacts.save(card)

        assert transaction.organisations.core() == [core]
        assert transaction.contacts.of_organisation(world["organisations"].id) == [contact]
        assert transaction.contacts.by_source_key(["k1", "k2", ""]) == {"k1"}
        assert transaction.contacts.to_review(DAY) == [contact]


def test_subjects_and_activities_are_found(settled: Database, world: World) -> None:
    with settled.write(ACTOR, NOON) as transaction:
        assert transaction.subjects.all() == [world["subjects"]]
        assert transaction.activities.of_year(2026) == [world["activities"]]
        assert transaction.activities.of_year(2025) == []
        assert transaction.activities.all() == [world["activities"]]
