# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with what left: the list, its periods, its file, and the proof of this session."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import CaseQuery
from casuskluis.hardening.gate import Gate
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.journal.leaving import LeavingPart
from casuskluis_ui.pages.journal.page import JournalPage
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner

TITLE = "Wat verlaat deze computer"


def _left(workspace: Workspace, *records: str) -> None:
    with workspace.context.write() as transaction:
        for one in records:
            transaction.journal.record(JournalAction.PRINTED, one)


@pytest.fixture
def part(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> LeavingPart:
    _left(demo, "case:1", "handover")
    check = SelfCheck(gate=Gate(sys.executable, []))
    page = JournalPage(demo, runner, self_check=check)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.refresh()
    page.tabs.setCurrentIndex(2)
    return page.leaving


def _texts(part: LeavingPart) -> str:
    return " ".join(one.text() for one in part.proof.findChildren(QLabel))


def test_the_newest_stands_on_top_without_any_name(part: LeavingPart) -> None:
    model = part.grid.model()
    first = [str(model.index(0, column).data()) for column in range(model.columnCount())]
    assert first[1:4] == ["Afdruk of PDF", "Overdracht", "S. Meijer"]
    assert model.rowCount() >= 2


def test_enter_goes_to_the_record_and_only_when_there_is_one(
    part: LeavingPart, qtbot: QtBot
) -> None:
    assert not part.open_button.isEnabled()
    with qtbot.assertNotEmitted(part.went):
        part.go()
    part.grid.setFocus()
    QTest.keyClick(part.grid, Qt.Key.Key_Down)
    assert part.open_button.isEnabled()
    with qtbot.waitSignal(part.went) as went:
        QTest.keyClick(part.grid, Qt.Key.Key_Return)
    assert went.args == ["cases", 1]


def test_a_period_in_which_nothing_left_says_so(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = JournalPage(empty, runner)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    page.tabs.setCurrentIndex(2)
    counts = []
    for place in range(page.leaving.period.count()):
        page.leaving.period.setCurrentIndex(place)
        counts.append(page.leaving.grid.model().rowCount())
        assert page.leaving.grid.isVisible() == bool(counts[-1])
        assert page.leaving.export_button.isEnabled() == bool(counts[-1])
    assert counts == sorted(counts)


def test_the_list_becomes_a_file_and_stands_on_the_list(
    part: LeavingPart, demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "weg.csv"
    with qtbot.waitSignal(part.notice, timeout=10_000):
        part.write(path)
    assert b"Overdracht" in path.read_bytes()
    assert demo.leaving.newest(limit=1)[0].what.startswith("Lijst wat deze computer verliet")
    assert part.grid.model().index(0, 1).data() == "Bestand"


def test_the_list_becomes_a_spreadsheet_when_the_name_says_so(
    part: LeavingPart, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "weg.XLSX"
    with qtbot.waitSignal(part.notice, timeout=10_000):
        part.write(path)
    assert path.read_bytes().startswith(b"PK")


def test_a_place_where_it_cannot_stand_is_told(
    part: LeavingPart, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(part.problem, timeout=10_000):
        part.write(tmp_path / "geen map" / "weg.csv")


def test_an_open_gate_is_told_in_a_banner(part: LeavingPart) -> None:
    # This process has no gate: the tests would not run behind it.
    assert part.proof.trouble.isVisible()
    assert "netwerk" in part.proof.trouble.text
    assert "Sinds de start geweigerd: 0 keer het netwerk" in _texts(part)
    assert "De versleuteling is een versie die is nagekeken." in _texts(part)


def test_a_window_without_its_guard_says_so(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = JournalPage(demo, runner)
    qtbot.addWidget(page)
    page.refresh()
    assert "zonder bewaking" in page.leaving.proof.attempts.text()


def test_the_window_leads_from_the_list_to_the_case(
    demo: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    case = int(demo.cases.ids(CaseQuery())[0])
    _left(demo, f"case:{case}")
    runner = TaskRunner()
    window = MainWindow(open_session(demo, tmp_path, runner), runner, demo.context.clock)
    qtbot.addWidget(window)
    window.show()
    window.begin(drafts_lost=False)
    assert window.go_to("journal")
    page = window.findChild(JournalPage)
    assert page is not None
    page.leaving.go()
    assert page.isHidden()
    runner.shut_down()
