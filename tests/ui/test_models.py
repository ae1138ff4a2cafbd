# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, Qt

from casuskluis_ui.models import (
    ID_ROLE,
    ITEM_ROLE,
    ChipSpec,
    Column,
    LineSource,
    ListItem,
    ListQuery,
    PagedListModel,
    PagedTableModel,
)

COUNT = 1000


@dataclass(frozen=True)
class Line:
    id: int
    name: str


class Register:
    """A register of names that counts how often it is asked."""

    def __init__(self) -> None:
        self.lines = {
            number: Line(number, f"Naam {number:04}") for number in range(1, COUNT + 1)
        }
        self.asked: list[int] = []

    def ids(self, query: ListQuery[str]) -> Sequence[int]:
        found = [line.id for line in self.lines.values() if query.filter in line.name]
        return found[::-1] if query.descending else found

    def read(self, ids: Sequence[int]) -> Mapping[int, Line]:
        self.asked.append(len(ids))
        return {each: self.lines[each] for each in ids if each in self.lines}


def _name(line: Line) -> str:
    return line.name


def _number(line: Line) -> str:
    return str(line.id)


def _item(line: Line) -> ListItem:
    return ListItem(
        line.name, number=str(line.id), chips=(ChipSpec("Actief", "info"),), due="3 mrt"
    )


@pytest.fixture
def register() -> Register:
    return Register()


@pytest.fixture
def table(register: Register) -> PagedTableModel[str, Line]:
    columns = [Column("Naam", _name, sort="name"), Column("Nummer", _number, numeric=True)]
    model = PagedTableModel(columns, LineSource(register.ids, register.read))
    model.show_query(ListQuery(""))
    return model


@pytest.fixture
def items(register: Register) -> PagedListModel[str, Line]:
    model = PagedListModel(LineSource(register.ids, register.read), _item)
    model.show_query(ListQuery(""))
    return model


def test_the_table_model_keeps_the_contract_of_qt(
    table: PagedTableModel[str, Line], qtmodeltester: Any
) -> None:
    qtmodeltester.check(table)
    table.show_query(ListQuery("00"))
    table.show_query(ListQuery("nergens"))


def test_the_list_model_keeps_the_contract_of_qt(
    items: PagedListModel[str, Line], qtmodeltester: Any
) -> None:
    qtmodeltester.check(items)
    items.show_query(ListQuery("00"))


def test_only_the_pages_that_are_shown_are_read(
    table: PagedTableModel[str, Line], register: Register
) -> None:
    assert table.rowCount() == COUNT
    for row in range(25):
        table.index(row, 0).data()
    assert register.asked == [200]
    table.index(COUNT - 1, 0).data()
    assert register.asked == [200, 200]


def test_sorting_asks_the_register_again(table: PagedTableModel[str, Line]) -> None:
    table.sort(0, Qt.SortOrder.DescendingOrder)
    assert table.query == ListQuery("", order="name", descending=True)
    assert table.index(0, 0).data() == f"Naam {COUNT:04}"


def test_a_column_without_an_order_cannot_be_sorted(table: PagedTableModel[str, Line]) -> None:
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert table.query == ListQuery("")


def test_a_line_that_is_gone_leaves_an_empty_row(
    table: PagedTableModel[str, Line], register: Register
) -> None:
    del register.lines[1]
    assert table.index(0, 0).data() is None
    table.show_query(ListQuery(""))
    assert table.index(0, 0).data() == "Naam 0002"


def test_a_screen_reader_hears_the_column_and_the_cell(
    table: PagedTableModel[str, Line],
) -> None:
    spoken = table.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Nummer: 1"


def test_an_item_speaks_all_it_shows(items: PagedListModel[str, Line]) -> None:
    index = items.index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Naam 0001, 1, Actief, 3 mrt"
    assert index.data(ITEM_ROLE).title == "Naam 0001"
    assert index.data(ID_ROLE) == 1
    assert items.row_of(5) == 4
    assert items.row_of(COUNT + 5) == -1


def test_a_list_has_rows_at_the_top_level_only(items: PagedListModel[str, Line]) -> None:
    assert items.rowCount(items.index(0, 0)) == 0
    assert items.rowCount(QModelIndex()) == COUNT
