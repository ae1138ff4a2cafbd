# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released figures on paper: a caption, a chart, the table with the same numbers, a note."""

from collections.abc import Sequence

from reportlab.lib.styles import ParagraphStyle

from casuskluis.documents import styles
from casuskluis.documents.charts import charts_of
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.table_widths import label_share, parts_of
from casuskluis.documents.text import Markup
from casuskluis.documents.wording import capital
from casuskluis.domain.figure_notes import HIDDEN, multiples
from casuskluis.domain.figure_tables import (
    ChartKind,
    FigureRow,
    FigureTable,
    Protection,
    ReleaseStamp,
    RowRole,
    number_in,
)

_EXACT = "Deze cijfers gaan niet over personen in een casus en zijn niet afgerond."
_EXACT_BESIDE_HIDDEN = "Deze cijfers gaan niet over personen in een casus."
_ROUNDED = "Afgerond op {how}, zie {where}."
_TREND = "Verschillen van minder dan {least} zeggen niets."
_HIDDEN = "x = niet vermeld, zie {where}."
_NOTHING = "Hierover zijn geen aantallen te vermelden."
_WHOLE = 100
_NOTE = ParagraphStyle("figures-note", styles.SMALL, spaceAfter=12)


class FiguresWriter:
    """Writes tables of figures one after another, and numbers them.

    Args:
        composer: What they are written with.
        stamp: How they were protected; None for figures that needed no protection.
        where: Where the reader finds the method.
    """

    def __init__(
        self, composer: Composer, stamp: ReleaseStamp | None, where: str = "de leeswijzer"
    ) -> None:
        self._composer = composer
        self._stamp = stamp
        self._where = where
        self._count = 0

    def write(self, tables: Sequence[FigureTable], *, drawn: bool = True) -> None:
        """Write tables, each with its chart when it asks for one.

        Args:
            tables: In order.
            drawn: Whether charts are drawn.
        """
        for table in tables:
            self._count += 1
            with self._composer.together():
                self._composer.label(f"Tabel {self._count}. {capital(table.title)}")
                is_drawn = drawn and self._draw(table)
                self._write_cells(table, tight=is_drawn)
                self._write_notes(table)

    def _draw(self, table: FigureTable) -> bool:
        drawings = charts_of(table, self._composer.text.line, styles.CONTENT_WIDTH)
        for drawing in drawings:
            self._composer.chart(drawing)
        return bool(drawings)

    def _write_cells(self, table: FigureTable, *, tight: bool) -> None:
        text = self._composer.text
        if not table.rows:
            self._composer.paragraph(text.markup(_NOTHING))
            return
        parts = parts_of(table, text.line)
        for number, part in enumerate(parts):
            if number:
                self._composer.label(f"Vervolg van tabel {self._count}")
            self._write_part(part, tight=tight)

    def _write_part(self, table: FigureTable, *, tight: bool) -> None:
        text = self._composer.text
        first = label_share(table, text.line) * _WHOLE
        share = (_WHOLE - first) / max(1, len(table.columns))
        columns = [
            Column(text.markup(table.row_header), first, is_header=True, has_prose=True),
            *(Column(text.markup(title), share, is_number=True) for title in table.columns),
        ]
        rows = [self._row(row, table) for row in table.rows]
        ends = len(rows) > 1 and table.rows[-1].role is RowRole.TOTAL
        self._composer.table(columns, rows, TableLook(total=ends, tight=tight))

    def _row(self, row: FigureRow, table: FigureTable) -> list[Markup]:
        text = self._composer.text
        write = text.bold if row.role is RowRole.TOTAL else text.markup
        cells = [write(cell) for cell in row.cells]
        if table.has_total_column and cells:
            cells[-1] = text.bold(row.cells[-1])
        return [write(capital(row.label)), *cells]

    def _write_notes(self, table: FigureTable) -> None:
        said = " ".join(part for part in (table.note.strip(), self._reminder(table)) if part)
        self._composer.paragraph(self._composer.text.markup(said), _NOTE)

    def _reminder(self, table: FigureTable) -> str:
        """Return in a line what the method did to this table; nothing when it did nothing."""
        if self._stamp is None:
            return ""
        rounded = self._stamp.protection is Protection.ROUNDED
        if table.is_exact:
            return _EXACT if rounded else _EXACT_BESIDE_HIDDEN
        cells = [cell.strip() for row in table.rows for cell in row.cells]
        said: list[str] = []
        if rounded and any(number_in(cell) is not None for cell in cells):
            said.append(_ROUNDED.format(how=multiples(self._stamp.base), where=self._where))
            if table.chart is ChartKind.LINES:
                said.append(_TREND.format(least=self._stamp.least_difference))
        if HIDDEN in cells:
            said.append(_HIDDEN.format(where=self._where))
        return " ".join(said)
