# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A reader who has this program tries which tables give a print; the seed he does not have.

A table stays possible for him when some seed turns it into what is printed. Were the seed known
too, a few numbers would be exact: that is why it stays in the vault.

CASUSKLUIS_FULL=1 looks at 20 tables of 4 by 4; otherwise at 1.
"""

import os
from collections.abc import Sequence

import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.building.rules import primary
from casuskluis.disclosure.model.policy import Audience, Method, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.suppression.suppressing import suppress
from casuskluis.domain.errors import RuleViolated
from disclosure.auditing import enumeration
from disclosure.auditing.kinds import Kind, invented

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
WANTED = 20 if FULL else 1
MOST_CANDIDATES = 1500 if FULL else 150
SEED = 1
OTHER_SEEDS = range(2, 42)
FOUR_BY_FOUR = Kind((4, 4), 45)
POLICY = Policy(method=Method.SUPPRESSION, audience=Audience.INTERNAL, seconds=10.0)


def _print(table: Table, seed: int = SEED) -> PrintedTable | None:
    try:
        cells = primary(table, POLICY)
        return suppress(table, POLICY, primary=cells, seed=seed).printed
    except RuleViolated:
        return None


def _fitting(printed: PrintedTable, most: int) -> list[Table] | None:
    """Return every table that fits a print, or None when there are too many to try."""
    intervals = audit(printed, POLICY).intervals
    known = {code: (one.lowest, one.highest) for code, one in intervals.items()}
    found = enumeration.every_table(printed, most, MOST_CANDIDATES + 1, known)
    if len(found) > MOST_CANDIDATES:
        return None
    shape = printed.shape
    return [Table(shape.codes, tuple(one), shape.relations) for one in found.tolist()]


@pytest.mark.slow
def test_knowing_the_program_does_not_make_a_small_number_exact() -> None:
    looked_at = cells = with_seed = exact = 0
    seed = 0 if FULL else 33
    while looked_at < WANTED and seed < 400:
        seed += 1
        table = invented(FOUR_BY_FOUR, seed)
        printed = _print(table)
        if printed is None or not any(one.is_hidden for one in printed.figures):
            continue
        candidates = _fitting(printed, table.total)
        if candidates is None:
            continue
        looked_at += 1
        same = [one for one in candidates if one == table or _print(one) == printed]
        for cell in primary(table, POLICY):
            cells += 1
            alone = len({one.counts[cell] for one in same}) == 1
            with_seed += alone
            exact += alone and not _in_doubt(cell, table, printed, candidates)

    print(f"{looked_at=} {seed=} {cells=} {with_seed=} {exact=}")  # noqa: T201 - figures to report
    assert looked_at == WANTED
    assert exact == 0


def _in_doubt(
    cell: int, table: Table, printed: PrintedTable, candidates: Sequence[Table]
) -> bool:
    """Tell whether a table with another number there gives this print under another seed."""
    others = [one for one in candidates if one.counts[cell] != table.counts[cell]]
    return any(_print(one, seed) == printed for seed in OTHER_SEEDS for one in others)
