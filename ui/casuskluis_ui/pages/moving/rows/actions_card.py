# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The actions of a row: what stood in the cell, and the actions made of it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.services.moving.list_parts import ListedAction, Owner
from casuskluis.services.moving.plans import MovingPlan
from casuskluis.services.moving.rows import PlannedRow
from casuskluis_ui.pages.moving.rows.action_box import ActionBox
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, clear_layout, column, holder, row


class ActionsCard(Card):
    """Shows the actions and lets them be corrected, left out and added.

    Args:
        today: Tells the day it is.

    Attributes:
        boxes: One for each action.

    Signals:
        changed: The actions the row has now.
        typed: Something was typed that was not taken yet.
    """

    changed = Signal(object)
    typed = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Acties"))
        self._today = today
        self._made: list[ActionBox] = []
        self.boxes: list[ActionBox] = []
        self._written = label("", wrap=True)
        self._in_list = holder(
            column(label(self.tr("In de lijst"), "label"), self._written, spacing=4)
        )
        self._none = label(self.tr("Geen acties."), "muted")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(18)
        self.add_button = Button(self.tr("Actie toevoegen"), "plus", "ghost")
        self.add(label(self.tr("Acties"), "h2"))
        for part in (self._in_list, self._none, self._lines):
            self.add(part)
        self.add(row(self.add_button, STRETCH))
        self.add_button.clicked.connect(self.add_action)

    @property
    def waits(self) -> bool:
        """Whether something is filled in that was not taken."""
        return any(one.is_changed for one in self.boxes)

    def show_row(self, plan: MovingPlan, shown: PlannedRow) -> None:
        """Show the actions of a row as they are now."""
        self._written.setText(shown.case.actions_written)
        self._in_list.setVisible(bool(shown.case.actions_written))
        self._none.setVisible(not shown.actions)
        while len(self._made) < len(shown.actions):
            self._made.append(self._box(len(self._made) + 1, plan.owner_choices))
        for place, box in enumerate(self._made):
            box.setVisible(place < len(shown.actions))
        self.boxes = self._made[: len(shown.actions)]
        for box, action in zip(self.boxes, shown.actions, strict=True):
            box.show_action(action, settled=shown.accepted)

    def clear(self) -> None:
        """Show none; the next list may have other owners."""
        self.boxes, self._made = [], []
        clear_layout(self._lines)

    def leave(self) -> None:
        """The keyboard leaves: take what was filled in; an action without words is none."""
        if any(one.due.trouble for one in self.boxes):
            return
        told = tuple(one.action for one in self.boxes if one.action.text)
        if self.waits or len(told) < len(self.boxes):
            self.changed.emit(told)

    def add_action(self) -> None:
        """Add an empty action and go to it."""
        self.leave()
        self.changed.emit((*(one.action for one in self.boxes), ListedAction(text="")))
        if self.boxes:
            self.boxes[-1].text.editor.setFocus()

    def _box(self, number: int, owners: Sequence[Owner]) -> ActionBox:
        box = ActionBox(number, owners, self._today)
        box.corrected.connect(self._tell)
        box.removed.connect(self._remove)
        box.typed.connect(self.typed)
        self._lines.addWidget(box)
        return box

    def _tell(self) -> None:
        self.changed.emit(tuple(one.action for one in self.boxes))

    def _remove(self, gone: ActionBox) -> None:
        self.changed.emit(tuple(one.action for one in self.boxes if one is not gone))
        self.add_button.setFocus()
