# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Putting fifteen items in their best order takes less than a second; more stay in seconds."""

import os
import time

import pytest

from casuskluis.domain.seating.solver import EXACT_ITEMS, best_order
from domain.seating_agendas import agenda

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
AGENDAS = 50 if FULL else 2
MOST_SECONDS = 1.0 if FULL else 4.0
MOST_SECONDS_LONG = 5.0 if FULL else 15.0


@pytest.mark.slow
@pytest.mark.parametrize("density", [0.1, 0.3, 0.6])
def test_fifteen_items_are_in_their_best_order_within_a_second(density: float) -> None:
    spent = []
    for seed in range(AGENDAS):
        problem = agenda(seed, EXACT_ITEMS, 14, density)
        started = time.process_time()
        found = best_order(problem)
        spent.append(time.process_time() - started)
        assert found.is_optimal
    print(f"\n{len(spent)} agendas, longest {max(spent):.2f} s")  # noqa: T201 - a figure
    assert max(spent) < MOST_SECONDS


@pytest.mark.slow
@pytest.mark.parametrize("count", [16, 20, 30, 40])
def test_a_long_agenda_takes_seconds_and_tells_its_gap(count: int) -> None:
    spent, gaps = [], []
    for seed in range(AGENDAS):
        problem = agenda(seed, count, 10, 0.15)
        started = time.process_time()
        gaps.append(best_order(problem).gap)
        spent.append(time.process_time() - started)
    middle = sorted(gaps)[len(gaps) // 2]
    print(  # noqa: T201 - a figure
        f"\n{count} items: gap {min(gaps):.0%} to {max(gaps):.0%}, middle {middle:.0%};"
        f" longest {max(spent):.2f} s"
    )
    assert max(spent) < MOST_SECONDS_LONG
