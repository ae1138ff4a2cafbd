# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever was changed or removed comes back: from the message, with Ctrl+Z, out of the bin."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import Case
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.pages.care.bin import BinPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.toast import Toast


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> BinPage:
    made = BinPage(demo.bin)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    return made


@pytest.fixture
def window(demo: Workspace, qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    runner = TaskRunner()
    made = MainWindow(open_session(demo, tmp_path, runner), runner, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1300, 850)
    made.show()
    made.activateWindow()
    QTest.qWaitForWindowActive(made)
    made.begin(drafts_lost=False)
    made.go_to("cases", int(demo.cases.ids(CaseQuery())[0]))
    yield made
    runner.shut_down()


def _somebody(demo: Workspace) -> Contact:
    stored = demo.partners.save_contact(Contact(name=PersonName(family="Wegwezen")))
    demo.partners.remove_contact(stored.id)
    return stored


def _first_case(demo: Workspace) -> Case:
    return demo.cases.file(CaseId(int(demo.cases.ids(CaseQuery())[0]))).case


def test_what_was_removed_is_listed_and_put_back(demo: Workspace, page: BinPage) -> None:
    gone = _somebody(demo)
    page.refresh()
    line = next(iter(page._lines.values()))
    assert line.removed
    assert (line.kind, line.record_id) == ("contact", gone.id)
    page.grid.select(int(line.id))
    page.restore.click()
    assert demo.partners.contact(gone.id).name.family == "Wegwezen"
    assert int(line.id) not in page._lines


def test_a_changed_field_is_named(demo: Workspace, page: BinPage) -> None:
    case = _first_case(demo)
    demo.cases.save(replace(case, district="Elders"))
    page.refresh()
    line = next(iter(page._lines.values()))
    assert page._happened(line) == "Gewijzigd: wijk"
    page.grid.select(int(line.id))
    page.put_back()
    assert _first_case(demo).district == case.district


def test_what_somebody_changed_since_is_refused_in_words_and_nothing_is_lost(
    demo: Workspace, page: BinPage, qtbot: QtBot
) -> None:
    case = _first_case(demo)
    demo.cases.save(replace(case, district="Elders"))
    page.refresh()
    first = next(iter(page._lines))
    demo.cases.save(replace(_first_case(demo), district="Nog ergens"))
    page.grid.select(first)
    with qtbot.waitSignal(page.problem) as told:
        page.put_back()
    assert "intussen" in str(told.args)
    assert _first_case(demo).district == "Nog ergens"


def test_an_empty_bin_says_so(empty: Workspace, qtbot: QtBot) -> None:
    page = BinPage(empty.bin)
    qtbot.addWidget(page)
    page.refresh()
    assert page._stack.currentIndex() == 1
    page.put_back()


def test_saving_offers_to_take_it_back(
    demo: Workspace, window: MainWindow, qtbot: QtBot
) -> None:
    before = _first_case(demo)
    page = window.findChild(CasesPage)
    assert page is not None
    demo.cases.save(replace(before, district="Elders"))
    page.told("Opgeslagen.")
    toast = window.findChild(Toast)
    assert toast is not None
    assert toast.offers
    toast.take_back()
    assert _first_case(demo).district == before.district
    assert "Teruggezet" in toast.text


def test_ctrl_z_takes_the_last_step_back_after_its_message_went(
    demo: Workspace, window: MainWindow
) -> None:
    page, toast = window.findChild(CasesPage), window.findChild(Toast)
    assert page is not None
    assert toast is not None
    gone = _somebody(demo)
    page.told("Verwijderd.")
    while toast.offers:
        toast._expire()
    window._take_back()
    assert demo.partners.contact(gone.id).name.family == "Wegwezen"
    window._take_back()
    assert "niets" in toast.text, "there is nothing more of this session"


def test_what_was_not_done_now_is_not_taken_back(demo: Workspace, window: MainWindow) -> None:
    gone = _somebody(demo)  # by another window: nothing was told here
    window._take_back()
    with pytest.raises(NotFound):
        demo.partners.contact(gone.id)
