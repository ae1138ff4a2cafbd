# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The row of controls above a list: order, shape, views, and what else can be done."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from casuskluis_ui.lists.order_button import OrderButton
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.lists.views_button import ViewsButton
from casuskluis_ui.models import Column
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.menu_button import MenuButton

_GAP = 6


class ListBar(QWidget):
    """The controls of one list.

    Args:
        setup: Which list.
        columns: Every column there is.
        now: Returns how the list is looked at now.
        shapes: Whether it can be a table as well as a list of items.

    Signals:
        shape_wanted: As a table (true), or as a list of items.
        columns_wanted: Ask which columns.
        file_wanted: Take the list out as a file.
        all_wanted: Choose every row.
    """

    shape_wanted = Signal(bool)
    columns_wanted = Signal()
    file_wanted = Signal()
    all_wanted = Signal()

    def __init__(
        self,
        setup: ListSetup,
        columns: Sequence[Column[Any]],
        now: Callable[[], Mapping[str, str]],
        *,
        shapes: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.order = OrderButton(columns)
        self.order.setVisible(any(one.sort for one in columns))
        self.views = ViewsButton(setup.keeper, setup.kind, now)
        self.shape = IconButton("table-2", self.tr("Als tabel tonen"))
        self.shape.setObjectName("shape")
        self.shape.setVisible(shapes)
        self.more = MenuButton("", "ellipsis", self.tr("Meer met deze lijst"))
        self.more.setObjectName("moreWithList")
        self._table = not shapes
        self._shapes = shapes
        self.shape.clicked.connect(self._switch)
        self.more.choices.aboutToShow.connect(self._fill)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Flow([self.order, self.views, self.shape, self.more]))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        """Leave the word of the views out where it would take a line of its own."""
        parts = (self.order, self.shape, self.more)
        taken = sum(one.sizeHint().width() + _GAP for one in parts if not one.isHidden())
        self.views.show_words(taken + self.views.width_with_words <= self.width())

    def show_shape(self, *, table: bool) -> None:
        """Say which of both is shown."""
        self._table = table or not self._shapes
        if table:
            self.shape.show_icon("list-checks", self.tr("Als lijst tonen"))
        else:
            self.shape.show_icon("table-2", self.tr("Als tabel tonen"))

    def _switch(self) -> None:
        self.shape_wanted.emit(not self._table)

    def _fill(self) -> None:
        menu = self.more.choices
        menu.clear()
        menu.addAction(self.tr("Alles kiezen\tCtrl+A")).triggered.connect(self.all_wanted)
        choose = menu.addAction(self.tr("Kolommen kiezen…"))
        choose.triggered.connect(self.columns_wanted)
        choose.setEnabled(self._table)
        menu.addSeparator()
        menu.addAction(self.tr("Opslaan als bestand…")).triggered.connect(self.file_wanted)
