# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Messy lists through the service: right or doubtful, and taken in as they were meant."""

import os
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.officer import Officer, Role
from casuskluis.domain.partner import Organisation
from casuskluis.services.moving.rows import Decided, ListedFate, Person
from casuskluis.services.moving.service import MovingService
from exchange.moving.measuring import Score, compare
from exchange.moving.messy import TODAY, make
from exchange.moving.messy_words import OFFICERS, PARTNERS
from services.moving.lists import Desk, all_of

FULL = bool(os.environ.get("CASUSKLUIS_FULL"))
SEEDS = (1, 2, 3, 201, 202, 901, 902, 903, 904, 905) if FULL else (1, 901)
FIELDS, ACTIONS = 0.98, 0.90


def settle(desk: Desk) -> None:
    """Put the partners and colleagues of the made-up lists in the vault."""
    with desk.moving.context.write() as transaction:
        known = {one.name for one in transaction.organisations.all()}
        for name in PARTNERS:
            if name not in known:
                transaction.organisations.add(Organisation(name=name))
        for label in OFFICERS:
            transaction.officers.add(Officer(label=label, roles=(Role.CASE_COORDINATOR,)))
        for name in known - set(PARTNERS):  # a second "politie" would make every one doubtful
            found = next(one for one in transaction.organisations.all() if one.name == name)
            if found.name != "Gemeente Veldhaven":
                transaction.organisations.remove(found.id)


def on_the_day(desk: Desk) -> MovingService:
    """Return the service as it is on the day of the made-up lists."""
    clock = FixedClock(datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC))
    return replace(desk.moving, context=replace(desk.moving.context, clock=clock))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_messy_list_of_two_hundred_comes_in_right_or_doubtful(desk: Desk, seed: int) -> None:
    settle(desk)
    made, score = make(seed, held_out=seed > 100), Score()
    path = desk.folder / "lijst.xlsx"
    path.write_bytes(made.data)

    moving = on_the_day(desk)
    plan = moving.plan(moving.open(path))
    compare(made, [one.case for one in plan.rows.values()], score)

    assert score.wrong == []
    assert score.share(score.fields) >= FIELDS
    assert score.share(score.actions) >= ACTIONS
    for row in plan.rows.values():
        if row.fate is ListedFate.UNDECIDED:
            other = Decided(person=Person.OTHER)
            plan = plan.with_decision(row.row, other)
    totals = plan.totals()
    done = moving.take_in(plan)
    assert done.counts["notification"] == totals.notifications == len(plan.rows)
    assert done.counts["case"] == totals.cases
    assert done.counts.get("action_item", 0) == totals.actions
    with desk.moving.context.read() as transaction:
        names = {one.name.display for one in all_of(transaction.subjects)}
    meant = {
        one.name.value.display
        for one in (row.case for row in plan.rows.values())
        if one.name.value
    }
    assert names == meant
