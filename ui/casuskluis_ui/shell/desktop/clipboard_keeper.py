# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever is copied in the program stays on the clipboard for half a minute only.

Fields and labels of Qt copy by themselves, so this listens to the clipboard instead of to each
of them. A copy gets the formats by which history and cloud of the systems pass it over.
"""

from collections.abc import Callable

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from casuskluis_ui.widgets.clipboard import BriefClipboard, is_private


class ClipboardKeeper(QObject):
    """Takes over what the program put on the clipboard; what others put there is theirs.

    Args:
        owns: Whether what lies there came from this program; asked of the system by itself.
    """

    def __init__(
        self, owns: Callable[[], bool] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._owns = owns or QGuiApplication.clipboard().ownsClipboard
        self._brief = BriefClipboard(self)

    def watch(self) -> None:
        """Begin."""
        QGuiApplication.clipboard().dataChanged.connect(self.look)

    def look(self) -> None:
        """Make a private copy of what was just copied here."""
        clipboard = QGuiApplication.clipboard()
        content: QMimeData | None = clipboard.mimeData()
        if not self._owns() or content is None or is_private(content):
            return
        if content.hasText() and content.text():
            self._brief.copy(content.text())

    def clear(self) -> None:
        """Take away at once what was copied here; the rest is not ours to throw away."""
        self._brief.clear()
        if self._owns():
            QGuiApplication.clipboard().clear()
