# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How work grows with the size of the vault: the exponent of a power law."""

from collections.abc import Mapping

import numpy as np

from harness.figures import Figure, Limit

FLAT = 0.3
"""The logarithm itself grows like this power from 1,000 to 100,000 (ln 100,000 / ln 1,000 is
1.67, which is 100 to the power 0.11); the rest is room for pages that no longer fit a cache."""
LINEAR = 1.1


def exponent(times: Mapping[int, float]) -> float:
    """Return the slope of the logarithms, by least squares: 0 is flat, 1 is linear.

    Args:
        times: Milliseconds by size.
    """
    sizes = np.log(np.array(list(times)))
    return float(np.polyfit(sizes, np.log(np.array(list(times.values()))), 1)[0])


def grown(what: str, times: Mapping[int, float], most: float, note: str = "") -> Figure:
    """Return the line of work that was measured at several sizes, judged by its exponent.

    Args:
        what: The work.
        times: Milliseconds of the processor by size, each a median.
        most: `FLAT` for what an officer waits for, `LINEAR` for the rest.
        note: A few words beside it.
    """
    told = ", ".join(f"{size:,}: {spent:.3g} ms" for size, spent in times.items())
    return Figure(
        work="growth", what=what, points=tuple(times.items()),
        limits=(Limit(exponent(times), most, "", "exponent"),),
        note=f"{told}; {note}" if note else told,
    )  # fmt: skip
