# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What stands in the place of one record while several rows are chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.widgets.announcing import announce
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout


class SeveralRows(QWidget):
    """How many rows are chosen, and what can be done with all of them.

    Args:
        middle: In the middle of a room of its own; else a bar.

    Signals:
        wanted: A `RowCommand` was pressed.
        let_go: Choose one row again.
    """

    wanted = Signal(object)
    let_go = Signal()

    def __init__(self, *, middle: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("severalRows")
        self._middle = middle
        self._count = label("", "h2", wrap=middle)
        self._buttons = QVBoxLayout()
        self._made: tuple[str, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*((24, 24, 24, 24) if middle else (0, 0, 0, 0)))
        layout.setSpacing(14 if middle else 6)
        if middle:
            layout.addStretch(2)
            self._count.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._count)
        layout.addLayout(self._buttons)
        if middle:
            layout.addStretch(3)

    def show_rows(self, count: int, commands: Sequence[RowCommand]) -> None:
        """Say how many, and offer what can be done."""
        told = self.tr("%n rijen gekozen", "", count)
        if told != self._count.text():
            self._count.setText(told)
            announce(self, told)
        texts = tuple(one.text for one in commands)
        if texts != self._made:
            self._made = texts
            clear_layout(self._buttons)
            made = [*map(self._button, commands), self._only_one()]
            if self._middle:
                for one in made:
                    self._buttons.addWidget(one, 0, Qt.AlignmentFlag.AlignHCenter)
            else:
                self._buttons.addWidget(Flow(made))

    def _button(self, command: RowCommand) -> Button:
        button = Button(command.text, command.icon)
        button.clicked.connect(partial(self._want, command))
        return button

    def _only_one(self) -> Button:
        button = Button(self.tr("Keuze opheffen"), "x", "ghost", tip=self.tr("Esc"))
        button.clicked.connect(self.let_go)
        return button

    def _want(self, command: RowCommand) -> None:
        self.wanted.emit(command)
