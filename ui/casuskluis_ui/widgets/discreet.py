# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Inputs that hide the names in them while partners look on, and give them back afterwards.

What is typed meanwhile loses its names at the next word. The value of an input is always the
text with its names.
"""

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from casuskluis_ui.shell.discretion import Covered, Discretion
from casuskluis_ui.text.editor import PlainEditor

_AROUND_TEXT = 16


class _Cover:
    """The text of one input, with and without names."""

    def __init__(self, discretion: Discretion) -> None:
        self._discretion = discretion
        self._covered = Covered("")

    def value(self, shown: str) -> str:
        """Return what is shown, with its names."""
        return self._covered.uncover(shown)

    def shown(self, value: str) -> str:
        """Return a value as it may be shown now."""
        hidden = self._discretion.hidden
        self._covered = self._discretion.cover(value) if hidden else Covered(value)
        return self._covered.text

    def typed(self, shown: str, caret: int) -> str:
        """Return what somebody is typing without the names in it."""
        if not self._discretion.hidden:
            return shown
        self._covered = self._discretion.cover(shown, self._covered, caret)
        return self._covered.text

    def moved(self, shown: str, caret: int, put: Callable[[str], object]) -> int:
        """Show a value again, and return where the caret belongs in it."""
        before = self.value(shown[:caret])
        put(self.shown(self.value(shown)))
        hidden = self._discretion.hidden
        return len(self._discretion.cover(before).text if hidden else before)


class DiscreetText(PlainEditor):
    """Some lines of text.

    Args:
        name: Dutch, for the screen reader.
        discretion: Whether names may show.
        rows: How many lines show at least.

    Signals:
        written: The officer changed something.
        left: The keyboard went elsewhere.
    """

    written = Signal()
    left = Signal()

    def __init__(
        self, name: str, discretion: Discretion, rows: int = 2, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._cover = _Cover(discretion)
        self._ours = False
        self._rows = rows
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._heard)
        discretion.changed.connect(self._show_again)

    @property
    def value(self) -> str:
        """The text, with its names."""
        return self._cover.value(self.toPlainText())

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._rows + _AROUND_TEXT
        return QSize(super().sizeHint().width(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def show_value(self, text: str) -> None:
        """Hold another text."""
        self._put(self._cover.shown(text))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_names(-1)
        self.left.emit()

    def _heard(self) -> None:
        if self._ours:
            return
        self._hide_names(_points(self.toPlainText(), self.textCursor().position()))
        self.written.emit()

    def _hide_names(self, caret: int) -> None:
        shown = self.toPlainText()
        without = self._cover.typed(shown, caret)
        if without != shown:
            from_end = len(shown) - _points(shown, self.textCursor().position())
            self._put(without)
            self._move(len(without) - from_end)

    def _show_again(self) -> None:
        shown = self.toPlainText()
        caret = _points(shown, self.textCursor().position())
        self._move(self._cover.moved(shown, caret, self._put))

    def _put(self, text: str) -> None:
        if text != self.toPlainText():
            self._ours = True
            self.setPlainText(text)
            self._ours = False

    def _move(self, caret: int) -> None:
        cursor = self.textCursor()
        cursor.setPosition(_units(self.toPlainText(), caret))
        self.setTextCursor(cursor)


class DiscreetLine(QLineEdit):
    """One line of text.

    Args:
        name: Dutch, for the screen reader.
        discretion: Whether names may show.

    Signals:
        written: The officer changed something.
    """

    written = Signal()

    def __init__(
        self, name: str, discretion: Discretion, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cover = _Cover(discretion)
        self.setAccessibleName(name)
        self.textEdited.connect(self._heard)
        discretion.changed.connect(self._show_again)

    @property
    def value(self) -> str:
        """The text, with its names."""
        return self._cover.value(self.text())

    def show_value(self, text: str) -> None:
        """Hold another text."""
        self.setText(self._cover.shown(text))

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._hide_names(-1)

    def _heard(self) -> None:
        self._hide_names(_points(self.text(), self.cursorPosition()))
        self.written.emit()

    def _hide_names(self, caret: int) -> None:
        shown = self.text()
        without = self._cover.typed(shown, caret)
        if without != shown:
            from_end = len(shown) - _points(shown, self.cursorPosition())
            self.setText(without)
            self.setCursorPosition(_units(without, len(without) - from_end))

    def _show_again(self) -> None:
        shown = self.text()
        caret = self._cover.moved(shown, _points(shown, self.cursorPosition()), self.setText)
        self.setCursorPosition(_units(self.text(), caret))


def _points(text: str, units: int) -> int:
    """Return how many characters a place of Qt is: it counts an emoji as two."""
    return len(_encoded(text)[: 2 * units].decode("utf-16-le", "surrogatepass"))


def _units(text: str, points: int) -> int:
    return len(_encoded(text[: max(points, 0)])) // 2


def _encoded(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")
