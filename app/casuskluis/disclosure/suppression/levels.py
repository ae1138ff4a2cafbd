# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How far a hidden number must be able to move, for all that a reader can work out."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.model.table import Table
from casuskluis.disclosure.solving.answers import Vector
from casuskluis.disclosure.suppression.errors import LevelsMalformed, NothingSafeToHide

PUBLIC_REACH = 10
"""To the public a hidden small number must look as if it could be this large, in records."""
FREE = 2
"""As soon as this many can be outside a part, it does not tell what everybody of the sum is."""


@dataclass(frozen=True, slots=True)
class Levels:
    """What a reader may at best find out about hidden cells.

    Attributes:
        lower: Per position how far below the true count the smallest count that a reader thinks
            possible must lie, in the unit of the table; only of cells that must be hidden.
        upper: Likewise above it.
        if_hidden: Likewise above it for cells that need not be hidden, but once hidden to
            protect another must not look small for certain.
        outside: Per sum and one of its parts how many more than there are must seem to be
            possible in the other parts; so nobody can tell what everybody of a group is.

    Raises:
        LevelsMalformed: A level is below zero.
    """

    lower: Mapping[int, float] = field(repr=False)
    upper: Mapping[int, float] = field(repr=False)
    if_hidden: Mapping[int, float] = field(default_factory=dict, repr=False)
    outside: Mapping[tuple[int, int], float] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        every = (self.lower, self.upper, self.if_hidden, self.outside)
        if any(level < 0 for side in every for level in side.values()):
            raise LevelsMalformed("a level is below zero")


@dataclass(frozen=True, slots=True)
class Demand:
    """A hidden number must be able to move this far.

    Attributes:
        cell: Its position.
        direction: 1 for up, -1 for down.
        distance: How far, in the unit of the table; more than zero.
        always: Whether the cell must be hidden; else the demand counts only when it is.
        less: A cell to be taken off: then the difference of both numbers must move so far.
    """

    cell: int
    direction: int
    distance: float = field(repr=False)
    always: bool = True
    less: int | None = None

    def moved(self, moves: Vector) -> float:
        """Return how far the number went in the direction that is asked.

        Args:
            moves: Per cell how far it moved.
        """
        other = 0.0 if self.less is None else float(moves[self.less])
        return self.direction * (float(moves[self.cell]) - other)


def reach(policy: Policy) -> int:
    """Return the count that every hidden small number must look as if it could be."""
    if policy.audience is Audience.PUBLIC:
        return max(policy.threshold, PUBLIC_REACH)
    return policy.threshold


def interval_levels(table: Table, primary: Collection[int], far: int) -> Levels:
    """Return levels that make a reader think of every cell: anything from zero to `far`.

    A cell that must be hidden for another reason than its size (nearly everybody of a group is
    in it) must look as if so many fewer could be in it. A zero that is hidden to protect others
    must look as if it could be that large too, else hiding it tells that it is small.
    """
    zeros = {cell for cell, count in enumerate(table.counts) if not count}
    return Levels(
        {cell: min(table.counts[cell], far) for cell in primary},
        {cell: max(0, far - table.counts[cell]) for cell in primary},
        dict.fromkeys(zeros - set(primary) - table.impossible, float(far)),
        dict(_outside(table)),
    )


def _outside(table: Table) -> Iterator[tuple[tuple[int, int], float]]:
    """Yield the parts that hold all of a sum but one at most, and what must seem possible."""
    for relation in table.relations:
        possible = [part for part in relation.parts if part not in table.impossible]
        for part in possible if len(possible) > 1 else ():
            others = table.counts[relation.total] - table.counts[part]
            if others < FREE and relation.total not in table.impossible:
                yield (relation.total, part), float(FREE - others)


def demands(table: Table, primary: Collection[int], levels: Levels) -> tuple[Demand, ...]:
    """Return every demand that the levels make.

    Raises:
        LevelsMalformed: A level of a cell that it cannot be about.
        NothingSafeToHide: A level that no reader could be made to believe: below zero, or above
            the grand total that is always printed.
    """
    must = set(primary)
    if not {*levels.lower, *levels.upper} <= must or must & set(levels.if_hidden):
        raise LevelsMalformed("a level of a cell that it cannot be about")
    sides = ((1, levels.upper, True), (-1, levels.lower, True), (1, levels.if_hidden, False))
    wanted = [
        Demand(cell, direction, float(level), always)
        for direction, side, always in sides
        for cell, level in sorted(side.items())
        if level > 0
    ]
    if any(one.always and one.distance > room(table, one) for one in wanted):
        raise NothingSafeToHide("a level beyond what anybody would believe")
    return (*wanted, *_group_demands(table, levels))


def _group_demands(table: Table, levels: Levels) -> Iterator[Demand]:
    """An empty group tells nothing as long as its zero is printed."""
    for (total, part), level in sorted(levels.outside.items()):
        if level > 0:
            yield Demand(total, 1, float(level), table.counts[total] > 0, part)


def room(table: Table, demand: Demand) -> int:
    """Return how far a number could move at most, whatever is hidden."""
    count = table.counts[demand.cell]
    return table.total - count if demand.direction > 0 else count
