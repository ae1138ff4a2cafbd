# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Following up what was promised."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import RelatedPerson
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import Officer, Role
from casuskluis.services.leading.following import OwnerActions, Promise
from casuskluis.services.leading.reminders import NothingToRemind
from casuskluis.services.meetings.returning import actions_to_return
from casuskluis.services.office.access import SHIELDED
from services.bureau import TODAY, Office, reopen
from services.sitting import Table

SECOND = b"een tweede rij van losse woorden"


def add(table: Table, text: str, days: int | None, **more: object) -> ActionItem:
    action = ActionItem(
        number="",
        case_id=table.case.id,
        description=text,
        owner_id=table.police,
        recorded_on=TODAY,
        due_on=None if days is None else TODAY + timedelta(days=days),
    )
    return table.workspace.actions.add(replace(action, **more))  # type: ignore[arg-type]  # by name


def police(table: Table) -> OwnerActions:
    return table.workspace.following.of_organisation(table.police)


def numbers(promises: tuple[Promise, ...]) -> list[str]:
    return [one.action.number for one in promises]


@pytest.fixture
def promised(table: Table) -> Table:
    add(table, "Dossier van Jan van den Berg nalopen met zijn zus Marieke.", -3)
    add(table, "Wijkagent spreken.", 1)
    add(table, "Terugkoppelen.", 40)
    add(table, "Ooit bellen.", None)
    add(table, "Gedaan.", -20, status=ActionStatus.DONE)
    add(table, "Mentor spreken.", -9, owner_id=table.office.school, case_id=None)
    return table


def test_who_is_to_chase_stands_by_how_late_it_is(promised: Table) -> None:
    found = promised.workspace.following.chasing()

    assert [one.name for one in found] == ["Lyceum De Terp", "Politie Veldhaven"]
    theirs = found[1]
    assert theirs == police(promised)
    assert numbers(theirs.late) == ["A-1"]
    assert theirs.late[0].days_late == 3
    assert theirs.late[0].case_number == promised.case.number
    assert numbers(theirs.this_week) == ["A-2"]
    assert numbers(theirs.coming) == ["A-3"]
    assert numbers(theirs.undated) == ["A-4"]
    assert numbers(theirs.to_chase) == ["A-1", "A-2", "A-4"]


def test_a_reminder_names_numbers_and_nobody(promised: Table) -> None:
    reminder = promised.workspace.following.reminder(promised.police)

    assert reminder.subject == "Herinnering: 3 acties"
    assert f"- A-1, casus {promised.case.number}: uiterlijk 17-11-2026" in reminder.text
    assert "A-3" not in reminder.text
    for private in ("Berg", "Marieke", "nalopen", "Wijkagent"):
        assert private not in reminder.text
    assert reminder.text.index("A-1") < reminder.text.index("A-2") < reminder.text.index("A-4")


def test_what_must_be_done_is_told_without_the_names_of_the_case(promised: Table) -> None:
    promised.workspace.cases.add_related_person(
        RelatedPerson(
            case_id=promised.case.id,
            name=PersonName.parse("Marieke van den Berg"),
            relation="sibling",
            necessity="Steunt hem.",
        )
    )
    first = police(promised).late[0].action

    reminder = promised.workspace.following.reminder(
        promised.police, [first.id], with_descriptions=True
    )

    assert reminder.action_ids == (first.id,)
    assert "Dossier van betrokkene nalopen met zijn zus [naam]." in reminder.text
    for private in ("Jan", "Berg", "Marieke"):
        assert private not in reminder.text


def test_nothing_to_ask_gives_no_reminder(promised: Table) -> None:
    with pytest.raises(NothingToRemind):
        promised.workspace.following.reminder(
            promised.office.core[next(iter(promised.office.core))]
        )


def test_that_somebody_was_reminded_is_kept(promised: Table) -> None:
    reminder = promised.workspace.following.reminder(promised.police)
    assert police(promised).reminded_on is None

    marked = promised.workspace.following.mark_reminded(reminder.action_ids)

    assert {one.reminded_on for one in marked} == {TODAY}
    assert police(promised).reminded_on == TODAY


def test_what_was_not_done_returns_by_itself(promised: Table) -> None:
    workspace = promised.workspace
    second = police(promised).this_week[0].action
    workspace.actions.finish(second, ActionStatus.NOT_CARRIED_OUT, "Geen tijd.")

    with workspace.context.read() as transaction:
        found = actions_to_return(transaction, promised.meeting)
        sooner = actions_to_return(
            transaction, replace(promised.meeting, held_on=date(2026, 11, 10))
        )

    assert [one.number for one in found] == ["A-1", "A-2"]
    assert "A-1" not in {one.number for one in sooner}


def test_of_a_case_of_others_only_the_number_shows(promised: Table) -> None:
    workspace = promised.workspace
    workspace.officers.restrict(promised.case.id, [])
    colleague = Officer(label="Ander", roles=(Role.PROCESS_COORDINATOR,))
    workspace.officers.add(colleague, bytearray(SECOND))

    theirs: Office = reopen(promised.office, SECOND)

    found = theirs.workspace.following.of_organisation(promised.police)
    assert {one.action.description for one in found.promises} == {SHIELDED}
    assert all(one.shielded for one in found.promises)
    with pytest.raises(NothingToRemind):
        theirs.workspace.following.reminder(promised.police)
    theirs.workspace.abandon()
