# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The shape most pages share: a filtered list at the left, one record at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from casuskluis.domain.errors import CasuskluisError, NotFound
from casuskluis.explanations import explain
from casuskluis_ui.models import ListQuery, PagedListModel
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.banner import EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.item_list import ItemList
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, holder, row
from casuskluis_ui.widgets.search_field import SearchField

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
        self._right = QStackedWidget()
        self._right.addWidget(empty)
        self._model: PagedListModel[object, object] | None = None
        self._wanted: Callable[[str], object] | None = None
        self._shown = 0
        self._build(title)
        self.search.searched.connect(self._search)
        self.list.selected.connect(self._open)

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
            self._shown = 0  # removed meanwhile
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

    @override
    def current_object(self) -> int:
        """Return the id of the record that is open."""
        return self._shown

    @override
    def focus_search(self) -> None:
        """Put the caret in the quick filter."""
        self.search.setFocus()
        self.search.selectAll()

    def _build(self, title: str) -> None:
        heading = row(FoldingRow(label(title, "h1"), holder(row(STRETCH, self.buttons))))
        left = _ListColumn()
        left.setObjectName("side")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(10)
        for part in (heading, row(self.search), self.filters, row(self._count)):
            part.setContentsMargins(16, 0, 16, 0)
            column.addLayout(part)
        column.addWidget(self.list, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(left)
        splitter.addWidget(self._right)
        splitter.setStretchFactor(1, 1)
        wanted = self.fontMetrics().averageCharWidth() * LIST_STARTS_AT
        splitter.setSizes([wanted, 2 * wanted])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)

    def _list_again(self, text: str) -> None:
        if self._model is None or self._wanted is None:
            return
        self._model.show_query(ListQuery(self._wanted(text)))
        self._count.setText(self.tr("%n in de lijst", "", self._model.rowCount()))

    def _search(self, text: str) -> None:
        self.attempt(lambda: self._list_again(text))
        self._point_at(self._shown)

    def _point_at(self, object_id: int) -> bool:
        """Mark a record in the list without opening it again; tells whether it is there."""
        with QSignalBlocker(self.list):
            return self.list.select(object_id)

    def _open(self, object_id: int) -> None:
        """Show a record; when that is refused, none: it must not be taken for another."""
        if object_id:
            shown = self.attempt(lambda: self.show_record(object_id))
            self._shown = object_id if shown else 0
            self._show_side()
            self.opened.emit()

    def _show_side(self) -> None:
        self._right.setCurrentIndex(self._right.count() - 1 if self._shown else 0)
