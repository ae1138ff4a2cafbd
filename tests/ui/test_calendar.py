# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import time
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.calendar.entries import CalendarEntry, EntryKind
from casuskluis_ui.pages.meetings.calendar.layout import (
    Range,
    Step,
    stepped,
    week_of,
    weeks_of,
)
from casuskluis_ui.pages.meetings.calendar.model import DayCell
from casuskluis_ui.pages.meetings.calendar.painting import entry_room, shown_entries
from casuskluis_ui.pages.meetings.calendar.view import CalendarView
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme

DAYS = st.dates(date(1901, 1, 1), date(2198, 12, 31))
ALT = Qt.KeyboardModifier.AltModifier


@given(DAYS)
def test_a_week_is_the_iso_week_from_monday(day: date) -> None:
    week = week_of(day)
    assert day in week.days
    assert week.days[0].weekday() == 0
    assert {one.isocalendar().week for one in week.days} == {week.number}
    assert [one - week.days[0] for one in week.days] == [timedelta(one) for one in range(7)]


@given(DAYS)
def test_a_month_is_shown_in_whole_weeks_without_gaps(day: date) -> None:
    weeks = weeks_of(day, Range.MONTH)
    days = [one for week in weeks for one in week.days]
    assert [one - days[0] for one in days] == [timedelta(one) for one in range(len(days))]
    month = [one for one in days if (one.year, one.month) == (day.year, day.month)]
    assert month[0].day == 1
    assert (month[-1] + timedelta(days=1)).day == 1
    assert 4 <= len(weeks) <= 6
    assert all(any(one.month == day.month for one in week.days) for week in weeks)


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2020, 12, 31), 53),
        (date(2021, 1, 3), 53),
        (date(2021, 1, 4), 1),
        (date(2024, 12, 30), 1),
        (date(2026, 12, 31), 53),
        (date(2027, 1, 1), 53),
    ],
)
def test_the_year_ends_in_the_right_week(day: date, week: int) -> None:
    assert week_of(day).number == week


@given(DAYS, st.sampled_from(Step))
def test_a_step_goes_where_its_name_says(day: date, step: Step) -> None:
    found = stepped(day, step)
    if step in {Step.WEEK_BEGIN, Step.WEEK_END}:
        assert found.isocalendar()[:2] == day.isocalendar()[:2]
        assert found.weekday() == (0 if step is Step.WEEK_BEGIN else 6)
    elif step in {Step.MONTH_BACK, Step.MONTH_ON}:
        assert abs(found.month - day.month) in {1, 11}
        assert found.day <= day.day
    else:
        assert (found - day).days == step.value


def test_the_end_of_the_calendar_is_no_trouble() -> None:
    assert stepped(date(2199, 12, 31), Step.DAY_ON) == date(2199, 12, 31)
    assert stepped(date(1900, 1, 1), Step.MONTH_BACK) == date(1900, 1, 1)


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> MeetingsPage:
    made = MeetingsPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.refresh()
    made.show_part("calendar")
    return made


@pytest.fixture
def calendar(page: MeetingsPage) -> CalendarView:
    return page.calendar


def _cell(calendar: CalendarView, day: date) -> DayCell:
    return calendar.grid.days.cell(calendar.grid.days.place(day))


def _coming(calendar: CalendarView) -> tuple[CalendarEntry, date]:
    """Return a meeting that can still move, with its day in view."""
    workspace = calendar._workspace
    lines = workspace.meetings.lines(workspace.meetings.ids(MeetingQuery()))
    line = next(one for one in lines if one.status is MeetingStatus.DRAFT)
    calendar.go(line.held_on)
    entries = _cell(calendar, line.held_on).entries
    return next(one for one in entries if one.movable == line.id), line.held_on


def test_every_meeting_and_term_stands_on_its_day(
    calendar: CalendarView, demo: Workspace
) -> None:
    weeks = weeks_of(calendar.current, Range.MONTH)
    first, last = weeks[0].days[0], weeks[-1].days[-1]
    span = demo.calendar.between(first, last)
    shown = [
        entry for week in weeks for day in week.days for entry in _cell(calendar, day).entries
    ]
    assert len(shown) == len(span.meetings) + len(span.deadlines) + len(span.coming)
    assert any(one.late for one in shown)
    for entry in shown:
        assert entry.late == (entry.kind is EntryKind.TERM and entry.on < span.today)
        assert entry.words.startswith("Te laat: ") == entry.late


def test_a_reader_hears_a_day_as_a_sentence(calendar: CalendarView) -> None:
    today = calendar.current
    spoken = calendar.grid.days.spoken(_cell(calendar, today))
    assert spoken.startswith("vrijdag 20 november, vandaag")
    calendar.go(date(2026, 12, 25))
    index = calendar.grid.currentIndex()
    words = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert words.startswith("vrijdag 25 december, Eerste kerstdag")
    node = QAccessible.queryAccessibleInterface(calendar.grid)
    assert node.role() == QAccessible.Role.Table
    assert node.text(QAccessible.Text.Name) == "Kalender"
    counted = DayCell(day=date(2026, 2, 3), today=False, beside=False, holiday="", entries=())
    assert calendar.grid.days.spoken(counted) == "dinsdag 3 februari"


def test_the_keys_walk_through_the_days(calendar: CalendarView) -> None:
    for key, day in (
        (Qt.Key.Key_Right, date(2026, 11, 21)),
        (Qt.Key.Key_Left, date(2026, 11, 19)),
        (Qt.Key.Key_Down, date(2026, 11, 27)),
        (Qt.Key.Key_Up, date(2026, 11, 13)),
        (Qt.Key.Key_PageDown, date(2026, 12, 20)),
        (Qt.Key.Key_PageUp, date(2026, 10, 20)),
        (Qt.Key.Key_Home, date(2026, 11, 16)),
        (Qt.Key.Key_End, date(2026, 11, 22)),
    ):
        QTest.keyClick(calendar.grid, key)
        assert calendar.current == day
        assert calendar.grid.days.cell(calendar.grid.currentIndex()).day == day
        QTest.keyClick(calendar.grid, Qt.Key.Key_T)
        assert calendar.current == date(2026, 11, 20)


def test_the_keys_cross_into_the_next_month(calendar: CalendarView) -> None:
    calendar.go(date(2026, 12, 31))
    assert calendar.title.text() == "december 2026"
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right)
    assert calendar.title.text() == "januari 2027"
    assert calendar.current == date(2027, 1, 1)


def test_enter_goes_into_the_day_and_opens_the_place(
    page: MeetingsPage, calendar: CalendarView
) -> None:
    entry, _ = _coming(calendar)
    QTest.keyClick(calendar.grid, Qt.Key.Key_Return)
    model = calendar.day.list.model()
    rows = range(model.rowCount())
    row = next(one for one in rows if calendar.day._entries.entry(one) == entry)
    calendar.day.list.setCurrentIndex(model.index(row, 0))
    calendar.day.list.activated.emit(model.index(row, 0))
    assert page.at_desk
    assert page.current_object() == entry.movable
    page._leave_desk()
    assert calendar.isVisible()


def test_a_term_opens_where_it_is_dealt_with(
    page: MeetingsPage, calendar: CalendarView
) -> None:
    went = QSignalSpy(page.went)
    term = next(
        entry
        for day in (date(2026, 11, 2) + timedelta(days=one) for one in range(28))
        for entry in _cell(calendar, day).entries
        if entry.kind is EntryKind.TERM
    )
    calendar._open(term)
    assert went.count() == 1
    assert tuple(went.at(0)) == term.place


def test_a_meeting_goes_along_with_alt_and_can_be_taken_back(
    page: MeetingsPage, calendar: CalendarView, demo: Workspace
) -> None:
    entry, day = _coming(calendar)
    calendar.day.list.setCurrentIndex(
        calendar.day._entries.index(_cell(calendar, day).entries.index(entry))
    )
    told: list[tuple[str, Callable[[], None]]] = []
    page.undoable.connect(lambda words, undo: told.append((words, undo)))
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right, ALT)
    with demo.context.read() as transaction:
        assert transaction.meetings.get(MeetingId(entry.movable)).held_on == day + timedelta(
            days=1
        )
    ((words, undo),) = told
    assert "staat nu op" in words
    undo()
    with demo.context.read() as transaction:
        assert transaction.meetings.get(MeetingId(entry.movable)).held_on == day
    assert calendar.current == day


def test_a_meeting_is_dragged_to_another_day(calendar: CalendarView, demo: Workspace) -> None:
    entry, day = _coming(calendar)
    grid = calendar.grid
    index = grid.days.place(day)
    room, cell = grid.visualRect(index), grid.days.cell(index)
    place = shown_entries(cell, room.height()).index(entry)
    begin = entry_room(room, place).center().toPoint()
    other = day - timedelta(days=1)
    end = grid.visualRect(grid.days.place(other)).center()
    view: Any = grid.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view, QPoint((begin.x() + end.x()) // 2, end.y()))
    QTest.mouseMove(view, end)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    with demo.context.read() as transaction:
        assert transaction.meetings.get(MeetingId(entry.movable)).held_on == other


def test_nothing_to_move_is_said(page: MeetingsPage, calendar: CalendarView) -> None:
    said = QSignalSpy(page.problem)
    calendar.go(date(2026, 11, 6))
    QTest.keyClick(calendar.grid, Qt.Key.Key_Right, ALT)
    assert "geen overleg" in said.at(0)[0]


def test_more_than_fits_opens_the_day(calendar: CalendarView, look: Theme) -> None:
    look.choose(Appearance.LIGHT, 20)
    calendar.resize(1200, 640)
    crowded = max(
        (_cell(calendar, date(2026, 11, 1) + timedelta(days=one)) for one in range(30)),
        key=lambda cell: len(cell.entries),
    )
    assert len(crowded.entries) == 3
    shown = shown_entries(crowded, 90)
    assert len(shown) < len(crowded.entries)
    calendar.grid.opened.emit(crowded.day)
    assert calendar.day.list.model().rowCount() == len(crowded.entries)


def test_a_week_shows_seven_days_and_turns_by_weeks(calendar: CalendarView) -> None:
    calendar.show_range(Range.WEEK)
    assert calendar.grid.days.rowCount() == 1
    assert calendar.title.text() == "week 47, november 2026"
    calendar._on.click()
    assert calendar.current == date(2026, 11, 27)
    calendar._back.click()
    calendar._month.click()
    assert calendar.grid.days.rowCount() == 6


def test_the_list_comes_back(page: MeetingsPage, calendar: CalendarView) -> None:
    calendar._list.click()
    assert not calendar.isVisible()
    assert page.list.isVisible()


def test_whatever_takes_the_keyboard_has_a_name_and_lets_it_go(calendar: CalendarView) -> None:
    for each in calendar.findChildren(QWidget):
        if each.isVisibleTo(calendar) and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
            node = QAccessible.queryAccessibleInterface(each)
            assert node.text(QAccessible.Text.Name).strip(), type(each).__name__
    assert not calendar.grid.tabKeyNavigation()


def test_reading_a_month_takes_no_time_to_wait_for(calendar: CalendarView) -> None:
    calendar.go(date(2026, 10, 1))
    begun = time.process_time()
    calendar.go(date(2026, 9, 1))
    assert time.process_time() - begun < 2
