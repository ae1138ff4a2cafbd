# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Figures as text with semicolons (CSV), one row per figure, as Dutch spreadsheets expect it.

Every row says of itself which release it belongs to and how to read it, so that a row copied
elsewhere keeps its explanation.
"""

import csv
import io
from collections.abc import Iterator

from casuskluis.domain.figure_notes import HIDDEN
from casuskluis.domain.figure_tables import number_in
from casuskluis.domain.partial_date import dutch_date
from casuskluis.exchange.figures.set import FigureSet, clean, note_of

_HEADINGS = (
    "Gemeente", "Titel", "Uitgifte", "Peildatum", "Tabel", "Rij", "Kolom", "Eenheid", "Waarde",
    "Toelichting",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@")
_MARK = "'"


def figures_csv(figures: FigureSet) -> bytes:
    """Return the figures as CSV: semicolons, UTF-8 with a mark, dates as 31-12-2026.

    A text that a spreadsheet would take for a formula gets an apostrophe in front. Equal
    figures give equal bytes.
    """
    file = io.StringIO()
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEADINGS)
    writer.writerows([_harmless(clean(cell)) for cell in row] for row in _rows(figures))
    return file.getvalue().encode("utf-8-sig")


def _rows(figures: FigureSet) -> Iterator[tuple[str, ...]]:
    stamp = figures.stamp
    day = dutch_date(stamp.reference_date)
    about = (figures.municipality, figures.title, figures.number, day)
    for table in figures.tables:
        note = note_of(table, stamp)
        for row in table.rows:
            for column, cell in zip(table.columns, row.cells, strict=True):
                value = _value(cell)
                yield (*about, table.title, row.label, column, table.unit, value, note)


def _value(cell: str) -> str:
    """Return the digits of a number, or what stands there instead: an x, or words."""
    number = number_in(cell)
    return str(number) if number is not None else cell.strip() or HIDDEN


def _harmless(text: str) -> str:
    return _MARK + text if text.startswith(_FORMULA) else text
