# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From what the audit let through to tables as they stand on paper; nothing else is known."""

from collections.abc import Sequence

from casuskluis.disclosure.model.printed import Figure
from casuskluis.domain.figure_tables import ChartKind, FigureRow, FigureTable, RowRole
from casuskluis.services.releases.figure_labels import contents_note, short_labels
from casuskluis.services.releases.figure_steps import as_funnel, flow_of
from casuskluis.services.releases.lines import PrintedGroup, PrintedRows
from casuskluis.services.releases.profiles import By, Group

HIDDEN = "x"
TOTAL = "Totaal"
_HEADERS = {
    By.ORIGIN: "Herkomst",
    By.OUTCOME: "Uitkomst",
    By.PHENOMENON: "Fenomeen",
    By.AGE: "Leeftijd",
    By.BEGIN: "Aan het begin",
    By.END: "Aan het eind",
    By.REASON: "Reden",
    By.DURATION: "Doorlooptijd",
    By.KIND: "Soort",
    By.SUBJECT: "Onderwerp",
}
_CHARTS = {By.BEGIN: ChartKind.STACKED, By.SUBJECT: ChartKind.NONE}
_UNITS = {Group.INTERVENTIONS: "keer inzet", Group.CARE: "keer"}


_ROUNDED = 5


def cell(figure: Figure) -> str:
    """Return a figure as it is printed; of a few records only that they are few."""
    if figure.value is None:
        return HIDDEN
    is_few = figure.value == 0 and figure.base > _ROUNDED
    return f"minder dan {figure.base}" if is_few else f"{figure.value}"


def table_of(group: PrintedGroup, rows: PrintedRows, taken_up: str = "") -> FigureTable:
    """Return one table of a released group.

    Args:
        group: What was released.
        rows: Which table.
        taken_up: How the outcome of weighing is called that becomes a case; then the outcomes
            are a funnel, if every number of it is told. Empty leaves the total last.
    """
    first = By(rows.dimensions[0])
    crossed = len(rows.dimensions) > 1
    names = [short_labels(rows, place) for place in range(len(rows.dimensions))]
    columns = (*names[1].values(), TOTAL) if crossed else ("Aantal",)
    has_total = Group(group.name) is not Group.CARE
    labels: list[str | None] = [*rows.categories[0], *([None] if has_total else [])]
    table = FigureTable(
        title=rows.title,
        row_header=_HEADERS[first],
        columns=columns,
        rows=tuple(_row(group, rows, label, names[0].get(label or "", "")) for label in labels),
        unit=_UNITS.get(Group(group.name), group.name),
        note=contents_note(rows),
        has_total_column=crossed,
        chart=_CHARTS.get(first, ChartKind.BARS),
    )
    return as_funnel(table, rows, taken_up)


def tables_for(
    group: PrintedGroup, rows: PrintedRows, taken_up: str = ""
) -> tuple[FigureTable, ...]:
    """Return one table of a released group and, when its totals add up, those as a flow."""
    table = table_of(group, rows, taken_up)
    flow = flow_of(table, rows)
    return (table,) if flow is None else (table, flow)


def tables_of(groups: Sequence[PrintedGroup], taken_up: str = "") -> tuple[FigureTable, ...]:
    """Return every table of a release, in print order; see `table_of`."""
    return tuple(
        table
        for group in groups
        for rows in group.rows
        for table in tables_for(group, rows, taken_up)
    )


def file_tables_of(groups: Sequence[PrintedGroup]) -> tuple[FigureTable, ...]:
    """Return every table of a release and, for a group without one, its only number."""
    alone = tuple(
        FigureTable(
            title=group.name.capitalize(),
            row_header="",
            columns=("Aantal",),
            rows=(FigureRow(TOTAL, (cell(group.printed.figures[0]),), RowRole.TOTAL),),
            unit=_UNITS.get(Group(group.name), group.name),
        )
        for group in groups
        if not group.rows and group.printed.figures
    )
    return (*alone, *tables_of(groups))


def _row(group: PrintedGroup, rows: PrintedRows, label: str | None, shown: str) -> FigureRow:
    if len(rows.dimensions) > 1:
        columns: Sequence[str | None] = (*rows.categories[1], None)
        figures = [group.figure(rows, label, column) for column in columns]
    else:
        figures = [group.figure(rows, label)]
    role = RowRole.TOTAL if label is None else RowRole.PLAIN
    return FigureRow(shown or _total_of(rows, 0), tuple(map(cell, figures)), role)


def _total_of(rows: PrintedRows, place: int) -> str:
    """Return what the total of a dimension is called: of what, when something was left out."""
    of = rows.everything[place] if rows.everything else None
    return TOTAL if of is None else f"{TOTAL} {of}"
