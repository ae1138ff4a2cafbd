# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window on the demonstration vault, without a screen: always the same pictures.

The vault is made anew in a folder that goes again, and the clock stands still, so that a picture
changes only when the program does.
"""

import os
import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

# Before PySide6 is imported anywhere.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="casuskluis-beelden-")

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from casuskluis.domain.clock import FixedClock
from casuskluis.services.demonstration import MUNICIPALITY, fill
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.theme import Appearance, theme

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"
SIZE = (1440, 900)
_IDLE_MS = 150
_LONGEST_MS = 20_000


class Studio:
    """An open demonstration vault in a window that can be photographed."""

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="casuskluis-beelden-"))
        self.app: QApplication = make_application(Preferences(appearance="light"))
        QApplication.setCursorFlashTime(0)
        self.runner = TaskRunner()
        self.workspace = self._filled()
        self.session: Session = open_session(self.workspace, self.workspace.place, self.runner)
        self.window = MainWindow(self.session, self.runner, self.workspace.context.clock)
        self.window.resize(*SIZE)
        self.window.show()
        self.window.begin(drafts_lost=False)
        self.settle()

    def dress(self, appearance: Appearance, points: float) -> None:
        """Put on another theme or size of text."""
        theme().choose(appearance, points)
        self.settle()

    def settle(self) -> None:
        """Wait until nothing is being made or drawn any more."""
        whole, calm = QElapsedTimer(), QElapsedTimer()
        whole.start()
        calm.start()
        while calm.elapsed() < _IDLE_MS and whole.elapsed() < _LONGEST_MS:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if self.runner.busy:
                calm.restart()

    def take(self, widget: QWidget, path: Path) -> None:
        """Photograph a widget."""
        self.settle()
        path.parent.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(path))

    def close(self) -> None:
        """Leave nothing behind."""
        self.window.close()
        self.window.deleteLater()
        self.runner.shut_down()
        self.session.close()
        shutil.rmtree(self._folder, ignore_errors=True)
        shutil.rmtree(os.environ["XDG_CONFIG_HOME"], ignore_errors=True)

    def _filled(self) -> Workspace:
        vaults = Vaults(FixedClock(NOW), "voorbeeld", FLOOR)
        workspace, _ = vaults.create(
            self._folder / "Veldhaven.kluis",
            bytearray(PASSPHRASE),
            municipality=MUNICIPALITY,
            label="S. de Wit",
        )
        fill(workspace)
        return workspace
