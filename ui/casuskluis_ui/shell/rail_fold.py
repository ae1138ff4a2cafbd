# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Folds the rail to its icons when the window is narrow for the size of its text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from casuskluis_ui.shell.navigation import NavigationRail
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.announcing import announce

_CHARACTERS = 118
"""Of text: below this the pages need the room more than the rail its words."""
_CHANGES = frozenset({QEvent.Type.Resize, QEvent.Type.FontChange, QEvent.Type.StyleChange})


class Halves(QSplitter):
    """Rail and pages. The width of the rail is kept while it is folded.

    Args:
        rail: Folds.
        pages: What is beside it.
    """

    def __init__(
        self, rail: NavigationRail, pages: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setChildrenCollapsible(False)
        self._rail = rail
        self._shares: list[int] = []
        self.addWidget(rail)
        self.addWidget(pages)
        self.setStretchFactor(1, 1)

    @override
    def setSizes(self, list: Sequence[int]) -> None:
        if self._rail.is_folded:
            self._shares = [*list]
        else:
            super().setSizes(list)

    @override
    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._keep_folded()
        return handled

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_folded()

    def fold(self, *, folded: bool) -> None:
        """Show icons only, or the rail as wide as it was."""
        if folded and not self._rail.is_folded:
            self._shares = self.sizes()
            self._rail.fold(folded=True)
            self._keep_folded()
        elif not folded and self._rail.is_folded:
            self._rail.fold(folded=False)
            if any(self._shares):
                self.setSizes(self._shares)

    def _keep_folded(self) -> None:
        """Give the icons no more room than they need, also after the text grew."""
        if self._rail.is_folded:
            least = self._rail.minimumSizeHint().width()
            self._rail.setFixedWidth(least)
            super().setSizes([least, self.width() - least - self.handleWidth()])


class RailFold(QObject):
    """Decides when the rail is folded; whoever wants to read it opens it until they have gone.

    Args:
        window: Its width decides.
        halves: Rail and pages.
        rail: The rail.
    """

    def __init__(self, window: QWidget, halves: Halves, rail: NavigationRail) -> None:
        super().__init__(window)
        self._window = window
        self._halves = halves
        self._rail = rail
        self._opened = False
        window.installEventFilter(self)
        rail.whole_wanted.connect(self.switch)
        rail.done.connect(self.close)
        self._fit()

    @property
    def is_narrow(self) -> bool:
        """Whether the window is too narrow for the words of the rail."""
        letters = QFontMetrics(theme().font()).averageCharWidth() * _CHARACTERS
        return self._window.width() < letters

    def take_focus(self) -> None:
        """Open the rail when it is folded, and put the keyboard in it."""
        self._open(opened=True)
        self._rail.take_focus()

    def switch(self) -> None:
        """Open the rail, or fold it again."""
        self._open(opened=not self._opened)

    def close(self) -> None:
        """Fold it again where it belongs folded."""
        self._open(opened=False)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() in _CHANGES:
            self._fit()
        return False

    def _open(self, *, opened: bool) -> None:
        was_folded = self._rail.is_folded
        self._opened = opened and self.is_narrow
        self._fit()
        if was_folded and not self._rail.is_folded:
            announce(self._rail, self.tr("De namen van de onderdelen staan er nu bij."))

    def _fit(self) -> None:
        if not self.is_narrow:
            self._opened = False
        self._halves.fold(folded=self.is_narrow and not self._opened)
        self._rail.offer_whole(offered=self.is_narrow, opened=self._opened)
