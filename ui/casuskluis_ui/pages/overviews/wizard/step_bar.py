# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The four steps at the top: where one is, what is done, and a way back."""

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.layouts import column


class Step(IntEnum):
    """In order."""

    CHOOSE = 0
    CHECK = 1
    SAMPLE = 2
    RELEASE = 3


class StepBar(QWidget):
    """Shows the steps.

    Signals:
        wanted: The number of a step that was pressed.
    """

    wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stappen"))
        self._titles: Sequence[str] = (
            self.tr("Kies overzicht"),
            self.tr("Controle"),
            self.tr("Voorbeeld"),
            self.tr("Vrijgeven"),
        )
        self.buttons = [
            Button(f"{number} {title}", kind="seat")
            for number, title in enumerate(self._titles, start=1)
        ]
        self._group = QButtonGroup(self)
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setObjectName(f"step{number + 1}")
            self._group.addButton(button, number)
        self._group.idClicked.connect(self.wanted)
        self.setLayout(column(Flow(self.buttons)))

    def show_step(self, now: Step, reached: Step) -> None:
        """Show where one is.

        Args:
            now: The step in view.
            reached: The furthest step that can be gone to.
        """
        for number, button in enumerate(self.buttons):
            button.setEnabled(number <= reached)
            state = self._state(number, now, reached)
            text = self.tr("Stap {n} van 4: {title}, {state}")
            button.setAccessibleName(
                text.format(n=number + 1, title=self._titles[number], state=state)
            )
        self.buttons[now].setChecked(True)

    def _state(self, number: int, now: Step, reached: Step) -> str:
        if number == now:
            return self.tr("hier bent u")
        return self.tr("klaar") if number < reached else self.tr("nog niet")
