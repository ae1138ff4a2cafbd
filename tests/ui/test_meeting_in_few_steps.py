# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From "Nieuw overleg" to printed papers for twelve cases: every click and key is counted."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.domain.copies import CopyKind
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.page import MeetingsPage
from casuskluis_ui.pages.meetings.papers.papers_dialog import PapersDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets import pdf_output
from ui.meetings.desk import shown

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
"""Paper for everybody when it is asked; else for four of those who come."""
MOST_ACTIONS = 19
CASES = 12


@dataclass
class Hand:
    """The officer: every click, and every key or dialog confirmed, is one action."""

    actions: int = 0

    def click(self, target: QWidget, at: QPoint | None = None) -> None:
        self.actions += 1
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=at or target.rect().center())

    def press(self, target: QWidget, key: Qt.Key) -> None:
        self.actions += 1
        QTest.keyClick(target, key)

    def tab(self, bar: QTabBar, words: str) -> None:
        place = next(at for at in range(bar.count()) if words in bar.tabText(at))
        self.click(bar, bar.tabRect(place).center())


@dataclass
class Printer:
    """A printer that prints into a file; confirming its dialog is an action."""

    hand: Hand
    target: Path

    def ask(self, _window: QWidget) -> QPrinter:
        self.hand.actions += 1
        made = QPrinter(QPrinter.PrinterMode.ScreenResolution)
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(self.target))
        made.setFromTo(1, 1)  # of each paper; three hundred pages as pictures take a minute
        return made


@pytest.fixture
def page(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> Iterator[MeetingsPage]:
    """The page as it is the day after the last meeting was held."""
    with demo.context.write() as transaction:
        last = transaction.meetings.get(demo.meetings.ids(MeetingQuery())[0])
        transaction.meetings.save(replace(last, status=MeetingStatus.HELD))
    yield shown(demo, runner, qtbot)
    runner.shut_down()


def button(inside: QWidget, name: str) -> QPushButton:
    found = inside.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    assert found.isEnabled()
    return found


def named(inside: QWidget, words: str) -> QPushButton:
    buttons = inside.findChildren(QPushButton)
    return next(one for one in buttons if one.accessibleName() == words)


def confirm_papers(hand: Hand) -> None:
    """Confirm the dialog that asks which papers, once it is open."""
    dialog = QApplication.activeModalWidget()
    if isinstance(dialog, PapersDialog):
        hand.click(dialog.go)
    else:
        QTimer.singleShot(10, lambda: confirm_papers(hand))


def _send_most_home(page: MeetingsPage, demo: Workspace) -> None:
    """Leave four at the table; the officer has no part in it."""
    guests = demo.meetings.file(page.current_object()).attendances  # type: ignore[arg-type]
    for one in guests[3:-1]:
        demo.meetings.withdraw(one.id)
    page.refresh()


@pytest.mark.slow
def test_from_a_new_meeting_to_paper_for_twelve_cases_in_under_twenty_actions(
    page: MeetingsPage,
    demo: Workspace,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand = Hand()
    printer = Printer(hand, tmp_path / "papier.pdf")
    papers = page.desk.papers
    monkeypatch.setattr(pdf_output, "ask_printer", printer.ask)

    # The next meeting of the series.
    hand.click(page._new_button)
    hand.press(page.new.menu, Qt.Key.Key_Return)
    # What the program proposes, without the notifications to weigh; those who take part in it
    # as guests; the order in which they sit shortest.
    agenda = page.desk.agenda
    found = agenda.proposals.list
    hand.click(found.viewport(), found.visualItemRect(found.topLevelItem(0)).center())  # type: ignore[arg-type]
    hand.press(found, Qt.Key.Key_Space)
    hand.click(button(agenda, "takeAll"))
    hand.click(button(agenda, "inviteGuests"))
    hand.click(agenda.order_button)
    qtbot.waitUntil(agenda.seating.isVisible, timeout=20_000)
    hand.click(named(agenda.seating, "Volgorde overnemen"))
    if not FULL:
        _send_most_home(page, demo)
    # Paper for everybody.
    hand.tab(page.desk._tabs.tabBar(), "Papieren")
    QTimer.singleShot(0, lambda: confirm_papers(hand))
    hand.click(papers.print_button)
    qtbot.waitUntil(lambda: bool(papers.told.text), timeout=120_000)

    file = demo.meetings.file(page.current_object())  # type: ignore[arg-type]
    assert sum(one.case_id is not None for one in file.items) >= CASES
    with demo.context.read() as transaction:
        copies = transaction.copies.of_meeting(file.meeting.id)
    held = {one.organisation_id for one in copies if one.kind is CopyKind.AGENDA}
    assert {one.organisation_id for one in file.attendances} <= held
    assert printer.target.read_bytes().startswith(b"%PDF")
    assert hand.actions <= MOST_ACTIONS
