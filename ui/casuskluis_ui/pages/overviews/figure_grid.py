# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released figures as tables: exactly what is printed, with a bar beside each number."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.figure_tables import ChartKind, FigureTable, RowRole, number_in
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label

Index = QModelIndex | QPersistentModelIndex
_SHARE = Qt.ItemDataRole.UserRole
_BAR_WIDE = 14
"""Of the column with bars, in average characters."""
_AROUND = 14
_THICK = 0.55


class _BarDelegate(QStyledItemDelegate):
    """Draws how large a number is beside the largest one."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        share = index.data(_SHARE)
        if not share:
            return
        room = QRectF(option.rect).adjusted(6, 0, -10, 0)
        high = theme().icon_size() * _THICK
        bar = QRectF(room.left(), room.center().y() - high / 2, room.width() * share, high)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent"))
        painter.drawRoundedRect(bar, 2, 2)
        painter.restore()


class FigureGrid(QTableWidget):
    """One table, as high as its rows; it does not scroll by itself.

    Args:
        table: What is printed.
    """

    def __init__(self, table: FigureTable, parent: QWidget | None = None) -> None:
        self._bars = table.chart is not ChartKind.NONE and len(table.columns) == 1
        headings = [table.row_header, *table.columns, *([""] if self._bars else [])]
        super().__init__(len(table.rows), len(headings), parent)
        self.setAccessibleName(table.title)
        self.setProperty("role", "grid")
        self.setHorizontalHeaderLabels(headings)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self._fill(table, headings)
        self._size_columns(len(headings))

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(120, self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fill(self, table: FigureTable, headings: Sequence[str]) -> None:
        most = max(
            (number_in(row.cells[0]) or 0 for row in table.rows if row.role is RowRole.PLAIN),
            default=0,
        )
        for line, row in enumerate(table.rows):
            bold = row.role is RowRole.TOTAL
            self.setItem(line, 0, _item(row.label, headings[0], bold=bold))
            for place, text in enumerate(row.cells, start=1):
                cell = _item(text, f"{row.label}, {headings[place]}", bold=bold)
                cell.setTextAlignment(
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
                )
                self.setItem(line, place, cell)
            if self._bars:
                bar = _item("", "", bold=False)
                count = number_in(row.cells[0]) or 0
                bar.setData(_SHARE, 0 if bold or not most else count / most)
                bar.setFlags(Qt.ItemFlag.ItemIsEnabled)
                self.setItem(line, len(headings) - 1, bar)
        if self.rowCount():
            self.setCurrentCell(0, 0)
            self.clearSelection()

    def _size_columns(self, count: int) -> None:
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setSectionsClickable(False)
        for place in range(count):
            mode = QHeaderView.ResizeMode.ResizeToContents
            heading.setSectionResizeMode(
                place, mode if place else QHeaderView.ResizeMode.Stretch
            )
            side = Qt.AlignmentFlag.AlignRight if place else Qt.AlignmentFlag.AlignLeft
            title = self.horizontalHeaderItem(place)
            if title is not None:
                title.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if self._bars:
            heading.setSectionResizeMode(count - 1, QHeaderView.ResizeMode.Fixed)
            self.setColumnWidth(count - 1, self.fontMetrics().averageCharWidth() * _BAR_WIDE)
            self.setItemDelegateForColumn(count - 1, _BarDelegate(self))

    def _fit(self) -> None:
        """Give each row the height its words need at this width."""
        self.resizeRowsToContents()
        for line in range(self.rowCount()):
            self.setRowHeight(line, self.rowHeight(line) + _AROUND)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        rows = sum(self.rowHeight(line) for line in range(self.rowCount()))
        return rows + self.horizontalHeader().sizeHint().height() + 2


def figure_card(table: FigureTable) -> Card:
    """Return a card with one table and what stands under it on paper."""
    card = Card()
    card.setAccessibleName(table.title)
    card.add(label(table.title, "h2", wrap=True))
    card.add(FigureGrid(table))
    if table.note:
        card.add(label(table.note, "muted", wrap=True))
    return card


def _item(text: str, spoken: str, *, bold: bool) -> QTableWidgetItem:
    made = QTableWidgetItem(text)
    if spoken:
        made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{spoken}: {text}")
    if bold:
        font = made.font()
        font.setBold(True)
        made.setFont(font)
    return made
