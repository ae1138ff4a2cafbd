# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is learnt from a pattern that is not safe: rules that every safe pattern obeys."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.suppression.attack import Attack, Push, Pushes

NEGLIGIBLE = 1e-9
TIGHT = 1e-6
NEARLY_ONE = 0.97


@dataclass(frozen=True, slots=True)
class Cut:
    """If the target is hidden, enough of the cells are hidden too.

    Attributes:
        target: The cell that is not free enough; None when it is hidden in any case.
        cells: Cells of which some must be hidden.
        factors: What each of them contributes; together at least one is needed.
    """

    target: int | None
    cells: tuple[int, ...]
    factors: tuple[float, ...]

    def holds(self, hiding: Vector) -> bool:
        """Tell whether a pattern of whole cells obeys the rule."""
        if self.target is not None and hiding[self.target] < 1.0:
            return True
        return float(np.array(self.factors) @ hiding[list(self.cells)]) >= 1.0 - TIGHT


def one_of(cells: Sequence[int], target: int | None) -> Cut:
    """Return the rule that one of some cells must be hidden."""
    return Cut(target, tuple(cells), (1.0,) * len(cells))


def target_of(pushes: Pushes) -> int | None:
    """Return the cell without which the demand would not count."""
    demand = pushes[0].demand
    return None if demand.always else demand.cell


def capacity_cut(pushes: Pushes) -> Cut:
    """Return the rule of Benders: what is hidden must let a number go far enough."""
    factors = np.max([np.minimum(_shares(push), 1.0) for push in pushes], axis=0)
    cells = np.flatnonzero(factors > NEGLIGIBLE)
    return Cut(target_of(pushes), tuple(cells.tolist()), tuple(factors[cells].tolist()))


def _shares(push: Push) -> Vector:
    """Return which part of the demand each cell would bring, if it were hidden."""
    return push.gains / push.demand.distance


class Coverer:
    """Finds few cells of which one must be hidden, by hiding all others in vain.

    Such a rule has ones only, so it cuts deeper between whole patterns than that of Benders.

    Args:
        attack: The reader.
    """

    def __init__(self, attack: Attack) -> None:
        self._attack = attack

    def cut(
        self, hiding: Vector, pushes: Pushes, order: Sequence[int], shares: Vector | None = None
    ) -> Cut | None:
        """Return the rule, or None if there is none that is broken.

        Args:
            hiding: A pattern of whole cells under which the demand is not met.
            pushes: Which demand, or which of which one is enough.
            order: Cells that could be hidden too, first those that should not be in the rule.
            shares: Per cell how far it is hidden in the pattern that the rule should break;
                None when any rule will do.
        """
        return _Covering(self._attack, hiding, pushes, shares).cut(order)


class _Covering:
    """One rule in the making: a pattern that grows as long as the demand stays unmet."""

    def __init__(
        self, attack: Attack, hiding: Vector, pushes: Pushes, shares: Vector | None
    ) -> None:
        self._attack, self._asked, self._shares = attack, pushes, shares
        self._hiding = hiding.copy()
        self._target = target_of(pushes)
        if self._target is not None:
            self._hiding[self._target] = 1.0
        self._seen = self._try()
        self._kept: list[int] = []

    def cut(self, order: Sequence[int]) -> Cut | None:
        if _is_met(self._seen):
            return None
        rest = [cell for cell in order if not self._hiding[cell]]
        while rest:
            useless = self._useless(rest) or rest[:1]
            rest = [cell for cell in rest if cell not in useless]
            if not self._hide(useless):
                if len(useless) > 1:
                    return None
                self._kept.extend(useless)
                if self._is_satisfied():
                    return None
        return one_of(self._kept, self._target)

    def _useless(self, rest: Sequence[int]) -> set[int] | list[int]:
        """Return cells that the last attempt proves to be of no avail, even together."""
        left = np.array([1.0 - push.moved / push.demand.distance for push in self._seen])
        left *= NEARLY_ONE
        gains = np.array([_shares(push) for push in self._seen])
        found: set[int] = set()
        is_open = True
        for cell in rest:
            gain = gains[:, cell]
            is_open = is_open and bool((gain < left).all())
            if is_open or bool((gain <= NEGLIGIBLE).all()):
                found.add(cell)
                left -= np.maximum(gain, 0.0)
        return found

    def _hide(self, cells: Sequence[int] | set[int]) -> bool:
        """Hide cells if the demand stays unmet; tell whether that was so."""
        chosen = list(cells)
        self._hiding[chosen] = 1.0
        seen = self._try()
        if _is_met(seen):
            self._hiding[chosen] = 0.0
            return False
        self._seen = seen
        return True

    def _try(self) -> Pushes:
        self._attack.hide(self._hiding)
        return tuple(self._attack.push(one.demand, one.known) for one in self._asked)

    def _is_satisfied(self) -> bool:
        """Whether the pattern that the rule should break obeys it already."""
        if self._shares is None:
            return False
        target = self._target
        least = NEARLY_ONE * (1.0 if target is None else float(self._shares[target]))
        return float(self._shares[self._kept].sum()) >= least


def _is_met(pushes: Pushes) -> bool:
    return any(one.moved >= one.demand.distance * (1.0 - TIGHT) for one in pushes)
