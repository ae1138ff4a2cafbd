# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printed tables as a reader writes them down: unknowns, and sums they must satisfy."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from casuskluis.disclosure.printed import Printed, PrintedPopulation, PrintedTable
from casuskluis.disclosure.report import CellName


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
        Contradiction: Printed numbers do not add up, or what is printed twice differs.
    """
    sheets = _sheets(number, population)
    shown = _numbers(sheets)
    ceiling = shown[CellName(number, None, None, None)]
    if ceiling is None:
        raise Contradiction
    equations: list[Equation] = []
    hidden: set[CellName] = set()
    for terms, total in _sums(sheets):
        known, signs = _split(terms, total, shown)
        hidden |= set(signs)
        if signs:
            equations.append(Equation(signs, known))
        elif known != 0:
            raise Contradiction
    return tuple(
        Component(tuple(_in_order(group)), _touching(group, equations), ceiling)
        for group in _connected(hidden, equations)
    )


@dataclass(frozen=True)
class _Sheet:
    """A printed table and the names of what stands in it.

    Attributes:
        names: Per line, the totals last, the name of each place.
        numbers: What stands there, in the same shape.
    """

    names: list[list[CellName]]
    numbers: list[list[Printed]]


def _sheets(number: int, population: PrintedPopulation) -> list[_Sheet]:
    """Name every place; the totals of a detail carry the names of the row it splits."""
    columns = population.tables[0].column_labels
    if any(table.column_labels != columns for table in population.all_tables):
        raise Contradiction
    above: list[tuple[int | None, int | None]] = [(None, None)] * len(population.tables)
    for detail in population.details:
        if detail.of_table not in range(len(population.tables)):
            raise Contradiction
        if detail.of_row not in range(len(population.tables[detail.of_table].cells)):
            raise Contradiction
        above.append((detail.of_table, detail.of_row))
    places: list[int | None] = [*range(len(columns)), None]
    sheets = []
    for position, table in enumerate(population.all_tables):
        lines = [(position, row) for row in range(len(table.cells))]
        names = [
            [CellName(number, *line, place) for place in places]
            for line in (*lines, above[position])
        ]
        sheets.append(_Sheet(names, _lines(table)))
    return sheets


def _lines(table: PrintedTable) -> list[list[Printed]]:
    inner = [[*row, total] for row, total in zip(table.cells, table.row_totals, strict=True)]
    return [*inner, [*table.column_totals, table.total]]


def _numbers(sheets: Iterable[_Sheet]) -> dict[CellName, Printed]:
    """Return per place the number that any of the tables prints."""
    shown: dict[CellName, Printed] = {}
    for sheet in sheets:
        for names, numbers in zip(sheet.names, sheet.numbers, strict=True):
            for place, printed in zip(names, numbers, strict=True):
                known = shown.get(place)
                if known is not None and printed not in (None, known):
                    raise Contradiction
                shown[place] = printed if known is None else known
    return shown


def _sums(sheets: Iterable[_Sheet]) -> Iterator[tuple[list[CellName], CellName]]:
    """Yield every line of every table: its parts and its total, across and down."""
    for sheet in sheets:
        for *parts, total in (*sheet.names, *map(list, zip(*sheet.names, strict=True))):
            yield parts, total


def _split(
    parts: list[CellName], total: CellName, shown: Mapping[CellName, Printed]
) -> tuple[int, dict[CellName, int]]:
    """Return the known value and the signed unknowns of parts minus total."""
    known = 0
    signs: dict[CellName, int] = {}
    for sign, place in [*((1, part) for part in parts), (-1, total)]:
        printed = shown[place]
        if printed is None:
            signs[place] = sign
        elif printed < 0:
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
