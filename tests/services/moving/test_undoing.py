# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Undoing an import: it goes for good, and what was worked on since stays."""

from dataclasses import replace

import pytest

from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import ImportId
from casuskluis.services.moving.rows import Decided, Person
from casuskluis.services.moving.undoing import CHANGED, USED, UndoneAlready, WorkedOnSince
from services.moving.lists import CLOSED, HEAD, NOTIFIED, RUNNING, Desk, all_of

WIDE = (f"{RUNNING};Zeldzaamwoord", f"{NOTIFIED};", f"{CLOSED};")


def test_an_undone_import_leaves_nothing_behind(desk: Desk) -> None:
    before = desk.counts()
    row = RUNNING.replace("Politie:", "Stichting Nieuw:")
    done = desk.taken(f"{row};Zeldzaamwoord", *WIDE[1:], head=f"{HEAD};Xyz")
    assert desk.office.workspace.search.find("Zeldzaam")

    plan = desk.moving.undo(done.id)

    assert plan.kept == ()
    assert plan.counts == dict(done.counts)
    assert desk.counts() == before
    assert not desk.office.workspace.search.find("Zeldzaam")
    assert not desk.office.workspace.search.find("Aksoy")
    assert desk.office.workspace.bin.newest() == ()
    (told,) = desk.moving.all()
    assert not told.stands


def test_it_is_in_no_table_of_the_vault_any_more(desk: Desk) -> None:
    done = desk.taken(*WIDE, head=f"{HEAD};Xyz")
    assert "Zeldzaamwoord" in desk.everything()

    desk.moving.undo(done.id)

    left = desk.everything()
    assert not [word for word in ("Zeldzaamwoord", "Aksoy", "filmpjes") if word in left]


def test_an_import_is_undone_once(desk: Desk) -> None:
    done = desk.taken(RUNNING)
    desk.moving.undo(done.id)

    with pytest.raises(UndoneAlready):
        desk.moving.undo(done.id)
    with pytest.raises(NotFound):
        desk.moving.undo(ImportId(99))


def test_after_undoing_the_list_can_come_in_again(desk: Desk) -> None:
    desk.moving.undo(desk.taken(*WIDE, head=f"{HEAD};Xyz").id)

    opened = desk.opened(*WIDE, head=f"{HEAD};Xyz")

    assert opened.already is None
    assert desk.moving.take_in(desk.moving.plan(opened)).counts["notification"] == 3


def test_what_was_changed_since_is_named_and_stays(desk: Desk) -> None:
    done = desk.taken(RUNNING, NOTIFIED)
    workspace = desk.office.workspace
    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
    workspace.cases.save(replace(case, district="Noord"))
    before = desk.counts()

    with pytest.raises(WorkedOnSince) as refused:
        desk.moving.undo(done.id)
    assert refused.value.details["numbers"] == case.number
    assert desk.counts() == before

    plan = desk.moving.undo(done.id, keep_worked_on=True)
    (kept,) = plan.kept
    assert (kept.number, kept.row, kept.reason) == (case.number, 2, CHANGED)
    after = desk.counts()
    assert (after["subject"], after["case"], after["notification"]) == (1, 1, 1)
    assert after["action_item"] == before["action_item"]
    (told,) = desk.moving.all()
    assert told.stands


def test_what_later_work_points_at_stays_with_all_of_its_row(desk: Desk) -> None:
    done = desk.taken(RUNNING, NOTIFIED)
    with desk.moving.context.read() as transaction:
        (case,) = all_of(transaction.cases)
    later = desk.office.inform(case, "Nieuw na het overnemen.")

    plan = desk.moving.undo(done.id, keep_worked_on=True)

    assert [(one.number, one.reason) for one in plan.kept] == [(case.number, USED)]
    with desk.moving.context.read() as transaction:
        assert transaction.information.get(later.id).case_id == case.id
        assert len(transaction.actions.of_case(case.id)) == 1


def test_a_person_of_a_case_that_stays_stays_too(desk: Desk) -> None:
    plan = desk.plan(RUNNING, RUNNING.replace("2024-7", "2026-3"))
    plan = plan.with_decision(3, Decided(person=Person.SAME, same_row=2))
    done = desk.moving.take_in(plan)
    with desk.moving.context.read() as transaction:
        cases = all_of(transaction.cases)
    again = next(case for case in cases if case.reentry_of)
    desk.office.inform(again, "Nieuw na het overnemen.")

    kept = desk.moving.undo(done.id, keep_worked_on=True).kept

    assert {one.row for one in kept} == {2, 3}
    assert desk.counts()["subject"] == 1


def test_a_partner_that_is_used_elsewhere_stays_and_is_named(desk: Desk) -> None:
    done = desk.taken(RUNNING.replace("Politie:", "Stichting Nieuw:"))
    with desk.moving.context.read() as transaction:
        new = next(
            one for one in transaction.organisations.all() if one.name == "Stichting Nieuw"
        )
    case = desk.office.case("Iemand Anders")
    desk.office.inform(case, "Gehoord.", new.id)

    plan = desk.moving.undo(done.id)

    assert [(one.number, one.row) for one in plan.kept] == [("Stichting Nieuw", 0)]
    assert plan.kept_files == ()
    assert desk.counts()["case"] == 1


def test_what_an_officer_removed_before_is_counted_and_no_obstacle(desk: Desk) -> None:
    done = desk.taken(f"{RUNNING};tekst", head=f"{HEAD};Xyz")
    with desk.moving.context.write() as transaction:
        (note,) = all_of(transaction.information)
        transaction.information.remove(note.id)

    plan = desk.moving.undo(done.id)

    assert (plan.gone, plan.kept) == (1, ())
    assert desk.office.workspace.bin.newest() == ()


def test_drafts_about_what_goes_go_too(desk: Desk) -> None:
    done = desk.taken(RUNNING)
    drafts = desk.office.workspace.drafts
    drafts.keep("case_core", 1, {"reason": "Bijna."})

    desk.moving.undo(done.id)

    assert list(drafts.all()) == []
