# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a reader gets to see: exact numbers, rounded numbers, and places left open."""

from dataclasses import dataclass

from casuskluis.disclosure.model.table import Shape, TableMalformed

EXACT = 1
"""The base of a number that is printed as it is."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One number as printed.

    Attributes:
        value: What stands there; None where it is left out.
        base: One for an exact number. Otherwise the number was rounded to a multiple of it, up
            or down, and a multiple stayed itself: the reader knows that it differs from the
            true number by less than the base.
    """

    value: int | None
    base: int = EXACT

    @property
    def is_hidden(self) -> bool:
        """Whether nothing is printed."""
        return self.value is None

    @property
    def lowest(self) -> int:
        """The smallest count that can stand behind it, looking at this figure alone."""
        return 0 if self.value is None else max(0, self.value - self.base + 1)

    @property
    def highest(self) -> int | None:
        """The largest count that can stand behind it; None when there is no limit."""
        return None if self.value is None else self.value + self.base - 1


HIDDEN = Figure(None)


@dataclass(frozen=True)
class PrintedTable:
    """A table as it may leave: everything a reader knows, nothing he does not.

    Attributes:
        shape: Which cells there are and what adds up to what.
        figures: One per cell.

    Raises:
        TableMalformed: Not one figure per cell.
    """

    shape: Shape
    figures: tuple[Figure, ...]

    def __post_init__(self) -> None:
        if len(self.figures) != len(self.shape.codes):
            raise TableMalformed("not one figure per cell")
