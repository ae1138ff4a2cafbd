# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The numbers of a chart as a table: what a screen reader goes through."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.charts.data import ChartData, number

_AROUND = 12
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ChartTable(QTableWidget):
    """Labels at the left, a column for each series; as high as its rows.

    Nothing is copied out of it: these are true counts, and what leaves goes by an overview.
    """

    def __init__(self, data: ChartData, parent: QWidget | None = None) -> None:
        super().__init__(len(data.labels), 1 + len(data.series), parent)
        self.setAccessibleName(data.title)
        self.setProperty("role", "grid")
        names = [one.name or data.unit for one in data.series]
        self.setHorizontalHeaderLabels([data.header, *names])
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._fill(data)
        self._size_columns(len(data.series))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            event.accept()
            return
        super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()

    def _fill(self, data: ChartData) -> None:
        for place in range(len(data.labels)):
            self.setItem(place, 0, QTableWidgetItem(data.long_label(place)))
            for series, one in enumerate(data.series):
                cell = QTableWidgetItem(number(one.values[place]))
                words = data.spoken(series, place)
                cell.setData(Qt.ItemDataRole.AccessibleTextRole, words)
                cell.setTextAlignment(_RIGHT)
                self.setItem(place, 1 + series, cell)

    def _size_columns(self, count: int) -> None:
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        heading.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for place in range(1, count + 1):
            heading.setSectionResizeMode(place, QHeaderView.ResizeMode.ResizeToContents)
            title = self.horizontalHeaderItem(place)
            if title is not None:
                title.setTextAlignment(_RIGHT)
        first = self.horizontalHeaderItem(0)
        if first is not None:
            first.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def _fit(self) -> None:
        self.resizeRowsToContents()
        for line in range(self.rowCount()):
            self.setRowHeight(line, self.rowHeight(line) + _AROUND)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = sum(self.rowHeight(line) for line in range(self.rowCount()))
        return rows + self.horizontalHeader().sizeHint().height() + 4
