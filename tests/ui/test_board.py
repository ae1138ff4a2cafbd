# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from pytestqt.qtbot import QtBot

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.services.casework.boards import STANDS, BoardQuery, Lane
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.actions.board.cards import Heading
from casuskluis_ui.pages.actions.board.column import BoardColumnView
from casuskluis_ui.pages.actions.board.painting import two_lines
from casuskluis_ui.pages.actions.board.view import BoardView
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.theme import Theme

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1400, 900)
    made.show()
    made.activateWindow()
    made.show_part("board")
    return made


@pytest.fixture
def board(page: ActionsPage) -> BoardView:
    return page.board


def _column(board: BoardView, lane: Lane) -> BoardColumnView:
    return next(one for one in board.columns if one.lane is lane)


def _ids(column: BoardColumnView) -> list[int]:
    cards = column.list.cards
    found = (cards.card(row) for row in range(cards.rowCount()))
    return [one.line.id for one in found if one is not None]


def test_every_action_stands_in_the_column_of_its_stand(
    board: BoardView, demo: Workspace
) -> None:
    for column, found in zip(board.columns, demo.board.read(BoardQuery()), strict=True):
        assert set(_ids(column)) == {line.id for line in found.lines}
        assert all(line.status in STANDS[column.lane] for line in found.lines)
        words = column.list.accessibleName()
        assert words.startswith(column.title)
        assert str(found.count) in words


def test_what_is_late_comes_first_under_its_own_words(board: BoardView) -> None:
    cards = _column(board, Lane.TO_DO).list.cards
    rows = [cards._rows[row] for row in range(cards.rowCount())]
    late = [one for one in rows if not isinstance(one, Heading) and one.late]
    assert rows[0] == Heading(f"Te laat ({len(late)})")
    assert rows[1 : 1 + len(late)] == late
    assert all(one.due.startswith("te laat, ") for one in late)
    assert "te laat" in cards.data(cards.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert not cards.flags(cards.index(0)) & Qt.ItemFlag.ItemIsSelectable


def test_alt_with_an_arrow_moves_a_card_and_it_can_be_taken_back(
    page: ActionsPage, board: BoardView, demo: Workspace
) -> None:
    todo, busy = _column(board, Lane.TO_DO), _column(board, Lane.BUSY)
    todo.list.setFocus()
    card = todo.list.current
    assert card is not None
    told: list[tuple[str, Callable[[], None]]] = []
    page.undoable.connect(lambda words, undo: told.append((words, undo)))
    QTest.keyClick(todo.list, Qt.Key.Key_Right, ALT)
    assert demo.actions.get(card.line.id).status is ActionStatus.BUSY
    assert card.line.id in _ids(busy)
    assert busy.list.current is not None
    assert busy.list.current.line.id == card.line.id
    ((words, undo),) = told
    assert words == f"Actie {card.line.number} staat nu bij Bezig."
    undo()
    assert demo.actions.get(card.line.id).status is ActionStatus.OPEN
    assert card.line.id in _ids(todo)


def test_taking_back_gives_the_day_it_was_done_back(
    page: ActionsPage, board: BoardView, demo: Workspace
) -> None:
    done = _column(board, Lane.DONE)
    before = demo.actions.get(ActionItemId(_ids(done)[-1]))
    told: list[Callable[[], None]] = []
    page.undoable.connect(lambda _, undo: told.append(undo))
    board.put(before.id, Lane.BUSY)
    assert demo.actions.get(before.id).done_on is None
    told[0]()
    assert demo.actions.get(before.id).done_on == before.done_on


def test_a_card_is_dragged_to_another_column(board: BoardView, demo: Workspace) -> None:
    todo, done = _column(board, Lane.TO_DO), _column(board, Lane.DONE)
    view: Any = todo.list.viewport()
    begin = todo.list.visualRect(todo.list.cards.index(1)).center()
    card = todo.list.cards.card(1)
    assert card is not None
    target = view.mapFromGlobal(done.mapToGlobal(QPoint(60, 200)))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    QTest.mouseMove(view, begin + QPoint(40, 0))
    QTest.mouseMove(view, target)
    assert done.property("role") == "target"
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=target)
    assert done.property("role") == "lane"
    assert demo.actions.get(card.line.id).status is ActionStatus.DONE


def test_a_card_let_go_elsewhere_stays(board: BoardView, demo: Workspace) -> None:
    column = _column(board, Lane.TO_DO)
    first = _ids(column)[0]
    board._drop(first, QPoint(-500, -500))
    board._drop(first, column.mapToGlobal(QPoint(20, 20)))
    assert demo.actions.get(ActionItemId(first)).status is ActionStatus.OPEN


def test_what_was_not_done_asks_why_and_the_card_goes_back(
    board: BoardView, demo: Workspace
) -> None:
    column = _column(board, Lane.TO_DO)
    first = _ids(column)[0]
    board.outcome_wanted.disconnect()
    asked = QSignalSpy(board.outcome_wanted)
    board.put(first, Lane.OTHERWISE)
    assert asked.at(0)[0] == first
    assert first in _ids(column)


def test_a_refused_move_says_why(page: ActionsPage, board: BoardView) -> None:
    said = QSignalSpy(page.problem)
    board.put(999_999, Lane.DONE)
    assert said.count() == 1
    assert said.at(0)[0]


def test_the_arrows_go_from_column_to_column(board: BoardView) -> None:
    todo, busy = _column(board, Lane.TO_DO), _column(board, Lane.BUSY)
    todo.list.setFocus()
    QTest.keyClick(todo.list, Qt.Key.Key_Right)
    assert busy.list.hasFocus()
    QTest.keyClick(busy.list, Qt.Key.Key_Left)
    QTest.keyClick(todo.list, Qt.Key.Key_Left)
    assert todo.list.hasFocus()


def test_owner_coordinator_and_words_filter(board: BoardView, demo: Workspace) -> None:
    card = _column(board, Lane.TO_DO).list.cards.card(1)
    assert card is not None
    owner = demo.actions.get(card.line.id).owner_id
    board.owner.set_entry(str(owner))
    shown = [one for column in board.columns for one in _ids(column)]
    assert {demo.actions.get(ActionItemId(one)).owner_id for one in shown} == {owner}
    board.owner.set_entry("")
    board.coordinator.setCurrentIndex(1)
    fewer = [one for column in board.columns for one in _ids(column)]
    assert fewer
    board.coordinator.setCurrentIndex(0)
    board.search.setText(card.line.number)
    board.search.returnPressed.emit()
    assert card.line.id in _ids(_column(board, Lane.TO_DO))


def test_a_long_column_is_cut_until_more_is_asked(board: BoardView) -> None:
    column = _column(board, Lane.DONE)
    board._limits[Lane.DONE] = 5
    board.refresh()
    assert len(_ids(column)) == 5
    assert column._more.isVisible()
    column._more.click()
    assert len(_ids(column)) > 100
    assert not column._more.isVisible()


def test_enter_asks_to_change_the_card(board: BoardView) -> None:
    board.edit_wanted.disconnect()
    asked = QSignalSpy(board.edit_wanted)
    column = _column(board, Lane.TO_DO)
    column.list.setFocus()
    assert column.list.current is not None
    QTest.keyClick(column.list, Qt.Key.Key_Return)
    assert asked.at(0)[0] == column.list.current.line.id


def test_words_are_laid_over_two_lines(look: Theme) -> None:
    words = "Gesprekken over denkbeelden starten met een gespecialiseerde begeleider."
    first, second = two_lines(words, look.font(), 260)
    assert f"{first} {second}" == words
    assert two_lines("Kort.", look.font(), 260) == ("Kort.",)
    assert two_lines("", look.font(), 260) == ("",)
