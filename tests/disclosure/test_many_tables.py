# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Hundreds of invented tables: not one hidden number can be computed.

CASUSKLUIS_FULL=1 runs 125 tables per size, 500 in all; otherwise 15 per size.
"""

import os

import pytest

from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.protection import CannotProtect, protect
from casuskluis.disclosure.report import CellName
from casuskluis.disclosure.system import join
from casuskluis.disclosure.tables import Population
from disclosure.invented_tables import SIZES, invented

TABLES = 125 if os.environ.get("CASUSKLUIS_FULL") == "1" else 15
POLICY = Policy()


def _check(rows: int, columns: int, persons: int, seed: int) -> int:
    """Return how many hidden numbers a reader can compute or prove small."""
    table = invented(rows, columns, persons, seed)
    intervals = audit(protect([table], POLICY).printed, POLICY).intervals
    system = join(Population("p", (table,)))
    counts = {
        CellName(0, *code): n for code, n in zip(system.codes, system.counts, strict=True)
    }
    recoverable = 0
    for cell, known in intervals.items():
        assert known.lowest <= counts[cell] <= known.highest
        free = known.lowest < known.highest >= POLICY.threshold
        recoverable += not free or (POLICY.is_unsafe(counts[cell]) and known.lowest > 0)
    return recoverable


@pytest.mark.slow
@pytest.mark.parametrize(("rows", "columns", "persons"), SIZES)
def test_no_hidden_number_of_many_tables_can_be_computed(
    rows: int, columns: int, persons: int
) -> None:
    recoverable = refused = 0
    for seed in range(1, TABLES + 1):
        try:
            recoverable += _check(rows, columns, persons, seed)
        except CannotProtect:
            refused += 1

    assert recoverable == 0
    assert refused <= TABLES // 10
