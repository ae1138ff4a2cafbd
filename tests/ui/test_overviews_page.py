# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from casuskluis.domain.journal import JournalAction
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.overviews.page import OverviewsPage
from casuskluis_ui.shell.tasks import TaskRunner


@pytest.fixture
def runner() -> Iterator[TaskRunner]:
    made = TaskRunner()
    yield made
    made.shut_down()


def _page(workspace: Workspace, runner: TaskRunner, qtbot: QtBot) -> OverviewsPage:
    made = OverviewsPage(workspace, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def _made(page: OverviewsPage, qtbot: QtBot) -> None:
    page.make_button.click()
    assert not page.make_button.isEnabled()
    qtbot.waitUntil(page.make_button.isEnabled, timeout=20_000)


def test_years_with_data_can_be_chosen_newest_first(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    years = [page.years.itemData(place) for place in range(page.years.count())]
    assert years == demo.overviews.years()
    assert page.years.currentData() == years[0]


def test_the_overview_is_made_shown_and_explained(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    _made(page, qtbot)
    assert page.view.page_count > 1
    assert page.result.text.startswith("Gecontroleerd:")
    assert page.officer.text().startswith("Alleen voor u, niet op papier:")
    assert page.officer.isVisibleTo(page)
    assert demo.journal.newest(1)[0].action is JournalAction.EXPORTED


def test_an_empty_vault_has_nothing_to_count(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(empty, runner, qtbot)
    assert not page.make_button.isEnabled()
    page.make()
    assert page.view.page_count == 0


def test_a_year_without_data_is_refused_with_its_sentence(
    demo: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    page = _page(demo, runner, qtbot)
    page.years.addItem("2019", 2019)
    page.years.setCurrentIndex(page.years.count() - 1)
    _made(page, qtbot)
    assert page.result.text == (
        "In dit jaar is niets vastgelegd, dus er is geen overzicht te maken. "
        "Kies een ander jaar."
    )
    assert page.view.page_count == 0


def test_too_few_records_are_told_and_give_no_tables(
    empty: Workspace, runner: TaskRunner, qtbot: QtBot
) -> None:
    told = replace(empty.notifications.blank(), observed_behaviour="Iets")
    empty.notifications.register(told)
    page = _page(empty, runner, qtbot)
    _made(page, qtbot)
    assert page.result.text.startswith("Te weinig om te publiceren")
    assert not page.officer.isVisibleTo(page)


def test_making_can_be_stopped(demo: Workspace, runner: TaskRunner, qtbot: QtBot) -> None:
    page = _page(demo, runner, qtbot)
    page.make_button.click()
    page.stop_button.click()
    qtbot.waitUntil(page.make_button.isEnabled, timeout=20_000)
    assert not page.stop_button.isVisibleTo(page)
