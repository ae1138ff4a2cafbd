# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Local recoding: each group of cases is told as precisely as its own cases allow.

Groups of equal cases are merged, the smallest first and each with the group with which least is
lost, until all are large and varied enough. Then cases and whole groups are moved while that
loses less. Nothing here is left to chance: equal cases in any order give equal groups.
"""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from casuskluis.disclosure.types.coded import Coded, Ints
from casuskluis.disclosure.types.lattice import MOST_LEFT_OUT
from casuskluis.disclosure.types.partition import Partition, Rule
from casuskluis.disclosure.types.polishing import polish
from casuskluis.domain.errors import Cancelled

Floats = npt.NDArray[np.float64]


def recode(cases: Coded, rule: Rule, cancelled: Callable[[], bool] | None = None) -> Partition:
    """Return groups of which each keeps the rule.

    Raises:
        Cancelled: When the officer stopped it.
    """
    merger = _Merger(cases, rule)
    made = Partition.of(cases, merger.merge(cancelled))
    return polish(cases, rule, made, cancelled)


class _Merger:
    """Merges groups bottom-up. Of each group it keeps the levels and one of its cases."""

    def __init__(self, cases: Coded, rule: Rule) -> None:
        self._cases, self._rule = cases, rule
        order = np.lexsort((*cases.secrets.T[::-1], *cases.values.T[::-1]))
        atoms: dict[tuple[int, ...], list[int]] = {}
        for case in order.tolist():
            atoms.setdefault(tuple(cases.values[case].tolist()), []).append(case)
        self._members = list(atoms.values())
        self._values = np.array(list(atoms), dtype=np.int64).reshape(len(atoms), -1)
        self._levels = np.zeros_like(self._values)
        self._sizes = np.array([len(one) for one in self._members], dtype=np.int64)

    def merge(self, cancelled: Callable[[], bool] | None) -> list[list[int]]:
        spare = int(MOST_LEFT_OUT * self._cases.size)
        while True:
            if cancelled and cancelled():
                raise Cancelled
            waiting = [
                place
                for place, group in enumerate(self._members)
                if not self._rule.holds(self._cases, group)
            ]
            if not waiting:
                return self._members
            place = min(waiting, key=lambda one: len(self._members[one]))
            size = len(self._members[place])
            if len(self._members) == 1:
                self._drop(place)
                continue
            other, extra = self._nearest(place)
            if size <= spare and extra > size:
                spare -= size
                self._drop(place)
            else:
                self._join(place, other)

    def _nearest(self, place: int) -> tuple[int, float]:
        """Return with which group least is lost, and how much more than now."""
        tops, sizes = self._cases.tops, self._sizes
        levels = self._joined(place)
        heights: Floats = (levels / tops).mean(axis=1)
        own: Floats = (self._levels / tops).mean(axis=1)
        extra: Floats = heights * (sizes + sizes[place]) - own * sizes
        extra[place] = np.inf
        other = int(np.argmin(extra))
        return other, float(extra[other] - own[place] * sizes[place])

    def _joined(self, place: int) -> Ints:
        """Return the levels of each group when this one came to it."""
        values, levels = self._values, self._levels
        columns = [
            np.maximum(joins[values[place, at], values[:, at]], levels[:, at])
            for at, joins in enumerate(self._cases.joins)
        ]
        return np.asarray(np.maximum(np.array(columns).T, levels[place]), dtype=np.int64)

    def _join(self, place: int, other: int) -> None:
        self._levels[other] = self._joined(place)[other]
        self._members[other] = self._members[other] + self._members[place]
        self._sizes[other] += self._sizes[place]
        self._drop(place)

    def _drop(self, place: int) -> None:
        del self._members[place]
        self._values = np.delete(self._values, place, axis=0)
        self._levels = np.delete(self._levels, place, axis=0)
        self._sizes = np.delete(self._sizes, place)
