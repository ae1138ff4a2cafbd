# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening a file as a table, whatever it turns out to be: Excel, or text with delimiters.

The content decides, never the name of the file.
"""

from collections.abc import Callable
from pathlib import Path

from casuskluis.exchange.columns import is_contact_header, is_person_header
from casuskluis.exchange.container import is_package
from casuskluis.exchange.delimited import read_rows, sniff_delimiter, split_lines
from casuskluis.exchange.sources import Source, load
from casuskluis.exchange.table import SEARCHED, NumberedRow, Table, find_header
from casuskluis.exchange.text import decode

Known = Callable[[str], bool]


def open_person_table(source: bytes | Path | Source, *, sheet: str | None = None) -> Table:
    """Open a file with persons.

    Raises:
        CasuskluisError: One of the errors of `open_excel` or `open_text`.
    """
    return _open(load(source), is_person_header, sheet)


def open_contact_table(source: bytes | Path | Source, *, sheet: str | None = None) -> Table:
    """Open a file with contacts.

    Raises:
        CasuskluisError: One of the errors of `open_excel` or `open_text`.
    """
    return _open(load(source), is_contact_header, sheet)


def open_excel(source: Source, known: Known, sheet: str | None = None) -> Table:
    """Open an .xlsx.

    Args:
        source: The file.
        known: Tells whether a folded text is the name of a column.
        sheet: Its name; the first visible sheet that is not empty when left out.

    Raises:
        NotAnExcelFile: When it is something else.
        OldExcelFile: When it is an .xls or .xlsb.
        ExcelProtected: When it needs a password.
        ExcelDamaged: When it cannot be read.
        SuspiciousFile: When it is built to harm.
        SheetMissing: When there is no visible sheet of that name.
        EmptyFile: When no sheet holds anything.
        NoHeaderRow: When no row looks like names of columns.
        TooManyRows: When the sheet is too large.
    """
    from casuskluis.exchange.workbook import (  # noqa: PLC0415 - seldom used, loads calamine
        Workbook,
        head,
        walk,
    )

    book = Workbook(source.data)
    chosen = book.sheet(sheet)
    header = find_header(head(chosen, SEARCHED), known)
    return Table(
        source_name=source.name,
        headers=_names(header),
        header_row=header.number,
        walk=lambda: walk(chosen),
        height=max(chosen.height - 1, 0),
        sheets=book.sheets,
    )


def open_text(source: Source, known: Known) -> Table:
    """Open a text with delimiters.

    Raises:
        EmptyFile: When there is nothing but white space.
        UnreadableText: When the bytes are no text.
        NoHeaderRow: When no row looks like names of columns.
    """
    lines = split_lines(decode(source.data))
    delimiter = sniff_delimiter(lines)
    header = find_header(read_rows(lines, delimiter), known)
    return Table(
        source_name=source.name,
        headers=_names(header),
        header_row=header.number,
        walk=lambda: (row for row in read_rows(lines, delimiter) if not row.is_empty),
        height=max(len(lines) - header.number, 0),
    )


def _open(source: Source, known: Known, sheet: str | None) -> Table:
    if is_package(source.data):
        return open_excel(source, known, sheet)
    return open_text(source, known)


def _names(header: NumberedRow) -> tuple[str, ...]:
    return tuple(" ".join(cell.split()) for cell in header.cells)
