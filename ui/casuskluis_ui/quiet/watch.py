# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Sees every widget right before it is painted, and F9 in every window."""

import atexit
from contextlib import suppress
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

_LOOKS = frozenset(
    {
        QEvent.Type.Paint,
        QEvent.Type.Show,
        QEvent.Type.ToolTip,
        QEvent.Type.ToolTipChange,
        QEvent.Type.WindowTitleChange,
    }
)


class Watcher(Protocol):
    """Hears what is seen: `casuskluis_ui.quiet.mode.QuietMode`."""

    @property
    def on(self) -> bool:
        """Whether names are hidden now."""

    def end(self) -> None:
        """Show names again."""

    def cover(self, widget: QWidget) -> None:
        """Hide the names on a widget."""

    def pressed(self, widget: QWidget, event: QKeyEvent) -> bool:
        """Hear a key; tells whether it goes no further."""


class Watch(QObject):
    """The one filter of the application; it belongs to it, as the theme does.

    A filter that its owner lets go of is still called while Python takes it apart. So this one
    stays as long as the application, and only whom it tells changes.
    """

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        self._watcher: Watcher | None = None
        self._busy = False
        self._app = app
        app.installEventFilter(self)
        # Before Qt goes: a filter in Python that is asked after that ends the process badly.
        atexit.register(self.leave)

    def follow(self, watcher: Watcher) -> None:
        """Tell somebody else from now on; who was told before ends."""
        if self._watcher is not None:
            self._watcher.end()
        self._watcher = watcher

    def leave(self) -> None:
        """See nothing any more: the program ends."""
        self._watcher = None
        with suppress(RuntimeError):  # the application has gone already
            self._app.removeEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind, watcher = event.type(), self._watcher
        if watcher is None or self._busy or not isinstance(watched, QWidget):
            return False
        if kind == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and watcher.pressed(watched, event)
        if watcher.on and kind in _LOOKS:
            self._busy = True
            try:
                watcher.cover(watched)
            finally:
                self._busy = False
        return False


def the_watch(app: QCoreApplication) -> Watch:
    """Return the watch of an application; made at the first call."""
    found = app.findChild(Watch, "", Qt.FindChildOption.FindDirectChildrenOnly)
    return found or Watch(app)
