# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The buttons under the steps: back, away, and on."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from casuskluis.services.moving.plans import Totals
from casuskluis.services.moving.rows import ListedFate
from casuskluis_ui.pages.moving.desk import MovingDesk
from casuskluis_ui.pages.moving.steps import Step
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import STRETCH, row


class StepFoot(QWidget):
    """Offers what can be done in a step.

    Attributes:
        back: To the step before.
        again: Let go of the list.
        next: On; the one primary button.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.back = Button(self.tr("Terug"), "arrow-left")
        # Each with an icon: Qt makes all as low as the lowest one.
        self.again = Button(self.tr("Stoppen met deze lijst"), "x", "ghost")
        self.next = Button("", "arrow-right", "primary", tip="Ctrl+N")
        self.next.setObjectName("next")
        self.setLayout(row(self.back, self.again, STRETCH, self.next, margins=(24, 10, 24, 10)))

    @property
    def goes_on(self) -> bool:
        """Whether the primary button can be pressed now."""
        return not self.next.isHidden() and self.next.isEnabled()

    def show_step(self, step: Step, desk: MovingDesk) -> None:
        """Offer what can be done in a step."""
        taken = _taken(desk.totals)
        words = self._words(taken).get(step, "")
        has_list, idle = desk.opened is not None, not desk.is_busy
        self.next.say(words)
        self.next.setVisible(bool(words) and has_list and idle)
        self.next.setEnabled(step is not Step.TRIAL or taken > 0)
        self.back.setVisible(step not in {Step.FILE, Step.DONE} and idle)
        self.again.setVisible(has_list and step is not Step.DONE and idle)

    def _words(self, taken: int) -> dict[Step, str]:
        take = counted(taken, self.tr("1 rij overnemen"), self.tr("{n} rijen overnemen"))
        return {
            Step.FILE: self.tr("Naar de kolommen"),
            Step.COLUMNS: self.tr("Rijen lezen"),
            Step.ROWS: self.tr("Proef maken"),
            Step.TRIAL: take,
        }


def _taken(totals: Totals | None) -> int:
    return totals.fates[ListedFate.TAKE] if totals is not None else 0
