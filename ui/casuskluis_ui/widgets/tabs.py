# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tabs under a white page head."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLayout, QMenu, QTabWidget, QToolButton, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.layouts import holder, row
from casuskluis_ui.widgets.stack import least_of

_SHIFT = 24
_EDGE = 12


class Tabs(QTabWidget):
    """The parts of one object. Ctrl+Tab and Ctrl+Shift+Tab go along them.

    When not all fit side by side, a button at the right lists them all.

    Args:
        name: Dutch, for the screen reader ("Onderdelen van de casus").
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideNone)
        # In document mode the ground behind the tabs is only painted when asked.
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._list)
        self._menu.triggered.connect(self._go)
        self.all = IconButton("ellipsis", self.tr("Alle onderdelen"))
        self.all.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.all.setMenu(self._menu)
        # The style sheet moves the tabs to the right, over what stands beside them.
        self._corner = holder(row(self.all, margins=(_SHIFT, 0, _EDGE, 0)))
        self.setCornerWidget(self._corner, Qt.Corner.TopRightCorner)
        self._corner.hide()
        self.currentChanged.connect(self._measure_again)

    @override
    def minimumSizeHint(self) -> QSize:
        # Qt asks for the widest of all parts, also of those nobody sees.
        bar, part = self.tabBar().minimumSizeHint(), least_of(self.currentWidget())
        return QSize(max(bar.width(), part.width()), bar.height() + part.height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._offer()

    @override
    def tabInserted(self, index: int) -> None:
        super().tabInserted(index)
        self._offer()

    def _offer(self) -> None:
        self._corner.setVisible(self.tabBar().sizeHint().width() > self.width())
        # The empty side of the corner would catch the clicks meant for the arrow under it.
        self.tabBar().raise_()

    def _measure_again(self) -> None:
        self.updateGeometry()

    def _list(self) -> None:
        self._menu.clear()
        for place in range(self.count()):
            action = self._menu.addAction(self.tabText(place))
            action.setData(place)
            action.setCheckable(True)
            action.setChecked(place == self.currentIndex())

    def _go(self, action: QAction) -> None:
        self.setCurrentIndex(action.data())
        self.tabBar().setFocus()


def page_head(layout: QLayout) -> QWidget:
    """Return the white head of a page around a layout (title, chips, buttons)."""
    head = holder(layout)
    head.setObjectName("head")
    return head
