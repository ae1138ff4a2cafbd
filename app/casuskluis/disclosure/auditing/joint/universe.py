# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything releases say about the same records, at one moment or at several."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from casuskluis.disclosure.auditing.joint.atoms import Pairs
from casuskluis.disclosure.auditing.joint.classes import Class, pairs_of
from casuskluis.disclosure.auditing.joint.layout import Layout, layout_of
from casuskluis.disclosure.auditing.joint.published import Published
from casuskluis.disclosure.auditing.reading import ceiling_of
from casuskluis.disclosure.auditing.system import DoesNotFit, Equation, System
from casuskluis.disclosure.model.printed import Figure

_EVERYBODY: Pairs = frozenset()


@dataclass(frozen=True)
class Universe:
    """What is known about a number of moments.

    Attributes:
        system: Per moment the cells and then the atoms; behind them what came in.
        layout: The columns of one moment.
        persons: Sets of columns in which one person counts at once; empty when unknown.
        printed: Per moment the cells that some release names.
        hidden: Columns of cells that are named and never printed.
        rounded: Columns of cells that a release prints rounded.
    """

    system: System
    layout: Layout
    persons: tuple[frozenset[int], ...]
    printed: tuple[frozenset[Pairs], ...]
    hidden: frozenset[int]
    rounded: frozenset[int]

    def column(self, moment: int, cell: Pairs) -> int:
        """Return where a cell of a moment stands."""
        return moment * self.layout.width + self.layout.place[cell]


def universe_of(
    moments: Sequence[Sequence[Published]],
    classes: Mapping[str, tuple[Class, ...]],
    changing: frozenset[str],
) -> Universe:
    """Write down everything releases say about the same records.

    With one moment, nothing ties it to others. Of a register people enter and leave, any whole
    numbers at one date fit any others at the next: an atom that shrinks saw people leave, one
    that grows saw people come. So the dates of such a register can be looked at apart, and
    crossing groups with the dates between which people were in it would add nothing.

    Several moments are of events that stay counted: then an atom can only grow, in the
    dimensions in which records do not move.

    Args:
        moments: Releases per moment, in order of time.
        classes: Per dimension the finest groups its categories cut the records in.
        changing: Dimensions in which records move in time.

    Raises:
        DoesNotFit: Two releases print one cell such that no number fits both.
        TooManyAtoms: There are too many groups.
    """
    bounds = [_bounds(releases) for releases in moments]
    cells = [cell for one in bounds for cell in one]
    tied = frozenset(classes) - changing if len(moments) > 1 else None
    layout = layout_of(cells, classes, tied)
    ceilings = _ceilings(bounds)
    equations = [
        equation
        for moment, releases in enumerate(moments)
        for equation in _of_moment(layout, releases, moment * layout.width)
    ]
    width = len(moments) * layout.width
    if tied is not None:
        for equation in _growth(layout, len(moments), tied, width):
            equations.append(equation)
            width += 1
    system = _system(layout, bounds, ceilings, width, equations)
    return Universe(
        system,
        layout,
        layout.persons() if tied is None else (),
        tuple(frozenset(one) for one in bounds),
        *_kinds(layout, moments),
    )


def figures_of(release: Published) -> Iterator[tuple[Pairs, Figure, bool]]:
    """Yield per cell what a record must be, what is printed, and if it can hold anybody."""
    shape = release.printed.shape
    for position, figure in enumerate(release.printed.figures):
        yield pairs_of(shape.codes[position], release), figure, position not in shape.impossible


def _bounds(releases: Sequence[Published]) -> dict[Pairs, tuple[int, int]]:
    """Return per cell between which numbers it lies by what is printed there."""
    found: dict[Pairs, tuple[int, int]] = {}
    for release in releases:
        ceiling = ceiling_of(release.printed.figures, release.printed.shape)
        for pairs, figure, anybody in figures_of(release):
            highest = ceiling if figure.highest is None else figure.highest
            highest = highest if anybody else 0
            low, high = found.get(pairs, (0, highest))
            found[pairs] = (max(low, figure.lowest), min(high, highest))
    if any(low > high for low, high in found.values()):
        raise DoesNotFit
    return found


def _ceilings(bounds: Sequence[Mapping[Pairs, tuple[int, int]]]) -> list[int]:
    """Return per moment what no group can exceed.

    Where everybody is printed that is everybody. Where only a part is printed, such as one
    quarter of a year, other groups can be larger; then it is a number none will reach.
    """
    largest = [max((high for _, high in one.values()), default=0) for one in bounds]
    beyond = 2 * sum(largest)
    return [
        high if _EVERYBODY in one else beyond for one, high in zip(bounds, largest, strict=True)
    ]


def _of_moment(layout: Layout, releases: Sequence[Published], start: int) -> Iterator[Equation]:
    """Yield how atoms make up cells, and the sums of the tables whatever categories mean."""
    for one in layout.equations:
        yield Equation(tuple(start + each for each in one.columns), one.signs)
    known: set[tuple[tuple[int, int], ...]] = set()
    for release in releases:
        codes = release.printed.shape.codes
        where = [start + layout.place[pairs_of(name, release)] for name in codes]
        for relation in release.printed.shape.relations:
            signs: dict[int, int] = {}
            for position, sign in [
                (relation.total, -1),
                *((part, 1) for part in relation.parts),
            ]:
                signs[where[position]] = signs.get(where[position], 0) + sign
            kept = tuple(sorted((column, sign) for column, sign in signs.items() if sign))
            if kept and kept not in known:
                known.add(kept)
                yield Equation(tuple(each for each, _ in kept), tuple(sign for _, sign in kept))


def _growth(
    layout: Layout, moments: int, lasting: frozenset[str], width: int
) -> Iterator[Equation]:
    """Yield that no lasting group shrinks: what it was, plus what came in, is what it is."""
    for moment in range(1, moments):
        for atoms, start in zip(layout.atoms, layout.starts, strict=True):
            now, before = moment * layout.width + start, (moment - 1) * layout.width + start
            for group in atoms.lasting(lasting):
                columns = [*(now + atom for atom in group), *(before + atom for atom in group)]
                signs = [1] * len(group) + [-1] * len(group)
                yield Equation((*columns, width), (*signs, -1))
                width += 1


def _system(
    layout: Layout,
    bounds: Sequence[Mapping[Pairs, tuple[int, int]]],
    ceilings: Sequence[int],
    width: int,
    equations: Sequence[Equation],
) -> System:
    lower = np.zeros(width, dtype=np.int64)
    upper = np.full(width, max(ceilings), dtype=np.int64)
    for moment, one in enumerate(bounds):
        start = moment * layout.width
        upper[start : start + layout.width] = ceilings[moment]
        for cell, (low, high) in one.items():
            column = start + layout.place[cell]
            lower[column], upper[column] = low, high
    return System(lower, upper, tuple(equations))


def _kinds(
    layout: Layout, moments: Sequence[Sequence[Published]]
) -> tuple[frozenset[int], frozenset[int]]:
    """Return the columns of cells that no release prints, and of those printed rounded."""
    named: set[int] = set()
    shown: set[int] = set()
    rounded: set[int] = set()
    for moment, releases in enumerate(moments):
        for release in releases:
            for pairs, figure, _ in figures_of(release):
                column = moment * layout.width + layout.place[pairs]
                named.add(column)
                if not figure.is_hidden:
                    (rounded if figure.base > 1 else shown).add(column)
    return frozenset(named - shown - rounded), frozenset(rounded)
