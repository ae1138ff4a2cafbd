# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: T201 - a script, no package, that prints

"""Measure how fast and how well tables are protected, per kind of table.

Run from the root:
``PYTHONPATH=tests .venv/bin/python benchmarks/disclosure_speed.py [seeds] [method]``.
One function per method. Tables are invented: skewed, mostly small counts, as in a register.
Every result is checked again here before it counts.
"""

import sys
from collections.abc import Callable
from statistics import mean
from time import perf_counter

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.building.rules import primary
from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.model.table import Table, adds_up
from casuskluis.disclosure.rounding.rounding import round_table
from casuskluis.disclosure.suppression.suppressing import suppress
from disclosure.table_kinds import DEEP, KINDS, WIDE, invent

SEEDS = 10
ALL_KINDS = (*KINDS, WIDE, DEEP)


def rounding(seeds: int) -> None:
    """Round every kind of table to base 5: seconds, mean and largest deviation, proof."""
    policy = Policy()
    print(
        f"{'rounding, base 5':32}{'cells':>6}{'mean s':>8}{'most s':>8}{'MAE':>6}{'proven':>8}"
    )
    for kind in ALL_KINDS:
        seconds, errors, proven, cells = [], [], 0, 0
        for seed in range(1, seeds + 1):
            table = invent(kind, seed)
            cells = len(table.codes)
            started = perf_counter()
            rounded = round_table(table, policy, seed=seed)
            seconds.append(perf_counter() - started)
            values = [figure.value or 0 for figure in rounded.printed.figures]
            errors.append(_deviation(table, values, policy.base))
            proven += rounded.proof.is_optimal
        print(
            f"{kind.name:32}{cells:>6}{mean(seconds):>8.2f}{max(seconds):>8.2f}"
            f"{mean(errors):>6.2f}{proven:>5}/{seeds}"
        )


def _deviation(table: Table, values: list[int], base: int) -> float:
    """Return the mean deviation of a sound rounding.

    Raises:
        ValueError: It does not add up, or strays too far.
    """
    away = [abs(value - count) for value, count in zip(values, table.counts, strict=True)]
    if max(away) >= base or not all(adds_up(one, values) for one in table.relations):
        raise ValueError("this is no controlled rounding")
    return mean(away)


def suppression(seeds: int) -> None:
    """Hide cells of every kind of table: seconds, largest gap, how many are hidden, audit."""
    for policy in (Policy(audience=Audience.INTERNAL), Policy(audience=Audience.PUBLIC)):
        name = f"suppression, {policy.audience.value}"
        print(
            f"{name:32}{'cells':>6}{'mean s':>8}{'most s':>8}{'gap':>8}{'small':>7}"
            f"{'hidden':>8}{'clean':>8}"
        )
        for kind in ALL_KINDS:
            seconds, gaps, small, hidden, clean, cells = [], [], 0, 0, 0, 0
            for seed in range(1, seeds + 1):
                table = invent(kind, seed)
                unsafe, cells = primary(table, policy), len(table.codes)
                started = perf_counter()
                found = suppress(table, policy, primary=unsafe, seed=seed)
                seconds.append(perf_counter() - started)
                gaps.append(found.gap)
                small, hidden = small + len(unsafe), hidden + len(found.hidden)
                clean += audit(found.printed, policy).is_safe
            print(
                f"{kind.name:32}{cells:>6}{mean(seconds):>8.2f}{max(seconds):>8.2f}"
                f"{max(gaps):>8.4f}{small:>7}{hidden:>8}{clean:>5}/{seeds}"
            )


METHODS: tuple[Callable[[int], None], ...] = (rounding, suppression)


if __name__ == "__main__":
    for method in METHODS:
        if method.__name__ in sys.argv[2:] or not sys.argv[2:]:
            method(int(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
