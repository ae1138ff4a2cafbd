# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A bar for work of which nobody knows how long it takes."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QWidget

from casuskluis_ui.overriding import override
from casuskluis_ui.theme import theme


class BusyBar(QProgressBar):
    """Moves while it is shown; stands still for whoever wants nothing to move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(self.tr("Bezig"))
        self.hide()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        show_unknown(self)
        super().showEvent(event)


def show_unknown(bar: QProgressBar) -> None:
    """Let a bar say that nobody knows how long it takes."""
    # Without an end Qt lets it move; a full bar says the same, standing still.
    bar.setRange(0, 1 if theme().still else 0)
    bar.setValue(1)
