# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Groups of cases, what each tells, and whether it may be told."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import numpy as np

from casuskluis.disclosure.types.coded import Coded


@dataclass(frozen=True, slots=True)
class Rule:
    """When a group may be described.

    Attributes:
        least: The least number of cases.
        diverse: The least number of different statuses, and of mixes of interventions.
    """

    least: int
    diverse: int

    def holds(self, cases: Coded, group: Sequence[int]) -> bool:
        """Tell whether a group is large and varied enough."""
        if len(group) < self.least:
            return False
        secrets = cases.secrets[list(group)]
        return all(len(set(column)) >= self.diverse for column in secrets.T.tolist())


@dataclass(frozen=True, slots=True)
class Partition:
    """Groups of cases that have no case in common; a case in none is left out.

    Attributes:
        groups: The cases of each, by their place.
        cost: What is lost of all cases together; divided by their number it is the loss.
    """

    groups: tuple[tuple[int, ...], ...] = field(repr=False)
    cost: float

    @classmethod
    def of(cls, cases: Coded, groups: Iterable[Sequence[int]]) -> "Partition":
        """Return a partition with its cost; each case that is left out costs 1."""
        made = tuple(tuple(sorted(group)) for group in groups)
        left_out = cases.size - sum(map(len, made))
        return cls(made, left_out + sum(cost_of(cases, group) for group in made))


def levels_of(cases: Coded, group: Sequence[int]) -> list[int]:
    """Return of each dimension the lowest level at which all cases of a group are one."""
    values = cases.values[list(group)]
    return [
        int(joins[values[0, place], np.unique(values[:, place])].max())
        for place, joins in enumerate(cases.joins)
    ]


def cost_of(cases: Coded, group: Sequence[int]) -> float:
    """Return what is lost of a group: of each case the mean height of its traits."""
    return len(group) * float(np.mean(levels_of(cases, group) / cases.tops))
