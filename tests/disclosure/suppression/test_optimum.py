# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pattern is the cheapest one: compared with trying them all."""

import os

import pytest

from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.suppression.errors import NothingSafeToHide
from casuskluis.disclosure.suppression.levels import Levels, interval_levels
from casuskluis.disclosure.suppression.suppressing import suppress
from casuskluis.disclosure.suppression.weights import weights_of
from disclosure.suppression.reader import cheapest
from disclosure.suppression.tabulated import skewed

FULL = bool(os.environ.get("CASUSKLUIS_FULL"))
SEEDS = range(1, 61) if FULL else range(1, 11)
POLICY = Policy(audience=Audience.INTERNAL)
FAR = 5
MOST_PRIMARY = 8


@pytest.mark.parametrize("seed", SEEDS)
def test_the_pattern_of_a_small_table_costs_what_brute_force_finds(seed: int) -> None:
    table = skewed((3, 3), 26, seed)
    primary = frozenset(c for c, count in enumerate(table.counts) if POLICY.is_small(count))
    if not primary or len(primary) > MOST_PRIMARY:
        pytest.skip("nothing to hide, or nothing to choose")
    weights = weights_of(table, seed)
    wide = interval_levels(table, primary, FAR)
    levels = Levels(wide.lower, wide.upper)

    try:
        cost = suppress(table, POLICY, primary=primary, levels=levels, weights=weights).cost
    except NothingSafeToHide:
        assert cheapest(table, primary, weights.tolist(), FAR, float("inf")) is None
    else:
        found = cheapest(table, primary, weights.tolist(), FAR, cost * (1 + 1e-9))
        assert found == pytest.approx(cost)
