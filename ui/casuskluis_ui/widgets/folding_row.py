# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A title and its buttons: side by side, or under each other when there is no room."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget
from typing_extensions import override

_GAP = 8


class FoldingRow(QWidget):
    """Two parts that stay whole at every size of text.

    Args:
        left: Takes the room that is left.
        right: Keeps its own width.
    """

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left = left
        self._right = right
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(_GAP)
        self._layout.addWidget(left, 1)
        self._layout.addWidget(right)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    @property
    def is_folded(self) -> bool:
        """Whether the parts stand under each other."""
        return self._layout.direction() == QBoxLayout.Direction.TopToBottom

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(part.minimumSizeHint().width() for part in (self._left, self._right))
        return QSize(widest, self._layout.minimumSize().height())

    @override
    def sizeHint(self) -> QSize:
        # Always that of the unfolded row, or a row around this one would fold to and fro.
        return QSize(self._unfolded(), self._layout.sizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fold()
        return super().event(event)

    def _fold(self) -> None:
        way = QBoxLayout.Direction.LeftToRight
        if self._unfolded() > self.width():
            way = QBoxLayout.Direction.TopToBottom
        if way != self._layout.direction():
            self._layout.setDirection(way)
            self.updateGeometry()

    def _unfolded(self) -> int:
        return self._left.sizeHint().width() + _GAP + self._right.sizeHint().width()
