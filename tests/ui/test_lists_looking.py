# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a list is looked at: order, filters in sight, views and columns; and that it is kept."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.state import ListState
from casuskluis_ui.pages.actions.page import ActionsPage
from casuskluis_ui.pages.cases.page import CasesPage
from casuskluis_ui.pages.partners.page import PartnersPage
from casuskluis_ui.shell.tasks import TaskRunner

KEYS = st.text(st.characters(categories=("Ll", "Nd"), include_characters="_"), min_size=1)


@pytest.fixture
def made(demo: Workspace, qtbot: QtBot) -> Callable[[], CasesPage]:
    def make() -> CasesPage:
        page = CasesPage(demo, demo.context.clock)
        qtbot.addWidget(page)
        page.resize(1200, 800)
        page.show()
        page.refresh()
        return page

    return make


def desk_of(page: CasesPage) -> ListDesk:
    desk = page.findChild(ListDesk)
    assert desk is not None
    return desk


def button(page: QWidget, name: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == name)


def ids_of(page: CasesPage) -> list[int]:
    model = desk_of(page).view.model()
    return [int(one) for one in model.ids]  # type: ignore[attr-defined]  # a paged model


@given(
    st.builds(
        ListState,
        filters=st.dictionaries(KEYS, st.text(min_size=1, max_size=40)),
        order=KEYS | st.just(""),
        descending=st.booleans(),
        table=st.booleans(),
        columns=st.lists(KEYS, unique=True).map(tuple),
        widths=st.dictionaries(KEYS, st.integers(1, 9999)),
    )
)
def test_what_is_kept_comes_back_as_it_was(state: ListState) -> None:
    assert ListState.of(state.kept()) == state


@given(st.dictionaries(st.text(), st.text()))
def test_whatever_lies_there_can_be_read(kept: dict[str, str]) -> None:
    assert ListState.of(ListState.of(kept).kept()) == ListState.of(kept)


def test_every_filter_is_a_chip_that_takes_it_away(made: Callable[[], CasesPage]) -> None:
    page = made()
    everything = ids_of(page)
    page.search.setText("2026")
    page.search.returnPressed.emit()
    page._closed.setChecked(True)
    desk = desk_of(page)
    assert list(desk.chips.words) == ["Tekst: 2026", "Ook gesloten casussen"]
    button(page, "Wis filter Tekst: 2026").click()
    assert list(desk.chips.words) == ["Ook gesloten casussen"]
    assert page.search.text() == ""
    button(page, "Wis alle filters").click()
    assert not list(desk.chips.words)
    assert ids_of(page) == everything


def test_nothing_left_by_filters_says_so_and_offers_to_clear_them(
    made: Callable[[], CasesPage],
) -> None:
    page = made()
    page.search.setText("bestaat niet")
    page.search.returnPressed.emit()
    clear = next(
        one
        for one in page.findChildren(QPushButton)
        if one.text() == "Wis alle filters" and one.isVisible()
    )
    clear.click()
    assert len(ids_of(page)) > 5
    assert page.list.isVisible()


def test_a_list_is_left_and_found_again(made: Callable[[], CasesPage]) -> None:
    page = made()
    desk = desk_of(page)
    page.search.setText("2026")
    page.search.returnPressed.emit()
    desk.bar.order.choose("name", descending=True)
    desk.show_as(table=True)
    desk.columns.take(("coordinator", "name"))
    wanted = ids_of(page)
    desk.keep()
    again = made()
    assert again.search.text() == "2026"
    assert desk_of(again).state() == desk.state()
    assert ids_of(again) == wanted
    assert desk_of(again).table.headerData(0, Qt.Orientation.Horizontal) == "Casusregisseur"


def test_a_view_is_named_chosen_changed_and_comes_back_after_removal(
    made: Callable[[], CasesPage], demo: Workspace
) -> None:
    page = made()
    views = desk_of(page).bar.views
    page._closed.setChecked(True)
    assert views.save_as("Alles van Jansen")
    page._closed.setChecked(False)
    (view,) = demo.list_views.saved(ListKind.CASES)
    views.show_view(view)
    assert page._closed.isChecked()
    assert views.rename(view, "Ook gesloten")
    (view,) = demo.list_views.saved(ListKind.CASES)
    assert view.name == "Ook gesloten"
    undo: list[Callable[[], None]] = []
    page.undoable.connect(lambda _, back: undo.append(back))
    views.remove(view)
    assert demo.list_views.saved(ListKind.CASES) == ()
    undo[0]()
    assert [one.name for one in demo.list_views.saved(ListKind.CASES)] == ["Ook gesloten"]


def test_the_dialog_of_a_view_refuses_an_empty_name(made: Callable[[], CasesPage]) -> None:
    views = desk_of(made()).bar.views
    dialog = views.name_dialog("Weergave bewaren", "", views._keep_named)
    dialog.submit()
    assert dialog.problem
    dialog.deleteLater()


def test_the_database_sorts(made: Callable[[], CasesPage], demo: Workspace) -> None:
    page = made()
    desk_of(page).bar.order.choose("number", descending=True)
    numbers = [one.number for one in demo.cases.lines(ids_of(page))]  # type: ignore[arg-type]  # plain numbers
    assert numbers == sorted(numbers, reverse=True)
    assert desk_of(page).bar.order.accessibleName() == "Sorteren op Nummer, aflopend"


def test_columns_are_ticked_and_moved_with_the_keyboard(
    made: Callable[[], CasesPage], qtbot: QtBot
) -> None:
    desk = desk_of(made())
    dialog = desk.columns.dialog()
    before = dialog.keys
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.list.setCurrentRow(0)
    dialog.later()
    assert dialog.keys[:2] == (before[1], before[0])
    for place in range(dialog.list.count()):
        dialog.list.item(place).setCheckState(Qt.CheckState.Unchecked)
    assert len(dialog.keys) == 1, "the last column stays"
    dialog.usual()
    assert dialog.keys == before


def test_widths_grow_with_the_text(made: Callable[[], CasesPage]) -> None:
    desk = desk_of(made())
    desk.show_as(table=True)
    desk.columns.show_widths({"number": 300})
    character = desk.grid.fontMetrics().averageCharWidth()
    assert desk.grid.columnWidth(0) == round(30 * character)


def test_contacts_and_organisations_are_looked_at_apart(demo: Workspace, qtbot: QtBot) -> None:
    runner = TaskRunner()
    page = PartnersPage(demo, demo.context.clock, runner)
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    desk = page.findChild(ListDesk)
    assert desk is not None
    desk.show_as(table=True)
    page.choice.setCurrentIndex(1)
    assert page.list.isVisible()
    page.choice.setCurrentIndex(0)
    assert desk.grid.isVisible()
    runner.shut_down()


def test_the_filters_of_actions_survive_too(demo: Workspace, qtbot: QtBot) -> None:
    first = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(first)
    first.refresh()
    first.owner.setCurrentIndex(2)
    first.shown.setCurrentIndex(5)
    chips = first.desk.chips.words
    first.desk.keep()
    second = ActionsPage(demo, demo.context.clock)
    qtbot.addWidget(second)
    second.refresh()
    assert second.desk.chips.words == chips
    assert len(chips) == 2
