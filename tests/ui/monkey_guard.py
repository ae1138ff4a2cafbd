# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Hears what goes wrong while a monkey is at work, and refuses files and printers."""

import sys
import threading
import traceback
from collections import deque
from types import TracebackType
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QMessageLogContext,
    QObject,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import (
    QFileDialog,
    QMessageBox,
)
from typing_extensions import override

from casuskluis.explanations import FALLBACK
from casuskluis_ui.shell.tasks import Task

HARMLESS = ("This plugin does not support", "Call to org.freedesktop.portal")
KEPT = 30


class Guard(QObject):
    """Hears everything that goes wrong."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.last: deque[str] = deque(maxlen=KEPT)
        self.trails: list[list[str]] = []
        sys.excepthook = self.caught
        sys.unraisablehook = self.late
        threading.excepthook = self.elsewhere
        qInstallMessageHandler(self.told)

    def note(self, what: str) -> None:
        """Keep what was found, with what was done before it."""
        if len(self.found) < KEPT:
            self.trails.append(list(self.last))
            self.found.append(what)

    def caught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        self.note("".join(traceback.format_exception(kind, error, trace)))

    def late(self, found: Any) -> None:
        if found.exc_value is not None:
            self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def elsewhere(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self.caught(found.exc_type, found.exc_value, found.exc_traceback)

    def told(self, kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        worth = kind not in {QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg}
        if worth and not text.startswith(HARMLESS):
            self.note(f"Qt: {text}\n{''.join(traceback.format_stack(limit=12))}")

    def watch(self, task: Task) -> None:
        """Hear of a task that ended in an error nobody foresaw."""
        task.failed.connect(self._failed)

    def _failed(self, sentence: str) -> None:
        if sentence.startswith(FALLBACK):
            sender = self.sender()
            label = sender.label if isinstance(sender, Task) else "?"
            self.note(f"task «{label}» ended in an error nobody foresaw")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the window open, whatever is pressed."""
        if event.type() == QEvent.Type.Close:
            event.ignore()
            self.last.append("the window is asked to close")
            return True
        return super().eventFilter(watched, event)


def refuse_files() -> None:
    """Answer as an officer who thinks better of it: no path, no printer."""
    for name in ("getSaveFileName", "getOpenFileName", "getOpenFileNames"):
        empty = ([], "") if name.endswith("s") else ("", "")
        setattr(QFileDialog, name, staticmethod(lambda *_, empty=empty, **__: empty))
    QFileDialog.getExistingDirectory = staticmethod(lambda *_, **__: "")  # type: ignore[method-assign]
    QPrintDialog.exec = lambda *_: 0  # type: ignore[method-assign]
    assert QMessageBox is not None
