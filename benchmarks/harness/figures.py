# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a measurement says: the figures, and how far they may go."""

import json
import sys
from dataclasses import asdict, dataclass
from typing import Any

from harness.timing import Clock, Took, middle, ratio


@dataclass(frozen=True, slots=True)
class Limit:
    """One figure with the most it may be.

    Attributes:
        measured: What it is.
        most: What it may be at most; none for a figure that is only told.
        unit: ``x`` for a ratio, ``ms``, ``s``, ``MB``, or another word.
        name: What it is, when it is not the plain ratio.
        least: Turns it round: it may not be less than ``most``.
    """

    measured: float
    most: float | None
    unit: str = "x"
    name: str = ""
    least: bool = False

    @property
    def met(self) -> bool:
        """Whether it is within the limit."""
        if self.most is None:
            return True
        return self.measured >= self.most if self.least else self.measured <= self.most


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table.

    Attributes:
        work: The row of the table it belongs to, such as ``start``.
        what: What was measured, in a few words.
        against: What it was measured against; empty for nothing.
        ours: The medians of ours.
        theirs: The medians of the other.
        limits: The figures that count.
        note: A few words beside it.
        points: Sizes with their milliseconds, for work that was measured at several sizes.
    """

    work: str
    what: str
    against: str = ""
    ours: Took | None = None
    theirs: Took | None = None
    limits: tuple[Limit, ...] = ()
    note: str = ""
    points: tuple[tuple[int, float], ...] = ()

    def tell(self) -> None:
        """Print it as one line of JSON, for whoever collects them."""
        sys.stdout.write(json.dumps(asdict(self), ensure_ascii=False) + "\n")
        sys.stdout.flush()


def figure_of(told: dict[str, Any]) -> Figure:
    """Return the figure that was told as JSON."""
    took = {side: Took(**told[side]) if told[side] else None for side in ("ours", "theirs")}
    limits = tuple(Limit(**one) for one in told["limits"])
    points = tuple((size, spent) for size, spent in told["points"])
    return Figure(**(told | took | {"limits": limits, "points": points}))


def compared(  # noqa: PLR0913 - what a line of the table holds
    work: str,
    what: str,
    against: str,
    ours: list[Took],
    theirs: list[Took],
    most: float | None,
    *,
    clock: Clock = "wall",
    also: tuple[Limit, ...] = (),
    note: str = "",
) -> Figure:
    """Return the line for ours beside theirs, judged by the median of the ratios in pairs."""
    return Figure(
        work=work, what=what, against=against, ours=middle(ours), theirs=middle(theirs),
        limits=(Limit(ratio(ours, theirs, clock), most), *also), note=note,
    )  # fmt: skip
