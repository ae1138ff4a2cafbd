# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The shape most pages share: a filtered list at the left, one record at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError, NotFound
from casuskluis.explanations import explain
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.room import ListRoom, gone_state
from casuskluis_ui.lists.setup import ListSetup, RowCommand
from casuskluis_ui.lists.several import SeveralRows
from casuskluis_ui.models import PagedListModel
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.announcing import announce, retell
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.stack import Stack
from casuskluis_ui.widgets.two_sides import TwoSides

LIST_WIDTH_IN_CHARACTERS = 32
LIST_STARTS_AT = 60


class _ListColumn(QFrame):
    """The left side: never narrower than its items need, at any size of text."""

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        least = self.fontMetrics().averageCharWidth() * LIST_WIDTH_IN_CHARACTERS
        return QSize(max(hint.width(), least), hint.height())


class BrowsePage(WorkPage):
    """A list and the record chosen in it.

    A subclass sets the model and the empty states, adds its filters, and implements
    `show_record`. Everything a service may refuse goes through `attempt`.

    Args:
        title: Dutch, the heading above the list.
        hint: What can be typed in the quick filter.
        empty: What the right side says while nothing is chosen.
    """

    def __init__(
        self, title: str, hint: str, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.search = SearchField(title, hint)
        self.list = ItemList(title)
        self.filters = QHBoxLayout()
        self.buttons = QHBoxLayout()
        self._count = label("", "muted")
        self._right = Stack()
        self._empty = empty
        self._right.addWidget(empty)
        self._model: PagedListModel[object, object] | None = None
        self._wanted: Callable[[str], object] | None = None
        self._shown = self._tried = 0
        self._lost = self._awaiting = False
        self._room = ListRoom(self.list)
        self._several = SeveralRows(middle=True)
        self._gone = gone_state()
        for part in (self._gone, self._several):
            self._right.addWidget(part)
        self._sides = self._build(title)
        self.search.searched.connect(self._search)
        self._connect_room()

    def use_model(self, model: object, query: Callable[[str], object]) -> None:
        """Set what is listed.

        Args:
            model: A `PagedListModel`.
            query: From the text of the quick filter to the filter of the model.
        """
        if not isinstance(model, PagedListModel):  # generic models are invariant
            raise TypeError(type(model).__name__)
        self._model = model
        self._shown = 0
        self._wanted = query
        self.list.show_model(model)

    def use_list(
        self, model: object, query: Callable[[str], object], setup: ListSetup
    ) -> ListDesk:
        """Set what is listed, with everything a list can do; see `use_model`.

        Args:
            model: A `PagedListModel`.
            query: From the text of the quick filter to the filter of the model.
            setup: What the page says of its list.
        """
        self.use_model(model, query)
        if not isinstance(model, PagedListModel):
            raise TypeError(type(model).__name__)
        desk, is_new = self._room.furnish(setup, model.source, self.search)
        self._room.listen(model, setup.aside)
        self._count.hide()
        if is_new:
            desk.asked.connect(self._list_changed)
            desk.reshaped.connect(self._reshape)
            desk.marked.connect(self._marked)
            desk.form_opened.connect(self.form_opened)
            desk.problem.connect(self.problem)
            desk.notice.connect(self.notice)
            desk.undoable.connect(self.undoable)
            desk.opened.connect(self.list.chosen)
            desk.grid.selected.connect(self._picked)
            desk.grid.chosen.connect(self.list.chosen)
            desk.grid.clicked.connect(self._clicked)
            for view in (desk.grid, self.list):
                hand = view.choose_several()
                hand.picked.connect(self._picked, Qt.ConnectionType.UniqueConnection)
        self._reshape()
        return desk

    def use_detail(self, detail: QWidget) -> None:
        """Set what the right side shows when a record is chosen."""
        self._right.addWidget(detail)

    def add_primary(self, text: str, icon: str = "plus") -> Button:
        """Add the one primary button of the list and return it."""
        button = Button(text, icon, kind="primary")
        self.buttons.addWidget(button)
        return button

    def add_action(self, text: str, icon: str = "") -> Button:
        """Add another button beside the primary one and return it."""
        button = Button(text, icon)
        self.buttons.insertWidget(0, button)
        return button

    def show_record(self, object_id: int) -> None:
        """Fill the right side with a record; subclasses implement it."""
        raise NotImplementedError  # every page shows another kind of record

    @override
    def refresh(self) -> None:
        """Ask the list again and keep the record that was open, as it is now."""
        self._search(self.search.text().strip())
        try:
            if self._shown:
                self.show_record(self._shown)
        except NotFound:
            self._lose()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
        self._show_side()

    @override
    def open_object(self, object_id: int) -> None:
        """Show one record; clears the quick filter when it hides it."""
        if not self._point_at(object_id) and self.search.text():
            self.search.clear()
            self._search("")
            self._point_at(object_id)
        self._open(object_id)
        self._come_in()

    @override
    def current_object(self) -> int:
        """Return the id of the record that is open."""
        return self._shown

    @override
    def focus_search(self) -> None:
        """Put the caret in the quick filter."""
        self._sides.show_list()
        self.search.setFocus()
        self.search.selectAll()

    def _build(self, title: str) -> TwoSides:
        heading = row(FoldingRow(label(title, "h1"), holder(row(STRETCH, self.buttons))))
        left = _ListColumn()
        left.setObjectName("side")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(10)
        parts = (heading, row(self.search), self.filters, row(self._room.desks))
        for part in (*parts, row(self._count)):
            part.setContentsMargins(16, 0, 16, 0)
            column.addLayout(part)
        column.addWidget(self._room, 1)
        sides = TwoSides(left, self._right)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sides)
        return sides

    def _divide(self) -> None:
        """Give list and record their share: a table needs more than a list of items."""
        wanted = self.fontMetrics().averageCharWidth() * LIST_STARTS_AT
        shares = [2 * wanted, wanted] if self._room.shows_table else [wanted, 2 * wanted]
        self._sides.setSizes(shares)

    def _connect_room(self) -> None:
        self.list.selected.connect(self._picked)
        self.list.chosen.connect(self._picked)
        self.list.chosen.connect(self._come_in)
        self.list.clicked.connect(self._clicked)
        self._room.clear_wanted.connect(self._clear_filters)
        self._room.completed.connect(self._completed)
        self._room.problem.connect(self.problem)
        self._several.wanted.connect(self._run)
        self._several.let_go.connect(self._let_go)

    def _come_in(self) -> None:
        """Bring the record to the front, where there is room for one side only."""
        self._sides.show_record()

    def _clicked(self) -> None:
        if not self._room.several:
            self._sides.show_clicked()

    def _list_changed(self) -> None:
        self._search(self.search.text().strip())
        self._show_side()

    def _list_again(self, text: str) -> None:
        if self._model is None or self._wanted is None:
            return
        count = self._room.ask(self._model, self._wanted(text), self._shown)
        retell(self._count, self.tr("%n in de lijst", "", count))
        self._empty.show_lesson(nothing=not count and not text)

    def _search(self, text: str) -> None:
        self.attempt(lambda: self._list_again(text))
        if not self._room.several:
            self._awaiting = self._room.awaits(self._shown)
            if not self._awaiting:
                self._point_at(self._shown)
            if self._right.currentWidget() is self._several:
                self._show_side()

    def _completed(self) -> None:
        """The rest of the list is there: mark what is open, when it stands there."""
        if self._awaiting and not self._room.several:
            self._awaiting = False
            self._point_at(self._shown)

    def _point_at(self, object_id: int) -> bool:
        """Mark a record in the list without opening it again; tells whether it is there."""
        with self._room.quietly():
            return self._room.select(object_id)

    def _picked(self, object_id: int) -> None:
        """Open what the officer chose, once."""
        if self._room.pointing:
            return
        if object_id in {self._shown, self._tried} and not self._room.several:
            self._show_side()
        else:
            self._open(object_id)

    def _open(self, object_id: int) -> None:
        """Show a record; when that is refused, none: it must not be taken for another."""
        if object_id:
            self._tried, self._lost = object_id, False
            shown = self.attempt(lambda: self.show_record(object_id))
            self._shown = object_id if shown else 0
            self._show_side()
            self.opened.emit()

    def _lose(self) -> None:
        """What was open is gone: point at what came in its place, and open nothing."""
        self._shown, self._tried, self._lost = 0, 0, True
        self._point_at(self._room.neighbour)
        announce(self, self._gone.words)

    def _marked(self, count: int) -> None:
        if not self._room.pointing:
            self._show_several(count)
            if count <= 1:
                self._show_side()

    def _show_several(self, count: int) -> None:
        desk = self._room.desk
        if desk is not None and count > 1:
            self._several.show_rows(count, desk.commands(count))
            self._right.setCurrentWidget(self._several)

    def _run(self, command: RowCommand) -> None:
        if self._room.desk is not None:
            self._room.desk.run(command)

    def _let_go(self) -> None:
        self._room.let_go()

    def _clear_filters(self) -> None:
        if self._room.desk is not None:
            self._room.desk.clear_filters()

    def _reshape(self) -> None:
        self._room.reshape()
        self._divide()

    def _show_side(self) -> None:
        count = self._room.several
        if count:
            self._show_several(count)
        elif self._lost and not self._shown:
            self._right.setCurrentWidget(self._gone)
        else:
            self._right.setCurrentIndex(self._right.count() - 1 if self._shown else 0)
