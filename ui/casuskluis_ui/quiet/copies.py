# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is copied while names are hidden holds no names either."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from casuskluis_ui.quiet.veil import Veil
from casuskluis_ui.widgets.clipboard import BriefClipboard


class Copies(QObject):
    """Watches the clipboard.

    Pasting back in a field of the program gives the words as they were: cutting and pasting
    in a note must not put numbers in the vault.
    """

    def __init__(self, veil: Veil, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._veil = veil
        self._brief = BriefClipboard(self)
        self._taken = self._shown = ""
        self._watching = False

    def watch(self) -> None:
        """Begin."""
        if not self._watching:
            self._watching = True
            QGuiApplication.clipboard().dataChanged.connect(self._look)

    def stop(self) -> None:
        """End, and forget what was copied."""
        self._taken = self._shown = ""
        if self._watching:
            self._watching = False
            QGuiApplication.clipboard().dataChanged.disconnect(self._look)

    def paste(self, widget: QWidget) -> bool:
        """Put what was copied here in an input, as it was; tells whether that was done."""
        if not self._taken or QGuiApplication.clipboard().text() != self._shown:
            return False
        match widget:
            case QLineEdit() if not widget.isReadOnly():
                widget.insert(self._taken)
            case QPlainTextEdit() | QTextEdit() if not widget.isReadOnly():
                widget.insertPlainText(self._taken)
            case _:
                return False
        return True

    def _look(self) -> None:
        clipboard = QGuiApplication.clipboard()
        # What another program copied is not ours; not every system tells whose it is.
        ours = clipboard.ownsClipboard() or QGuiApplication.focusWindow() is not None
        text = clipboard.text() if ours else ""
        shown = self._veil.shown(text)
        if shown != text:
            self._taken, self._shown = text, shown
            self._brief.copy(shown)
