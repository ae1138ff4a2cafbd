# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A month to pick a day from: Monday first, with the numbers of the weeks."""

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from casuskluis.domain.partial_date import EARLIEST_YEAR, LATEST_YEAR
from casuskluis_ui.theme import theme


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
        # Qt goes on to years that are no date here.
        self._calendar.setMinimumDate(QDate(EARLIEST_YEAR, 1, 1))
        self._calendar.setMaximumDate(QDate(LATEST_YEAR, 12, 31))
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
