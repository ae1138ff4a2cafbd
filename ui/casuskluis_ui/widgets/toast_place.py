# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a short message lies: never on the status bar, nor on the button to press next."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLabel, QMainWindow, QPushButton, QWidget

_AROUND = 24
_WIDEST = 0.7
"""Of the window: what is longer goes on a second line."""


def free_place(window: QWidget, size: QSize) -> QPoint:
    """Return the left top corner: at the bottom when that is free, else at the top.

    Args:
        window: What it lies over.
        size: Of the message.
    """
    room = _room(window)
    taken = [
        QRect(each.mapTo(window, QPoint()), each.size())
        for each in window.findChildren(QPushButton)
        if each.property("kind") == "primary" and each.isVisibleTo(window)
    ]
    across = (room.center().x() - size.width() // 2, room.left(), room.right() - size.width())
    places = [
        QRect(QPoint(max(left, 0), top), size)
        for top in (room.bottom() - size.height(), room.top())
        for left in across
    ]
    free = (place for place in places if not any(map(place.intersects, taken)))
    return next(free, places[0]).topLeft()


def text_width(window: QWidget, text: QLabel, buttons: int) -> int:
    """Return how wide the words may be beside buttons of this width."""
    whole = text.fontMetrics().horizontalAdvance(text.text()) + 2
    return min(whole, max(round(window.width() * _WIDEST) - buttons, buttons // 2, 1))


def _room(window: QWidget) -> QRect:
    room = window.rect()
    if isinstance(window, QMainWindow) and window.statusBar().isVisible():
        room.setBottom(window.statusBar().geometry().top())
    return room.adjusted(_AROUND, _AROUND, -_AROUND, -_AROUND)
