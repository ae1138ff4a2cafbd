# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list and what is open beside it; one at a time when there is no room for both."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.stack import least_of

_CHARACTERS = 96
"""Of text: below this both sides would be too narrow to read, whatever is in them."""


class Side(IntEnum):
    """Which side is in view when there is room for one."""

    LIST = 1
    RECORD = 2


class TwoSides(QSplitter):
    """Two sides of a page. Escape in the record goes back to the list.

    Args:
        left: The list.
        right: What is open.
        back: Words of the button above the record ("Terug naar de lijst").
    """

    def __init__(
        self, left: QWidget, right: QWidget, back: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self._left = left
        self._right = right
        self._side = Side.LIST
        self._shares: list[int] = []
        self.back = Button(back or self.tr("Terug naar de lijst"), "arrow-left", "ghost")
        self.back.setToolTip("Esc")
        self._bar = holder(row(self.back, STRETCH, margins=(12, 6, 12, 2)))
        self._bar.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._bar.setObjectName("head")
        self._bar.hide()
        self._record = QWidget()
        around = QVBoxLayout(self._record)
        around.setContentsMargins(0, 0, 0, 0)
        around.setSpacing(0)
        around.addWidget(self._bar)
        around.addWidget(right, 1)
        self.addWidget(left)
        self.addWidget(self._record)
        self.setStretchFactor(1, 1)
        self.back.clicked.connect(self.show_list)

    @property
    def is_single(self) -> bool:
        """Whether one side is in view at a time."""
        return bool(self._shares)

    @property
    def side(self) -> Side:
        """The side in view when there is room for one."""
        return self._side

    def show_list(self) -> None:
        """Bring the list to the front, with the keyboard in it."""
        had_focus = self._holds_focus(self._record)
        self.show_side(Side.LIST)
        if self.is_single and had_focus:
            self._focus_first(self._left)

    def show_record(self) -> None:
        """Bring the record to the front, with the keyboard in it."""
        had_focus = self._holds_focus(self._left)
        self.show_side(Side.RECORD)
        if self.is_single and had_focus:
            self.back.setFocus()

    def show_clicked(self) -> None:
        """Bring the record to the front after a click in the list.

        The second press of a double click must not land on a button that came under it.
        """
        if self.is_single and self._side is Side.LIST:
            self.show_record()
            self._heed_mouse(heed=False)
            QTimer.singleShot(QApplication.doubleClickInterval(), self, self._heed_mouse)

    def show_side(self, side: Side) -> None:
        """Bring a side to the front; nothing changes where both have room."""
        self._side = side
        if self.is_single:
            self._place()

    @override
    def setSizes(self, list: Sequence[int]) -> None:
        if self.is_single:
            self._shares = [*list]
        else:
            super().setSizes(list)

    @override
    def minimumSizeHint(self) -> QSize:
        # As wide as one side: a page that asks for both would never become too narrow for both.
        sizes = (least_of(self._left), least_of(self._record))
        wide, high = (size.width() for size in sizes), (size.height() for size in sizes)
        return QSize(max(wide), max(high))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            QTimer.singleShot(0, self, self._fit)
        return handled

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        leaves = event.key() == Qt.Key.Key_Escape and self._side is Side.RECORD
        if leaves and self.is_single:
            self.show_list()
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Show one side or both, by the room there is."""
        single = self.width() < self._both()
        if single == self.is_single:
            return
        if single:
            self._shares = self.sizes()
            if self._holds_focus(self._left):
                self._side = Side.LIST
            elif self._holds_focus(self._record):
                self._side = Side.RECORD
            self._place()
        else:
            shares, self._shares = self._shares, []
            self._bar.hide()
            self._left.show()
            self._record.show()
            self.setSizes(shares)

    def _heed_mouse(self, *, heed: bool = True) -> None:
        self._record.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not heed)

    def _both(self) -> int:
        """Return the width both sides need."""
        # Not the font of this widget: it gets that after its first size.
        letters = QFontMetrics(theme().font()).averageCharWidth() * _CHARACTERS
        right = least_of(self._right).width()
        return max(least_of(self._left).width() + self.handleWidth() + right, letters)

    def _place(self) -> None:
        record = self._side is Side.RECORD
        self._bar.setVisible(record)
        self._record.setVisible(record)
        self._left.setVisible(not record)

    def _holds_focus(self, side: QWidget) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and side.isAncestorOf(focus)

    def _focus_first(self, side: QWidget) -> None:
        """Give the keyboard to what had it on a side, or to the first part that takes it."""
        found: QWidget | None = side.focusWidget()
        if found is None or not found.isVisible():
            side.setFocus(Qt.FocusReason.OtherFocusReason)
            self.focusNextChild()
        else:
            found.setFocus(Qt.FocusReason.OtherFocusReason)
