# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A tour of the window by itself: unlocks a vault, goes to every page, takes something out.

It makes a paper and a list, asks for files, and writes what was counted to ``open``.
"""

import json
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from casuskluis.domain.lists import MeetingQuery
from casuskluis.hardening import plugins
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.workspace import Workspace
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.application import Application
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import PreferenceFile, Preferences
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.files import ask_open_path, ask_save_path, write_atomically
from cli.terminal import PASSPHRASE
from faults.scene import make, vaults
from ui.town import CLOCK

LINGER_MS = 700
DIALOG_MS = 120
"""A dialog that somebody looked at; nothing in it is waited for."""
MARKER = "Geheimdocument"


class Tour(QObject):
    """Goes through the sections, so that every page has been made, and takes something out."""

    def __init__(self, folder: Path, self_check: SelfCheck) -> None:
        super().__init__()
        self._folder, self._self_check = folder, self_check
        self._left: list[str] | None = None
        self._workspace: Workspace | None = None
        self._timer = QTimer(self, interval=10)
        self._timer.timeout.connect(self._step)
        self.program: Application | None = None

    def open_session(self, workspace: Workspace, folder: Path, runner: TaskRunner) -> Session:
        """As the program does, and keep what is needed to take something out."""
        self._workspace = workspace
        return open_session(workspace, folder, runner, self._self_check)

    def begin(self, program: Application) -> None:
        """Wait for the window."""
        self.program = program
        self._timer.start()

    def _step(self) -> None:
        assert self.program is not None
        window: Any = self.program.window
        if not isinstance(window, MainWindow):
            return
        if self._left is None:
            self._left = [one.name for one in window._session.sections]
        if self._left:
            window.go_to(self._left.pop())
            return
        self._timer.stop()
        self._take_out(window)
        QTimer.singleShot(LINGER_MS, self, self._tell)

    def _take_out(self, window: MainWindow) -> None:
        assert self._workspace is not None
        meeting = self._workspace.meetings.ids(MeetingQuery())[0]
        paper = self._workspace.agenda_printer.print(meeting, EditionRequest())
        assert write_atomically(self._folder / paper.file_name, paper.pdf)
        assert write_atomically(self._folder / "lijst", self._workspace.leaving.export().data)
        secret = self._folder / MARKER
        secret.mkdir()
        for _ in range(2):
            QTimer.singleShot(DIALOG_MS, self, self._close_dialog)
            ask_save_path(window, "Opslaan", str(secret / paper.file_name), "PDF (*.pdf)")
            QTimer.singleShot(DIALOG_MS, self, self._close_dialog)
            ask_open_path(window, "Openen", "PDF (*.pdf)")

    def _close_dialog(self) -> None:
        found = QApplication.activeModalWidget()
        assert isinstance(found, QDialog)
        if "Opslaan" in found.windowTitle():
            found.accept()
        else:
            found.reject()

    def _tell(self) -> None:
        gate = self._self_check.gate
        strange = plugins.strange(plugins.mapped() or ())
        verdicts = {one.check: one.verdict for one in self._self_check.run()}
        found = {"network": gate.network, "programs": gate.programs, "strange": strange}
        passing = self._folder / "passing"
        passing.write_text(json.dumps(found | {"verdicts": verdicts}))
        passing.rename(self._folder / "open")


def go(folder: Path, self_check: SelfCheck) -> None:
    """Make a vault in a folder, open it as the officer does, and begin."""
    vault = make(folder / "Veldhaven.kluis")
    app = make_application(Preferences(appearance="light"))
    tour = Tour(folder, self_check)
    program = Application(vaults(), tour.open_session, CLOCK, PreferenceFile(folder / "config"))
    program.start(vault)
    screen: Any = program.window
    screen.open_card.passphrase.setText(PASSPHRASE)
    screen.open_card.submit()
    tour.begin(program)
    app.exec()
