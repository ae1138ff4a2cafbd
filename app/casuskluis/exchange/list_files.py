# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list as a spreadsheet or as rows of text, for who wants to work on with it."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from casuskluis.domain.partial_date import dutch_date
from casuskluis.exchange.figures.set import clean

Cell = str | int | date | None
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\u2212")
_MARK = "'"
_A4 = 9
_NARROW, _WIDE = 10, 60
_FIRST_YEAR = 1900
_SETTINGS = {
    "in_memory": True,  # nothing on disk but what the officer asked for
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ListSheet:
    """What goes into the file.

    Attributes:
        title: Of the list; also of the sheet.
        headings: Of the columns, from left to right.
        rows: As many cells each as there are headings.
        made_on: The day it is about.
    """

    title: str
    headings: tuple[str, ...]
    rows: Sequence[Sequence[Cell]] = field(repr=False)
    made_on: date


def harmless(text: str) -> str:
    """Return a text on one line that no spreadsheet takes for a formula.

    One that begins with a sign of a formula gets an apostrophe in front, as OWASP advises; the
    wide forms of those signs count too.
    """
    line = clean(text)
    return _MARK + line if line[:1] in _FORMULA else line


def list_csv(sheet: ListSheet) -> bytes:
    """Return the list as CSV: semicolons, UTF-8 with a mark, dates as 31-12-2026."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([harmless(one) for one in sheet.headings])
    writer.writerows([_written(cell) for cell in row] for row in sheet.rows)
    return file.getvalue().encode("utf-8-sig")


def list_xlsx(sheet: ListSheet) -> bytes:
    """Return the list as .xlsx: dates are dates, numbers are numbers, nothing is a formula."""
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - no types; seldom used

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _SETTINGS)
    # No author and no title: the properties of a file are read where nobody looks.
    book.set_properties({"created": datetime.combine(sheet.made_on, time())})
    heading = book.add_format({"bold": True, "bg_color": "#eef4f6", "bottom": 1})
    day = book.add_format({"num_format": "dd-mm-yyyy", "align": "left"})
    page = book.add_worksheet("Lijst")
    page.set_paper(_A4)
    page.set_landscape()
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.freeze_panes(1, 0)
    for place, title in enumerate(sheet.headings):
        page.write_string(0, place, harmless(title), heading)
        page.set_column(place, place, _width(sheet, place))
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            _write(page, (line, place), cell, day)
    book.close()
    return file.getvalue()


def _write(page: Any, place: tuple[int, int], cell: Cell, day: Any) -> None:
    if cell is None or cell == "":
        return
    if isinstance(cell, int):
        page.write_number(*place, cell)
    elif isinstance(cell, date) and cell.year >= _FIRST_YEAR:
        page.write_datetime(*place, datetime.combine(cell, time()), day)
    elif isinstance(cell, date):
        page.write_string(*place, dutch_date(cell))
    else:
        page.write_string(*place, clean(cell))  # a text cell: never a formula


def _written(cell: Cell) -> str:
    """Return the words of a cell; a number is a number, also below zero."""
    if isinstance(cell, date):
        return dutch_date(cell)
    if isinstance(cell, int):
        return str(cell)
    return harmless(cell or "")


def _width(sheet: ListSheet, place: int) -> int:
    """Return the width of a column in characters, by what the first rows hold."""
    seen = [len(_written(row[place])) for row in sheet.rows[:200]]
    return min(max([len(sheet.headings[place]) + 2, _NARROW, *seen]), _WIDE)
