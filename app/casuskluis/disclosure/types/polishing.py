# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making groups better: a part of a group goes where less is lost, as long as there is one."""

from collections.abc import Callable, Iterator, Sequence

import numpy as np

from casuskluis.disclosure.types.coded import Coded, Ints
from casuskluis.disclosure.types.partition import Partition, Rule, cost_of, levels_of
from casuskluis.domain.errors import Cancelled

_ROUNDS = 6
_WORTH = 1e-9
"""Less than this is no gain but rounding of the machine."""


def polish(
    cases: Coded, rule: Rule, made: Partition, cancelled: Callable[[], bool] | None = None
) -> Partition:
    """Return a partition that loses no more than this one; each group keeps the rule.

    Raises:
        Cancelled: When the officer stopped it.
    """
    bench = _Bench(cases, rule, made)
    for _ in range(_ROUNDS):
        moved = False
        for place in range(len(bench.groups)):
            if cancelled and cancelled():
                raise Cancelled
            moved |= bench.improve(place)
        bench.sweep()
        if not moved:
            break
    better = Partition.of(cases, bench.groups)
    return min(made, better, key=lambda one: one.cost)


class _Bench:
    """The groups while they are worked on; an empty one was given away."""

    def __init__(self, cases: Coded, rule: Rule, made: Partition) -> None:
        self._cases, self._rule = cases, rule
        self.groups: list[list[int]] = [list(group) for group in made.groups]
        self._measure()

    def sweep(self) -> None:
        """Drop the empty groups."""
        self.groups = [group for group in self.groups if group]
        self._measure()

    def improve(self, place: int) -> bool:
        """Move the first part of a group that gains something; tell whether there was one."""
        group = self.groups[place]
        if not group:
            return False
        cost = cost_of(self._cases, group)
        for part in self._parts(place):
            rest = [case for case in group if case not in part]
            if rest and not self._rule.holds(self._cases, rest):
                continue
            gain = cost - (cost_of(self._cases, rest) if rest else 0)
            if self._settle(place, sorted(part), rest, gain):
                return True
        return False

    def _measure(self) -> None:
        width = len(self._cases.tops)
        shape = (len(self.groups), width)
        self._levels: Ints = np.array(
            [levels_of(self._cases, group) for group in self.groups], dtype=np.int64
        ).reshape(shape)
        firsts = [group[0] for group in self.groups]
        self._values: Ints = self._cases.values[firsts].reshape(shape)
        self._sizes: Ints = np.array([len(group) for group in self.groups], dtype=np.int64)

    def _parts(self, place: int) -> Iterator[frozenset[int]]:
        """Yield what could leave: those apart from the others in one trait, and each kind."""
        group = np.array(self.groups[place])
        values = self._cases.values[group]
        seen: set[frozenset[int]] = set()
        for at, groups in enumerate(self._cases.groups):
            for level in range(int(self._levels[place, at])):
                told = groups[level][values[:, at]]
                seen |= {frozenset(group[told == one].tolist()) for one in np.unique(told)}
        seen |= {frozenset([case]) for case in group.tolist()}
        seen.add(frozenset(group.tolist()))
        yield from sorted(seen, key=lambda part: (len(part), sorted(part)))

    def _settle(
        self, place: int, part: Sequence[int], rest: Sequence[int], gain: float
    ) -> bool:
        """Carry a move out when it gains: as a group of its own, or divided over others."""
        if rest and self._rule.holds(self._cases, part):
            alone = gain - cost_of(self._cases, part)
            if alone > _WORTH:
                self._split(place, part, rest)
                return True
        homes = self._homes(place, part, gain)
        if not homes:
            return False
        for case, home in zip(part, homes, strict=True):
            self.groups[home].append(case)
        self.groups[place] = list(rest)
        for changed in {place, *homes}:
            self._measure_one(changed)
        return True

    def _split(self, place: int, part: Sequence[int], rest: Sequence[int]) -> None:
        self.groups[place] = list(rest)
        self.groups.append(list(part))
        self._levels = np.vstack([self._levels, self._levels[:1]])
        self._values = np.vstack([self._values, self._values[:1]])
        self._sizes = np.append(self._sizes, 0)
        self._measure_one(place)
        self._measure_one(len(self.groups) - 1)

    def _measure_one(self, place: int) -> None:
        group = self.groups[place]
        self._sizes[place] = len(group)
        if group:
            self._levels[place] = levels_of(self._cases, group)
            self._values[place] = self._cases.values[group[0]]

    def _homes(self, place: int, part: Sequence[int], gain: float) -> list[int]:
        """Return where each case of a part goes; nothing when that costs too much."""
        levels, sizes = self._levels.copy(), self._sizes.copy()
        tops, width = self._cases.tops, len(self._cases.tops)
        homes = []
        for case in part:
            value = self._cases.values[case]
            columns = [
                np.maximum(joins[value[at], self._values[:, at]], levels[:, at])
                for at, joins in enumerate(self._cases.joins)
            ]
            wider = np.array(columns, dtype=np.int64).T
            heights = (wider / tops).sum(axis=1) / width
            own = (levels / tops).sum(axis=1) / width
            extra = heights * (sizes + 1) - own * sizes
            extra[sizes == 0] = np.inf
            extra[place] = np.inf
            home = int(np.argmin(extra))
            gain -= float(extra[home])
            if not gain > _WORTH:
                return []
            levels[home], sizes[home] = wider[home], sizes[home] + 1
            homes.append(home)
        return homes
