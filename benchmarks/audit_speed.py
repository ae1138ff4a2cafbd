# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: T201 - a script, no package, that prints

"""Measure how long the whole-number audit of rounded and of hidden tables takes.

Run from the root: ``PYTHONPATH=tests .venv/bin/python benchmarks/audit_speed.py [largest]``.
Kinds with more cells than `largest` are skipped; 300 by default, 1100 for all.
"""

import sys
from time import perf_counter

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.building.rules import primary
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.rounding.rounding import round_table
from casuskluis.disclosure.suppression.suppressing import suppress
from disclosure.table_kinds import DEEP, KINDS, WIDE, invent

LARGEST = 300


def measure(name: str, printed: PrintedTable, policy: Policy) -> None:
    """Print how long the audit of one print takes."""
    started = perf_counter()
    report = audit(printed, policy)
    seconds = perf_counter() - started
    hidden = sum(one.is_hidden for one in printed.figures)
    print(
        f"{name:32}{policy.method.value:12}{len(printed.figures):>6}{hidden:>8}"
        f"{report.checks:>8}{len(report.findings):>9}{seconds:>9.2f}"
    )


def main(largest: int) -> None:
    """Audit one table of every kind, rounded and hidden."""
    print(f"{'kind':32}{'':12}{'cells':>6}{'hidden':>8}{'solved':>8}{'findings':>9}{'s':>9}")
    for kind in (*KINDS, WIDE, DEEP):
        table = invent(kind, 1)
        if len(table.codes) > largest:
            continue
        policy = Policy()
        measure(kind.name, round_table(table, policy, seed=1).printed, policy)
        policy = Policy(method=Method.SUPPRESSION)
        found = suppress(table, policy, primary=primary(table, policy), seed=1)
        measure(kind.name, found.printed, policy)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else LARGEST)
