# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One table of figures in the overview."""

from collections.abc import Iterable

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column, TableLook
from casuskluis.documents.papers import OverviewTable
from casuskluis.documents.wording import capital

LEGEND = (
    "x = niet vermeld ter bescherming van personen. Ook grotere aantallen en nullen kunnen "
    "zijn weggelaten."
)
"""What an x means; stands once, in the guide."""
_REMINDER = "x = niet vermeld, zie de leeswijzer."
_HIDDEN = "x"
_LABEL_SHARE = 32
_CELLS_SHARE = 68


def write_reminder(composer: Composer, values: Iterable[str]) -> None:
    """Write where the x is explained, below a table that has one."""
    if any(value.strip() == _HIDDEN for value in values):
        composer.paragraph(composer.text.markup(_REMINDER), styles.SMALL)


def write_year_table(composer: Composer, table: OverviewTable) -> None:
    """Write a table; totals are set apart, a reminder follows when a figure is left out."""
    text = composer.text
    if not table.rows:
        composer.paragraph(text.markup("Hierover zijn geen aantallen te vermelden."))
        return
    share = _CELLS_SHARE / max(1, len(table.columns))
    columns = [
        Column(text.markup(table.row_header), _LABEL_SHARE, is_header=True, has_prose=True),
        *(Column(text.markup(title), share, is_number=True) for title in table.columns),
    ]
    last = len(table.rows) - 1
    rows = []
    for number, (label, cells) in enumerate(table.rows):
        is_total = table.has_total_row and number == last
        write = text.bold if is_total else text.markup
        written = [write(cell) for cell in cells]
        if table.has_total_column and written:
            written[-1] = text.bold(cells[-1])
        rows.append([write(capital(label)), *written])
    composer.table(columns, rows, TableLook(total=table.has_total_row and len(rows) > 1))
    write_reminder(composer, (cell for _, cells in table.rows for cell in cells))
    composer.paragraph(text.markup(table.note), styles.SMALL)
