# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A field that two officers changed: both texts side by side, and a choice for each field."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout, QWidget

from casuskluis_ui.widgets.form import Form
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, column, holder, row
from casuskluis_ui.widgets.other_editors import shown

_LONGEST = 600
"""Characters of each text; the field itself has all of it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that both changed.

    Attributes:
        field: Its name in the form.
        mine: What the officer typed.
        theirs: What somebody else stored meanwhile.
    """

    field: str
    mine: str
    theirs: str


class ConflictPanel(QFrame):
    """Shows what differs, field by field. What is chosen stands in the form at once.

    Signals:
        settled: Something was chosen for every field.
    """

    settled = Signal()

    def __init__(self, form: Form, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Twee teksten voor hetzelfde veld"))
        self._form = form
        self._waiting: set[str] = set()
        self.mine: dict[str, QRadioButton] = {}
        self.theirs: dict[str, QRadioButton] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(12)
        self._rows.setContentsMargins(14, 12, 14, 12)
        self.setLayout(self._rows)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether there is still a field for which nothing was chosen."""
        return bool(self._waiting)

    def show_conflict(self, names: Sequence[str], theirs: Mapping[str, str]) -> None:
        """Ask which text stays; for no field at all the panel goes away.

        Args:
            names: The fields that both changed; they hold what the officer typed.
            theirs: Field name to what somebody else stored.
        """
        clear_layout(self._rows)
        self.mine.clear()
        self.theirs.clear()
        self._waiting = set(names)
        for name in names:
            found = Difference(name, self._form[name].text, theirs[name])
            self._rows.addWidget(self._row(found))
        self.setVisible(bool(names))

    def _row(self, found: Difference) -> QWidget:
        title = self._form[found.field].editor.accessibleName()
        ways = QButtonGroup(self)
        mine = self._side(found, self.tr("Uw tekst houden"), found.mine, ways)
        theirs = self._side(found, self.tr("De andere tekst nemen"), found.theirs, ways)
        self.mine[found.field], self.theirs[found.field] = mine[0], theirs[0]
        sides = row(mine[1], theirs[1], spacing=16)
        for place in (0, 1):
            sides.setStretch(place, 1)
        return holder(column(label(title, "h2", wrap=True), sides, spacing=6))

    def _side(
        self, found: Difference, words: str, text: str, ways: QButtonGroup
    ) -> tuple[QRadioButton, QWidget]:
        editor = self._form[found.field].editor
        told = shown(editor, text) or self.tr("(leeg)")
        button = QRadioButton(words)
        button.setAccessibleName(f"{editor.accessibleName()}: {words}")
        button.setAccessibleDescription(told)
        button.setProperty("ofField", found.field)
        button.setProperty("wanted", text)
        button.clicked.connect(self._choose)
        ways.addButton(button)
        short = told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
        side = holder(column(button, label(short, "muted", wrap=True), spacing=4))
        return button, side

    def _choose(self) -> None:
        button = self.sender()
        name = str(button.property("ofField"))
        self._form[name].set_text(str(button.property("wanted")))
        self._form[name].set_error("")
        self._waiting.discard(name)
        if not self._waiting:
            self.settled.emit()
