# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One table of figures in the overview."""

from collections.abc import Iterable

from casuskluis.documents import styles
from casuskluis.documents.composer import Composer
from casuskluis.documents.layout_tables import Column
from casuskluis.documents.papers import OverviewTable

LEGEND = (
    "x = niet vermeld ter bescherming van personen. Ook grotere aantallen kunnen zijn "
    "weggelaten."
)
_HIDDEN = "x"
_LABEL_SHARE = 32
_CELLS_SHARE = 68


def hides_something(values: Iterable[str]) -> bool:
    """Tell whether a figure was left out, so that the legend must stand below the table."""
    return any(value.strip() == _HIDDEN for value in values)


def write_year_table(composer: Composer, table: OverviewTable) -> None:
    """Write a table; totals are set apart, the legend follows when a figure is left out."""
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
        rows.append([write(label), *written])
    composer.table(columns, rows, total=table.has_total_row and len(rows) > 1)
    if hides_something(cell for _, cells in table.rows for cell in cells):
        composer.paragraph(text.markup(LEGEND), styles.SMALL)
    composer.paragraph(text.markup(table.note), styles.SMALL)
