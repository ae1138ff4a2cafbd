# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A clock that moves, what a page says, and ways to find things on the screen."""

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.naming import PersonName
from casuskluis.services.leading.desk import LeadingItem
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.tasks import TaskRunner

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
WALLS = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)


class MovingClock:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.moment = WALLS

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.date()

    def on(self, **by: float) -> None:
        self.moment += timedelta(**by)


def opened(
    demo: Workspace, clock: MovingClock, runner: TaskRunner, qtbot: QtBot
) -> MeetingsPage:
    made = MeetingsPage(demo, clock, runner)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.refresh()
    made.show()
    made.open_object(demo.meetings.ids(MeetingQuery())[0])
    return made


def at_case(screen: LeadingScreen) -> LeadingItem:
    """Go to the first case on the agenda."""
    desk = screen.table.desk
    assert desk is not None
    found = next(one for one in desk.items if one.case is not None and one.subject)
    screen.course.go(found.item.id)
    return now(screen)


def now(screen: LeadingScreen) -> LeadingItem:
    found = screen.course.item
    assert found is not None
    return found


def field(screen: LeadingScreen, name: str) -> QPlainTextEdit:
    found = screen.findChild(QPlainTextEdit, name)
    assert isinstance(found, QPlainTextEdit)
    return found


def type_in(line: QLineEdit, text: str) -> None:
    line.clear()
    QTest.keyClicks(line, text)


def name_of(found: LeadingItem) -> PersonName:
    assert found.subject is not None
    return found.subject.name
