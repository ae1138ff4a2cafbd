# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When an audit objects, the table is rounded otherwise there, or not at all."""

import os
from collections.abc import Collection, Sequence
from dataclasses import replace

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Finding, Leak
from casuskluis.disclosure.model.table import TOTAL, Code, Table, adds_up
from casuskluis.disclosure.rounding.errors import RoundingImpossible, RoundingUnfinished
from casuskluis.disclosure.rounding.repairing import (
    Objections,
    neighbourhood,
    round_until_safe,
)
from casuskluis.disclosure.rounding.rounding import round_table
from casuskluis.domain.errors import Cancelled
from disclosure.table_kinds import KINDS, Kind, invent

POLICY = Policy()
SMALL_CUBE = KINDS[6]
SEEDS = range(1, 61) if os.environ.get("CASUSKLUIS_FULL") else (31, 33)
TRIALS = [Kind("5x5", (5, 5), 40), SMALL_CUBE, Kind("4x4", (4, 4), 30)]


def _leaks(printed: PrintedTable, table: Table) -> list[Finding]:
    """Everything that some partner who knows one whole cell, any cell, learns exactly."""
    known = [Knowledge(*one) for one in zip(table.codes, table.counts, strict=True)]
    found = audit(printed, POLICY, knowledge=known).findings
    return [one for one in found if one.leak is not Leak.SMALL]


def _partners(table: Table) -> Objections:
    def objections(printed: PrintedTable) -> Sequence[Collection[Code]]:
        return [
            [one.cell] if one.known is None else [one.cell, one.known]
            for one in _leaks(printed, table)
        ]

    return objections


def test_a_leak_to_a_partner_is_gone_after_rounding_again() -> None:
    table = invent(SMALL_CUBE, 31)
    first = round_table(table, POLICY, seed=31).printed

    safe = round_until_safe(table, POLICY, seed=31, objections=_partners(table)).printed

    assert _leaks(first, table)
    assert not _leaks(safe, table)
    assert all(
        adds_up(one, [figure.value or 0 for figure in safe.figures]) for one in table.relations
    )


@pytest.mark.parametrize("kind", TRIALS, ids=lambda kind: kind.name)
def test_no_partner_learns_a_small_number_from_any_table(kind: Kind) -> None:
    for seed in SEEDS:
        table = invent(kind, seed)
        safe = round_until_safe(table, POLICY, seed=seed, objections=_partners(table))
        assert not _leaks(safe.printed, table)


def test_a_table_without_objection_is_the_best_one() -> None:
    table = invent(KINDS[1], 1)

    safe = round_until_safe(table, POLICY, seed=1, objections=lambda _: [])

    assert safe.printed == round_table(table, POLICY, seed=1).printed


def test_an_audit_that_always_objects_gets_no_table() -> None:
    with pytest.raises(RoundingImpossible):
        round_until_safe(invent(KINDS[0], 1), POLICY, seed=1, objections=lambda _: [[TOTAL]])


def test_attempts_come_to_an_end() -> None:
    table = invent(KINDS[3], 1)
    asked = 0

    def objections(printed: PrintedTable) -> Sequence[Collection[Code]]:
        nonlocal asked
        asked += 1
        return [printed.shape.codes]

    with pytest.raises(RoundingImpossible):
        round_until_safe(table, POLICY, seed=1, objections=objections, attempts=3)
    assert asked == 3


def test_when_the_time_is_over_nothing_unsafe_is_given() -> None:
    hasty = replace(POLICY, seconds=0.0)

    with pytest.raises(RoundingUnfinished):
        round_until_safe(invent(KINDS[0], 1), hasty, seed=1, objections=lambda _: [[TOTAL]])


def test_the_officer_can_stop_between_two_roundings() -> None:
    stopped = False

    def objections(printed: PrintedTable) -> Sequence[Collection[Code]]:
        nonlocal stopped
        stopped = True
        return [printed.shape.codes]

    with pytest.raises(Cancelled):
        round_until_safe(
            invent(KINDS[0], 1),
            POLICY,
            seed=1,
            objections=objections,
            cancelled=lambda: stopped,
        )


def test_the_neighbourhood_of_a_cell_is_what_shares_a_sum_with_it() -> None:
    table = invent(KINDS[0], 1)
    printed = round_table(table, POLICY, seed=1).printed
    inner = table.codes[table.shape.inner[0]]

    near = neighbourhood(printed, [inner])

    assert len(near) == 11
    assert set(near) < set(table.codes)
