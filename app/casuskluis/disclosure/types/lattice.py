# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Full-domain generalisation: one level per trait for all cases, the best combination."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from casuskluis.disclosure.types.coded import Coded, coded
from casuskluis.disclosure.types.partition import Partition, Rule
from casuskluis.disclosure.types.traits import CaseTraits, Hierarchy
from casuskluis.domain.errors import Cancelled

MOST_LEFT_OUT = 0.05
"""The share of cases that may be left out to describe the others better."""


@dataclass(frozen=True, slots=True)
class FullDomain:
    """The best node of the lattice.

    Attributes:
        levels: Of each dimension.
        loss: From 0 to 1; a case that is left out is lost wholly.
        left_out: How many cases are in a group that is too small or too uniform.
    """

    levels: tuple[int, ...]
    loss: float
    left_out: int = field(repr=False)


def full_domain(
    records: Sequence[CaseTraits],
    hierarchies: Sequence[Hierarchy],
    *,
    least: int,
    diverse: int = 2,
    cancelled: Callable[[], bool] | None = None,
) -> FullDomain | None:
    """Return the node with the least loss, every node looked at; None when none will do.

    Raises:
        HierarchyMalformed, TraitMissing: As `coded`.
        Cancelled: When the officer stopped it.
    """
    cases = coded(records, hierarchies)
    found = best_node(cases, Rule(least, diverse), cancelled)
    return found and found[0]


def best_node(
    cases: Coded, rule: Rule, cancelled: Callable[[], bool] | None = None
) -> tuple[FullDomain, Partition] | None:
    """Return the best node with the groups it makes."""
    best: tuple[FullDomain, Partition] | None = None
    for levels in product(*(range(top + 1) for top in cases.tops)):
        if cancelled and cancelled():
            raise Cancelled
        bare = float(np.mean(np.array(levels) / cases.tops))
        if best and bare >= best[0].loss:
            continue
        made = _groups(cases, levels)
        kept = [group for group in made if rule.holds(cases, group)]
        left_out = cases.size - sum(map(len, kept))
        if left_out > MOST_LEFT_OUT * cases.size:
            continue
        lost = left_out / max(cases.size, 1)
        loss = bare * (1 - lost) + lost
        if best is None or loss < best[0].loss:
            best = FullDomain(levels, loss, left_out), Partition.of(cases, kept)
    return best


def _groups(cases: Coded, levels: Sequence[int]) -> list[list[int]]:
    columns = [
        groups[level][cases.values[:, place]]
        for place, (groups, level) in enumerate(zip(cases.groups, levels, strict=True))
    ]
    made: dict[tuple[int, ...], list[int]] = defaultdict(list)
    for case, key in enumerate(zip(*columns, strict=True)):
        made[tuple(int(one) for one in key)].append(case)
    return list(made.values())
