# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A value that is only shown on request, and not for long."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLabel, QWidget

from casuskluis_ui.widgets.buttons import IconButton
from casuskluis_ui.widgets.labels import MASK, label
from casuskluis_ui.widgets.layouts import STRETCH, row

SHOWN_MS = 15_000
MayShow = Callable[[], bool]
"""Notes in the journal that a value is shown, and tells whether that worked."""


class MaskedLabel(QWidget):
    """Bullets with an eye; the value hides itself after fifteen seconds.

    Signals:
        revealed: It was looked at.

    Args:
        name: What the value is.
        value: The value.
        may_show: Asked each time, right before the value is shown; when it says no, the bullets
            stay.
    """

    revealed = Signal()

    def __init__(
        self,
        name: str,
        value: str = "",
        may_show: MayShow | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._value = value
        self._may_show = may_show
        self._text: QLabel = label(MASK)
        self._eye = IconButton("eye", self.tr("{name} tonen").format(name=name))
        self._eye.clicked.connect(self._toggle)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._timer.timeout.connect(self.hide_value)
        self.setLayout(row(self._text, self._eye, STRETCH, spacing=6))
        self.show_masked(value)

    @property
    def shown(self) -> str:
        """What can be read on the screen now."""
        return self._text.text()

    def show_masked(self, value: str) -> None:
        """Hold another value, hidden."""
        self._value = value
        self._eye.setVisible(bool(value))
        self.hide_value()

    def hide_value(self) -> None:
        """Show bullets."""
        self._timer.stop()
        self._text.setText(MASK if self._value else "–")
        self._text.setAccessibleName(self.tr("{name}: verborgen").format(name=self._name))
        self._eye.show_icon("eye", self.tr("{name} tonen").format(name=self._name))

    def _toggle(self) -> None:
        if self._timer.isActive():
            self.hide_value()
            return
        if self._may_show is not None and not self._may_show():
            return
        self._text.setText(self._value)
        self._text.setAccessibleName(f"{self._name}: {self._value}")
        self._eye.show_icon("eye-off", self.tr("{name} verbergen").format(name=self._name))
        self._timer.start()
        self.revealed.emit()
