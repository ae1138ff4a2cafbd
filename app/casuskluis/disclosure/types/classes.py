# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Groups of cases that are described together, and what may be said of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from casuskluis.disclosure.model.printed import Figure, PrintedTable
from casuskluis.disclosure.model.table import Code, Table, code
from casuskluis.domain.errors import CasuskluisError

CLASS = "typebeschrijving"
"""The dimension by which a class is a cell of a table. Cases with the same traits can be in
another class as well, so the traits alone do not name the cell."""


class TooFewToDescribe(CasuskluisError):
    """There are too few cases, or they are too much alike, to describe any group of them."""


@dataclass(frozen=True, slots=True)
class TypeClass:
    """A group of cases, as far as it may be described.

    Attributes:
        traits: Of each dimension that is told the group in which all its cases are.
        sources: The domains from which most signals came; empty when none stands out.
        interventions: The kinds of which the approach consisted in most cases; may be empty.
        status: Where most cases stand; empty when none stands out.
        size: How many cases; never printed as it is.
    """

    traits: Mapping[str, str]
    sources: tuple[str, ...]
    interventions: tuple[str, ...]
    status: str
    size: int = field(repr=False)


@dataclass(frozen=True)
class TypeClasses:
    """All classes of a number of cases.

    Attributes:
        classes: Of at least the least number of cases, the largest first.
        least: That number.
        left_out: How many cases are in no class; never printed as it is.
        loss: How much was lost, from 0 (all traits of all cases are told) to 1 (none).
    """

    classes: tuple[TypeClass, ...]
    least: int
    left_out: int = field(repr=False)
    loss: float

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """The name of each class as a cell: its place, from 1, and what all its cases share."""
        return tuple(
            code([(CLASS, str(place)), *one.traits.items()])
            for place, one in enumerate(self.classes, start=1)
        )

    @cached_property
    def table(self) -> Table:
        """The true sizes, to round together with other tables and to audit."""
        sizes = tuple(one.size for one in self.classes)
        return Table(self.codes, sizes, relations=())

    def printed(self, base: int = 5) -> PrintedTable:
        """Return the sizes as they may leave: each rounded on its own to the nearest multiple.

        Nothing adds up to a total, so there is nothing to keep in step.
        """
        figures = (rounded(one.size, base) for one in self.classes)
        return PrintedTable(self.table.shape, tuple(figures))

    def left_out_figure(self, base: int = 5) -> Figure | None:
        """Return about how many cases are in no class; None below the least number."""
        return rounded(self.left_out, base) if self.left_out >= self.least else None


def rounded(count: int, base: int) -> Figure:
    """Return a count as the nearest multiple of a base."""
    return Figure((count + base // 2) // base * base, base)


def outstanding(counts: Mapping[str, int], size: int, most: int = 2) -> tuple[str, ...]:
    """Return what holds for "most" cases of a class, most frequent first.

    That is 60 to 90 % of them, and at least two fewer than all. Of more, each reader would know
    it of everybody he recognises; who is the one exception would know it of all others.

    Args:
        counts: Of each code for how many cases it holds.
        size: Of the class.
        most: How many codes are named.
    """
    ranked: Sequence[str] = sorted(counts, key=lambda one: (-counts[one], one))
    return tuple(one for one in ranked if is_most(counts[one], size))[:most]


def is_most(count: int, size: int) -> bool:
    """Tell whether a number of cases may be called most of a class."""
    return 6 * size <= 10 * count <= 9 * size and count <= size - 2
