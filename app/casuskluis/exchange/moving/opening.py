# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening a case list: titles above it, headers over two rows, cells merged downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from casuskluis.domain.naming import fold
from casuskluis.exchange.container import is_package
from casuskluis.exchange.delimited import read_rows, sniff_delimiter, split_lines
from casuskluis.exchange.moving.fields import CASE_HEADERS
from casuskluis.exchange.sources import Source, load
from casuskluis.exchange.table import SEARCHED, NumberedRow, Table, find_header
from casuskluis.exchange.text import decode

_KNOWN = frozenset(fold(name) for names in CASE_HEADERS.values() for name in names)


def open_case_list(source: bytes | Path | Source, *, sheet: str | None = None) -> Table:
    """Open a case list, Excel or text with delimiters; the content decides.

    Raises:
        CasuskluisError: One of the errors of `casuskluis.exchange.opening`.
    """
    loaded = load(source)
    return _excel(loaded, sheet) if is_package(loaded.data) else _text(loaded)


def _excel(source: Source, name: str | None) -> Table:
    from casuskluis.exchange.workbook import (  # noqa: PLC0415 - seldom used, loads calamine
        Workbook,
        head,
        merged_down,
        walk,
    )

    book = Workbook(source.data)
    chosen = book.sheet(name)
    below = merged_down(chosen)
    table = _table(source.name, head(chosen, SEARCHED), chosen.height)
    return replace(
        table,
        walk=lambda: _filled(walk(chosen), below),
        sheets=book.sheets,
        sheet=chosen.name,
    )


def _text(source: Source) -> Table:
    lines = split_lines(decode(source.data))
    delimiter = sniff_delimiter(lines)
    rows = [row for row in read_rows(lines[: SEARCHED * 4], delimiter) if not row.is_empty]
    table = _table(source.name, rows[:SEARCHED], len(lines))
    return replace(
        table,
        walk=lambda: (row for row in read_rows(lines, delimiter) if not row.is_empty),
    )


def _table(name: str, top: Sequence[NumberedRow], height: int) -> Table:
    header = find_header(top, _is_known)
    at = next(at for at, row in enumerate(top) if row.number == header.number)
    names = _plain(header.cells)
    last = header.number
    if at + 1 < len(top) and top[at + 1].number == last + 1:
        joined = _under(names, _plain(top[at + 1].cells))
        if _score(joined) > _score(names):
            names, last = joined, last + 1
    if at and top[at - 1].number == header.number - 1:
        names = _under_groups(_plain(top[at - 1].cells), names)
    return Table(
        source_name=name,
        headers=tuple(names),
        header_row=last,
        walk=lambda: iter(()),
        height=max(height - last, 0),
    )


def _under(upper: list[str], lower: list[str]) -> list[str]:
    """Return headers that go on in the row below; a lone word there stands for itself."""
    width = max(len(upper), len(lower))
    pairs = zip(_wide(upper, width), _wide(lower, width), strict=True)
    return [
        low if _is_known(fold(low)) and not _is_known(fold(f"{high} {low}"))
        else " ".join(filter(None, (high.removesuffix("-"), low)))
        for high, low in pairs
    ]  # fmt: skip


def _under_groups(groups: list[str], names: list[str]) -> list[str]:
    """Return headers with the group above them, where they need one to be told apart."""
    folded = [fold(name) for name in names]
    found = []
    for name, group in zip(names, _wide(groups, len(names)), strict=False):
        whole = " ".join(filter(None, (group, name)))
        unclear = not _is_known(fold(name)) or folded.count(fold(name)) > 1
        found.append(whole if unclear and _is_known(fold(whole)) else name or group)
    return found


def _filled(rows: Iterator[NumberedRow], below: dict[int, set[int]]) -> Iterator[NumberedRow]:
    """Give the rows with the value of a merged cell in every row it stands in."""
    above: Sequence[str] = ()
    for row in rows:
        columns = below.get(row.number, set())
        cells = list(row.cells)
        for column in columns:
            if column < min(len(above), len(cells)) and not cells[column]:
                cells[column] = above[column]
        above = cells
        yield replace(row, cells=cells)


def _is_known(folded: str) -> bool:
    return folded in _KNOWN


def _score(names: list[str]) -> int:
    return sum(_is_known(fold(name)) for name in names)


def _plain(cells: Sequence[str]) -> list[str]:
    return [" ".join(cell.split()) for cell in cells]


def _wide(cells: list[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]
