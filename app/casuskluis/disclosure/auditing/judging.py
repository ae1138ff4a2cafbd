# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When what is known about a number is a leak."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.system import Whole
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import EXACT, Figure
from casuskluis.disclosure.model.report import Interval, Leak


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells leaks from what may be known.

    A number is a leak when it can only be one small number (`Leak.EXACT`), whether it was
    hidden, rounded, or printed: printing a small number is the plainest leak of all. It is one
    too when it is certainly small and not zero (`Leak.SMALL`). What was left out must be able
    to reach the threshold, or hiding it told that it is small. A number that was rounded need
    not: a rounded zero says "0 to 4" on purpose and leaves open whether there is anybody.

    Attributes:
        policy: What counts as small.
    """

    policy: Policy

    def leak(self, known: Interval, *, hidden: bool = False, own: int = 0) -> Leak | None:
        """Return what is wrong with knowing this, if anything.

        Args:
            known: Smallest and largest value that is possible.
            hidden: Whether the number was left out of the print and must reach the threshold.
                That is asked for outsiders: an insider always narrows what he is next to.
            own: How many of it the reader accounts for himself: what he learns is then about
                the others, and he knows without any print that the number is not zero.
        """
        if known.is_exact:
            return Leak.EXACT if self.policy.is_small(known.lowest - own) else None
        if known.highest >= self.policy.threshold:
            return None
        return Leak.SMALL if hidden or known.lowest - own >= 1 else None

    def suspects(self, lowest: Whole, highest: Whole, own: Whole) -> NDArray[np.bool_]:
        """Tell of many numbers at once what an insider may not know.

        What is no leak between these ends is none between wider ends either.
        """
        floor = 0 if self.policy.protect_zeros else 1
        others = lowest - own
        top = self.policy.threshold
        exact = (lowest == highest) & (others >= floor) & (others < top)
        small = (lowest < highest) & (highest < top) & (others >= 1)
        found: NDArray[np.bool_] = exact | small
        return found


def is_open(figure: Figure) -> bool:
    """Tell whether a figure leaves more than one number possible."""
    return figure.is_hidden or figure.base != EXACT
