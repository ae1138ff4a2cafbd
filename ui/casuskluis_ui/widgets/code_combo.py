# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A choice out of a code list."""

from collections.abc import Callable, Collection, Iterable

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget
from typing_extensions import override

from casuskluis.domain.coding import Code


class CodeCombo(QComboBox):
    """Shows the labels of codes and holds a code; nothing is chosen at first.

    Args:
        codes: The entries that can be chosen, from `CodeBook.choices`.
        prompt: What it says while nothing is chosen.
        careful: Codes to ask about once more, beside those the list itself marks.
    """

    def __init__(
        self,
        codes: Iterable[Code],
        prompt: str = "",
        parent: QWidget | None = None,
        *,
        careful: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self._careful = set[str](careful)
        self.addItem(prompt or self.tr("Kies…"), "")
        for code in codes:
            self.addItem(code.label, code.code)
            if code.needs_care:
                self._careful.add(code.code)
        self.setMinimumContentsLength(12)
        self.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )

    @property
    def needs_care(self) -> bool:
        """Whether the chosen entry is special category or criminal data: ask once more."""
        return self.entry() in self._careful

    def show_retired(self, code: str, label: str) -> None:
        """Show a code that can no longer be chosen, because the record has it."""
        if self.findData(code) < 0:
            self.addItem(self.tr("{label} (vervallen)").format(label=label), code)
        self.set_entry(code)

    def entry(self) -> str:
        """Return the code; empty when nothing is chosen."""
        return str(self.currentData() or "")

    def set_entry(self, text: str) -> None:
        """Choose a code; an unknown one chooses nothing."""
        self.setCurrentIndex(max(self.findData(text), 0))

    def on_edit(self, heard: Callable[[], None]) -> None:
        """Call a bound method on every other choice."""
        self.currentIndexChanged.connect(heard)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling the page must not change what was chosen.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
