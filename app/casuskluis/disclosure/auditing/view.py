# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything one print, or many prints together, leave possible."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from casuskluis.disclosure.auditing.explorer import Explorer, Limits, Objective
from casuskluis.disclosure.auditing.moves import possible
from casuskluis.disclosure.auditing.searching import Enough, Reach, never, reach
from casuskluis.disclosure.auditing.steps import Steps
from casuskluis.disclosure.auditing.system import System, components, tighten
from casuskluis.disclosure.model.report import Interval


@dataclass(frozen=True, eq=False)
class Part:
    """Unknowns that hang together, and the tables found for them.

    Attributes:
        cells: Their positions in the whole system, in order.
        explorer: Finds tables.
    """

    cells: NDArray[np.intp]
    explorer: Explorer


class View:
    """What is possible, asked per number or per sum of numbers.

    Args:
        system: Everything known.
        steps: Told of every question.

        persons: Sets of cells in which one person is counted at once, where that is known.

    Raises:
        DoesNotFit: Nothing is possible.
    """

    def __init__(
        self, system: System, steps: Steps, persons: tuple[frozenset[int], ...] = ()
    ) -> None:
        self.system = tighten(system)
        self.steps = steps
        self.parts = tuple(
            Part(np.array(one.columns, dtype=np.intp), Explorer(one.system))
            for one in components(self.system)
        )
        for part in self.parts:
            steps.step()
            part.explorer.meet(possible(persons, part.cells))
        self._places = {
            int(cell): (part, column)
            for part in self.parts
            for column, cell in enumerate(part.cells)
        }
        self._reached: dict[int, Reach | None] = {}

    @property
    def questions(self) -> int:
        """How many questions the solver answered."""
        return sum(part.explorer.questions for part in self.parts)

    def is_decided(self, cell: int) -> bool:
        """Tell whether plain arithmetic leaves one value."""
        return cell not in self._places

    def place(self, cell: int) -> tuple[Part, int]:
        """Return where an undecided cell is searched, and its column there."""
        return self._places[cell]

    def known(self, cell: int, enough: Enough = never) -> Reach | None:
        """Find what one cell can be; remembered.

        Args:
            cell: Its position.
            enough: Says when an interval is wide enough to stop.

        Returns:
            None when no table that fits was found.
        """
        if cell not in self._reached:
            self.steps.step()
            self._reached[cell] = self.reach({cell: 1}, {}, enough)
        return self._reached[cell]

    def reach(
        self, objective: Objective, limits: Limits, enough: Enough = never
    ) -> Reach | None:
        """Find between which ends a sum of cells lies.

        Args:
            objective: Per cell its sign.
            limits: What is known besides, per undecided cell.
            enough: Says when an interval is wide enough to stop.
        """
        parts = self._by_part(objective)
        total = self._fixed(parts.pop(None))
        alone = len(parts) == 1
        for part, own in parts.items():
            shift = total.known if alone else None
            found = self._reach_in(part, own, limits, _shifted(enough, shift))
            if found is None:
                return None
            total = Reach(_plus(total.known, found.known), total.closed and found.closed)
        return total

    def _by_part(self, objective: Objective) -> dict[Part | None, Objective]:
        """Sort cells by the part they are searched in; decided ones under None."""
        sorted_out: dict[Part | None, Objective] = {None: {}}
        for cell, sign in objective.items():
            part = None if self.is_decided(cell) else self.place(cell)[0]
            sorted_out.setdefault(part, {})[cell] = sign
        return sorted_out

    def _fixed(self, objective: Objective) -> Reach:
        value = sum(sign * int(self.system.lower[cell]) for cell, sign in objective.items())
        return Reach(Interval(value, value), closed=True)

    def _reach_in(
        self, part: Part | None, objective: Objective, limits: Limits, enough: Enough
    ) -> Reach | None:
        own = {
            self.place(cell)[1]: limit
            for cell, limit in limits.items()
            if self.place(cell)[0] is part
        }
        columns = {self.place(cell)[1]: sign for cell, sign in objective.items()}
        return None if part is None else reach(part.explorer, columns, own, enough)


def _plus(one: Interval, other: Interval) -> Interval:
    return Interval(one.lowest + other.lowest, one.highest + other.highest)


def _shifted(enough: Enough, by: Interval | None) -> Enough:
    """Judge a part of a sum; when the sum has more parts that move, ask on until the end."""
    return never if by is None else lambda known: enough(_plus(known, by))
