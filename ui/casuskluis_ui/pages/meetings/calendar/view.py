# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The calendar: a month or a week, and beside it the day the keyboard is on."""

from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.domain.partial_date import MONTHS
from casuskluis.explanations import explain
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.meetings.calendar.day import DayPanel
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry, EntryWords
from casuskluis_ui.pages.meetings.calendar.grid import CalendarGrid
from casuskluis_ui.pages.meetings.calendar.layout import Range, Step, stepped, week_of, weeks_of
from casuskluis_ui.pages.meetings.listing import long_day
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, holder, row
from casuskluis_ui.widgets.tabs import page_head

_BESIDE = 110
"""From this width on, in average characters, the day stands beside the calendar."""


class CalendarView(QWidget):
    """Shows what is planned and due, and lets meetings move to another day.

    Signals:
        left: Back to the list.
        opened: The place of something: a section and an object.
        problem: A Dutch sentence.
        undoable: A Dutch sentence and what takes it back.
        changed: Something was stored.
    """

    left = Signal()
    opened = Signal(str, int)
    problem = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self._range = Range.MONTH
        self.current = clock.today()
        self.setObjectName("page")
        self.title = label("", "h1")
        self.grid = CalendarGrid(self.tr("Kalender"))
        self.day = DayPanel()
        self._cut = Banner("warn")
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._month = Button(self.tr("Maand"))
        self._week = Button(self.tr("Week"))
        self._list = Button(self.tr("Lijst"), "list-checks")
        self._back = IconButton("chevron-left", self.tr("Terug"), "Page Up")
        self._today = Button(self.tr("Vandaag"), tip="T")
        self._on = IconButton("chevron-right", self.tr("Verder"), "Page Down")
        self._build()
        self._connect()

    def refresh(self) -> None:
        """Read the days in view again."""
        weeks = weeks_of(self.current, self._range)
        try:
            span = self._workspace.calendar.between(weeks[0].days[0], weeks[-1].days[-1])
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        words = EntryWords(self._workspace.codes.book(), self)
        self.grid.days.show_weeks(
            weeks,
            words.by_day(span),
            span.holidays,
            month=self.current.month if self._range is Range.MONTH else 0,
            today=span.today,
        )
        words.deleteLater()
        cut = self.tr("Er zijn meer termijnen dan hier staan. Kijk op Vandaag.")
        self._cut.say("warn", cut if span.cut else "")
        self._show_day()

    def go(self, day: date) -> None:
        """Show a day and put the keyboard on it."""
        shown = self.grid.days.place(day)
        same = day.month == self.current.month or self._range is Range.WEEK
        self.current = day
        if shown.isValid() and same:
            self._show_day()
        else:
            self.refresh()
        announce(
            self.grid, self.grid.days.spoken(self.grid.days.cell(self.grid.currentIndex()))
        )

    def show_range(self, shown: Range) -> None:
        """Show a month or a week."""
        self._range = shown
        (self._month if shown is Range.MONTH else self._week).setChecked(True)
        self.refresh()

    def put(self, meeting_id: int, day: date) -> None:
        """Put a meeting on another day; it can be taken back."""
        before = self._moved(meeting_id, day)
        if before is None or before.held_on == day:
            return
        self.current = day
        self.refresh()
        words = self.tr("Overleg {number} staat nu op {day}.")
        if before.status is MeetingStatus.READY:
            words = self.tr("Overleg {number} staat nu op {day}. De stukken zijn weer concept.")
        sentence = words.format(number=before.number, day=long_day(day))
        self.undoable.emit(sentence, partial(self._put_back, before))
        self.changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _BESIDE
        way = QBoxLayout.Direction
        self._body.setDirection(way.LeftToRight if wide else way.TopToBottom)

    def _moved(self, meeting_id: int, day: date) -> CaseMeeting | None:
        try:
            return self._workspace.calendar.move(MeetingId(meeting_id), day)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            self.refresh()
            return None

    def _put_back(self, before: CaseMeeting) -> None:
        if self._moved(before.id, before.held_on) is not None:
            if before.status is MeetingStatus.READY:
                self._make_ready(before.id)
            self.current = before.held_on
            self.refresh()
            self.changed.emit()

    def _make_ready(self, meeting_id: MeetingId) -> None:
        try:
            self._workspace.steps.move(meeting_id, MeetingStatus.READY)
        except CasuskluisError as error:
            self.problem.emit(explain(error))

    def _build(self) -> None:
        group = QButtonGroup(self)
        for button, name in (
            (self._month, self.tr("Een maand tonen")),
            (self._week, self.tr("Een week tonen")),
        ):
            button.setCheckable(True)
            button.setAccessibleName(name)
            group.addButton(button)
        self._month.setChecked(True)
        turn = holder(row(self._back, self._today, self._on, spacing=4))
        buttons = Flow((turn, holder(row(self._month, self._week, spacing=4)), self._list))
        head = FoldingRow(self.title, holder(row(STRETCH, buttons)))
        self._body.setContentsMargins(*PAGE_MARGINS)
        self._body.setSpacing(14)
        self._body.addWidget(self.grid, 3)
        self._body.addWidget(self.day, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(column(head, self._cut, margins=(24, 16, 24, 12))))
        body = holder(self._body)
        body.setObjectName("page")
        layout.addWidget(scrolled(body, self.tr("Kalender")), 1)
        self._cut.hide()

    def _connect(self) -> None:
        grid = self.grid
        grid.stepped.connect(self._step)
        grid.today_wanted.connect(self._go_today)
        grid.picked.connect(self.go)
        grid.opened.connect(self._enter_day)
        grid.entry_opened.connect(self._open)
        grid.carried.connect(self._carry)
        grid.dropped.connect(self.put)
        self.day.opened.connect(self._open)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        self._today.clicked.connect(self._go_today)
        self._month.clicked.connect(self._show_month)
        self._week.clicked.connect(self._show_week)
        self._list.clicked.connect(self.left)

    def _show_day(self) -> None:
        self.grid.show_day(self.current)
        index = self.grid.currentIndex()
        week = self.tr("week %d") % week_of(self.current).number
        self.day.show_cell(self.grid.days.cell(index), week)
        month = f"{MONTHS[self.current.month - 1]} {self.current.year}"
        self.title.setText(month if self._range is Range.MONTH else f"{week}, {month}")

    def _step(self, step: Step) -> None:
        self.go(stepped(self.current, step))

    def _turn_back(self) -> None:
        month = self._range is Range.MONTH
        self._step(Step.MONTH_BACK if month else Step.WEEK_BACK)

    def _turn_on(self) -> None:
        month = self._range is Range.MONTH
        self._step(Step.MONTH_ON if month else Step.WEEK_ON)

    def _go_today(self) -> None:
        self.go(self._clock.today())

    def _show_month(self) -> None:
        self.show_range(Range.MONTH)

    def _show_week(self) -> None:
        self.show_range(Range.WEEK)

    def _enter_day(self, day: date) -> None:
        """Go into a day: to its lines, or to the one thing there is."""
        self.go(day)
        if self.day.current is not None:
            self.day.list.setFocus()
        else:
            announce(self.grid, self.tr("Niets op deze dag."))

    def _open(self, entry: CalendarEntry) -> None:
        self.opened.emit(*entry.place)

    def _carry(self, days: int) -> None:
        """Move the meeting of this day, or the one that is current in the list of the day."""
        cell = self.grid.days.cell(self.grid.currentIndex())
        current = self.day.current
        chosen = [current] if current is not None and current.movable else cell.entries
        movable = [one.movable for one in chosen if one.movable]
        if movable:
            self.put(movable[0], date.fromordinal(self.current.toordinal() + days))
        else:
            self.problem.emit(
                self.tr("Op deze dag staat geen overleg dat nog kan verschuiven.")
            )
