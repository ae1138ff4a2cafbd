# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printed tables as a reader writes them down: unknowns, and sums they must satisfy."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from casuskluis.disclosure.printed import Printed, PrintedPopulation, PrintedTable
from casuskluis.disclosure.report import CellName

Term = tuple[CellName | None, Printed]
"""A place and what stands there; without a place it is a number printed outside the cells."""


class Contradiction(Exception):  # noqa: N818, RUF100 - named after what happened
    """No whole, non-negative counts fit the print. Internal: the audit reports it."""


@dataclass(frozen=True)
class Equation:
    """A sum of unknowns, each counted +1 or -1, that has a known value."""

    signs: dict[CellName, int]
    value: int


@dataclass(frozen=True)
class Component:
    """Unknowns that hang together; nothing outside tells anything about them.

    Attributes:
        unknowns: The hidden places.
        equations: Every sum in which one of them occurs.
        ceiling: No unknown can be larger than this.
    """

    unknowns: tuple[CellName, ...]
    equations: tuple[Equation, ...]
    ceiling: int


def read(number: int, population: PrintedPopulation) -> tuple[Component, ...]:
    """Write down everything the print of one population says about what it hides.

    Args:
        number: Position of the population in the release.
        population: Its tables as printed.

    Raises:
        Contradiction: Printed numbers do not add up, or shared margins differ.
    """
    shared = _shared_margins(population.tables)
    equations: list[Equation] = []
    hidden: set[CellName] = set()
    for position, table in enumerate(population.tables):
        for terms, total in _sums(number, position, table, shared):
            known, signs = _split(terms, total)
            hidden |= set(signs)
            if signs:
                equations.append(Equation(signs, known))
            elif known != 0:
                raise Contradiction
    ceiling = population.tables[0].total
    return tuple(
        Component(tuple(_in_order(group)), _touching(group, equations), ceiling)
        for group in _connected(hidden, equations)
    )


def _shared_margins(tables: Iterable[PrintedTable]) -> tuple[Printed, ...]:
    """Return per column the total that any of the tables prints."""
    first, *others = tables
    shared = list(first.column_totals)
    for table in others:
        if table.column_labels != first.column_labels or table.total != first.total:
            raise Contradiction
        for column, printed in enumerate(table.column_totals):
            if shared[column] is None:
                shared[column] = printed
            elif printed is not None and printed != shared[column]:
                raise Contradiction
    return tuple(shared)


def _sums(
    number: int, position: int, table: PrintedTable, shared: tuple[Printed, ...]
) -> Iterator[tuple[list[Term], Term]]:
    name = CellName
    margins: list[Term] = []
    for row, (cells, total) in enumerate(zip(table.cells, table.row_totals, strict=True)):
        margin: Term = (name(number, position, row, None), total)
        margins.append(margin)
        yield [(name(number, position, row, c), cell) for c, cell in enumerate(cells)], margin
    for column, total in enumerate(shared):
        below: list[Term] = [
            (name(number, position, row, column), cells[column])
            for row, cells in enumerate(table.cells)
        ]
        yield below, (name(number, None, None, column), total)
    yield margins, (None, table.total)
    yield [(name(number, None, None, c), t) for c, t in enumerate(shared)], (None, table.total)


def _split(terms: list[Term], total: Term) -> tuple[int, dict[CellName, int]]:
    """Return the known value and the signed unknowns of parts minus total."""
    known = 0
    signs: dict[CellName, int] = {}
    for sign, (place, printed) in [*((1, term) for term in terms), (-1, total)]:
        if printed is None and place is not None:
            signs[place] = sign
        elif printed is None or printed < 0:
            raise Contradiction
        else:
            known -= sign * printed
    return known, signs


def _touching(group: set[CellName], equations: list[Equation]) -> tuple[Equation, ...]:
    return tuple(equation for equation in equations if not group.isdisjoint(equation.signs))


def _connected(hidden: set[CellName], equations: list[Equation]) -> list[set[CellName]]:
    groups: list[set[CellName]] = [{cell} for cell in _in_order(hidden)]
    for equation in equations:
        touched = [group for group in groups if not group.isdisjoint(equation.signs)]
        groups = [group for group in groups if group.isdisjoint(equation.signs)]
        groups.append(set().union(*touched))
    return groups


def _in_order(cells: Iterable[CellName]) -> list[CellName]:
    return sorted(cells, key=lambda cell: tuple(-1 if p is None else p for p in _parts(cell)))


def _parts(cell: CellName) -> tuple[int | None, ...]:
    return (cell.population, cell.table, cell.row, cell.column)
