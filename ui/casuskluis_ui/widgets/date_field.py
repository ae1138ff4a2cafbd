# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An input for dates: typed in any usual way, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.date_words import read_date
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.explanations import explain
from casuskluis_ui.theme import theme


class DateField(QLineEdit):
    """A date as text. `value` is the date; `refused` carries the sentence when there is none.

    Args:
        today: Tells the day it is, for "vandaag" and "3-2".
        ahead: Whether an incomplete date lies in the future (a due date).
        whole: Whether day, month and year must all be known.

    Signals:
        refused: A Dutch sentence when the field is left with something that is no date.
    """

    refused = Signal(str)

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
        self._ahead = ahead
        self._whole = whole
        example = self.tr("dd-mm-jjjj, vandaag, vr") if whole else self.tr("3-2-1995 of 1995")
        self.setPlaceholderText(example)
        self._pick = QAction(self.tr("Kies uit kalender (Alt+↓)"), self)
        self._pick.triggered.connect(self._open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self._popup: CalendarPopup | None = None
        self.editingFinished.connect(self._tidy)
        self._draw()

    def value(self) -> PartialDate | None:
        """Return the date; nothing when the field is empty.

        Raises:
            NotADate: When the text is no date, or not a whole one where that is needed.
        """
        text = self.text().strip()
        if not text:
            return None
        found = read_date(text, self._today(), ahead=self._ahead)
        if self._whole and found.day is None:
            raise NotADate("a whole date is needed")
        return found

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

    def show_value(self, value: PartialDate | date | None) -> None:
        """Show a date."""
        if isinstance(value, date):
            value = PartialDate.of(value)
        self.setText("" if value is None else str(value))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() == Qt.Key.Key_Down and alt:
            self._open_calendar()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        self._pick.setIcon(theme().icon("calendar-days"))

    def _tidy(self) -> None:
        try:
            found = self.value()
        except NotADate as error:
            self.refused.emit(self._explain(error))
        else:
            if found is not None and str(found) != self.text():
                self.setText(str(found))

    def _explain(self, error: NotADate) -> str:
        if not self._whole:
            return explain(error)
        text = self.tr("Dit is geen bestaande datum. Schrijf bijvoorbeeld {day}.")
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


class CalendarPopup(QFrame):
    """A month with week numbers, under the field.

    Signals:
        picked: A day.
    """

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("role", "popup")
        self._calendar = QCalendarWidget(self)
        self._calendar.setAccessibleName(self.tr("Kalender"))
        self._calendar.setGridVisible(False)
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers
        )
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        # Digits typed here would make a day of their own, also one that does not exist.
        self._calendar.setDateEditEnabled(False)
        self._calendar.clicked.connect(self._choose)
        self._calendar.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self._calendar)

    def open_at(self, day: date, place: QPoint) -> None:
        """Show the month of a day, at a place on the screen."""
        quiet = QTextCharFormat()
        quiet.setForeground(theme().color("text2"))
        # Qt paints the weekend in a red of its own.
        for weekend in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekend, quiet)
        heading = QTextCharFormat(quiet)
        heading.setFontWeight(QFont.Weight.DemiBold)
        self._calendar.setHeaderTextFormat(heading)
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.move(place)
        self.show()
        self._calendar.setFocus()

    def _choose(self, day: QDate) -> None:
        self.hide()
        if day.isValid():
            self.picked.emit(date(day.year(), day.month(), day.day()))
