# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The numbers along an axis."""

from math import ceil, floor, log10

_STEPS = (1, 2, 5, 10)
_FEWEST = 4


def ticks(highest: float, most: int = _FEWEST) -> tuple[int, ...]:
    """Return round numbers from 0 to at least the highest, in equal steps of 1, 2, 5, 10...

    Args:
        highest: The largest number drawn; 0 gives an axis up to 1.
        most: How many steps at most.
    """
    needed = max(highest, 1) / max(most, 1)
    power = 10 ** floor(log10(needed)) if needed > 1 else 1
    step = next(int(power * one) for one in _STEPS if power * one >= needed)
    return tuple(range(0, step * ceil(max(highest, 1) / step) + 1, step))
