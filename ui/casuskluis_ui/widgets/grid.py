# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tables over a `PagedTableModel`: quiet lines, whole rows, Tab leads out."""

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import TONE_ROLE, PagedTableModel
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.row_hand import RowHand, chooses_more
from casuskluis_ui.widgets.rows import TypeAhead, point_at, settle

Index = QModelIndex | QPersistentModelIndex
_AROUND = 20
_WIDEST = 36
_LEAST = 26


class _CellDelegate(QStyledItemDelegate):
    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tone = index.data(TONE_ROLE)
        if tone:
            ink = theme().ink(tone)
            palette: QPalette = option.palette
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, ink)


class Grid(QTableView):
    """A table; clicking a heading sorts through the service.

    Args:
        name: Dutch, for the screen reader ("Acties").

    Signals:
        selected: The id of the row that became current.
        chosen: The id of the row on Enter or double click.
    """

    selected = Signal(int)
    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitted = False
        self._unfit = False
        # A change of look comes as several events, to every table there is.
        self._refit = QTimer(self, singleShot=True, interval=0)
        self._refit.timeout.connect(self._fit_again)
        self.setAccessibleName(name)
        self.setProperty("role", "grid")
        self.setItemDelegate(_CellDelegate(self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._size_rows()
        heading = self.horizontalHeader()
        heading.setHighlightSections(False)
        heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        # Measure what is in view: more rows would mean reading every page.
        heading.setResizeContentsPrecision(0)
        heading.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.activated.connect(self._choose)
        self._ahead = TypeAhead(self)
        self._arriving = False
        self.hand: RowHand | None = None

    def choose_several(self) -> RowHand:
        """Let several rows be chosen, each with a menu; returns what tells of it."""
        if self.hand is None:
            self.hand = RowHand(self)
        return self.hand

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # Qt makes the first row current then; the officer did not choose it.
        self._arriving = not self.currentIndex().isValid()
        super().focusInEvent(event)
        self._arriving = False

    @override
    def moveCursor(
        self,
        cursorAction: QAbstractItemView.CursorAction,
        modifiers: Qt.KeyboardModifier,
    ) -> QModelIndex:
        if cursorAction == QAbstractItemView.CursorAction.MoveEnd:
            settle(self)
        return super().moveCursor(cursorAction, modifiers)

    @override
    def selectAll(self) -> None:
        settle(self)
        super().selectAll()

    @override
    def keyboardSearch(self, search: str) -> None:
        paged = self._paged()
        if paged is not None:
            wide = [place for place, one in enumerate(paged.columns) if one.stretch]
            self._ahead.go(search, wide[0] if wide else 0)

    def show_model(self, model: PagedTableModel[object, object] | object) -> None:
        """Show a `PagedTableModel` (or another table model of `models`)."""
        self.setModel(model)  # type: ignore[arg-type]  # generic models are invariant
        self.setSortingEnabled(True)
        # The heading would ask after every chosen row each time it is painted.
        unmarked = QItemSelectionModel(self.model(), self.horizontalHeader())
        self.horizontalHeader().setSelectionModel(unmarked)
        self.selectionModel().currentRowChanged.connect(self._select)
        if self.hand is not None:
            self.hand.watch()
        self.lay_out()
        self._fitted = False
        self.model().modelReset.connect(self._fit_once)
        self._fit_once()

    def lay_out(self) -> None:
        """Let one column take the room that is left; the others are as wide as they need."""
        heading = self.horizontalHeader()
        for place in range(heading.count()):
            heading.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
        self.fit_columns()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        """Stretch the widest column, but never to less than can be read."""
        paged = self._paged()
        wide = (
            [place for place, one in enumerate(paged.columns) if one.stretch] if paged else []
        )
        if not wide:
            return
        heading = self.horizontalHeader()
        others = sum(self.columnWidth(one) for one in range(heading.count()) if one != wide[0])
        least = self.fontMetrics().averageCharWidth() * _LEAST
        room = self.viewport().width() - others
        mode = QHeaderView.ResizeMode
        heading.setSectionResizeMode(
            wide[0], mode.Stretch if room >= least else mode.Interactive
        )
        if room < least:
            self.setColumnWidth(wide[0], least)

    def fit_columns(self) -> None:
        """Give each column the width of what it shows now, within bounds."""
        heading = self.horizontalHeader()
        widest = self.fontMetrics().averageCharWidth() * _WIDEST
        for place in range(heading.count()):
            if heading.sectionResizeMode(place) == QHeaderView.ResizeMode.Interactive:
                self.resizeColumnToContents(place)
                self.setColumnWidth(place, min(self.columnWidth(place) + 12, widest))
        self._stretch()

    def select(self, object_id: int) -> bool:
        """Make a row current; tells whether it is in the table."""
        paged = self._paged()
        found = paged.row_of(object_id) if paged is not None else -1
        if paged is not None and found >= 0:
            point_at(self, paged.index(found, max(self.currentIndex().column(), 0)))
        return found >= 0

    def current_id(self) -> int:
        """Return the id of the current row; 0 when there is none."""
        paged = self._paged()
        return paged.object_id(self.currentIndex().row()) if paged is not None else 0

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._size_rows()
            self._unfit = True
            if self.isVisible():
                self._refit.start()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._fit_again()
        super().showEvent(event)

    def _fit_again(self) -> None:
        if self._unfit:
            self._unfit = False
            self.fit_columns()

    def _size_rows(self) -> None:
        high = QFontMetrics(theme().font()).height() + _AROUND
        if self.verticalHeader().defaultSectionSize() != high:
            self.verticalHeader().setDefaultSectionSize(high)

    def _fit_once(self) -> None:
        if not self._fitted and self.model().rowCount():
            self._fitted = True
            self.fit_columns()

    def _paged(self) -> PagedTableModel[object, object] | None:
        model = self.model()
        return model if isinstance(model, PagedTableModel) else None

    def _select(self, index: QModelIndex) -> None:
        if index.isValid() and not self._arriving and not chooses_more(self):
            self.selected.emit(self.current_id())

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.current_id())
