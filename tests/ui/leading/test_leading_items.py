# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Going along the agenda: notes, time, who is at the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.records import Treatment
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.presence import SeatButton
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.leading.stopwatch import (
    Stopwatch,
    clock_face,
    minutes_over,
)
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.drafts import collect, put_back
from casuskluis_ui.shell.tasks import TaskRunner
from ui.leading.leading_table import ALT, CTRL, MovingClock, at_case, field, now, opened
from ui.meetings.desk import Heard


def test_leading_starts_a_prepared_meeting_at_its_first_item(
    page: MeetingsPage, screen: LeadingScreen, demo: Workspace
) -> None:
    file = demo.meetings.file(page.desk.agenda.file.meeting.id)  # type: ignore[union-attr]  # open

    assert file.meeting.status is MeetingStatus.BUSY
    assert screen.isVisible()
    assert not page.desk.isVisible()
    assert now(screen).item.position == 1


def test_keys_go_along_the_agenda_and_treat_the_items(screen: LeadingScreen) -> None:
    QTest.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(screen, Qt.Key.Key_PageDown, CTRL)
    QTest.keyClick(screen, Qt.Key.Key_PageUp, CTRL)
    second = now(screen)
    QTest.keyClick(screen, Qt.Key.Key_D, CTRL)
    third = now(screen)
    QTest.keyClick(screen, Qt.Key.Key_Return, CTRL)
    desk = screen.table.desk
    assert desk is not None

    assert (second.item.position, third.item.position) == (2, 3)
    assert desk.items[1].treated is Treatment.POSTPONED
    assert desk.items[2].treated is Treatment.DISCUSSED
    assert now(screen).item.position == 4


def test_what_is_typed_is_stored_by_itself(screen: LeadingScreen, qtbot: QtBot) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "picture"), "School meldt weinig verzuim.")
    assert not screen.course.saved
    qtbot.waitUntil(lambda: screen.course.saved, timeout=5000)
    stored = screen.table.item(found.item.id)
    assert stored is not None
    assert stored.record is not None

    assert stored.record.picture == "School meldt weinig verzuim."


def test_going_on_stores_at_once_and_coming_back_shows_it(screen: LeadingScreen) -> None:
    found = at_case(screen)
    QTest.keyClicks(field(screen, "judgement"), "De zorg neemt af.")
    screen.course.step(1)
    assert field(screen, "judgement").toPlainText() == ""
    screen.course.go(found.item.id)

    assert field(screen, "judgement").toPlainText() == "De zorg neemt af."


def test_words_that_cannot_be_stored_stay_and_go_along_in_the_draft(
    screen: LeadingScreen, demo: Workspace, heard: Heard
) -> None:
    found = at_case(screen)
    meeting = found.item.meeting_id
    demo.steps.move(meeting, MeetingStatus.HELD)
    demo.steps.move(meeting, MeetingStatus.ADOPTED)
    QTest.keyClicks(field(screen, "conclusion"), "Wij gaan door.")
    screen.course.step(1)

    assert "vastgesteld" in heard.problems[-1]
    assert screen.draft()[f"conclusion:{found.item.id}"] == "Wij gaan door."
    screen.course.go(found.item.id)
    assert field(screen, "conclusion").toPlainText() == "Wij gaan door."


def test_a_lock_comes_back_to_the_same_item_with_every_word(
    page: MeetingsPage,
    screen: LeadingScreen,
    demo: Workspace,
    clock: MovingClock,
    qtbot: QtBot,
) -> None:
    found = at_case(screen)
    clock.on(minutes=3)
    QTest.keyClicks(field(screen, "picture"), "Nog niet bewaard")
    QTest.keyClicks(screen.pane.action.line, "politie: bel de sch")
    QTest.keyClick(screen, Qt.Key.Key_F9)
    kept = [one for one in collect([page]) if one.form == "leading"]
    runner = TaskRunner()
    again = opened(demo, clock, runner, qtbot)
    put_back(kept, [again])
    restored = again.leading

    assert restored.isVisible()
    assert now(restored).item.id == found.item.id
    assert field(restored, "picture").toPlainText() == "Nog niet bewaard"
    assert restored.pane.action.value == "politie: bel de sch"
    assert restored.pane.timer.watch.seconds == 180
    assert restored.head.names.accessibleName() == "Namen tonen", "who was hidden stays hidden"
    runner.shut_down()


def test_time_counts_stands_still_and_is_stored(
    screen: LeadingScreen, clock: MovingClock
) -> None:
    found = at_case(screen)
    timer = screen.pane.timer
    clock.on(minutes=4)
    timer.toggle()
    clock.on(minutes=30)
    timer.toggle()
    clock.on(minutes=1)
    timer.tick()
    assert timer.face.text() == "5:00"
    assert timer.face.property("role") == "h2"
    clock.on(minutes=found.item.minutes)
    timer.tick()
    assert "5 min over tijd" in timer.left.text()
    assert timer.left.property("role") == "late"
    screen.course.step(1)
    stored = screen.table.item(found.item.id)
    assert stored is not None
    assert stored.record is not None

    assert stored.record.seconds == (found.item.minutes + 5) * 60


def test_a_clock_that_is_put_back_takes_no_time_away(clock: MovingClock) -> None:
    watch = Stopwatch(clock)
    watch.show(60)
    watch.run()
    clock.on(hours=-1)

    assert watch.seconds == 60


@pytest.mark.parametrize(
    ("seconds", "face", "over"),
    [
        (0, "0:00", -10),
        (59, "0:59", -10),
        (600, "10:00", 0),
        (601, "10:01", 1),
        (3723, "1:02:03", 53),
    ],
)
def test_seconds_are_told_as_a_clock_and_as_minutes_left_or_over(
    seconds: int, face: str, over: int
) -> None:
    assert clock_face(seconds) == face
    assert minutes_over(seconds, 10) == over


def test_one_key_switches_who_is_at_the_table(screen: LeadingScreen) -> None:
    found = at_case(screen)
    first = screen.findChildren(SeatButton)[0]
    assert first.isChecked()
    QTest.keyClick(screen, Qt.Key.Key_1, ALT)

    assert not first.isChecked()
    assert QApplication.focusWidget() is field(screen, "picture")
    assert "niet aan tafel" in first.accessibleName()
    assert len(now(screen).present) == len(found.present) - 1


def test_who_comes_and_who_may_leave_is_said_in_words(screen: LeadingScreen) -> None:
    at_case(screen)
    coming = screen.pane.presence.news.text()
    desk = screen.table.desk
    assert desk is not None
    screen.course.go(desk.items[0].item.id)

    assert coming.startswith("Komt erbij: ")
    assert " en " in coming
