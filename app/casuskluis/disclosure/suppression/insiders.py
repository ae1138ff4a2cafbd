# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Readers who know one whole cell beside what is printed, because those are their own cases."""

from collections.abc import Iterator, Sequence

import numpy as np

from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.suppression.attack import Attack, Push
from casuskluis.disclosure.suppression.levels import Demand

STILL = 1e-7


class Insiders:
    """Tries, per hidden cell, what a partner who knows that cell can work out about others.

    Args:
        attack: The reader.
        wanted: How far hidden numbers must be able to move for such a reader.
    """

    def __init__(self, attack: Attack, wanted: Sequence[Demand]) -> None:
        self._attack = attack
        self._wanted = wanted

    def broken(self, hiding: Vector, tolerance: float) -> Iterator[Push]:
        """Yield what was seen of every demand that is not met for some partner.

        Args:
            hiding: Per cell 1 if it is hidden.
            tolerance: How far a demand may fall short, as a fraction of it.
        """
        self._attack.hide(hiding)
        for demand in self._wanted:
            if demand.always or hiding[demand.cell]:
                yield from self._broken_by(demand, hiding, tolerance)

    def _broken_by(self, demand: Demand, hiding: Vector, tolerance: float) -> Iterator[Push]:
        """A way to move that leaves a cell as it is works for whoever knows that cell."""
        partners = set(np.flatnonzero(hiding).tolist()) - {demand.cell}
        known: int | None = None
        while True:
            push = self._attack.push(demand, known)
            if self._attack.met([demand], push.moves, tolerance):
                partners &= set(np.flatnonzero(np.abs(push.moves) > STILL).tolist())
            else:
                yield push
            if known is not None:
                partners.discard(known)
            if not partners:
                return
            known = min(partners)
