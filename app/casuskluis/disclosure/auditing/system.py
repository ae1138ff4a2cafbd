# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything a reader knows, as whole-number unknowns between bounds that obey sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Whole = NDArray[np.int64]


class DoesNotFit(Exception):  # noqa: N818, RUF100 - named after what happened
    """No whole numbers satisfy the sums. Internal: the audit reports a contradiction."""


@dataclass(frozen=True, slots=True)
class Equation:
    """A sum of unknowns, each times a sign, that has a known value.

    Attributes:
        columns: Positions of the unknowns, each once, at least one.
        signs: Per unknown what it is multiplied by; never zero.
        value: What it comes to.
    """

    columns: tuple[int, ...]
    signs: tuple[int, ...]
    value: int = 0


@dataclass(frozen=True)
class System:
    """Unknowns and what they obey.

    Attributes:
        lower: Per unknown its smallest possible value, at least zero or below for differences.
        upper: Per unknown its largest possible value.
        equations: The sums.
    """

    lower: Whole
    upper: Whole
    equations: tuple[Equation, ...]

    @property
    def width(self) -> int:
        """How many unknowns there are."""
        return len(self.lower)

    @cached_property
    def _flat(self) -> tuple[NDArray[np.intp], Whole, NDArray[np.intp], Whole]:
        columns = [column for one in self.equations for column in one.columns]
        signs = [sign for one in self.equations for sign in one.signs]
        starts = np.cumsum([0, *(len(one.columns) for one in self.equations)])[:-1]
        values = [one.value for one in self.equations]
        return (
            np.array(columns, dtype=np.intp),
            np.array(signs, dtype=np.int64),
            starts.astype(np.intp),
            np.array(values, dtype=np.int64),
        )

    def holds(self, values: Whole) -> bool:
        """Tell, in exact arithmetic, whether these values satisfy everything."""
        return bool(self.holding(values[np.newaxis])[0])

    def holding(self, tables: Whole) -> NDArray[np.bool_]:
        """Tell per line, in exact arithmetic, whether its values satisfy everything."""
        inside = (tables >= self.lower) & (tables <= self.upper)
        found: NDArray[np.bool_] = np.logical_and.reduce(inside, axis=1)
        if not self.equations:
            return found
        columns, signs, starts, sums = self._flat
        made = np.add.reduceat(tables[:, columns] * signs, starts, axis=1)
        right: NDArray[np.bool_] = found & (made == sums).all(axis=1)
        return right


@dataclass(frozen=True)
class Component:
    """Unknowns that hang together; nothing outside says anything about them.

    Attributes:
        columns: Their positions in the system they come from.
        system: The same unknowns on their own.
    """

    columns: tuple[int, ...]
    system: System


def tighten(system: System) -> System:
    """Narrow bounds as far as single sums allow, in exact arithmetic.

    Raises:
        DoesNotFit: A bound passes its opposite.
    """
    lower, upper = system.lower.copy(), system.upper.copy()
    touching = _touching(system)
    waiting = dict.fromkeys(range(len(system.equations)))
    rounds = 0
    while waiting and rounds < 50 * (len(system.equations) + 1):
        rounds += 1
        number = next(iter(waiting))
        del waiting[number]
        for column in _narrow(system.equations[number], lower, upper):
            waiting |= dict.fromkeys(each for each in touching[column] if each != number)
    if (lower > upper).any():
        raise DoesNotFit
    return System(lower, upper, system.equations)


def components(system: System) -> tuple[Component, ...]:
    """Split into parts that have nothing to do with each other; decided unknowns fall out.

    Raises:
        DoesNotFit: A sum without unknowns left does not come out.
    """
    open_columns = np.flatnonzero(system.lower < system.upper).tolist()
    group = {column: column for column in open_columns}
    reduced = [_without_decided(one, system, group) for one in system.equations]
    if any(not one.columns and one.value for one in reduced):
        raise DoesNotFit
    kept = [one for one in reduced if one.columns]
    for one in kept:
        _unite(group, one.columns)
    members: dict[int, list[int]] = {}
    for column in open_columns:
        members.setdefault(_root(group, column), []).append(column)
    sums: dict[int, list[Equation]] = {}
    for one in kept:
        sums.setdefault(_root(group, one.columns[0]), []).append(one)
    return tuple(
        _part(system, columns, sums.get(root, ())) for root, columns in members.items()
    )


def _part(system: System, columns: Sequence[int], equations: Iterable[Equation]) -> Component:
    place = {column: position for position, column in enumerate(columns)}
    own = tuple(
        Equation(tuple(place[each] for each in one.columns), one.signs, one.value)
        for one in equations
    )
    chosen = np.array(columns, dtype=np.intp)
    return Component(tuple(columns), System(system.lower[chosen], system.upper[chosen], own))


def _narrow(equation: Equation, lower: Whole, upper: Whole) -> list[int]:
    """Narrow every unknown of one sum by the others; return those that moved."""
    columns = np.array(equation.columns, dtype=np.intp)
    signs = np.array(equation.signs, dtype=np.int64)
    least = np.where(signs > 0, lower[columns], upper[columns]) * signs
    most = np.where(signs > 0, upper[columns], lower[columns]) * signs
    top = equation.value - (least.sum() - least)
    bottom = equation.value - (most.sum() - most)
    up = np.where(signs > 0, top // signs, bottom // signs)
    down = np.where(signs > 0, -((-bottom) // signs), -((-top) // signs))
    moved = (up < upper[columns]) | (down > lower[columns])
    upper[columns] = np.minimum(upper[columns], up)
    lower[columns] = np.maximum(lower[columns], down)
    if (lower[columns] > upper[columns]).any():
        raise DoesNotFit
    return [int(column) for column in columns[moved]]


def _touching(system: System) -> list[list[int]]:
    touching: list[list[int]] = [[] for _ in range(system.width)]
    for number, equation in enumerate(system.equations):
        for column in equation.columns:
            touching[column].append(number)
    return touching


def _without_decided(equation: Equation, system: System, still: dict[int, int]) -> Equation:
    pairs = list(zip(equation.columns, equation.signs, strict=True))
    known = sum(
        sign * int(system.lower[column]) for column, sign in pairs if column not in still
    )
    left = [(column, sign) for column, sign in pairs if column in still]
    return Equation(
        tuple(column for column, _ in left),
        tuple(sign for _, sign in left),
        equation.value - known,
    )


def _root(group: dict[int, int], column: int) -> int:
    while group[column] != column:
        group[column] = group[group[column]]
        column = group[column]
    return column


def _unite(group: dict[int, int], columns: Sequence[int]) -> None:
    first = _root(group, columns[0])
    for column in columns[1:]:
        group[_root(group, column)] = first
