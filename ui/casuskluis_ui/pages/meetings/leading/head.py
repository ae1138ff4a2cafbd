# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The line above the screen: which meeting, how late it gets, names on or off."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head


class LeadingHead(QWidget):
    """The head of the screen.

    Args:
        discretion: Whether names may show; the button switches it.

    Signals:
        left: Back to the desk.
        ended: End the meeting.
        full_screen_wanted: Over the whole screen, or back.
        agenda_wanted, beside_wanted: Show or fold away that side.
    """

    left = Signal()
    ended = Signal()
    full_screen_wanted = Signal()
    agenda_wanted = Signal()
    beside_wanted = Signal()

    def __init__(self, discretion: Discretion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._discretion = discretion
        self._name = ElidedLabel("", "h2")
        self._time = label("", "muted")
        self._time.setObjectName("expectedEnd")
        self._state = Chip("")
        self.names = Button(self.tr("Namen verbergen"), "eye-off", tip="F9")
        self.names.clicked.connect(discretion.toggle)
        self._agenda = IconButton("list-checks", self.tr("Agenda tonen of verbergen"))
        self._beside = IconButton("history", self.tr("Vorige keer tonen of verbergen"))
        self.end_button = Button(self.tr("Overleg afsluiten"), "square-check")
        self._build()
        discretion.changed.connect(self.show_discretion)
        self.show_discretion()

    def show_name(self, name: str) -> None:
        """Show which meeting it is."""
        self._name.show_text(name)

    def show_time(self, now: datetime, planned: datetime, expected: datetime | None) -> None:
        """Show what time it is, and when the meeting ends.

        Args:
            now: Where the officer sits.
            planned: When it should end.
            expected: When it will, as it goes now; None when it is not held today.
        """
        if expected is None:
            self._time.setText(self.tr("tot %s") % f"{planned:%H:%M}")
            self._dress("muted")
            return
        late = round((expected - planned).total_seconds() / 60)
        words = self.tr("{now}  ·  tot {end}").format(
            now=f"{now:%H:%M}", end=f"{planned:%H:%M}"
        )
        if late > 0:
            words += "  ·  " + self.tr("loopt %d min uit") % late
        self._time.setText(words)
        self._dress("late" if late > 0 else "muted")

    def show_discretion(self) -> None:
        """Say whether names are hidden, in words."""
        hidden = self._discretion.hidden
        self._state.show_chip(self.tr("Namen verborgen"), "ok")
        self._state.setVisible(hidden)
        words = self.tr("Namen tonen") if hidden else self.tr("Namen verbergen")
        self.names.setText(f" {words}")
        self.names.setAccessibleName(words)
        self.names.show_icon("eye" if hidden else "eye-off")

    def _build(self) -> None:
        back = IconButton("arrow-left", self.tr("Terug naar het overleg"), "Esc")
        back.clicked.connect(self.left)
        full = IconButton("maximize", self.tr("Volledig scherm"), "F11")
        full.clicked.connect(self.full_screen_wanted)
        self._agenda.clicked.connect(self.agenda_wanted)
        self._beside.clicked.connect(self.beside_wanted)
        self.end_button.clicked.connect(self.ended)
        under = row(self._time, self._state, STRETCH, spacing=12)
        words = holder(column(self._name, under, spacing=2))
        tools = Flow((self._agenda, self._beside, full, self.names, self.end_button))
        line = row(back, FoldingRow(words, tools), spacing=10)
        line.setAlignment(back, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(column(page_head(column(line, margins=(14, 8, 16, 8))), spacing=0))

    def _dress(self, role: str) -> None:
        if self._time.property("role") != role:
            self._time.setProperty("role", role)
            self._time.style().unpolish(self._time)
            self._time.style().polish(self._time)
