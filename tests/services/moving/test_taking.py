# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a list becomes in the vault, and that it is all of it or nothing."""

from datetime import date, timedelta

import pytest

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.case import CasePhase
from casuskluis.domain.deadline import DeadlineKind
from casuskluis.domain.errors import Cancelled
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.information import InformationKind
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.notification import NotificationStatus
from casuskluis.domain.partner import CoreRole, Organisation
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.services.moving.rows import Choices, Decided, ListedFate, Person
from casuskluis.services.moving.taking import (
    ListOutdated,
    MunicipalityUnclear,
    NothingToTakeIn,
)
from services.bureau import TODAY
from services.moving.lists import (
    CLOSED,
    HEAD,
    LONG_CLOSED,
    NOTIFIED,
    RUNNING,
    Desk,
    all_of,
    fates,
)


def test_a_running_case_comes_with_the_days_of_the_list_and_says_what_was_missing(
    desk: Desk,
) -> None:
    desk.taken(RUNNING)

    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
        weighed = transaction.assessments.get(case.assessment_id)
        told = transaction.notifications.get(weighed.notification_id)
        person = transaction.subjects.get(case.subject_id)
    assert person.name.display == "Jan van den Berg"
    assert (case.phase, case.opened_on) == (CasePhase.CASE_MEETING, date(2026, 9, 1))
    assert case.recorded_on == TODAY
    assert case.next_review_on == TODAY + timedelta(weeks=4)
    assert (told.received_on, told.status) == (date(2026, 9, 1), NotificationStatus.HANDLED)
    assert told.observed_behaviour == "Deelt filmpjes."
    assert weighed.outcome is AssessmentOutcome.PERSON_CENTRED
    assert (weighed.criteria, weighed.necessity, weighed.present) == ("", "", ())
    assert "Overgenomen uit de bestaande lijst op 20-11-2026, rij 2." in weighed.motivation
    assert "De weging zelf staat niet in de lijst" in weighed.motivation
    assert "Nummer in de lijst: 2024-7." in weighed.motivation


def test_what_is_missing_comes_up_as_work(desk: Desk) -> None:
    desk.taken(RUNNING, NOTIFIED)

    kinds = {one.kind for one in desk.office.workspace.today.read().watch.deadlines}

    assert {DeadlineKind.NECESSITY_REVIEW, DeadlineKind.INFORMING} <= kinds
    assert {DeadlineKind.ASSESSMENT, DeadlineKind.ACTION} <= kinds


def test_a_notification_waits_to_be_weighed_and_keeps_its_actions_as_text(desk: Desk) -> None:
    desk.taken(NOTIFIED)

    assert desk.counts()["case"] == desk.counts()["action_item"] == 0
    with desk.moving.context.read() as transaction:
        (told,) = all_of(transaction.notifications)
    assert told.status is NotificationStatus.NEW
    assert "In de bestaande lijst staat niet wat er is waargenomen." in told.observed_behaviour
    assert "Actie in de lijst: navraag doen, Politie Veldhaven." in told.observed_behaviour
    told.check(TODAY)


def test_the_retention_of_a_closed_case_counts_from_its_closing(desk: Desk) -> None:
    done = desk.taken(CLOSED, LONG_CLOSED)

    assert done.counts["case"] == 1
    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
    assert (case.phase, case.closed_on) == (CasePhase.CLOSED, date(2025, 6, 1))
    assert case.destroy_on == date(2030, 6, 1)
    assert case.closing_reason == "goals_reached"
    assert case.next_review_on is None


def test_actions_go_to_their_owner_and_those_of_nobody_to_the_municipality(desk: Desk) -> None:
    cell = "Politie: bellen, voor 1-12-2026; Stichting Nieuw: gesprek; brief sturen aan ouders"
    row = RUNNING.replace("Politie: bellen met ouders, voor 1-12-2026", f'"{cell}"')

    done = desk.taken(row)

    assert done.counts["organisation"] == 1
    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
        actions = transaction.actions.of_case(case.id)
        names: dict[int, str] = {one.id: one.name for one in transaction.organisations.all()}
    owners = {names[one.owner_id or 0]: one for one in actions}
    assert owners.keys() == {"Politie Veldhaven", "Stichting Nieuw", "Gemeente Veldhaven"}
    assert owners["Politie Veldhaven"].due_on == date(2026, 12, 1)
    assert "(Actiehouder staat niet in de lijst.)" in owners["Gemeente Veldhaven"].description
    for action in actions:
        action.check()


def test_an_action_that_was_done_or_stood_in_a_closed_case_does_not_run(desk: Desk) -> None:
    done = RUNNING.replace(
        "Politie: bellen met ouders, voor 1-12-2026", "Politie: bellen (klaar)"
    )
    closed = CLOSED.replace("Oude zorgen.;;", "Oude zorgen.;Politie: nog bellen;")

    desk.taken(done, closed)

    with desk.moving.context.read() as transaction:
        found = {one.status: one for one in all_of(transaction.actions)}
    assert found.keys() == {ActionStatus.DONE, ActionStatus.LAPSED}
    assert found[ActionStatus.LAPSED].done_on == date(2025, 6, 1)
    for action in found.values():
        action.check()


def test_a_column_that_means_nothing_known_becomes_a_note_nobody_is_shown(desk: Desk) -> None:
    desk.taken(f"{RUNNING};volgt een opleiding", head=f"{HEAD};Xyz")

    with desk.moving.context.read() as transaction:
        (note,) = all_of(transaction.information)
    assert note.text == "Xyz: volgt een opleiding"
    assert (note.kind, note.shared_with) == (InformationKind.INTERPRETATION, ())
    assert note.source_id == desk.office.core[CoreRole.MUNICIPALITY]
    note.check()


def test_a_next_discussion_is_a_wish_for_the_agenda(desk: Desk) -> None:
    head = f"{HEAD};Volgende bespreking"
    desk.taken(f"{RUNNING};3-12-2026", head=head)

    with desk.moving.context.read() as transaction:
        (wish,) = all_of(transaction.discussion_requests)
    assert "03-12-2026" in wish.reason


def test_the_same_person_twice_is_one_person_who_came_in_again(desk: Desk) -> None:
    plan = desk.plan(CLOSED, CLOSED.replace("2023-2", "2026-3").replace("gesloten", "lopend"))
    plan = plan.with_field(3, CaseField.CLOSED_ON, "")
    plan = plan.with_decision(3, Decided(person=Person.SAME, same_row=2))

    desk.moving.take_in(plan)

    with desk.moving.context.read() as transaction:
        first, again = all_of(transaction.cases)
    assert first.subject_id == again.subject_id
    assert again.reentry_of == first.id


def test_somebody_known_gets_a_case_beside_the_one_there_was(desk: Desk) -> None:
    case = desk.office.case("Jan van den Berg")
    plan = desk.plan(RUNNING)
    decided = Decided(person=Person.SAME, subject_id=SubjectId(plan.rows[2].known[0].id))

    desk.moving.take_in(plan.with_decision(2, decided))

    assert desk.counts()["subject"] == 1
    with desk.moving.context.read() as transaction:
        newest = max(all_of(transaction.cases), key=lambda one: one.id)
        told = max(all_of(transaction.notifications), key=lambda one: one.id)
    assert newest.reentry_of == case.id
    assert (told.earlier_id, told.known_reason != "") == (1, True)


def test_the_same_list_twice_makes_nothing_twice(desk: Desk) -> None:
    desk.taken(RUNNING, NOTIFIED, CLOSED)
    before = desk.counts()

    opened = desk.opened(RUNNING, NOTIFIED, CLOSED)
    plan = desk.moving.plan(opened)

    assert opened.already is not None
    assert fates(plan) == [ListedFate.SKIPPED] * 3
    with pytest.raises(NothingToTakeIn):
        desk.moving.take_in(plan)
    assert desk.counts() == before


def test_a_longer_list_later_on_only_brings_what_is_new(desk: Desk) -> None:
    desk.taken(RUNNING)

    plan = desk.plan(RUNNING, NOTIFIED)

    assert fates(plan) == [ListedFate.SKIPPED, ListedFate.TAKE]


def test_a_vault_that_changed_since_the_list_was_read_takes_nothing_in(desk: Desk) -> None:
    plan = desk.plan(RUNNING)
    desk.office.subject("Jan van den Berg")
    before = desk.counts()

    with pytest.raises(ListOutdated):
        desk.moving.take_in(plan)

    assert desk.counts() == before


def test_without_a_municipality_nobody_owns_what_nobody_does(desk: Desk) -> None:
    desk.office.workspace.partners.save_organisation(
        Organisation(name="Gemeente Ergens", core_role=CoreRole.MUNICIPALITY)
    )
    plan = desk.plan(f"{RUNNING};tekst", head=f"{HEAD};Xyz")
    before = desk.counts()

    with pytest.raises(MunicipalityUnclear):
        desk.moving.take_in(plan)

    assert desk.counts() == before


@pytest.mark.parametrize("after", range(7))
def test_stopping_halfway_leaves_nothing(desk: Desk, after: int) -> None:
    plan = desk.plan(f"{RUNNING};tekst", CLOSED, head=f"{HEAD};Xyz")
    before, asked = desk.counts(), iter(range(99))

    with pytest.raises(Cancelled):
        desk.moving.take_in(plan, cancelled=lambda: next(asked) >= after)

    assert desk.counts() == before
    assert desk.moving.all() == ()


def test_the_import_stands_in_the_journal_and_is_told_with_its_numbers(desk: Desk) -> None:
    told: list[tuple[int, int]] = []
    plan = desk.plan(RUNNING, NOTIFIED)

    done = desk.moving.take_in(plan, progress=lambda now, of: told.append((now, of)))

    assert desk.moving.all() == (done,)
    assert done.counts["notification"] == 2
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
    with desk.moving.context.read() as transaction:
        lines = transaction.journal.entries(20)
        records = transaction.imports.records_of(done.id)
    assert (JournalAction.IMPORTED, f"import:{done.id}") in [
        (line.action, line.object) for line in lines
    ]
    assert {one.row for one in records} == {2, 3}
    assert not any("Berg" in line.object for line in lines)


def test_the_officer_chooses_by_when_the_reviews_are_done(desk: Desk) -> None:
    day = TODAY + timedelta(days=9)
    plan = desk.plan(RUNNING, choices=Choices(review_by=day))

    desk.moving.take_in(plan)

    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
    assert case.next_review_on == day
