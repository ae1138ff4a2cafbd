# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window with an open vault in it, which stays until it is killed.

Called as ``open_window.py FOLDER``. Makes a vault in the folder, unlocks it in the window as
the officer does, and writes ``open`` there when the vault is in view.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from PySide6.QtCore import QObject, QTimer

from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.startup import make_application
from cli.terminal import PASSPHRASE
from faults.scene import make, vaults
from ui.town import CLOCK

LINGER_MS = 1500


class Tour(QObject):
    """Goes through the sections, so that every page has been made."""

    def __init__(self, program: Application, folder: Path) -> None:
        super().__init__(program)
        self._program, self._folder = program, folder
        self._left: list[str] | None = None
        self._timer = QTimer(self, interval=50)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        window: Any = self._program.window
        if not isinstance(window, MainWindow):
            return
        if self._left is None:
            self._left = [one.name for one in window._session.sections]
        if self._left:
            window.go_to(self._left.pop())
            return
        self._timer.stop()
        QTimer.singleShot(LINGER_MS, self, self._tell)

    def _tell(self) -> None:
        (self._folder / "open").write_text("open")


def main() -> None:
    folder = Path(sys.argv[1])
    vault = make(folder / "Veldhaven.kluis")
    app = make_application(Preferences(appearance="light"))
    program = Application(vaults(), open_session, CLOCK, PreferenceFile(folder / "config"))
    program.start(vault)
    screen: Any = program.window
    screen.open_card.passphrase.setText(PASSPHRASE)
    screen.open_card.submit()
    tour = Tour(program, folder)
    tour.setObjectName("tour")
    app.exec()


if __name__ == "__main__":
    main()
