# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An input for dates: typed in any usual way, or picked from a calendar."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from casuskluis.domain.date_phrases import month_shifted
from casuskluis.domain.date_words import (
    LONGEST,
    depends_on_today,
    in_words,
    read_date,
    read_whole_date,
)
from casuskluis.domain.partial_date import LATEST_YEAR, NotADate, PartialDate
from casuskluis.explanations import explain
from casuskluis_ui.theme import theme
from casuskluis_ui.widgets.calendar_popup import CalendarPopup

_STEPS = {
    Qt.Key.Key_Up: (1, 0),
    Qt.Key.Key_Down: (-1, 0),
    Qt.Key.Key_PageUp: (0, 1),
    Qt.Key.Key_PageDown: (0, -1),
}
"""Days and months."""


class DateField(QLineEdit):
    """A date as text. `value` is the date; `refused` carries the sentence when there is none.

    The arrow keys go a day on or back, Page Up and Page Down a month, Alt+Down opens the
    calendar. What was typed means the day it was typed on: "morgen" stays the same day when
    midnight passes.

    Args:
        today: Tells the day it is, for "vandaag" and "3-2".
        ahead: Whether an incomplete date lies in the future (a due date).
        whole: Whether day, month and year must all be known.

    Signals:
        refused: A Dutch sentence when the field is left with something that is no date.
        understood: What was typed, in words; empty while it is no date.
    """

    refused = Signal(str)
    understood = Signal(str)

    def __init__(
        self,
        today: Callable[[], date],
        *,
        ahead: bool = False,
        whole: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._typed_on = today()
        self._ahead = ahead
        self._whole = whole
        example = (
            self.tr("dd-mm-jjjj, 3 feb, vr, +2w") if whole else self.tr("3-2-1995 of 1995")
        )
        self.setPlaceholderText(example)
        self.setMaxLength(LONGEST)
        self._pick = QAction(self.tr("Kies uit kalender (Alt+↓)"), self)
        self._pick.triggered.connect(self._open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self._popup: CalendarPopup | None = None
        self.editingFinished.connect(self._tidy)
        self.textChanged.connect(self._read_again)
        self._draw()

    def value(self) -> PartialDate | None:
        """Return the date; nothing when the field is empty.

        Raises:
            NotADate: When the text is no date, or not a whole one where that is needed.
        """
        text = self.text().strip()
        if not text:
            return None
        read = read_whole_date if self._whole else read_date
        return read(text, self._typed_on, ahead=self._ahead)

    def day(self) -> date | None:
        """Return the whole date; nothing when the field is empty.

        Raises:
            NotADate: As `value`.
        """
        found = self.value()
        return None if found is None else found.earliest

    def trouble(self) -> str:
        """Return why the text is no date, a Dutch sentence; empty when it is one."""
        try:
            self.value()
        except NotADate as error:
            return self._explain(error)
        return ""

    def words(self) -> str:
        """Return what was understood, in words; empty when nothing was."""
        try:
            found = self.value()
        except NotADate:
            return ""
        if found is None or found.day is not None:
            return "" if found is None else in_words(found)
        unknown = self.tr("dag en maand niet bekend")
        if found.month is not None:
            unknown = self.tr("dag niet bekend")
        return f"{in_words(found)}, {unknown}"

    def entry(self) -> str:
        """Return the text; of "morgen" and the like the day it stands for.

        A draft is read again on another day, and must mean the same then.
        """
        text = self.text()
        if text.strip() and depends_on_today(text, self._typed_on, ahead=self._ahead):
            return str(read_date(text, self._typed_on, ahead=self._ahead))
        return text

    def set_entry(self, text: str) -> None:
        """Take a text back."""
        self.setText(text)

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change."""
        self.textChanged.connect(heard)

    def show_value(self, value: PartialDate | date | None) -> None:
        """Show a date."""
        if isinstance(value, date):
            value = PartialDate.of(value)
        self.setText("" if value is None else str(value))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self._open_calendar()
        elif step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._step(*step)
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._pick.setIcon(theme().icon("calendar-days"))

    def _read_again(self) -> None:
        self._typed_on = self._today()
        self.understood.emit(self.words())

    def _step(self, days: int, months: int) -> None:
        """Go on from the date shown; from nothing to today. What is no date yet stays."""
        if self.isReadOnly():
            return
        try:
            found = self.day()
            shown = month_shifted(found, months) + timedelta(days=days) if found else None
        except (NotADate, OverflowError):
            return
        if shown is None or shown.year <= LATEST_YEAR:
            self.show_value(shown or self._today())

    def _tidy(self) -> None:
        try:
            found = self.value()
        except NotADate as error:
            self.refused.emit(self._explain(error))
        else:
            if found is not None and str(found) != self.text():
                self.setText(str(found))

    def _explain(self, error: NotADate) -> str:
        if not self._whole or type(error) is not NotADate:
            return explain(error)
        text = self.tr("Dit is geen bestaande datum. Schrijf bijvoorbeeld {day}, vr of +2w.")
        return text.format(day=PartialDate.of(self._today()))

    def _open_calendar(self) -> None:
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._take)
        self._popup.open_at(self._shown_day(), self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _shown_day(self) -> date:
        try:
            return self.day() or self._today()
        except NotADate:
            return self._today()

    def _take(self, day: date) -> None:
        self.show_value(day)
        self.setFocus()
