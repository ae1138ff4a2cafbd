# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Keeps a box of one line to one line: what does not fit is refused, not cut off."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit


class LineLimit(QObject):
    """Refuses what makes the text of a box too long. It goes with the box.

    Qt cuts a pasted text off at the longest length without a word. One character more is let
    in, so that it is seen that there was more; then what was there before comes back.

    Args:
        line: The box.
        longest: How many characters fit.

    Signals:
        refused: A Dutch sentence: what was pasted or typed does not fit.
    """

    refused = Signal(str)

    def __init__(self, line: QLineEdit, longest: int) -> None:
        super().__init__(line)
        self._line = line
        self._longest = longest
        self._before = line.text()
        line.setMaxLength(longest + 1)
        self._by_hand = False
        line.textEdited.connect(self._note)
        line.textChanged.connect(self._look)

    def _note(self) -> None:
        self._by_hand = True

    def _look(self, text: str) -> None:
        by_hand, self._by_hand = self._by_hand, False
        if len(text) <= self._longest:
            self._before = text
        elif by_hand and len(text) > len(self._before):
            self._put_back()

    def _put_back(self) -> None:
        caret = min(self._line.cursorPosition(), len(self._before))
        self._line.setText(self._before)
        self._line.setCursorPosition(caret)
        self.refused.emit(
            self.tr(
                "Dit is te lang: in dit vak passen %n tekens. Er is niets veranderd. Zet een "
                "langere tekst in een vak voor tekst, of kort hem in.",
                "",
                self._longest,
            )
        )
