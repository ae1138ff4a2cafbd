# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dark rail at the left: a list, so that a screen reader hears a list."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis_ui.models import LINE_ROLE
from casuskluis_ui.shell.commands.way_bar import MenuButton, WayBar
from casuskluis_ui.shell.session import Section
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.painting import paint_line

Index = QModelIndex | QPersistentModelIndex
_AROUND = 16
_SIDE = 12
_AROUND_RAIL = (12, 16, 12, 14)
_ANY_WIDTH = 16777215
"""What Qt has for no maximum."""


class NavigationModel(QAbstractListModel):
    """The sections.

    Attributes:
        folded: Only the icons are shown: then a tip tells the name.
    """

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = tuple(sections)
        self.folded = False

    def row_of(self, name: str) -> int:
        """Return the row of a section; -1 when there is none of that name."""
        names = [section.name for section in self._sections]
        return names.index(name) if name in names else -1

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._sections)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        section = self._sections[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return section.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return section.title if self.folded else None
        return section if role == LINE_ROLE else None


class NavigationList(QListView):
    """The list itself; it is as high as its sections.

    Signals:
        left: The officer is done with it: Escape, Enter, or Tab to what comes after it.
    """

    left = Signal()

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("navlist")
        self.setAccessibleName(self.tr("Onderdelen"))
        self.sections = NavigationModel(sections, self)
        self.setModel(self.sections)
        self.setItemDelegate(_NavigationDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 80)

    @override
    def sizeHint(self) -> QSize:
        high = self.sizeHintForRow(0) * self.sections.rowCount() + 4
        if self.sections.folded:
            return QSize(theme().icon_size() + 2 * _SIDE, high)
        metrics = QFontMetrics(theme().font(1, QFont.Weight.DemiBold))
        titles = (index.data() for index in map(self.sections.index, self._rows()))
        widest = max((metrics.horizontalAdvance(title) for title in titles), default=0)
        width = widest + theme().icon_size() + 4 * _SIDE
        return QSize(width, high)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.updateGeometry()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        chosen, selection = self.currentIndex().isValid(), self.selectionModel()
        # Qt makes the first row current then: the officer did not choose to go there.
        with QSignalBlocker(selection):
            super().focusInEvent(event)
            if not chosen:
                selection.clear()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self.left.emit()

    def _rows(self) -> range:
        return range(self.sections.rowCount())


class _NavigationDelegate(QStyledItemDelegate):
    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, QFontMetrics(theme().font()).height() + _AROUND + 4)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        section: Section = index.data(LINE_ROLE)
        look = theme()
        room = QRectF(option.rect).adjusted(0, 2, 0, -2)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if selected or hovered:
            painter.setBrush(look.color("nav_selected" if selected else "nav_hover"))
            painter.drawRoundedRect(room, 6, 6)
        ink = "nav_text" if selected or hovered else "nav_text2"
        size = look.icon_size()
        icon = look.pixmap(section.icon, ink, size, option.widget)
        middle = room.center().y()
        painter.drawPixmap(QPointF(room.left() + _SIDE, middle - size / 2), icon)
        weight = QFont.Weight.DemiBold if selected else QFont.Weight.Medium
        if option.widget.width() <= size + 3 * _SIDE:
            _paint_ring(painter, option, room)
            painter.restore()
            return
        words = room.adjusted(2 * _SIDE + size, 0, -_SIDE / 2, 0)
        paint_line(painter, words, section.title, look.font(1, weight), look.color(ink))
        _paint_ring(painter, option, room)
        painter.restore()


def _paint_ring(painter: QPainter, option: QStyleOptionViewItem, room: QRectF) -> None:
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().color("nav_text"), 2))
        painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), 6, 6)


class NavigationRail(QFrame):
    """Name of the program, the way back, the sections, menu and lock, and who is at work.

    Attributes:
        ways: Back, forward and search.
        menu: Every command by mouse.

    Signals:
        went: The name of a section.
        lock_wanted: The lock was pressed.
        whole_wanted: Open it with its words, or fold it again.
        done: The officer chose, or left the list.
    """

    went = Signal(str)
    lock_wanted = Signal()
    whole_wanted = Signal()
    done = Signal()

    def __init__(
        self, sections: Sequence[Section], officer: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("nav")
        self.setAccessibleName(self.tr("Navigatie"))
        self._list = NavigationList(sections)
        self._list.selectionModel().currentChanged.connect(self._go)
        self.ways = WayBar()
        self.menu = MenuButton()
        self._lock = Button(
            self.tr("Vergrendelen"), "lock", "nav", self.tr("Kluis vergrendelen (Ctrl+L)")
        )
        self._whole = Button(self.tr("Namen tonen"), "chevron-right", "nav")
        self._brand = holder(_brand())
        self._who = holder(row(label(officer, "navmuted", wrap=True), margins=(10, 4, 0, 0)))
        self._folded = False
        self._parts = layout = QVBoxLayout(self)
        layout.setContentsMargins(*_AROUND_RAIL)
        layout.setSpacing(4)
        parts = (
            self._brand,
            self._whole,
            self.ways,
            self._list,
            self.menu,
            self._lock,
            self._who,
        )
        for part in parts:
            layout.addWidget(part)
        layout.setStretchFactor(self._list, 1)
        self._whole.hide()
        self._lock.clicked.connect(self.lock_wanted)
        self._whole.clicked.connect(self.whole_wanted)
        self._list.left.connect(self.done)
        self._list.clicked.connect(self.done)

    @property
    def is_folded(self) -> bool:
        """Whether only the icons are shown."""
        return self._folded

    def fold(self, *, folded: bool) -> None:
        """Show only the icons, or their words beside them."""
        self._folded = folded
        self._list.sections.folded = folded
        for part in (self._brand, self._who):
            part.setVisible(not folded)
        self.ways.fold(folded=folded)
        for button, words in (
            (self.menu, self.tr("Menu")),
            (self._lock, self.tr("Vergrendelen")),
        ):
            button.say("" if folded else words)
            button.setAccessibleName(words)
        self.menu.setToolTip(self.tr("Menu") if folded else "")
        left, top, right, bottom = _AROUND_RAIL
        sides = (4, top, 4, bottom) if folded else (left, top, right, bottom)
        self._parts.setContentsMargins(*sides)
        self._list.updateGeometry()
        if not folded:
            self.setMinimumWidth(0)
            self.setMaximumWidth(_ANY_WIDTH)

    def offer_whole(self, *, offered: bool, opened: bool) -> None:
        """Offer to open the rail with its words, or to fold it again."""
        words = self.tr("Namen verbergen") if opened else self.tr("Namen tonen")
        self._whole.setVisible(offered)
        self._whole.show_icon("chevron-left" if opened else "chevron-right")
        self._whole.say(words if opened else "")
        self._whole.setAccessibleName(words)
        self._whole.setToolTip(f"{words} (Alt+0)")

    def show_section(self, name: str) -> None:
        """Mark a section as the current one, without going there; none that is not listed."""
        found = self._list.sections.row_of(name)
        if found < 0:
            self._list.selectionModel().clear()
        elif found != self._list.currentIndex().row():
            self._list.setCurrentIndex(self._list.sections.index(found))

    def take_focus(self) -> None:
        """Put the keyboard in the list."""
        self._list.setFocus()

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            self.went.emit(index.data(LINE_ROLE).name)


def _brand() -> QHBoxLayout:
    return row(
        IconLabel("file-lock-2", "nav_text", 1.2), label("Casuskluis", "brand"), STRETCH,
        spacing=10, margins=(8, 0, 0, 14),
    )  # fmt: skip
