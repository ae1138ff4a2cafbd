# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows chosen by hand: several at once, their menu, keys, and a list that changes meanwhile."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from casuskluis.domain.identifiers import ActionItemId
from casuskluis.domain.lists import ActionQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists import exporting
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.exporting import ExportDialog
from casuskluis_ui.lists.outcomes import RefusedRows
from casuskluis_ui.lists.several import SeveralRows
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.rows import chosen_ids
from ui.reading_page import ReadingPage, shown_reading_page


@pytest.fixture
def page(demo: Workspace, qtbot: QtBot) -> ReadingPage:
    return shown_reading_page(demo, qtbot)


@pytest.fixture
def actions(demo: Workspace, qtbot: QtBot) -> ActionsPage:
    made = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    made.refresh()
    return made


def desk_of(page: CasesPage) -> ListDesk:
    desk = page.findChild(ListDesk)
    assert desk is not None
    return desk


def several_of(page: CasesPage) -> SeveralRows:
    found = page.findChild(SeveralRows)
    assert found is not None
    return found


def click(page: CasesPage, row: int, keys: Qt.KeyboardModifier) -> None:
    room = page.list.visualRect(page.list.model().index(row, 0))
    button = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.list.viewport(), button, keys, room.center())


NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_more_rows_are_chosen_without_any_being_read(page: ReadingPage) -> None:
    click(page, 0, NO_KEYS)
    assert len(page.read) == 1
    click(page, 3, SHIFT)
    assert len(chosen_ids(page.list)) == 4
    assert several_of(page).isVisible()
    assert len(page.read) == 1, "choosing is not looking"
    QTest.keyClick(page.list, Qt.Key.Key_Escape)
    assert not several_of(page).isVisible()


def test_a_plain_click_shows_the_record_it_points_at(page: ReadingPage) -> None:
    click(page, 0, NO_KEYS)
    click(page, 2, CTRL)
    click(page, 2, NO_KEYS)
    assert page.current_object() == page.list.current_id() == page.read[-1]
    assert page.detail.isVisible()


def test_ctrl_a_chooses_the_whole_list(page: ReadingPage, demo: Workspace) -> None:
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_A, CTRL)
    assert len(chosen_ids(page.list)) == page.list.model().rowCount() > 10
    assert page.read == []


def test_the_keyboard_arriving_in_a_list_opens_nothing(page: ReadingPage) -> None:
    page.search.setFocus()
    page.list.setFocus()
    assert page.read == []
    QTest.keyClick(page.list, Qt.Key.Key_End)
    assert page.read == [page.list.current_id()]
    assert page.list.currentIndex().row() == page.list.model().rowCount() - 1


def test_letters_jump(page: ReadingPage, demo: Workspace) -> None:
    page.list.setFocus()
    last = page.list.model().index(page.list.model().rowCount() - 1, 0).data()
    QTest.keyClicks(page.list, last[:4])
    assert page.list.currentIndex().data().casefold().startswith(last[:4].casefold())


def test_the_menu_offers_what_the_buttons_offer(
    page: ReadingPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: shown.append(menu))
    click(page, 0, NO_KEYS)
    for key, keys in ((Qt.Key.Key_F10, SHIFT), (Qt.Key.Key_Menu, NO_KEYS)):
        QTest.keyClick(page.list, key, keys)
    place = page.list.visualRect(page.list.currentIndex()).center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, place, page.list.viewport().mapToGlobal(place)
    )
    QApplication.sendEvent(page.list.viewport(), event)
    assert len(shown) == 3
    texts = [one.text() for one in shown[-1].actions() if one.text()]
    assert texts == [
        "Openen\tEnter", "Op agenda zetten…", "Casusregisseur kiezen…",
        "Geven aan een andere kluis…", "Opslaan als bestand…", "Alles kiezen\tCtrl+A",
    ]  # fmt: skip
    assert {one.text.strip() for one in desk_of(page).commands(2)} <= {
        *texts, "Op agenda zetten…"
    }  # fmt: skip


def test_nothing_is_offered_beside_the_rows(
    page: ReadingPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _: shown.append(menu))
    page.search.setText("bestaat niet")
    page.search.returnPressed.emit()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5))
    QApplication.sendEvent(page.list.viewport(), event)
    assert shown == []


def test_chosen_rows_stay_chosen_by_who_they_are(page: ReadingPage) -> None:
    click(page, 1, NO_KEYS)
    click(page, 3, SHIFT)
    before = set(chosen_ids(page.list))
    desk_of(page).bar.order.choose("name", descending=True)
    assert set(chosen_ids(page.list)) == before
    assert several_of(page).isVisible()


def test_what_was_removed_is_told_and_its_neighbour_waits_unopened(
    demo: Workspace, qtbot: QtBot
) -> None:
    runner = TaskRunner()
    page = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.show()
    added = [
        demo.partners.save_contact(Contact(name=PersonName(family=f"Zz{one}")))
        for one in ("a", "b")
    ]
    page.open_object(-added[0].id)
    page.refresh()
    demo.partners.remove_contact(added[0].id)
    page.refresh()
    assert page.current_object() == 0
    assert page.list.current_id() == added[1].id
    assert page._right.currentWidget() is page._gone
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.current_object() == -added[1].id
    runner.shut_down()


def test_actions_end_together_with_one_way_back(actions: ActionsPage, demo: Workspace) -> None:
    told: list[tuple[str, Callable[[], None]]] = []
    actions.undoable.connect(lambda words, back: told.append((words, back)))
    before = demo.actions.ids(ActionQuery())
    actions.grid.selectAll()
    klaar = next(one for one in actions.desk.commands(2) if one.text == "Klaar")
    actions.desk.run(klaar)
    assert demo.actions.ids(ActionQuery()) == []
    assert told[0][0] == f"{len(before)} acties klaar."
    assert len(told) == 1
    told[0][1]()
    assert demo.actions.ids(ActionQuery()) == before


def test_refused_rows_are_listed_each_with_its_reason(
    actions: ActionsPage, demo: Workspace
) -> None:
    actions.shown.setCurrentIndex(5)
    actions.grid.selectAll()
    ids = actions.desk.chosen
    ended = [one for one in ids if not demo.actions.get(ActionItemId(one)).is_running]
    klaar = next(one for one in actions.desk.commands(2) if one.text == "Klaar")
    actions.desk.run(klaar)
    dialog = actions.findChild(RefusedRows)
    assert dialog is not None
    assert len(dialog.lines) == len(ended) > 0
    assert all("al afgerond" in reason for _, reason in dialog.lines)
    dialog.close()


def test_a_file_holds_what_is_on_screen(
    actions: ActionsPage, demo: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "acties.csv"
    monkeypatch.setattr(exporting, "ask_save_path", lambda *_: target)
    actions.desk.columns.take(("text", "number"))
    model = actions.desk.table
    dialog = ExportDialog(demo, actions.desk.export_of(tuple(model.ids)), actions)
    dialog.csv.setChecked(True)
    dialog.save()
    read = list(csv.reader(io.StringIO(target.read_text("utf-8-sig")), delimiter=";"))
    assert read[0] == ["Actie", "Nr."]
    shown = [model.data(model.index(row, 1)) for row in range(model.rowCount())]
    assert [row[1] for row in read[1:]] == shown
    dialog.deleteLater()


def test_a_file_that_cannot_be_written_is_told(
    actions: ActionsPage, demo: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "ask_save_path", lambda *_: tmp_path / "weg" / "a.xlsx")
    dialog = ExportDialog(demo, actions.desk.export_of((1,)), actions)
    dialog.save()
    assert "kon niet worden geschreven" in dialog.problem
    dialog.deleteLater()
