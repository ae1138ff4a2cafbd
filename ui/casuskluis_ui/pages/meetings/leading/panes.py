# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Three parts side by side where there is room; else the middle, and a side when asked for."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

_SHARES = (230, 660, 300)


class Panes(QSplitter):
    """Agenda, item, and what lies beside it.

    Signals:
        arranged: Other parts show: tell it on the buttons.
    """

    arranged = Signal()

    def __init__(
        self, left: QWidget, middle: QWidget, right: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._left, self._middle, self._right = left, middle, right
        self._asked: QWidget | None = None
        self._folded: set[QWidget] = set()
        self.setChildrenCollapsible(False)
        for part in (left, middle, right):
            self.addWidget(part)
        self.setStretchFactor(1, 1)
        self.setSizes(list(_SHARES))

    def is_shown(self, part: QWidget) -> bool:
        """Whether a part is in view."""
        return not part.isHidden()

    def toggle(self, part: QWidget) -> None:
        """Show a side or fold it away; where there is no room it takes that of the item."""
        if part in self._crowded():
            self._asked = None if self._asked is part else part
        elif part in self._folded:
            self._folded.discard(part)
        else:
            self._folded.add(part)
        self._arrange()

    def show_middle(self) -> None:
        """Bring the item back in view."""
        self._asked = None
        self._arrange()

    @override
    def minimumSizeHint(self) -> QSize:
        hints = [part.minimumSizeHint() for part in (self._left, self._middle, self._right)]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _crowded(self) -> set[QWidget]:
        """Return the sides there is no room for beside the item; the right one goes first."""
        widths = {one: one.minimumSizeHint().width() for one in (self._left, self._right)}
        room = self.width() - self._middle.minimumSizeHint().width() - 2 * self.handleWidth()
        if room >= sum(widths.values()):
            return set()
        return {self._right} if room >= widths[self._left] else {self._left, self._right}

    def _arrange(self) -> None:
        crowded = self._crowded()
        if self._asked not in crowded:
            self._asked = None
        for side in (self._left, self._right):
            fits = side not in crowded and side not in self._folded and self._asked is None
            wanted = side is self._asked or fits
            if wanted == side.isHidden():
                side.setVisible(wanted)
        self._middle.setVisible(self._asked is None)
        self.arranged.emit()
