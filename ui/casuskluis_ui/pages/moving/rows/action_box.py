# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One action of a row: its words, who does it and when; all of it can be corrected."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QFrame, QLineEdit, QWidget

from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import NotADate
from casuskluis.services.moving.list_parts import ListedAction, Owner
from casuskluis_ui.pages.moving.rows.field_box import DoubtLine, QuietCombo, SideBySide
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.field import Field
from casuskluis_ui.widgets.layouts import STRETCH, column, row


class ActionBox(QFrame):
    """Shows one action.

    Args:
        number: Counted from 1.
        owners: Whom it can be given to.
        today: Tells the day it is.

    Signals:
        corrected: This box: it was ticked, or not any more.
        removed: This box: it is no action.
        typed: Something was typed.
    """

    corrected = Signal(object)
    removed = Signal(object)
    typed = Signal()

    def __init__(
        self,
        number: int,
        owners: Sequence[Owner],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._action = ListedAction(text="")
        self._owners = owners
        self.setAccessibleName(self.tr("Actie %d") % number)
        self.text = Field(self.tr("Actie %d") % number, QLineEdit())
        self.owner = Field(self.tr("Wie"), _owner_combo(owners))
        self.due = Field(self.tr("Voor wanneer"), DateField(today, ahead=True))
        self.done = QCheckBox(self.tr("Al gedaan"))
        self._remove = Button(self.tr("Weglaten"), "x", "ghost")
        self._remove.setAccessibleName(self.tr("Actie %d weglaten") % number)
        self._doubts = DoubtLine()
        self.setLayout(
            column(
                self._doubts,
                self.text,
                SideBySide(self.owner, self.due),
                row(self.done, STRETCH, self._remove),
                spacing=6,
            )
        )
        for field in self._fields:
            field.edited.connect(self.typed)
        self.done.toggled.connect(self._tick)
        self._remove.clicked.connect(self._take_out)

    @property
    def doubt(self) -> str:
        """The doubts it shows; empty for none."""
        return self._doubts.text

    @property
    def action(self) -> ListedAction:
        """The action as it is filled in; what was changed is certain."""
        found = replace(
            self._action,
            text=self.text.text.strip(),
            owner=self._owner(),
            due_on=self._due(),
            done=self.done.isChecked(),
        )
        return found if found == self._action else replace(found, doubts=())

    @property
    def is_changed(self) -> bool:
        """Whether something is filled in that was not taken yet."""
        return self.action != self._action

    def show_action(self, action: ListedAction, *, settled: bool) -> None:
        """Show the action as it is now."""
        self._action = action
        for part in (*self._fields, self.done):
            part.blockSignals(True)  # noqa: FBT003 - as Qt has it
        self.text.set_text(action.text)
        editor = self.owner.editor
        if isinstance(editor, QComboBox):
            editor.setEditText(action.owner.name if action.owner else "")
        if isinstance(self.due.editor, DateField):
            self.due.editor.show_value(action.due_on)
        self.done.setChecked(action.done)
        for part in (*self._fields, self.done):
            part.blockSignals(False)  # noqa: FBT003 - as Qt has it
        self._doubts.say(" ".join(action.doubts), settled=settled)

    def _tick(self) -> None:
        if not self.due.trouble:
            self.corrected.emit(self)

    @property
    def _fields(self) -> tuple[Field, ...]:
        return self.text, self.owner, self.due

    def _owner(self) -> Owner | None:
        editor = self.owner.editor
        name = editor.currentText().strip() if isinstance(editor, QComboBox) else ""
        before = self._action.owner
        if not name:
            return None
        if before is not None and before.name == name:
            return before
        known = (one for one in self._owners if fold(one.name) == fold(name))
        return next(known, Owner(name, known=False))

    def _due(self) -> date | None:
        editor = self.due.editor
        try:
            return editor.day() if isinstance(editor, DateField) else None
        except NotADate:
            return self._action.due_on

    def _take_out(self) -> None:
        self.removed.emit(self)


def _owner_combo(owners: Sequence[Owner]) -> QComboBox:
    """Return a choice in which another name can be typed as well."""
    combo = QuietCombo()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItem("")
    combo.setItemData(0, combo.tr("Niemand genoemd"), Qt.ItemDataRole.AccessibleTextRole)
    with QSignalBlocker(combo):
        combo.addItems(list(dict.fromkeys(one.name for one in owners)))
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(16)
    finder = QCompleter(combo.model(), combo)
    finder.setFilterMode(Qt.MatchFlag.MatchContains)
    finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    popup = finder.popup()
    if popup is not None:
        popup.setProperty("role", "popup")
    combo.setCompleter(finder)
    return combo
