# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is opened in the window stands in the journal, and the window does not wait for it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.tasks import TaskRunner

LOOKS = JournalQuery(action=JournalAction.VIEWED)
OPENED = (
    ("cases", "case"),
    ("notifications", "notification"),
    ("persons", "subject"),
    ("meetings", "meeting"),
)


def looks(workspace: Workspace) -> list[str]:
    return [line.object for line in workspace.journal.newest(500, wanted=LOOKS)]


def pages(workspace: Workspace, runner: TaskRunner, *wanted: str) -> dict[str, Page]:
    session = open_session(workspace, workspace.place, runner)
    return {one.name: one.make() for one in session.sections if one.name in wanted}


def show(page: Page, qtbot: QtBot) -> None:
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    page.refresh()


def test_opening_a_record_is_a_line_and_showing_it_again_is_not(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    expected: list[str] = []
    made = pages(demo, runner, *(name for name, _ in OPENED))
    for name, kind in OPENED:
        page = made[name]
        show(page, qtbot)
        assert sorted(looks(demo)) == sorted(expected), name
        page.open_object(3)
        expected.append(f"{kind}:3")
        qtbot.waitUntil(lambda: sorted(looks(demo)) == sorted(expected))
        page.refresh()
        page.open_object(3)
    runner.shut_down()

    assert sorted(looks(demo)) == sorted(expected)


def test_going_along_a_list_notes_what_was_opened_and_nothing_else(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = pages(demo, runner, "cases")["cases"]
    assert isinstance(page, CasesPage)
    show(page, qtbot)
    page.list.setFocus()
    for _ in range(3):
        QTest.keyClick(page.list, Qt.Key.Key_Down)
    shown = page.current_object()
    runner.shut_down()
    demo.views.flush()

    found = looks(demo)
    assert f"case:{shown}" in found
    assert len(found) == len(set(found)) <= 3


def test_what_waits_is_written_before_the_lock(
    demo: Workspace, demo_vaults: Vaults, runner: TaskRunner
) -> None:
    session = open_session(demo, demo.place, runner)
    number = demo.cases.ids(CaseQuery())[0]
    demo.views.write_through(lambda _: None)
    demo.views.note(Viewed.CASE, number)
    runner.shut_down()
    session.close()

    again = demo_vaults.open(demo.place, bytearray(b"vijf losse woorden zijn genoeg"))
    try:
        assert looks(again) == [f"case:{number}"]
    finally:
        again.abandon()
