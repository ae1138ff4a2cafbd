# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A stack that asks no more room than the part in view needs."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget
from typing_extensions import override


class Stack(QStackedWidget):
    """As Qt's own, but that one is as wide as its widest part, also when nobody sees it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(self._measure_again)

    @override
    def minimumSizeHint(self) -> QSize:
        return least_of(self.currentWidget())

    def _measure_again(self) -> None:
        self.updateGeometry()


def least_of(part: QWidget | None) -> QSize:
    """Return the room a part needs at least."""
    if part is None:
        return QSize(0, 0)
    return part.minimumSizeHint().expandedTo(part.minimumSize())
