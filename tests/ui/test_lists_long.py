# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list longer than a page: the first page is there at once, the rest comes behind it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.models import PagedModel
from casuskluis_ui.models.paging import PAGE_SIZE
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.shell.tasks import TaskControl, TaskRunner
from casuskluis_ui.widgets.rows import choose_again, chosen_count, chosen_ids
from storage import crowd

SIZE = 600


@pytest.fixture(scope="module")
def crowded(
    demo_vaults: Vaults, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Workspace]:
    """A vault with more cases than a page holds."""
    place = tmp_path_factory.mktemp("crowd") / "Druk.kluis"
    made, _ = demo_vaults.create(
        place, bytearray(b"vier losse woorden bijeen"), municipality="Druk", label="Anna"
    )
    crowd.fill(made.context.database, SIZE)
    yield made
    made.close()


@pytest.fixture
def every(crowded: Workspace) -> list[CaseId]:
    """Every open case, in the order in which the page opens."""
    return crowded.cases.ids(CaseQuery(sort=CaseSort.NEXT_DUE))


@pytest.fixture
def page(crowded: Workspace, runner: TaskRunner, qtbot: QtBot) -> CasesPage:
    made = CasesPage(crowded, crowded.context.clock, runner)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def rows(page: CasesPage) -> int:
    return page.list.model().rowCount()


def desk_of(page: CasesPage) -> ListDesk:
    desk = page.findChild(ListDesk)
    assert desk is not None
    return desk


def told(page: CasesPage) -> list[str]:
    return [one.text() for one in desk_of(page).findChildren(QLabel)]


def test_the_rest_comes_behind_the_first_page(
    page: CasesPage, every: list[CaseId], qtbot: QtBot
) -> None:
    page.refresh()
    assert rows(page) == PAGE_SIZE < len(every)
    first = page.list.model().index(0, 0)
    page.list.setCurrentIndex(first)
    qtbot.waitUntil(lambda: rows(page) == len(every))

    assert page.list.currentIndex() == first
    assert page.current_object() == every[0]
    assert f"{len(every)} in de lijst" in told(page)
    page.list.selectAll()
    assert chosen_ids(page.list) == tuple(every)


def test_a_table_gets_the_rest_as_well(
    page: CasesPage, every: list[CaseId], qtbot: QtBot
) -> None:
    desk = desk_of(page)
    desk.show_as(table=True)
    assert desk.table.rowCount() == PAGE_SIZE
    qtbot.waitUntil(lambda: desk.table.rowCount() == len(every))

    assert list(desk.table.ids) == every
    desk.show_as(table=False)


def test_choosing_everything_does_not_wait_for_the_worker(
    page: CasesPage, every: list[CaseId]
) -> None:
    page.refresh()
    desk_of(page).choose_all()

    assert chosen_ids(page.list) == tuple(every)


def test_end_goes_to_the_last_row_of_all(page: CasesPage, every: list[CaseId]) -> None:
    page.refresh()
    page.list.setCurrentIndex(page.list.model().index(0, 0))
    QTest.keyClick(page.list, Qt.Key.Key_End)

    assert page.list.current_id() == every[-1]


def test_scrolling_down_goes_on_at_once(page: CasesPage, every: list[CaseId]) -> None:
    page.refresh()
    page.list.scrollTo(page.list.model().index(PAGE_SIZE - 1, 0))
    bar = page.list.verticalScrollBar()
    bar.setValue(bar.maximum())

    assert rows(page) == len(every)


def test_what_is_open_is_marked_when_its_row_comes(
    page: CasesPage, every: list[CaseId], qtbot: QtBot
) -> None:
    page.open_object(every[-1])
    page.refresh()
    assert rows(page) == PAGE_SIZE
    qtbot.waitUntil(lambda: rows(page) == len(every))

    assert page.list.current_id() == page.current_object() == every[-1]
    assert chosen_count(page.list) == 1


def test_the_answer_to_an_earlier_question_is_left_out(
    page: CasesPage, every: list[CaseId], qtbot: QtBot
) -> None:
    desk_of(page).bar.order.choose("number", descending=True)
    desk_of(page).bar.order.choose("name", descending=True)
    qtbot.waitUntil(lambda: rows(page) == len(every))

    desk_of(page).choose_all()
    query = CaseQuery(sort=CaseSort.NAME, descending=True)
    assert chosen_ids(page.list) == tuple(page._workspace.cases.ids(query))


def test_nothing_waits_behind_other_work(
    crowded: Workspace, every: list[CaseId], runner: TaskRunner, qtbot: QtBot
) -> None:
    made = CasesPage(crowded, crowded.context.clock, runner)
    qtbot.addWidget(made)

    def slow(control: TaskControl) -> None:
        while not control.cancelled:
            pass

    runner.run("Lang werk", slow)
    made.refresh()

    assert rows(made) == len(every)
    assert f"{len(every)} in de lijst" in told(made)
    runner.cancel_all()


def hold(page: CasesPage) -> list[tuple[object, ...]]:
    """Have the rest of the lists wait until it is let go."""
    waiting: list[tuple[object, ...]] = []

    def aside(*told: object) -> bool:
        waiting.append(told)
        return True

    for model in (page.list.model(), desk_of(page).table):
        assert isinstance(model, PagedModel)
        model.read_aside(aside)
    return waiting


def settle(page: CasesPage) -> None:
    model = page.list.model()
    assert isinstance(model, PagedModel)
    model.settle()


def let_come(waiting: list[tuple[object, ...]]) -> None:
    read, done, _ = waiting.pop()
    assert callable(read)
    assert callable(done)
    done(read())


def test_a_count_of_another_filter_is_never_shown(page: CasesPage, every: list[CaseId]) -> None:
    hold(page)
    page.refresh()
    settle(page)
    assert f"{len(every)} in de lijst" in told(page)
    page._closed.setChecked(True)

    assert not [one for one in told(page) if one.startswith(str(len(every)))]
    settle(page)
    assert any(one.startswith(f"{SIZE} in de lijst") for one in told(page))
    page._closed.setChecked(False)


def test_no_count_is_shown_when_the_rest_cannot_be_read(
    page: CasesPage, every: list[CaseId], qtbot: QtBot
) -> None:
    waiting = hold(page)
    page.refresh()
    settle(page)
    page.refresh()
    _, _, failed = waiting.pop()
    assert callable(failed)
    with qtbot.waitSignal(page.problem) as problem:
        failed("Dat ging niet.")

    assert problem.args == ["Dat ging niet."]
    assert f"{len(every)} in de lijst" not in told(page)


def test_what_is_chosen_stays_when_the_first_page_changed_meanwhile(
    page: CasesPage, crowded: Workspace, every: list[CaseId]
) -> None:
    waiting = hold(page)
    page.refresh()
    choose_again(page.list, every[3:6])
    with crowded.context.write() as transaction:
        first = transaction.cases.get(every[0])
        closed = transaction.cases.save(replace(first, phase=CasePhase.CLOSED))
    let_come(waiting)

    assert rows(page) == len(every) - 1
    assert chosen_ids(page.list) == tuple(every[3:6])
    with crowded.context.write() as transaction:
        transaction.cases.save(replace(closed, phase=first.phase))


def test_what_is_open_stays_marked_when_the_first_page_changed_meanwhile(
    page: CasesPage, crowded: Workspace, every: list[CaseId]
) -> None:
    waiting = hold(page)
    page.open_object(every[5])
    page.refresh()
    with crowded.context.write() as transaction:
        first = transaction.cases.get(every[0])
        closed = transaction.cases.save(replace(first, phase=CasePhase.CLOSED))
    let_come(waiting)

    assert page.list.current_id() == page.current_object() == every[5]
    with crowded.context.write() as transaction:
        transaction.cases.save(replace(closed, phase=first.phase))


def test_a_second_list_does_not_wait_behind_other_work_either(
    page: CasesPage, every: list[CaseId], runner: TaskRunner
) -> None:
    def slow(control: TaskControl) -> None:
        while not control.cancelled:
            pass

    page.refresh()
    runner.run("Lang werk", slow)
    page.refresh()

    assert rows(page) == len(every)
    runner.cancel_all()
