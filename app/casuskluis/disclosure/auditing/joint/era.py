# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""All releases that say something about the same records, searched together."""

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cached_property

from casuskluis.disclosure.auditing.joint.atoms import Pairs
from casuskluis.disclosure.auditing.joint.classes import classes, divisions_of, pairs_of
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.universe import Universe, figures_of, universe_of
from casuskluis.disclosure.auditing.judging import Judge
from casuskluis.disclosure.auditing.searching import Enough, Reach, never
from casuskluis.disclosure.auditing.steps import Steps
from casuskluis.disclosure.auditing.view import View
from casuskluis.disclosure.model.report import Interval

MOST_EXACT = 400
"""Cells up to which every interval is found to its very ends."""


class Era:
    """One moment of a register, or all moments of events that stay counted.

    Args:
        releases: What is known, with the position of each in what was handed in.
        divisions: Public knowledge about categories.
        changing: Dimensions in which records move in time.
        steps: Told of every question.

    Raises:
        DoesNotFit: The releases contradict each other.
        TooManyAtoms: There are too many groups.
    """

    def __init__(
        self,
        releases: Sequence[tuple[int, Published]],
        divisions: Sequence[Division],
        changing: frozenset[str],
        steps: Steps,
    ) -> None:
        self.releases = tuple(releases)
        self.dates = sorted({one.reference_date for _, one in releases})
        known = (*divisions, *divisions_of(one for _, one in releases))
        names = {pair for _, one in releases for cell, _, _ in figures_of(one) for pair in cell}
        finest = {
            name: classes(
                (category for one, category in names if one == name),
                tuple(each for each in dict.fromkeys(known) if each.dimension == name),
            )
            for name in {name for name, _ in names}
        }
        moments = [
            [one for _, one in releases if one.reference_date == day] for day in self.dates
        ]
        self.universe: Universe = universe_of(moments, finest, changing)
        self.view = View(self.universe.system, steps, self.universe.persons)
        self._thorough = len(self.universe.layout.place) <= MOST_EXACT

    def cells(self, day: date) -> frozenset[Pairs]:
        """Return the cells that some release names at a date."""
        return self.universe.printed[self.dates.index(day)]

    def column(self, day: date, cell: Pairs) -> int:
        """Return where a cell stands."""
        return self.universe.column(self.dates.index(day), cell)

    def cell(self, day: date, cell: Pairs, judge: Judge) -> Reach | None:
        """Find what a cell can be."""
        hidden = self.is_hidden(day, cell)
        return self.view.known(self.column(day, cell), self._enough(judge, hidden=hidden))

    def difference(
        self, day: date, larger: Pairs, smaller: Pairs, judge: Judge
    ) -> Reach | None:
        """Find what is left of a cell without another."""
        objective = {self.column(day, larger): 1, self.column(day, smaller): -1}
        hidden = not self.is_rounded(day, larger, smaller)
        return self.view.reach(objective, {}, self._enough(judge, hidden=hidden))

    def growth(self, cell: Pairs, before: date, after: date) -> Reach | None:
        """Find how much a cell grew between two dates of this era."""
        objective = {self.column(after, cell): 1, self.column(before, cell): -1}
        return self.view.reach(objective, {})

    def is_hidden(self, day: date, cell: Pairs) -> bool:
        """Tell whether a cell is left out wherever it is named."""
        return self.column(day, cell) in self.universe.hidden

    def is_rounded(self, day: date, *cells: Pairs) -> bool:
        """Tell whether one of some cells is printed rounded."""
        return any(self.column(day, cell) in self.universe.rounded for cell in cells)

    def naming(self, day: date | None, *cells: Pairs) -> tuple[int, ...]:
        """Return the positions of releases, of a date or of all, naming one of the cells."""
        return tuple(
            position
            for position, one in self.releases
            if day in {None, one.reference_date}
            and (not cells or not self._cells_of[position].isdisjoint(cells))
        )

    def nested(self, day: date) -> Iterator[tuple[Pairs, Pairs]]:
        """Yield cells of two releases, the one within the other, that differ in one thing.

        Either the filter of the release: everybody and the adults. Or one category: "Politie"
        in one release, "Politie en Zorg" in another. Left out are pairs that one release
        prints itself: that is for its own audit.
        """
        here = [(at, one) for at, one in self.releases if one.reference_date == day]
        seen: set[tuple[Pairs, Pairs]] = set()
        for at, one in here:
            for other_at, other in here:
                if at != other_at:
                    seen |= set(self._pairs(one, other))
        alone = [self._cells_of[at] for at, _ in here]
        for larger, smaller in sorted(seen, key=lambda pair: tuple(map(sorted, pair))):
            if not any(larger in cells and smaller in cells for cells in alone):
                yield larger, smaller

    def _pairs(self, one: Published, other: Published) -> Iterator[tuple[Pairs, Pairs]]:
        theirs = {_unfiltered(cell, other): cell for cell, _, _ in figures_of(other)}
        joined: dict[tuple[str, Pairs], list[Pairs]] = {}
        for cell, _, _ in figures_of(other):
            for pair in cell:
                joined.setdefault((pair[0], cell - {pair}), []).append(cell)
        for cell, _, _ in figures_of(one):
            match = theirs.get(_unfiltered(cell, one))
            near = [each for pair in cell for each in joined.get((pair[0], cell - {pair}), ())]
            for each in dict.fromkeys([*([] if match is None else [match]), *near]):
                if each != cell and self.universe.layout.holds(each, cell):
                    yield cell, each

    @cached_property
    def _cells_of(self) -> dict[int, frozenset[Pairs]]:
        return {
            position: frozenset(pairs_of(name, one) for name in one.printed.shape.codes)
            for position, one in self.releases
        }

    def _enough(self, judge: Judge, *, hidden: bool) -> Enough:
        if self._thorough:
            return never

        def wide(known: Interval) -> bool:
            return not known.is_exact and judge.leak(known, hidden=hidden) is None

        return wide


def _unfiltered(cell: Pairs, release: Published) -> Pairs:
    return cell - frozenset(release.filter)
