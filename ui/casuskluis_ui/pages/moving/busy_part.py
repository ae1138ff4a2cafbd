# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands in the place of a step while the program works on it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from casuskluis_ui.widgets.busy_bar import show_unknown
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row


class BusyPart(QWidget):
    """Shows that work is under way, and lets the officer stop it.

    Signals:
        stopped: It must stop.
    """

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label("", wrap=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Voortgang"))
        self.stop_button = Button(self.tr("Stoppen"), "x")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._words)
        layout.addWidget(self.bar)
        layout.addLayout(row(self.stop_button, STRETCH))
        layout.addStretch(2)
        self.stop_button.clicked.connect(self._stop)

    def begin(self, words: str) -> None:
        """Say what is being done."""
        self._words.setText(words)
        self.stop_button.setEnabled(True)
        show_unknown(self.bar)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is."""
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _stop(self) -> None:
        self.stop_button.setEnabled(False)
        self.stopped.emit()
