# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ITEM_ROLE, ListItem
from casuskluis_ui.pages.today.cards import ListCard
from casuskluis_ui.pages.today.page import TodayPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, Theme


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.shut_down()


def _page(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> TodayPage:
    made = TodayPage(workspace, runner)
    qtbot.addWidget(made)
    made.resize(1200, 900)
    made.show()
    made.refresh()
    return made


def _items(card: ListCard) -> list[ListItem]:
    model = card.list.model()
    return [model.index(place, 0).data(ITEM_ROLE) for place in range(model.rowCount())]


def test_it_shows_what_waits(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    page = _page(demo, runner, qtbot)
    today = demo.today.read()
    assert today.meeting is not None
    assert [item.number for item in _items(page.waiting)] == [
        line.number for line in today.waiting[:5]
    ]
    assert [item.number for item in _items(page.due)] == [
        line.number for line in (*today.late, *today.this_week)[:5]
    ]
    age = (today.day - today.waiting[0].received_on).days
    assert _items(page.waiting)[0].due == f"{age} dagen oud"
    assert page.waiting.all.text().strip() == f"Alle {len(today.waiting)} tonen"


def test_an_item_leads_to_its_record(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    page = _page(demo, runner, qtbot)
    today = demo.today.read()
    went = QSignalSpy(page.went)
    page.meeting.button.click()
    page.waiting.list.chosen.emit(today.waiting[0].id)
    with_case = next(line for line in today.late if line.case_id)
    page.due.list.chosen.emit(with_case.id)
    alone = next(line for line in today.late if not line.case_id)
    page.due.list.chosen.emit(alone.id)
    page.reviews.list.chosen.emit(today.reviews_late[0].id)
    page.unchecked.acted.emit()
    assert today.meeting is not None
    assert [went.at(place) for place in range(went.count())] == [
        ["meetings", today.meeting.id],
        ["notifications", today.waiting[0].id],
        ["cases", with_case.case_id],
        ["actions", alone.id],
        ["cases", today.reviews_late[0].id],
        ["settings", 0],
    ]


def test_one_click_on_an_item_opens_it(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    chosen = QSignalSpy(page.waiting.chosen)
    page.waiting.list.setCurrentIndex(page.waiting.list.model().index(1, 0))
    page.waiting.list.clicked.emit(page.waiting.list.model().index(1, 0))
    assert chosen.at(0) == [demo.today.read().waiting[1].id]


def test_an_empty_vault_says_what_is_not_there(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert page.meeting.button.accessibleName() == "Overleg plannen"
    for card in (page.waiting, page.due, page.reviews):
        assert not card.list.isVisibleTo(page)
        assert not card.all.isVisibleTo(page)


def test_without_a_backup_it_warns_and_one_press_makes_one(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert "nog geen back-up" in page.backup.text
    with qtbot.waitSignal(page.notice, timeout=20_000) as told:
        page.backup.acted.emit()
    assert told.args is not None
    assert "gecontroleerd" in told.args[0]
    assert not page.backup.isVisibleTo(page)
    assert len(list(empty.backups.default_folder.iterdir())) == 1


def test_a_backup_that_fails_says_why(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    Path(empty.backups.default_folder).write_text("in the way")
    with qtbot.waitSignal(page.problem, timeout=20_000):
        page.backup.acted.emit()
    qtbot.waitUntil(page.backup.isEnabled)


@pytest.mark.parametrize("points", [10, 20])
def test_lists_are_as_high_as_their_items(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot, look: Theme, points: float
) -> None:
    page = _page(demo, runner, qtbot)
    look.choose(Appearance.LIGHT, points)
    shown = page.waiting.list
    qtbot.waitUntil(lambda: shown.height() == 5 * shown.sizeHintForRow(0))
