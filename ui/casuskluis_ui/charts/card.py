# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A chart in a card, with the same numbers as a table one key away."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from casuskluis_ui.charts.canvas import Chart
from casuskluis_ui.charts.table import ChartTable
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label


class ChartCard(Card):
    """Shows the chart, or its numbers; with a screen reader the numbers come first.

    Args:
        chart: What is drawn.
        note: Under the chart: what the numbers are about, and what they are not.
        lesson: What is said while there is nothing to draw: where the numbers come from.
    """

    def __init__(
        self, chart: Chart, note: str = "", lesson: str = "", parent: QWidget | None = None
    ) -> None:
        self.switch = Button("", "table-2", "ghost")
        super().__init__(chart.data.title, self.switch, parent=parent)
        self.chart = chart
        self.table = ChartTable(chart.data)
        self._empty = EmptyState("chart-column", self.tr("Nog niets te tekenen"), lesson)
        for part in (self._empty, self.chart, self.table):
            self.add(part)
        if note:
            self.add(label(note, "muted", wrap=True))
        self.body.addStretch(1)
        self.switch.setCheckable(True)
        self.switch.setText(f" {self.tr('Tabel')}")
        self.switch.setAccessibleName(self.tr("Als tabel: %s") % chart.data.title)
        self.switch.toggled.connect(self._show)
        self.switch.setVisible(not chart.data.is_empty)
        self.switch.setChecked(QAccessible.isActive())
        self._show(self.switch.isChecked())

    def _show(self, as_table: bool) -> None:  # noqa: FBT001 - what a button sends
        empty = self.chart.data.is_empty
        self._empty.setVisible(empty)
        self.chart.setVisible(not (empty or as_table))
        self.table.setVisible(as_table and not empty)
