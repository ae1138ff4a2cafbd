# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One column of the board: its name and number, its cards, and more when there are more."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.services.casework.boards import BoardColumn, Lane
from casuskluis_ui.pages.actions.board.cards import Card, CardModel
from casuskluis_ui.pages.actions.board.painting import CardDelegate
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row

_WIDE = 30
"""Least width of a column, in average characters."""
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class CardList(QListView):
    """The cards of a column. Left and right go to the next column, with Alt the card goes too.

    Signals:
        chosen: Enter or a double click on a card: the identifier of its action.
        stepped: To the column before (-1) or after (1).
        carried: The same, with the card: the identifier and the step.
        dragged: A card is over a point of the screen.
        dropped: A card was let go: the identifier and a point of the screen.
        entered: The keyboard came here.
    """

    chosen = Signal(int)
    stepped = Signal(int)
    carried = Signal(int, int)
    dragged = Signal(QPoint)
    dropped = Signal(int, QPoint)
    came = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self._held = 0
        self._pressed = QPoint()
        self._moving = False
        self.setAccessibleName(name)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setTabKeyNavigation(False)
        self.activated.connect(self._choose)

    @property
    def current(self) -> Card | None:
        """The card the keyboard is on."""
        return self.cards.card(self.currentIndex().row())

    def point_at(self, row: int) -> None:
        """Put the keyboard on the card nearest to a row."""
        found = self.cards.nearest(row)
        if found >= 0:
            self.setCurrentIndex(self.cards.index(found))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        card = self.current
        if step is None:
            super().keyPressEvent(event)
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier:
            if card is not None:
                self.carried.emit(card.line.id, step)
        else:
            self.stepped.emit(step)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None:
            self.point_at(0)
        self.came.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        card = self.cards.card(self.indexAt(event.position().toPoint()).row())
        left = event.button() == Qt.MouseButton.LeftButton
        self._held = card.line.id if card is not None and left else 0
        self._pressed = event.position().toPoint()
        self._moving = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if self._held and (self._moving or far):
            self._moving = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(event.globalPosition().toPoint())
        elif not self._held:
            super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        held, moving = self._held, self._moving
        self._held, self._moving = 0, False
        self.unsetCursor()
        if held and moving:
            self.dropped.emit(held, event.globalPosition().toPoint())

    def _choose(self, index: QModelIndex) -> None:
        card = self.cards.card(index.row())
        if card is not None:
            self.chosen.emit(card.line.id)


class BoardColumnView(QFrame):
    """A column with its heading.

    Args:
        lane: Which one.
        title: Dutch.

    Signals:
        more_wanted: "Meer tonen".
    """

    more_wanted = Signal()

    def __init__(self, lane: Lane, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        self.title = title
        self.setProperty("role", "lane")
        self.setObjectName(f"board-{lane.value}")
        self._count = Chip("0")
        self.list = CardList(title)
        self._more = Button(self.tr("Meer tonen"), "chevron-down", "ghost")
        self._more.clicked.connect(self.more_wanted)
        self._nothing = label(
            self.tr("Geen acties. Sleep een kaart hierheen."), "muted", wrap=True
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        head = row(label(title, "h2", wrap=True), self._count)
        head.setStretch(0, 1)
        layout.addLayout(head)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addWidget(self._more)

    def show_column(self, column: BoardColumn, words: str) -> None:
        """Show other cards.

        Args:
            column: What is in it; its lines were handed to the model already.
            words: How many there are, for the screen reader.
        """
        left = column.count - len(column.lines)
        self._count.show_chip(str(column.count), "mute")
        self.list.setAccessibleName(words)
        self._nothing.setVisible(not column.lines)
        self._more.setVisible(left > 0)
        self._more.setText(f" {self.tr('Meer tonen (%d)') % left}")

    def covers(self, point: QPoint) -> bool:
        """Whether a point of the screen is over this column."""
        return QRect(self.mapToGlobal(QPoint(0, 0)), self.size()).contains(point)

    def mark(self, *, aimed: bool) -> None:
        """Show that a card would land here."""
        self.setProperty("role", "target" if aimed else "lane")
        self.style().unpolish(self)
        self.style().polish(self)

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(self.fontMetrics().averageCharWidth() * _WIDE, hint.height())
