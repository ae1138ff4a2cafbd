# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Text on the clipboard that does not stay there, and that no history keeps."""

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QGuiApplication

KEPT_MS = 30_000
_PRIVATE = {
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": b"\0\0\0\0",
    "CanUploadToCloudClipboard": b"\0\0\0\0",
    "x-kde-passwordManagerHint": b"secret",
}
"""Formats by which the systems know what their history and cloud must pass over."""


def is_private(content: QMimeData) -> bool:
    """Whether something on the clipboard is marked as not to be kept already."""
    return all(content.hasFormat(name) for name in _PRIVATE)


class BriefClipboard(QObject):
    """Puts a text on the clipboard and takes it away after half a minute.

    The lock clears the clipboard too (`casuskluis_ui.shell.desktop.clipboard_keeper`). What
    somebody copied since is never thrown away.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._timer = QTimer(self, singleShot=True, interval=KEPT_MS)
        self._timer.timeout.connect(self.clear)

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        content = QMimeData()
        content.setText(text)
        for name, value in _PRIVATE.items():
            content.setData(name, value)
        self._text = text
        QGuiApplication.clipboard().setMimeData(content)
        self._timer.start()

    def clear(self) -> None:
        """Take the text away, when it is still there."""
        clipboard = QGuiApplication.clipboard()
        if self._text and clipboard.text() == self._text:
            clipboard.clear()
        self._text = ""
        self._timer.stop()
