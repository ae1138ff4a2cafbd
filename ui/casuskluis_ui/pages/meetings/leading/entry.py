# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One line for a decision or an action: Enter stores it, and the line is empty again."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.chip import Chip, ChipRow
from casuskluis_ui.widgets.discreet import DiscreetLine
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import column, row


@dataclass(frozen=True, slots=True)
class Understood:
    """What the program makes of a line that is being typed.

    Attributes:
        chips: Owner, date and condition, as they may be shown.
        rest: What is left of the line, as it may be shown.
        problem: What is missing still; a Dutch sentence.
    """

    chips: tuple[ChipSpec, ...] = ()
    rest: str = ""
    problem: str = ""

    @property
    def spoken(self) -> str:
        """All of it, for the screen reader."""
        parts = [*(chip.text for chip in self.chips), self.rest, self.problem]
        return ", ".join(part for part in parts if part)


class EntryLine(QWidget):
    """A line with its label before it and what was understood below.

    Args:
        title: Dutch, with a mnemonic.
        hint: What can be typed.
        keys: The shortcut that puts the keyboard here, for the tip.
        discretion: Whether names may show.

    Signals:
        submitted: Enter: the line, with names.
        typed: Each change: the line, with names.
    """

    submitted = Signal(str)
    typed = Signal(str)

    def __init__(
        self,
        title: str,
        hint: str,
        keys: str,
        discretion: Discretion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        plain = title.replace("&", "")
        self.line = DiscreetLine(plain, discretion)
        self.line.setPlaceholderText(f"{hint}  ({keys})")
        self.line.setToolTip(keys)
        self.line.returnPressed.connect(self._submit)
        self.line.written.connect(self._hear)
        heading = label(title, "label")
        heading.setBuddy(self.line)
        wide = heading.fontMetrics().horizontalAdvance("Besluit   ")
        heading.setMinimumWidth(wide)
        self._chips = ChipRow()
        self._rest = ElidedLabel("", "muted")
        entry = row(heading, self.line)
        entry.setStretch(1, 1)
        self._editing = Chip("", "warn")
        self.key = ""
        below = row(self._editing, self._chips, self._rest, margins=(wide + 8, 0, 0, 0))
        below.setStretch(2, 1)
        self._below = QWidget()
        self._below.setLayout(below)
        self._below.hide()
        self.setLayout(column(entry, self._below, spacing=4))

    @property
    def value(self) -> str:
        """The line as typed, with names."""
        return self.line.value

    def show_value(self, text: str) -> None:
        """Hold another line."""
        self.line.show_value(text)
        self._hear()

    def edit(self, key: str, number: str, text: str) -> None:
        """Change a line that was stored: Enter stores it again, Esc leaves it as it was.

        Args:
            key: Of the line.
            number: As printed.
            text: As it would be typed.
        """
        self.key = key
        self._editing.show_chip(self.tr("wijzigt %s") % number, "warn")
        self.show_value(text)
        self.line.setFocus()
        self.line.selectAll()

    def clear(self) -> None:
        """Be empty, for something new."""
        self.key = ""
        self.show_value("")

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and (self.key or self.value):
            self.clear()
            return
        super().keyPressEvent(event)

    def show_understood(self, understood: Understood | None) -> None:
        """Show what was understood; None shows nothing."""
        found = understood or Understood()
        self._chips.show_chips(found.chips)
        self._chips.setVisible(bool(found.chips))
        self._rest.show_text(found.problem or found.rest)
        self._editing.setVisible(bool(self.key))
        self._below.setVisible(bool(found.spoken or self.key))
        self.line.setAccessibleDescription(found.spoken)

    def _hear(self) -> None:
        self.typed.emit(self.value)

    def _submit(self) -> None:
        if self.value.strip():
            self.submitted.emit(self.value)
