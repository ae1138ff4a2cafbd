# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures as an .xlsx: a sheet that explains, and one sheet per table."""

import io
import re
from datetime import datetime, time
from typing import Any

from casuskluis.domain.figure_tables import FigureTable, RowRole, number_in
from casuskluis.exchange.figures.set import FigureSet, clean, note_of, shortened

_FIRST = "Toelichting"
_FORBIDDEN = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_WIDTHS = (28, 90)
_LABELS, _FIGURES = 44, 16
_TOP = 2
_A4 = 9
_SETTINGS = {
    "in_memory": True,  # nothing on disk but what the officer asked for
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


def figures_xlsx(figures: FigureSet) -> bytes:
    """Return the figures as a spreadsheet. Equal figures give equal bytes.

    Numbers are numbers; an x or words are text; nothing is a formula or a link.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # noqa: PLC0415 - no types; seldom used

    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, _SETTINGS)
    made = datetime.combine(figures.stamp.reference_date, time())
    book.set_properties({"title": clean(figures.title), "created": made})
    looks = _Looks(book)
    _write_guide(book.add_worksheet(_FIRST), figures, looks)
    for number, table in enumerate(figures.tables, start=1):
        sheet = book.add_worksheet(_name(number, table.title))
        _write_table(sheet, table, note_of(table, figures.stamp), looks)
    book.close()
    return file.getvalue()


class _Looks:
    """How cells look."""

    def __init__(self, book: Any) -> None:
        self.title = book.add_format({"bold": True, "font_size": 14, "font_color": "#0b4f63"})
        self.heading = book.add_format({"bold": True, "bg_color": "#eef4f6", "bottom": 1})
        self.heading_right = book.add_format(
            {"bold": True, "bg_color": "#eef4f6", "bottom": 1, "align": "right"}
        )
        self.label = book.add_format({"text_wrap": True, "valign": "top"})
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.figure = book.add_format({"num_format": "#,##0", "align": "right"})
        self.total = book.add_format({"num_format": "#,##0", "align": "right", "bold": True})


def _name(number: int, title: str) -> str:
    """Return the name of a sheet: its number makes it unique."""
    plain = " ".join(_FORBIDDEN.sub(" ", clean(title)).split())
    return shortened(f"{number} {plain}", _LONGEST_NAME)


def _write_guide(sheet: Any, figures: FigureSet, looks: _Looks) -> None:
    _prepare(sheet, _WIDTHS)
    sheet.write_string(0, 0, clean(figures.title), looks.title)
    for number, (label, value) in enumerate(figures.facts, start=_TOP):
        if value:
            sheet.write_string(number, 0, label, looks.bold)
            sheet.write_string(number, 1, clean(value), looks.label)


def _write_table(sheet: Any, table: FigureTable, note: str, looks: _Looks) -> None:
    _prepare(sheet, (_LABELS, *(_FIGURES for _ in table.columns)))
    sheet.write_string(0, 0, clean(table.title), looks.title)
    sheet.write_string(_TOP, 0, clean(table.row_header), looks.heading)
    for column, title in enumerate(table.columns, start=1):
        sheet.write_string(_TOP, column, clean(title), looks.heading_right)
    for line, row in enumerate(table.rows, start=_TOP + 1):
        is_total = row.role is RowRole.TOTAL
        sheet.write_string(line, 0, clean(row.label), looks.bold if is_total else looks.label)
        for column, cell in enumerate(row.cells, start=1):
            look = looks.total if is_total else looks.figure
            _write_cell(sheet, (line, column), cell, look)
    sheet.freeze_panes(_TOP + 1, 1)
    sheet.write_string(_TOP + len(table.rows) + 2, 0, clean(note))


def _write_cell(sheet: Any, place: tuple[int, int], cell: str, look: Any) -> None:
    number = number_in(cell)
    if number is None:
        sheet.write_string(*place, clean(cell), look)
    else:
        sheet.write_number(*place, number, look)


def _prepare(sheet: Any, widths: tuple[int, ...]) -> None:
    sheet.set_paper(_A4)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
