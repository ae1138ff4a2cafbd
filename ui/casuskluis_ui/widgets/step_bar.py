# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The steps at the top of a wizard: where one is, what is done, and a way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.flow import Flow
from casuskluis_ui.widgets.layouts import column


class StepBar(QWidget):
    """Shows the steps.

    Args:
        titles: Dutch, in order.

    Signals:
        wanted: The number of a step that was pressed, from 0.
    """

    wanted = Signal(int)

    def __init__(self, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Stappen"))
        self._titles = titles
        self.buttons = [
            Button(f"{number} {title}", kind="seat")
            for number, title in enumerate(self._titles, start=1)
        ]
        for number, button in enumerate(self.buttons):
            button.setCheckable(True)
            button.setObjectName(f"step{number + 1}")
            # No group of Qt: in that Tab passes by every button but the chosen one.
            button.clicked.connect(self._press)
        self.setLayout(column(Flow(self.buttons)))

    def show_step(self, now: int, reached: int) -> None:
        """Show where one is.

        Args:
            now: The step in view, from 0.
            reached: The furthest step that can be gone to.
        """
        for number, button in enumerate(self.buttons):
            button.setEnabled(number <= reached)
            button.setChecked(number == now)
            state = self._state(number, now, reached)
            text = self.tr("Stap {n} van {all}: {title}, {state}")
            button.setAccessibleName(
                text.format(
                    n=number + 1,
                    all=len(self.buttons),
                    title=self._titles[number],
                    state=state,
                )
            )

    def _press(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, Button):
            self.wanted.emit(self.buttons.index(pressed))

    def _state(self, number: int, now: int, reached: int) -> str:
        if number == now:
            return self.tr("hier bent u")
        return self.tr("klaar") if number < reached else self.tr("nog niet")
