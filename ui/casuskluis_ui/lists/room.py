# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the rows of a page are: a list of items, a table, or that the filters left nothing."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from casuskluis.services.lists.columns import ListKind
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.lists.sorting import sorted_source
from casuskluis_ui.models import Aside, LineSource, ListQuery, PagedListModel, PagedModel
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.rows import choose_again, chosen_count, chosen_ids
from casuskluis_ui.widgets.search_field import SearchField
from casuskluis_ui.widgets.stack import Stack


class GoneState(EmptyState):
    """Says that what was open is there no more."""

    @property
    def words(self) -> str:
        """What it says, for a screen reader."""
        return _tr(
            "Wat open stond, is er niet meer. De rij die ervoor in de plaats kwam is gekozen."
        )


def gone_state() -> GoneState:
    """Return what stands in the place of a record that went."""
    text = _tr("De rij die ervoor in de plaats kwam is gekozen. Enter opent hem.")
    return GoneState("info", _tr("Wat open stond, is er niet meer"), text)


def nothing_left() -> EmptyState:
    """Return what stands in the place of a list without rows."""
    text = _tr("Er is wel iets, maar niet wat bij alle filters past.")
    action = _tr("Wis alle filters")
    return EmptyState("funnel", _tr("0 in de lijst door deze filters"), text, action)


class DeskStack(Stack):
    """The desks of a page: one per kind of list, as high as the one in view."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.hide()

    @override
    def setCurrentWidget(self, w: QWidget) -> None:
        for place in range(self.count()):
            part = self.widget(place)
            high = QSizePolicy.Policy.Preferred if part is w else QSizePolicy.Policy.Ignored
            if part is not None:
                part.setSizePolicy(QSizePolicy.Policy.Preferred, high)
        super().setCurrentWidget(w)
        self.show()


class ListRoom(Stack):
    """The rows of a page.

    Args:
        items: The list of items.

    Attributes:
        desks: The controls above it.
        desk: The one in use; None when the list has no controls.
        pointing: The program itself moves through the list now.

    Signals:
        clear_wanted: Every filter must go.
        completed: The rows that were still missing are there.
        problem: They could not be read: a Dutch sentence.
    """

    clear_wanted = Signal()
    completed = Signal()
    problem = Signal(str)

    def __init__(self, items: ItemList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = items
        self._made: dict[ListKind, ListDesk] = {}
        self._nothing = nothing_left()
        self._nothing.acted.connect(self.clear_wanted)
        self.desks = DeskStack()
        self.desk: ListDesk | None = None
        self.pointing = False
        self._place = 0
        self._held: tuple[int, ...] = ()
        for part in (items, self._nothing):
            self.addWidget(part)

    @property
    def view(self) -> ItemList | Grid:
        """What shows the rows now."""
        desk = self.desk
        return desk.grid if desk is not None and desk.shows_table else self._items

    @property
    def shows_table(self) -> bool:
        """Whether the rows stand in a table now."""
        return self.desk is not None and self.desk.shows_table

    @property
    def several(self) -> int:
        """How many rows are chosen, when there is more than one; else 0."""
        count = chosen_count(self.view)
        return count if count > 1 else 0

    def furnish(
        self, setup: ListSetup, source: LineSource[Any, Any], search: SearchField
    ) -> tuple[ListDesk, bool]:
        """Use the desk of a list; returns it, and whether it is new."""
        is_new = setup.kind not in self._made
        if is_new:
            grid = Grid(self._items.accessibleName())
            self.addWidget(grid)
            asked = source
            if setup.whole:
                asked = sorted_source(source, setup.workspace.lists.columns(setup.kind))
            desk = ListDesk(setup, asked, grid, self._items, search)
            self.listen(desk.table, setup.aside)
            self._made[setup.kind] = desk
            self.desks.addWidget(desk)
        self.desk = self._made[setup.kind]
        self.desks.setCurrentWidget(self.desk)
        return self.desk, is_new

    def ask(self, items: PagedListModel[Any, Any], wanted: Any, shown: int) -> int:
        """Ask the list again and return how many rows there are.

        Rows that were chosen stay chosen by their id, never by their place.

        Args:
            items: The model of the list of items.
            wanted: The filter.
            shown: The record that is open.
        """
        model: PagedModel[Any, Any] = items
        desk = self.desk
        if desk is not None and desk.shows_table:
            model = desk.table
        several = chosen_ids(self.view) if self.several else ()
        place = model.row_of(shown) if model.is_present(shown) else -1
        query = desk.query(wanted) if desk is not None else ListQuery(wanted)
        with self.quietly():
            model.show_query(query)
            if several:
                choose_again(self.view, several)
        count = model.rowCount()
        if place >= 0:
            self._place = place
        if desk is not None:
            desk.answered(count if model.is_whole else None, wanted)
            empty = not count and desk.narrowed
            self.setCurrentWidget(self._nothing if empty else self.view)
        return count

    def listen(self, model: PagedModel[Any, Any], aside: Aside | None) -> None:
        """Let a model read the rest of a long list aside, and hear when it is there."""
        if aside is not None:
            model.read_aside(aside)
            once = Qt.ConnectionType.UniqueConnection
            model.completed.connect(self._complete, once)
            model.problem.connect(self._fail, once)
            model.modelAboutToBeReset.connect(self._hold, once)

    @property
    def neighbour(self) -> int:
        """The id of the row in the place of the record that was open."""
        model = self.view.model()
        if not isinstance(model, PagedModel):
            return 0
        model.settle()
        return model.object_id(min(self._place, model.rowCount() - 1))

    def awaits(self, object_id: int) -> bool:
        """Whether the row of a record may still come."""
        model = self.view.model()
        if not object_id or not isinstance(model, PagedModel) or model.is_whole:
            return False
        return not model.is_present(object_id)

    def select(self, object_id: int) -> bool:
        """Make a row current; tells whether it is there."""
        return self.view.select(object_id)

    def reshape(self) -> None:
        """Show table or list of items, whichever is wanted."""
        self.setCurrentWidget(self.view)

    def let_go(self) -> None:
        """Choose one row again."""
        hand = self.view.hand
        if hand is not None:
            hand.let_go()

    def _hold(self) -> None:
        """Something changed before the rest of the list came: keep what was chosen."""
        if not self.pointing and self.view.model() is self.sender():
            self._held = chosen_ids(self.view)

    def _complete(self) -> None:
        model = self.view.model()
        if self.desk is not None and model is self.sender():
            held, self._held = self._held, ()
            with self.quietly():
                if len(held) > 1:
                    choose_again(self.view, held)
                elif held:
                    self.view.select(held[0])
            self.desk.completed(model.rowCount())
            self.completed.emit()

    def _fail(self, told: str) -> None:
        if self.desk is not None and self.view.model() is self.sender():
            self.desk.uncounted()
        self.problem.emit(told)

    @contextmanager
    def quietly(self) -> Iterator[None]:
        """Move through the list without anything being opened."""
        before, self.pointing = self.pointing, True
        blocked = self.view.blockSignals(True)  # noqa: FBT003 - as Qt has it
        try:
            yield
        finally:
            self.view.blockSignals(blocked)
            self.pointing = before


def _tr(text: str) -> str:
    return QCoreApplication.translate("ListRoom", text)
