# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One list in the hands of an officer: it knows how it is looked at, and keeps that."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.lists.exporting import ListExport
from casuskluis_ui.lists.bar import ListBar
from casuskluis_ui.lists.chips import FilterLine
from casuskluis_ui.lists.exporting import ExportDialog
from casuskluis_ui.lists.filters import ListFilter, TextFilter
from casuskluis_ui.lists.menus import RowMenu
from casuskluis_ui.lists.setup import ListSetup, RowCommand
from casuskluis_ui.lists.state import ListState
from casuskluis_ui.lists.table import TableColumns
from casuskluis_ui.models import Column, LineSource, ListQuery, PagedModel, PagedTableModel
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.widgets.announcing import retell
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.row_hand import RowHand
from casuskluis_ui.widgets.rows import chosen_count, chosen_ids
from casuskluis_ui.widgets.search_field import SearchField

_KEEP_AFTER_MS = 1500


class ListDesk(QWidget):
    """Controls and chips above a list, and everything they do.

    Args:
        setup: What the page says of its list.
        source: What table and list ask.
        grid: Shows the table.
        items: Shows the list of items; None when there is only a table.
        search: The quick filter; None when there is none.

    Signals:
        asked: The list must be asked again.
        reshaped: It is a table now, or a list of items.
        marked: How many rows are chosen.
        opened: The id of the row to open.
        form_opened, problem, notice, undoable: As those of a page.
    """

    asked = Signal()
    reshaped = Signal()
    marked = Signal(int)
    opened = Signal(int)
    form_opened = Signal(QWidget)
    problem = Signal(str)
    notice = Signal(str)
    undoable = Signal(str, object)

    def __init__(
        self,
        setup: ListSetup,
        source: LineSource[Any, Any],
        grid: Grid,
        items: ItemList | None = None,
        search: SearchField | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setup = setup
        self.grid = grid
        self._items = items
        every = setup.columns()
        usual: list[Column[Any]] = [one for one in every if one.usual]
        self.table: PagedTableModel[Any, Any] = PagedTableModel(usual, source, self)
        grid.show_model(self.table)
        self.columns = TableColumns(grid, self.table, every)
        self.bar = ListBar(setup, every, self.kept, shapes=items is not None)
        self.chips = FilterLine()
        self._count = label("", "muted")
        self._said = ""
        self._counted: Any = None
        self._menu = RowMenu(self)
        quick: list[ListFilter] = [TextFilter(search)] if search is not None else []
        self._filters = (*quick, *setup.filters)
        self._table = items is None
        self._kept: Mapping[str, str] = {}
        self._later = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._later.timeout.connect(self.keep)
        self.setLayout(column(self.bar, self.chips, self._count, spacing=8))
        self._connect()
        self._begin()

    @property
    def shows_table(self) -> bool:
        """Whether it is a table now."""
        return self._table

    @property
    def view(self) -> QAbstractItemView:
        """What shows the rows now."""
        return self.grid if self._table or self._items is None else self._items

    @property
    def chosen(self) -> tuple[int, ...]:
        """The ids of the chosen rows, in the order of the list."""
        return chosen_ids(self.view)

    @property
    def narrowed(self) -> bool:
        """Whether any filter is on."""
        return any(one.value() for one in self._filters)

    def query(self, wanted: Any) -> ListQuery[Any]:
        """Return what to ask, in the order the officer chose."""
        if self.shows_table:
            self.columns.reword(self.setup.columns())
        order = self.bar.order
        return ListQuery(wanted, order.order, order.descending)

    def answered(self, count: int | None, wanted: Any = None) -> None:
        """The list was asked again: say how much it holds, and by which filters.

        Args:
            count: How many rows; None while that is not known: `completed` follows then.
            wanted: The filter of the list; the count of another one must not stay.
        """
        if count is not None:
            self.completed(count)
        elif wanted != self._counted:
            self.uncounted()
        self._counted = wanted
        self.chips.show_filters(self._filters)
        self._note()

    def completed(self, count: int) -> None:
        """Say how much the list holds."""
        one, more = self.tr("{n} in de lijst"), self.tr("{n} in de lijst")
        words = counted(count, one, more)
        if self.narrowed:
            words = self.tr("{count} door deze filters").format(count=words)
        self._count.setText(self._said)
        self._said = words
        retell(self._count, words)

    def uncounted(self) -> None:
        """Say nothing of how much the list holds: it is not known."""
        self._count.setText(self.tr("… in de lijst"))

    def clear_filters(self) -> None:
        """Show everything again, asking once."""
        for one in self._filters:
            one.put("")
        self.asked.emit()

    def state(self) -> ListState:
        """Return how the list is looked at now."""
        found = {one.name: one.value() for one in self._filters}
        return ListState(
            filters={name: value for name, value in found.items() if value},
            order=self.bar.order.order,
            descending=self.bar.order.descending,
            table=self._table and self._items is not None,
            columns=() if self.columns.is_usual else self.columns.shown,
            widths=self.columns.widths,
        )

    def kept(self) -> Mapping[str, str]:
        """Return how the list is looked at now, as texts."""
        return self.state().kept()

    def apply(self, kept: Mapping[str, str]) -> None:
        """Look at the list as was kept once, and ask it again."""
        self._take(ListState.of(kept))
        self.reshaped.emit()
        self.asked.emit()

    def show_as(self, *, table: bool) -> None:
        """Become a table, or a list of items."""
        if self._items is not None and table != self._table:
            self._table = table
            self.bar.show_shape(table=table)
            self.reshaped.emit()
            self.asked.emit()

    def keep(self) -> None:
        """Keep in the vault how the list is looked at now."""
        self._later.stop()
        now = self.kept()
        if now != self._kept:
            self._kept = now
            self._attempt_keeping(now)

    def commands(self, count: int) -> list[RowCommand]:
        """Return what can be done with so many rows."""
        save = RowCommand(
            text=self.tr("Opslaan als bestand…"), icon="download", run=self.take_out
        )
        return [one for one in (*self.setup.commands, save) if one.suits(count)]

    def run(self, command: RowCommand) -> None:
        """Do something with the chosen rows."""
        ids = self.chosen
        if ids:
            command.run(ids)

    @opens("bulk_*")
    def ask_again(self, wanted: OpenForm) -> None:
        """Ask what was asked about the chosen rows when the vault was locked."""
        for one in self.commands(chosen_count(self.view)):
            if one.asks == wanted.name:
                self.run(one)
                return

    def choose_all(self) -> None:
        """Choose every row of the list, also those that were never looked at."""
        self.view.selectAll()
        self.view.setFocus()

    def export_of(self, ids: tuple[int, ...]) -> ListExport:
        """Return what to take out: these rows, with the columns on screen."""
        kind, shown = self.setup.kind, self.columns.shown
        return ListExport(kind=kind, ids=ids, columns=shown)

    def take_out(self, ids: tuple[int, ...]) -> None:
        """Save rows as a file."""
        dialog = ExportDialog(self.setup.workspace, self.export_of(ids), self)
        dialog.saved.connect(self._tell_saved)
        dialog.exec()
        dialog.deleteLater()

    def _take_all_out(self) -> None:
        model = self.view.model()
        several = self.chosen
        if isinstance(model, PagedModel):
            self.take_out(several if len(several) > 1 else tuple(model.ids))

    def _tell_saved(self, rows: int) -> None:
        one, more = self.tr("{n} rij opgeslagen."), self.tr("{n} rijen opgeslagen.")
        self.notice.emit(counted(rows, one, more))

    def _begin(self) -> None:
        kept: Mapping[str, str] = {}
        try:
            kept = self.setup.keeper.last(self.setup.kind)
        except CasuskluisError:
            return  # the list opens as it usually does; what matters is told elsewhere
        self._kept = dict(kept)
        self._take(ListState.of(kept))

    def _take(self, state: ListState) -> None:
        for one in self._filters:
            one.put(state.filters.get(one.name, ""))
        self.bar.order.show_order(state.order, descending=state.descending)
        self.columns.show_columns(state.columns)
        self.columns.show_widths(state.widths)
        self._table = state.table or self._items is None
        self.bar.show_shape(table=self._table)
        self._point_heading()

    def _point_heading(self) -> None:
        """Let the heading of the table say what the order is."""
        heading = self.grid.horizontalHeader()
        order = self.bar.order
        keys = [one.sort for one in self.table.columns]
        place = keys.index(order.order) if order.order in keys and order.order else -1
        way = Qt.SortOrder.DescendingOrder if order.descending else Qt.SortOrder.AscendingOrder
        with QSignalBlocker(heading):
            heading.setSortIndicator(place, way)

    def _connect(self) -> None:
        bar = self.bar
        bar.order.wanted.connect(self._order_wanted)
        bar.views.chosen.connect(self.apply)
        bar.views.form_opened.connect(self.form_opened)
        bar.views.problem.connect(self.problem)
        bar.views.undoable.connect(self.undoable)
        bar.shape_wanted.connect(self._shape_wanted)
        bar.columns_wanted.connect(self.columns.choose)
        bar.file_wanted.connect(self._take_all_out)
        bar.all_wanted.connect(self.choose_all)
        self.chips.cleared.connect(self.clear_filters)
        self.table.ordered.connect(self._heading_pressed)
        self.columns.changed.connect(self._columns_changed)
        self._menu.wanted.connect(self.run)
        self._menu.open_wanted.connect(self._open_chosen)
        self._menu.all_wanted.connect(self.choose_all)
        for view in (self.grid, self._items):
            if view is not None:
                self._listen(view.choose_several())

    def _listen(self, hand: RowHand) -> None:
        hand.watch()
        hand.marked.connect(self._was_marked)
        hand.menu_wanted.connect(self._offer_menu)
        hand.removal_wanted.connect(self._remove)

    def _was_marked(self, count: int) -> None:
        if self.isVisibleTo(self.window()):
            self.marked.emit(count)

    def _offer_menu(self, place: QPoint) -> None:
        count = chosen_count(self.view)
        if count and self.isVisibleTo(self.window()):
            self._menu.show(self.commands(count), count, place)

    def _remove(self) -> None:
        for one in self.commands(chosen_count(self.view)):
            if one.removes:
                self.run(one)
                return

    def _open_chosen(self) -> None:
        for one in self.chosen[:1]:
            self.opened.emit(one)

    def _order_wanted(self) -> None:
        self._point_heading()
        self.asked.emit()

    def _heading_pressed(self, order: str, descending: bool) -> None:  # noqa: FBT001 - what the table sends
        self.bar.order.show_order(order, descending=descending)
        self._note()

    def _shape_wanted(self, table: bool) -> None:  # noqa: FBT001 - what the bar sends
        self.show_as(table=table)

    def _columns_changed(self) -> None:
        self._point_heading()
        self._note()

    def _note(self) -> None:
        """Keep it a moment later: typing a filter is not ten writes."""
        if self.kept() != self._kept:
            self._later.start()

    def _attempt_keeping(self, now: Mapping[str, str]) -> None:
        try:
            self.setup.keeper.keep_last(self.setup.kind, now)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
