# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.timeline import EventKind
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.cases.tabs import TimelineTab
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.timeline import Timeline, TimelineItem
from ui.conftest import DEMO_PASSPHRASE


@pytest.fixture(scope="module")
def busiest(
    demo_vaults: Vaults, demo_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> CaseId:
    """The case with the longest line, which is the same one in every copy."""
    folder = tmp_path_factory.mktemp("busiest") / demo_folder.name
    shutil.copytree(demo_folder, folder)
    demo = demo_vaults.open(folder, bytearray(DEMO_PASSPHRASE, "utf-8"))
    every = demo.cases.ids(CaseQuery(phases=frozenset()))
    found = max(every, key=lambda one: len(demo.timelines.of_case(one)))
    demo.abandon()
    return found


@pytest.fixture
def page(demo: Workspace, busiest: CaseId, qtbot: QtBot) -> CasesPage:
    made = CasesPage(demo, demo.context.clock, TaskRunner())
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.refresh()
    made.open_object(busiest)
    made.show_part("timeline")
    return made


@pytest.fixture
def tab(page: CasesPage) -> TimelineTab:
    return page.detail.tab(TimelineTab)


def test_everything_stands_on_the_line_newest_first(
    tab: TimelineTab, demo: Workspace, busiest: CaseId
) -> None:
    events = demo.timelines.of_case(busiest)
    assert list(tab._shown) == list(events)
    assert [one.on for one in events] == sorted((one.on for one in events), reverse=True)
    kinds = {one.kind for one in events}
    assert {
        EventKind.NOTIFICATION, EventKind.ASSESSMENT, EventKind.PHASE, EventKind.MEETING,
        EventKind.DECISION, EventKind.INFORMATION, EventKind.PLAN, EventKind.ACTION,
        EventKind.REVIEW,
    } <= kinds  # fmt: skip


def test_one_kind_can_be_asked_for(tab: TimelineTab) -> None:
    place = tab.kind.findData(EventKind.DECISION.value)
    tab.kind.setCurrentIndex(place)
    assert {one.kind for one in tab._shown} == {EventKind.DECISION}
    assert tab._count.text().startswith(str(len(tab._shown)))
    tab.kind.setCurrentIndex(0)
    assert len({one.kind for one in tab._shown}) > 5


def test_a_day_can_be_gone_to(tab: TimelineTab) -> None:
    wanted = tab._events[len(tab._events) // 2].on
    tab.day.show_value(wanted + timedelta(days=0))
    tab.day.returnPressed.emit()
    row = tab.line.currentIndex().row()
    assert tab._shown[row].on == wanted
    tab.day.setText("1-1-1990")
    tab.day.returnPressed.emit()
    assert tab.line.currentIndex().row() == len(tab._shown) - 1


def test_a_day_that_is_none_is_refused(page: CasesPage, tab: TimelineTab) -> None:
    said = QSignalSpy(page.problem)
    tab.day.setText("gisteren of zo")
    tab.day.returnPressed.emit()
    assert said.count() == 1


def test_an_event_opens_its_place(page: CasesPage, tab: TimelineTab) -> None:
    went = QSignalSpy(page.went)
    for kind, section in (
        (EventKind.NOTIFICATION, "notifications"),
        (EventKind.DECISION, "meetings"),
        (EventKind.INFORMATION, "cases/information"),
        (EventKind.ACTION, "cases/actions"),
    ):
        row = next(at for at, one in enumerate(tab._shown) if one.kind is kind)
        tab.line.go(row)
        QTest.keyClick(tab.line, Qt.Key.Key_Return)
        assert list(went.at(went.count() - 1)) == [section, tab._shown[row].object_id]


def test_a_month_stands_once_above_its_events(tab: TimelineTab) -> None:
    model = tab.line._items
    groups = [
        model._items[row].group for row in range(len(model._items)) if model.begins_group(row)
    ]
    assert len(set(groups)) == len(groups)
    assert groups[0] in model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)


def test_a_thousand_events_open_at_once(qtbot: QtBot) -> None:
    items = [
        TimelineItem(
            when=f"{place % 28 + 1} mrt",
            title=f"Gebeurtenis {place}",
            text="Verzuim neemt af. De mentor blijft contactpersoon voor het gezin. " * 3,
            source="S. Meijer",
            group=f"maand {place // 30}",
        )
        for place in range(1000)
    ]
    line = Timeline("Tijdlijn", opens=True)
    qtbot.addWidget(line)
    line.resize(800, 700)
    line.show()
    begun = time.process_time()
    line.show_items(items)
    QApplication.processEvents()
    line.grab()
    assert time.process_time() - begun < 1
    assert line.model().rowCount() == 100
    line.go(999)
    assert line.currentIndex().row() == 999
