# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is demanded of a pattern, and how more is demanded after somebody objected."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.suppression.cuts import Cut, one_of
from casuskluis.disclosure.suppression.errors import NothingSafeToHide
from casuskluis.disclosure.suppression.guarding import Wish, hideable
from casuskluis.disclosure.suppression.insiders import doubts
from casuskluis.disclosure.suppression.levels import Levels, demands

PATIENCE = 2
"""Objections to a cell after which its level is raised as well."""


@dataclass(frozen=True)
class Demanded:
    """What a pattern must do, and what was learnt from objections.

    Attributes:
        table: The cells.
        primary: Positions that must be hidden.
        levels: How wide the doubt about them must be.
        threshold: Below it a count is small to partners who know another cell; None when
            there are no such readers.
        rules: What every pattern without objections obeys.
        objections: How often each cell was objected to.
        is_exact: Whether nothing was demanded so far that a safe pattern might do without.
    """

    table: Table
    primary: frozenset[int]
    levels: Levels
    threshold: int | None = None
    rules: tuple[Cut, ...] = ()
    objections: Counter[int] = field(default_factory=Counter)
    is_exact: bool = True

    def wish(self) -> Wish:
        """Return the demands as the search wants them.

        Raises:
            LevelsMalformed: A level of a cell that it cannot be about.
            NothingSafeToHide: A level that no reader could be made to believe.
        """
        wanted = demands(self.table, self.primary, self.levels)
        threshold = self.threshold
        found = () if threshold is None else doubts(self.table, self.primary, threshold)
        return Wish(self.primary, wanted, found, self.rules)


def demand_more(now: Demanded, hidden: Collection[int], cells: Sequence[int]) -> Demanded:
    """Return what to demand after somebody objected to what can be known of some cells.

    Whatever is known under a pattern is known under every smaller one, and only cells that
    share a sum with what hangs together with the cell can help: one of those must be hidden
    as well. That rule excludes no pattern without objections. Where it does not help soon,
    the cell must move further than it truly has to.

    Raises:
        NothingSafeToHide: Nothing more can be hidden.
    """
    found = replace(now, objections=now.objections + Counter(cells))
    for cell in cells:
        if cell in hidden:
            found = _with_raised_level(_with_rule(found, hidden, cell), cell)
        else:
            found = _with_primary(found, cell)
    return found


def _with_rule(now: Demanded, hidden: Collection[int], cell: int) -> Demanded:
    may = hideable(now.table)
    near = sorted(each for each in neighbours(now.table, hidden, cell) if may[each] > 0.0)
    if not near and cell in now.primary:
        raise NothingSafeToHide("nothing more can be hidden near a cell objected to")
    rule = one_of(near, None if cell in now.primary else cell)
    return replace(now, rules=(*now.rules, rule))


def _with_raised_level(now: Demanded, cell: int) -> Demanded:
    must = cell in now.primary
    side = dict(now.levels.upper if must else now.levels.if_hidden)
    side[cell] = side.get(cell, 0.0) + 1.0
    if now.objections[cell] < PATIENCE or side[cell] > now.table.total - now.table.counts[cell]:
        return now
    if must:
        return replace(now, levels=replace(now.levels, upper=side), is_exact=False)
    return replace(now, levels=replace(now.levels, if_hidden=side), is_exact=False)


def _with_primary(now: Demanded, cell: int) -> Demanded:
    kept = {key: level for key, level in now.levels.if_hidden.items() if key != cell}
    levels = replace(now.levels, if_hidden=kept)
    return replace(now, primary=now.primary | {cell}, levels=levels, is_exact=False)


def neighbours(table: Table, hidden: Collection[int], cell: int) -> set[int]:
    """Return the printed cells that share a sum with what hangs together with a hidden one."""
    inside, sums = {cell}, [{one.total, *one.parts} for one in table.relations]
    unseen = set(hidden) - inside
    near: set[int] = set()
    waiting = [cell]
    by_cell: dict[int, list[set[int]]] = {}
    for members in sums:
        for each in members:
            by_cell.setdefault(each, []).append(members)
    while waiting:
        for members in by_cell.get(waiting.pop(), ()):
            near |= members
            new = members & unseen
            unseen -= new
            inside |= new
            waiting += new
    return near - inside
