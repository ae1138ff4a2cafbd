# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The desktop asks every program to save, because the session ends."""

from PySide6.QtGui import QGuiApplication, QSessionManager
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis_ui.shell.watching.watch import Watch


class SessionEndWatch(Watch):
    """Hears it from Qt, which hears it from Windows or the session manager of X."""

    @override
    def start(self, window: QWidget) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.connect(self._asked)

    @override
    def stop(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.commitDataRequest.disconnect(self._asked)

    def _asked(self, manager: QSessionManager) -> None:
        del manager  # there is nothing to ask the officer
        self.ending.emit()
