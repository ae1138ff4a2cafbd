# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One value of a row: what stood in the list, and beside it what is made of it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget
from typing_extensions import override

from casuskluis.services.moving.list_parts import DATES, CaseField
from casuskluis.services.moving.rows import FieldLine
from casuskluis.services.moving.words import STAGE_LABELS
from casuskluis_ui.pages.form_parts import text_field
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.field_lines import FieldLines, widest
from casuskluis_ui.widgets.labels import IconLabel, label
from casuskluis_ui.widgets.layouts import column, holder, row

_ROWS = 3
Codes = Mapping[CaseField, Mapping[str, str]]
"""Of a field with codes: label to code."""


class QuietCombo(QComboBox):
    """A choice that scrolling past does not change."""

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class DoubtLine(QWidget):
    """Why somebody should look: a sign and a sentence; hidden when there is nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel("triangle-alert", "warn_fg", 0.9)
        self._text = label("", wrap=True)
        line = row(self._icon, self._text, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, sentence: str, *, settled: bool = False) -> None:
        """Show a doubt.

        Args:
            sentence: Dutch; empty hides the line.
            settled: Somebody looked at it.
        """
        icon, ink = ("check", "text2") if settled else ("triangle-alert", "warn_fg")
        self._icon.show_icon(icon, ink)
        words = self.tr("Nagekeken: {doubt}") if settled else self.tr("Twijfel: {doubt}")
        self._text.setText(words.format(doubt=sentence) if sentence else "")
        self.setVisible(bool(sentence))


class SideBySide(QWidget):
    """Parts beside each other that go under each other when there is no room."""

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._lines = FieldLines()
        line = row(*parts, spacing=16)
        for place in range(len(parts)):
            line.setStretch(place, 1)
        self._lines.add(line, parts)
        self.setLayout(line)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(widest(self._parts), super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._lines.fold(self.width())
        return super().event(event)


class FieldBox(QWidget):
    """Shows one value and lets it be corrected.

    Args:
        line: The value.
        codes: What can be chosen for fields with codes.
        today: Tells the day it is.

    Signals:
        corrected: This box: the officer left it with another text in it.
        typed: Something was typed.
    """

    corrected = Signal(object)
    typed = Signal()

    def __init__(
        self,
        line: FieldLine,
        codes: Codes,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = line.name
        self.setObjectName(f"value_{line.name}")
        self.field = self._field(line, codes, today)
        self._told = self._before = ""
        self._doubt = DoubtLine()
        self._written = label("", wrap=True)
        in_list = column(label(self.tr("In de lijst"), "label"), self._written, None, spacing=5)
        sides = SideBySide(holder(in_list), self.field)
        self.setLayout(column(self._doubt, sides, spacing=4))
        self.field.edited.connect(self.typed)

    @property
    def doubt(self) -> str:
        """The doubt it shows; empty for none."""
        return self._doubt.text

    @property
    def is_changed(self) -> bool:
        """Whether something is typed that was not taken yet."""
        return self.field.text.strip() != self._told.strip()

    def show_line(self, line: FieldLine, *, settled: bool) -> None:
        """Show the value as it is now; what is being typed stays.

        Args:
            line: The value.
            settled: The officer lets the doubts of this row be.
        """
        with QSignalBlocker(self.field):
            self.field.set_text(line.shown)
        self._told = self.field.text
        self._doubt.say(line.doubt, settled=settled)
        self._written.setText(line.written.strip() or "–")
        self.field.set_error("")

    def leave(self) -> None:
        """The keyboard leaves: tell when there is another text in it."""
        if self.is_changed and not self.field.trouble:
            self._before, self._told = self._told, self.field.text
            self.corrected.emit(self)

    def refuse(self, sentence: str) -> None:
        """Say why this cannot be the value; it is not taken."""
        self._told = self._before
        self.field.tell_error(sentence)

    def _field(self, line: FieldLine, codes: Codes, today: Callable[[], date]) -> Field:
        if line.name in DATES:
            return Field(line.label, DateField(today, whole=False))
        if line.name is CaseField.REASON:
            return text_field(self, line.label, rows=_ROWS)
        choices = {words: str(one) for one, words in STAGE_LABELS.items()}
        if line.name is not CaseField.STAGE:
            choices = {**codes.get(line.name, {})}
        if not choices:
            return Field(line.label, QLineEdit())
        combo = QuietCombo()
        combo.addItem(self.tr("Niet ingevuld"), "")
        for words, code in choices.items():
            combo.addItem(words, code)
        return Field(line.label, combo)
