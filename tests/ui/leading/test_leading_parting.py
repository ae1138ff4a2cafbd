# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Leaving the screen and ending the meeting while something is not stored."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.shell.drafts import collect, put_back
from casuskluis_ui.shell.tasks import TaskRunner
from ui.leading.leading_table import MovingClock, at_case, field, now, opened, type_in
from ui.meetings.desk import Heard


def test_words_that_could_not_be_stored_wait_for_who_leaves_and_comes_back(
    screen: LeadingScreen, demo: Workspace, heard: Heard
) -> None:
    found = at_case(screen)
    meeting_id = found.item.meeting_id
    demo.steps.move(meeting_id, MeetingStatus.HELD)
    demo.steps.move(meeting_id, MeetingStatus.ADOPTED)
    QTest.keyClicks(field(screen, "conclusion"), "Wij gaan door.")
    screen.leave()
    assert heard.problems
    assert screen.draft()[f"conclusion:{found.item.id}"] == "Wij gaan door."
    screen.lead(meeting_id)
    screen.course.go(found.item.id)

    assert field(screen, "conclusion").toPlainText() == "Wij gaan door."


def test_a_line_half_typed_is_told_and_waits_for_who_comes_back(
    screen: LeadingScreen,
) -> None:
    found = at_case(screen)
    assert "niet vastgelegd" not in screen.parting.warnings()
    type_in(screen.pane.action.line, "politie: bel de school")
    assert f"punt {found.item.position}." in screen.parting.warnings()
    screen.leave()
    screen.lead(found.item.meeting_id)
    screen.course.go(found.item.id)

    assert screen.pane.action.value == "politie: bel de school"


def test_a_lock_after_leaving_keeps_a_line_half_typed(
    page: MeetingsPage,
    screen: LeadingScreen,
    demo: Workspace,
    clock: MovingClock,
    qtbot: QtBot,
) -> None:
    found = at_case(screen)
    type_in(screen.pane.decision.line, "De aanpak gaat")
    screen.leave()
    kept = [one for one in collect([page]) if one.form == "leading"]
    runner = TaskRunner()
    again = opened(demo, clock, runner, qtbot)
    put_back(kept, [again])
    assert not again.leading.isVisible()
    again.desk.lead_wanted.emit()
    again.leading.course.go(found.item.id)

    assert now(again.leading).item.id == found.item.id
    assert again.leading.pane.decision.value == "De aanpak gaat"
    runner.shut_down()


def test_where_nothing_was_noted_the_officer_reads_that_nothing_goes_on(
    screen: LeadingScreen, demo: Workspace
) -> None:
    found = at_case(screen)
    assert "niets vanzelf naar het volgende" in screen.ending()
    QTest.keyClicks(field(screen, "conclusion"), "Wij gaan door.")
    screen.course.store()
    told = screen.ending()
    left = demo.steps.unfinished(found.item.meeting_id)
    desk = screen.table.desk
    assert desk is not None

    titles = [f"{one.item.position}. {one.item.title}" for one in desk.items]
    listed = [one for one in titles if one in told.splitlines()]
    assert len(listed) == len(left) > 0
