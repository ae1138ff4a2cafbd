# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long a search may take, who may stop it, and who wants to hear how far it is."""

from collections.abc import Callable
from dataclasses import dataclass

from casuskluis.domain.errors import Cancelled


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a search is.

    Attributes:
        best: Cost of the best answer so far; None while there is none.
        bound: No answer can cost less than this.
    """

    best: float | None
    bound: float

    @property
    def gap(self) -> float:
        """How much cheaper an answer could still be, as a fraction of the best one."""
        return relative_gap(self.best, self.bound)


@dataclass(frozen=True, slots=True)
class Limits:
    """What a search may cost.

    Attributes:
        seconds: Time on the wall after which the best answer so far is taken; None for as long
            as it takes.
        cancelled: Asked often, also while the solver runs; yes stops the search. It must be
            quick and may not raise.
        progress: Told now and then while a whole-number search runs.
    """

    seconds: float | None = None
    cancelled: Callable[[], bool] | None = None
    progress: Callable[[Progress], None] | None = None

    def checkpoint(self) -> None:
        """Stop here when the officer asked for it.

        Raises:
            Cancelled: The officer stopped the work.
        """
        if self.cancelled is not None and self.cancelled():
            raise Cancelled


UNLIMITED = Limits()


def relative_gap(best: float | None, bound: float) -> float:
    """Return how much cheaper an answer could still be, as a fraction of the best one."""
    if best is None:
        return float("inf")
    return max(0.0, best - bound) / max(abs(best), 1.0)
