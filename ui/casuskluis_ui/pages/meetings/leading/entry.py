# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One line for a decision or an action: Enter stores it, and the line is empty again."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.discreet import DiscreetLine
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder, row


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
        self._heading = heading
        self._chips = QVBoxLayout()
        self._rest = ElidedLabel("", "muted")
        self._problem = label("", "muted", wrap=True)
        entry = row(heading, self.line)
        entry.setStretch(1, 1)
        self._editing: tuple[ChipSpec, ...] = ()
        self.key = ""
        self._below = holder(column(self._chips, self._rest, self._problem, spacing=2))
        self._below.hide()
        self.setLayout(column(entry, self._below, spacing=4))
        self._line_up()

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
        self._editing = (ChipSpec(self.tr("wijzigt %s") % number, "warn"),)
        self.show_value(text)
        self.take_focus()
        self.line.selectAll()

    def take_focus(self) -> None:
        """Put the keyboard here, and scroll to it: large text leaves less in view."""
        self.line.setFocus()
        around = self.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                around.ensureWidgetVisible(self)
            around = around.parentWidget()

    def clear(self) -> None:
        """Be empty, for something new."""
        self.key, self._editing = "", ()
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
        clear_layout(self._chips)
        chips = [*self._editing, *found.chips]
        if chips:
            self._chips.addWidget(Flow(Chip(chip.text, chip.tone) for chip in chips))
        self._rest.show_text(found.rest)
        self._rest.setVisible(bool(found.rest) and not found.problem)
        self._problem.setText(found.problem)
        self._problem.setVisible(bool(found.problem))
        self._below.setVisible(bool(found.spoken or self.key))
        self.line.setAccessibleDescription(found.spoken)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._line_up()

    def _line_up(self) -> None:
        """Let the lines begin at the same place, at every size of text."""
        wide = self.fontMetrics().horizontalAdvance(self.tr("Besluit") + "  ")
        self._heading.setMinimumWidth(wide)
        self._below.setContentsMargins(wide + 8, 0, 0, 0)

    def _hear(self) -> None:
        self.typed.emit(self.value)

    def _submit(self) -> None:
        if self.value.strip():
            self.submitted.emit(self.value)
