# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is learnt from a pattern that is not safe: rules that every safe pattern obeys."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.suppression.attack import Attack, Push

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


def target_of(push: Push) -> int | None:
    """Return the cell without which the demand would not count."""
    return None if push.demand.always else push.demand.cell


def capacity_cut(push: Push) -> Cut:
    """Return the rule of Benders: what is hidden must let the number go far enough."""
    distance = push.demand.distance
    factors = np.minimum(push.gains, distance) / distance
    cells = np.flatnonzero(factors > NEGLIGIBLE)
    return Cut(target_of(push), tuple(cells.tolist()), tuple(factors[cells].tolist()))


class Coverer:
    """Finds few cells of which one must be hidden, by hiding all others in vain.

    Such a rule has ones only, so it cuts deeper between whole patterns than that of Benders.

    Args:
        attack: The reader.
    """

    def __init__(self, attack: Attack) -> None:
        self._attack = attack

    def cut(
        self, hiding: Vector, push: Push, order: Sequence[int], shares: Vector | None = None
    ) -> Cut | None:
        """Return the rule, or None if there is none that is broken.

        Args:
            hiding: A pattern of whole cells under which the demand is not met.
            push: Which demand.
            order: Cells that could be hidden too, first those that should not be in the rule.
            shares: Per cell how far it is hidden in the pattern that the rule should break;
                None when any rule will do.
        """
        return _Covering(self._attack, hiding, push, shares).cut(order)


class _Covering:
    """One rule in the making: a pattern that grows as long as the demand stays unmet."""

    def __init__(
        self, attack: Attack, hiding: Vector, push: Push, shares: Vector | None
    ) -> None:
        self._attack, self._push, self._shares = attack, push, shares
        self._hiding = hiding.copy()
        if not push.demand.always:
            self._hiding[push.demand.cell] = 1.0
        self._need = push.demand.distance * (1.0 - TIGHT)
        self._seen = self._try()
        self._kept: list[int] = []

    def cut(self, order: Sequence[int]) -> Cut | None:
        if self._seen.moved >= self._need:
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
        return one_of(self._kept, target_of(self._push))

    def _useless(self, rest: Sequence[int]) -> set[int] | list[int]:
        """Return cells that the last attempt proves to be of no avail, even together."""
        slack = (self._need - self._seen.moved) * NEARLY_ONE
        found: set[int] = set()
        is_open = True
        for cell in rest:
            gain = float(self._seen.gains[cell])
            is_open = is_open and gain < slack
            if gain <= NEGLIGIBLE or is_open:
                found.add(cell)
                slack -= max(gain, 0.0)
        return found

    def _hide(self, cells: Sequence[int] | set[int]) -> bool:
        """Hide cells if the demand stays unmet; tell whether that was so."""
        chosen = list(cells)
        self._hiding[chosen] = 1.0
        seen = self._try()
        if seen.moved >= self._need:
            self._hiding[chosen] = 0.0
            return False
        self._seen = seen
        return True

    def _try(self) -> Push:
        self._attack.hide(self._hiding)
        return self._attack.push(self._push.demand, self._push.known)

    def _is_satisfied(self) -> bool:
        """Whether the pattern that the rule should break obeys it already."""
        if self._shares is None:
            return False
        target = target_of(self._push)
        least = NEARLY_ONE * (1.0 if target is None else float(self._shares[target]))
        return float(self._shares[self._kept].sum()) >= least
