# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The time of one item: how long it takes, and how long it may."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from casuskluis.domain.clock import Clock
from casuskluis_ui.pages.meetings.leading.stopwatch import (
    Stopwatch,
    clock_face,
    minutes_over,
)
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_TICK_MS = 1000
_FULL = 100
_MINUTE = 60


class TimerBar(QWidget):
    """Counts while an item is at the table; too long is said in red words, and spoken once.

    Args:
        clock: The time.

    Signals:
        ticked: A second went by.
    """

    ticked = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.watch = Stopwatch(clock)
        self._planned = 0
        self._was_late = False
        self.face = label("", "h2")
        self.left = label("")
        self._icon = IconLabel("clock")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, _FULL)
        self._bar.setAccessibleName(self.tr("Tijd voor dit punt"))
        self.button = IconButton("minus", self.tr("Tijd stilzetten"))
        self.button.clicked.connect(self.toggle)
        self._beat = QTimer(self, interval=_TICK_MS)
        self._beat.timeout.connect(self.tick)
        line = row(self._icon, self.face, self.left, STRETCH, self.button)
        self.setLayout(column(line, self._bar, spacing=4))

    def show_item(self, planned: int, seconds: int, *, running: bool) -> None:
        """Show the time of an item.

        Args:
            planned: Minutes it may take.
            seconds: What it took so far.
            running: Whether it is at the table now.
        """
        self._planned = planned
        self.watch.show(seconds)
        self._was_late = minutes_over(seconds, planned) > 0
        if running:
            self.watch.run()
            self._beat.start()
        else:
            self._beat.stop()
        self.button.setVisible(True)
        self.tick()

    def toggle(self) -> None:
        """Stand still for a break, or go on."""
        if self.watch.running:
            self.watch.pause()
            self._beat.stop()
        else:
            self.watch.run()
            self._beat.start()
        self.tick()

    def stop(self) -> None:
        """Stand still."""
        self.watch.pause()
        self._beat.stop()
        self.tick()

    def tick(self) -> None:
        """Show the time as it is now."""
        seconds = self.watch.seconds
        over = minutes_over(seconds, self._planned)
        late = over > 0
        self.face.setText(clock_face(seconds))
        self.left.setText(self._words(over))
        for part in (self.face, self.left):
            _dress(part, late=late, plain="h2" if part is self.face else "muted")
        self._icon.show_icon(*self._sign(late=late))
        _dress(self._bar, late=late, plain="")
        share = seconds * _FULL // max(self._planned * _MINUTE, 1)
        self._bar.setValue(min(share, _FULL))
        if self.watch.running:
            self.button.show_icon("pause", self.tr("Tijd stilzetten"))
        else:
            self.button.show_icon("play", self.tr("Tijd laten lopen"))
        if late and not self._was_late:
            announce(self, self.tr("De tijd voor dit punt is om."))
        self._was_late = late
        self.ticked.emit()

    def _sign(self, *, late: bool) -> tuple[str, str]:
        if late:
            return "circle-alert", "bad_fg"
        return ("timer", "accent") if self.watch.running else ("clock", "text2")

    def _words(self, over: int) -> str:
        of = self.tr("van %d min") % self._planned
        if over > 0:
            state = self.tr("%d min over tijd") % over
        elif self.watch.running:
            state = self.tr("nog %d min") % -over
        else:
            state = self.tr("staat stil")
        return f"{of}  ·  {state}"


def _dress(part: QWidget, *, late: bool, plain: str) -> None:
    wanted = ("late-h2" if plain == "h2" else "late") if late else plain
    if part.property("role") != wanted:
        part.setProperty("role", wanted)
        part.style().unpolish(part)
        part.style().polish(part)
