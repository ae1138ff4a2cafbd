# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The window at the page of cases, on the demonstration, for a reader outside the process.

``python tests/ui/reader_scene.py FOLDER`` shows the vault in that folder until its input ends,
and writes "ready" when all of it is there.
"""

import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from casuskluis.domain.clock import FixedClock
from casuskluis.domain.lists import CaseQuery
from casuskluis.services.vaults import Vaults
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.tasks import TaskRunner

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)


def main() -> None:
    folder = Path(sys.argv[1]) / "Veldhaven.kluis"
    app = make_application(Preferences(appearance="light"))
    secret = bytearray(b"vijf losse woorden zijn genoeg")
    workspace = Vaults(FixedClock(NOW), "toets", FLOOR).open(folder, secret)
    runner = TaskRunner()
    window = MainWindow(
        open_session(workspace, workspace.place, runner), runner, workspace.context.clock
    )
    window.resize(1440, 900)
    window.show()
    window.begin(drafts_lost=False)
    window.go_to("cases", int(workspace.cases.ids(CaseQuery())[0]))
    ended = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ended.activated.connect(QApplication.quit)
    print("ready", flush=True)  # noqa: T201 - what the reader waits for
    app.exec()
    # Nothing is kept: the folder goes with the one who asked.
    os._exit(0)


if __name__ == "__main__":
    main()
