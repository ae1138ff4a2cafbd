# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was decided and agreed under the item at hand."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.models import ChipSpec
from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import clear_layout, row

_KEY = "outcome"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A decision or an action, as it may be shown.

    Attributes:
        key: "besluit:12" or "actie:7".
        number: As printed.
        chips: Owner and date of an action.
    """

    key: str
    number: str
    text: str = field(repr=False)
    chips: tuple[ChipSpec, ...] = ()


class OutcomeList(QWidget):
    """The lines that were stored, each with edit and remove.

    Signals:
        edit_wanted, removal_wanted: The key of one.
    """

    edit_wanted = Signal(str)
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Besluiten en acties bij dit punt"))
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)

    def show_outcomes(self, outcomes: Sequence[Outcome], *, fixed: bool) -> None:
        """Show other lines; fixed ones have no buttons."""
        clear_layout(self._rows)
        for outcome in outcomes:
            self._rows.addWidget(self._line(outcome, fixed=fixed))
        self.setVisible(bool(outcomes))

    def _line(self, outcome: Outcome, *, fixed: bool) -> QWidget:
        number = label(outcome.number, "muted")
        text = label(outcome.text, wrap=True)
        text.setAccessibleName(f"{outcome.number}: {outcome.text}")
        made = QWidget()
        parts: list[QWidget] = [number, text, *(Chip(c.text, c.tone) for c in outcome.chips)]
        if not fixed:
            parts += [
                self._button("pencil", self.tr("%s wijzigen"), outcome),
                self._button("x", self.tr("%s verwijderen"), outcome),
            ]
        line = row(*parts)
        line.setStretch(1, 1)
        for part in parts:
            line.setAlignment(part, Qt.AlignmentFlag.AlignVCenter)
        line.setAlignment(text, Qt.AlignmentFlag(0))
        made.setLayout(line)
        return made

    def _button(self, icon: str, words: str, outcome: Outcome) -> IconButton:
        button = IconButton(icon, words % outcome.number)
        button.setProperty(_KEY, outcome.key)
        button.clicked.connect(self._edit if icon == "pencil" else self._remove)
        return button

    def _edit(self) -> None:
        self.edit_wanted.emit(self._asked())

    def _remove(self) -> None:
        self.removal_wanted.emit(self._asked())

    def _asked(self) -> str:
        button = self.sender()
        return str(button.property(_KEY)) if isinstance(button, QWidget) else ""
