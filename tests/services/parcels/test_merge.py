# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Two vaults worked on the same case: what one changed is taken, what both changed is asked."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import LifeDomainNote
from casuskluis.domain.identifiers import LifeDomainNoteId
from casuskluis.domain.parcels import CaseFate, ChoicesOpen, FieldConflict, Side, TakeChoices
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, Office
from services.parcels.neighbours import (
    Table,
    content_of,
    deciding,
    full_case,
    looked,
    only,
    save,
)
from services.planted import Words


@pytest.fixture
def shared(office: Office, table: Table) -> Table:
    """A table between two vaults that have the same case."""
    full_case(office, Words())
    table.hand(table.a, table.b)
    return table


def parts(workspace: Workspace, kind: str) -> Sequence[Any]:
    with workspace.context.read() as transaction:
        return transaction.repositories[kind].of_case(only(workspace).id)  # type: ignore[attr-defined,no-any-return]  # all parts have it


def first(workspace: Workspace, kind: str) -> Any:
    return parts(workspace, kind)[0]


def taken_in(shared: Table, giver: Workspace, taker: Workspace, side: Side) -> None:
    """Give everything and take it in, with the same choice everywhere."""
    with looked(taker, shared.give(giver)) as parcel:
        plan = taker.parcels.taking.plan(parcel)
        taker.parcels.taking.take(parcel, deciding(plan, side))


def test_what_one_side_changed_is_taken_without_a_question(shared: Table) -> None:
    save(shared.b, "information_item", first(shared.b, "information_item"), text="Nieuws")

    plan = shared.plan(shared.b, shared.a)
    shared.hand(shared.b, shared.a)

    assert (plan.cases[0].fate, plan.cases[0].changed, plan.conflicts) == (
        CaseFate.MERGED,
        1,
        (),
    )
    assert first(shared.a, "information_item").text == "Nieuws"


def test_an_older_parcel_does_not_undo_what_was_changed_here(shared: Table) -> None:
    save(shared.a, "information_item", first(shared.a, "information_item"), text="Later")

    plan = shared.plan(shared.b, shared.a)
    shared.hand(shared.b, shared.a)

    assert plan.nothing_to_do
    assert first(shared.a, "information_item").text == "Later"


def test_different_fields_of_one_record_go_together(shared: Table) -> None:
    save(shared.a, "action_item", first(shared.a, "action_item"), description="Hier")
    done = {"status": ActionStatus.DONE, "done_on": TODAY}
    save(shared.b, "action_item", first(shared.b, "action_item"), **done)

    shared.hand(shared.b, shared.a)

    found = first(shared.a, "action_item")
    assert (found.description, found.status, found.done_on) == (
        "Hier",
        ActionStatus.DONE,
        TODAY,
    )


def both_changed(shared: Table) -> tuple[FieldConflict, ...]:
    save(shared.a, "information_item", first(shared.a, "information_item"), text="Van A")
    save(shared.b, "information_item", first(shared.b, "information_item"), text="Van B")
    return shared.plan(shared.b, shared.a).conflicts


def test_what_both_changed_is_shown_side_by_side_in_dutch(shared: Table) -> None:
    (conflict,) = both_changed(shared)

    assert (conflict.label, conflict.mine, conflict.theirs) == ("Tekst", "Van A", "Van B")
    assert (conflict.record, conflict.case) == (
        "Informatie van 20-11-2026",
        only(shared.a).number,
    )
    assert conflict.chosen is None


def test_a_conflict_without_a_choice_takes_nothing_in(shared: Table) -> None:
    both_changed(shared)
    before = content_of(shared.a)

    with pytest.raises(ChoicesOpen) as refused:
        shared.hand(shared.b, shared.a)

    assert refused.value.details["count"] == 1
    assert content_of(shared.a) == before
    assert len(shared.a.parcels.log.all()) == 1


@pytest.mark.parametrize(("side", "text"), [(Side.MINE, "Van A"), (Side.THEIRS, "Van B")])
def test_the_choice_holds_on_both_sides_and_is_asked_once(
    shared: Table, side: Side, text: str
) -> None:
    both_changed(shared)

    taken_in(shared, shared.b, shared.a, side)
    back = shared.plan(shared.a, shared.b)
    shared.hand(shared.a, shared.b)

    assert back.conflicts == ()
    assert first(shared.a, "information_item").text == text
    assert content_of(shared.a) == content_of(shared.b)
    assert shared.plan(shared.b, shared.a).nothing_to_do


def test_the_same_change_on_both_sides_is_no_conflict(shared: Table) -> None:
    for side in (shared.a, shared.b):
        save(side, "information_item", first(side, "information_item"), text="Samen")

    assert shared.plan(shared.b, shared.a).conflicts == ()


def test_new_notes_of_both_sides_are_all_kept(shared: Table) -> None:
    for side, text in ((shared.a, "Van A"), (shared.b, "Van B")):
        note = LifeDomainNote(
            id=LifeDomainNoteId(0),
            case_id=only(side).id,
            life_domain="work",
            noted_on=TODAY,
            situation=text,
        )
        with side.context.write() as transaction:
            transaction.life_domain_notes.add(note)

    shared.hand(shared.b, shared.a)
    shared.hand(shared.a, shared.b)

    assert {"Van A", "Van B"} <= {one.situation for one in parts(shared.a, "life_domain_note")}
    assert content_of(shared.a) == content_of(shared.b)


def remove(workspace: Workspace, kind: str) -> None:
    with workspace.context.write() as transaction:
        transaction.repositories[kind].remove(first(workspace, kind).id)


def test_what_one_side_removed_goes_and_lies_in_the_bin(shared: Table) -> None:
    remove(shared.b, "related_person")

    plan = shared.plan(shared.b, shared.a)
    shared.hand(shared.b, shared.a)

    assert plan.cases[0].removed == 1
    assert parts(shared.a, "related_person") == []
    assert shared.a.bin.newest()[0].kind == "related_person"


def test_what_was_removed_here_does_not_come_back(shared: Table) -> None:
    remove(shared.a, "related_person")

    plan = shared.plan(shared.b, shared.a)
    shared.hand(shared.b, shared.a)

    assert plan.nothing_to_do
    assert parts(shared.a, "related_person") == []


@pytest.mark.parametrize("side", Side)
def test_removed_here_and_changed_there_is_asked(shared: Table, side: Side) -> None:
    remove(shared.a, "related_person")
    save(shared.b, "related_person", first(shared.b, "related_person"), necessity="Toch nodig")

    (conflict,) = shared.plan(shared.b, shared.a).conflicts
    taken_in(shared, shared.b, shared.a, side)
    shared.hand(shared.a, shared.b)

    assert (conflict.label, conflict.mine) == ("Verwijderd", "Verwijderd")
    assert "Toch nodig" in conflict.theirs
    assert len(parts(shared.a, "related_person")) == (side is Side.THEIRS)
    assert content_of(shared.a) == content_of(shared.b)


@pytest.mark.parametrize("side", Side)
def test_removed_there_and_changed_here_is_asked(shared: Table, side: Side) -> None:
    remove(shared.b, "related_person")
    save(shared.a, "related_person", first(shared.a, "related_person"), necessity="Toch nodig")

    (conflict,) = shared.plan(shared.b, shared.a).conflicts
    taken_in(shared, shared.b, shared.a, side)
    shared.hand(shared.a, shared.b)

    assert conflict.theirs == "Verwijderd"
    assert len(parts(shared.a, "related_person")) == (side is Side.MINE)
    assert content_of(shared.a) == content_of(shared.b)


def test_parcels_that_cross_undo_nothing(shared: Table) -> None:
    save(shared.a, "action_item", first(shared.a, "action_item"), result="A na het geven")
    save(shared.b, "information_item", first(shared.b, "information_item"), purpose="Van B")

    shared.hand(shared.b, shared.a)
    shared.hand(shared.a, shared.b)

    assert first(shared.b, "action_item").result == "A na het geven"
    assert first(shared.a, "information_item").purpose == "Van B"


def test_the_history_of_fields_comes_along_once(shared: Table) -> None:
    def history(workspace: Workspace) -> list[tuple[str, str, str]]:
        found = workspace.histories.of_case(only(workspace).id)
        return sorted((one.record, one.before, one.after) for one in found)

    save(shared.b, "information_item", first(shared.b, "information_item"), text="Nieuws")
    shared.hand(shared.b, shared.a)
    before = history(shared.a)
    shared.hand(shared.b, shared.a)

    assert any(after == "Nieuws" for _, _, after in before)
    assert history(shared.a) == before


def test_a_new_plan_on_both_sides_gives_two_plans(shared: Table) -> None:
    for side in (shared.a, shared.b):
        newest = parts(side, "action_plan")[-1]
        with side.context.write() as transaction:
            transaction.plans.add(
                replace(newest, id=0, number=3, summary=f"Plan van {side.officer}")
            )

    shared.hand(shared.b, shared.a, TakeChoices())

    assert sorted(one.number for one in parts(shared.a, "action_plan")) == [1, 2, 3, 4]
