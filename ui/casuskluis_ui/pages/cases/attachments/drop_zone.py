# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where files are dropped, or chosen with a button."""

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.folding_row import FoldingRow
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row


class DropZone(QFrame):
    """A place for files of this computer.

    Args:
        rule: Dutch, which files are welcome.

    Signals:
        dropped: The paths of the files (a tuple of `Path`).
        asked: The button was pressed.
    """

    dropped = Signal(tuple)
    asked = Signal()

    def __init__(self, rule: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setProperty("role", "drop")
        self.setAccessibleName(self.tr("Bijlagen toevoegen"))
        self.setAccessibleDescription(rule)
        self.setAcceptDrops(True)
        self.button = Button(self.tr("Bestand kiezen"), "upload")
        self.button.clicked.connect(self.asked)
        words = column(
            label(self.tr("Sleep een bestand hierheen, of kies het."), "h3", wrap=True),
            label(rule, "muted", wrap=True),
            spacing=4,
        )
        line = FoldingRow(holder(words), holder(row(STRETCH, self.button)))
        self.setLayout(row(line, margins=(18, 14, 18, 14)))

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event.mimeData()):
            _take_copy(event)
            self._show_over(over=True)

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_over(over=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(over=False)
        found = local_files(event.mimeData())
        if found:
            _take_copy(event)
            self.dropped.emit(found)

    def _show_over(self, *, over: bool) -> None:
        self.setProperty("over", over)
        self.style().unpolish(self)
        self.style().polish(self)


def _take_copy(event: QDropEvent) -> None:
    """Never a move: the program does not remove files of others."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()


def local_files(data: QMimeData) -> tuple[Path, ...]:
    """Return the files of this computer that are being dragged; a link to elsewhere is none."""
    return tuple(Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile())
