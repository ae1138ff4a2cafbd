# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An input for a whole number: digits only, no arrows."""

from collections.abc import Callable

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QWidget

MOST = 9_999_999


class CountField(QLineEdit):
    """A whole number from 0; an empty field is 0.

    Args:
        lowest: From where on it can be stored.
        highest: The highest number one can type.
        nothing: What it says while it is empty.
    """

    def __init__(
        self,
        *,
        lowest: int = 0,
        highest: int = MOST,
        nothing: str = "0",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lowest = lowest
        self._highest = highest
        self.setValidator(QIntValidator(0, highest, self))
        self.setPlaceholderText(nothing)

    def value(self) -> int:
        """Return the number."""
        typed = self.text().strip()
        return int(typed) if typed.isdecimal() else 0

    def entry(self) -> str:
        """Return the number as text."""
        return str(self.value())

    def set_entry(self, text: str) -> None:
        """Take a number back; 0 and what is no number leave the field empty."""
        self.setText(text if text.isdecimal() and int(text) else "")

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every change."""
        self.textChanged.connect(heard)

    def trouble(self) -> str:
        """Return why the number cannot be stored; empty when it can."""
        if self._lowest <= self.value() <= self._highest:
            return ""
        text = self.tr("Vul een getal in van {lowest} tot en met {highest}.")
        return text.format(lowest=self._lowest, highest=self._highest)
