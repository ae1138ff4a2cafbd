# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every tab of a case is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeBook
from casuskluis.services.cases import CaseFile
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.widgets.banner import EmptyState
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import STRETCH, holder, row


class CaseTab(CardColumn):
    """A column of cards, made again for each case."""

    def __init__(self, codes: CodeBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.codes = codes

    def show_file(self, file: CaseFile) -> None:
        """Show a case; the tabs implement it."""
        raise NotImplementedError  # every tab shows another part


class ListTab(CaseTab):
    """A tab with a button to add something, and a card for each thing there is.

    Signals:
        add_wanted: The button was pressed.
    """

    add_wanted = Signal()

    def begin(self, button: str, *, filled: bool, icon: str, title: str, text: str) -> None:
        """Start again: the button, or an empty state that offers the same."""
        self.restart()
        if not filled:
            empty = EmptyState(icon, title, text, button)
            empty.acted.connect(self.add_wanted)
            self.column.addWidget(empty, 1)
            return
        add = Button(button, "plus")
        add.clicked.connect(self.add_wanted)
        self.column.addWidget(holder(row(STRETCH, add)))
