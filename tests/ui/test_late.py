# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the lock screen does not wait for: it is imported while the officer types."""

import os
import subprocess
import sys

HEAVY = (
    "sqlalchemy", "sqlcipher3", "reportlab", "numpy", "highspy", "PIL", "pikepdf", "chunspell",
    "openpyxl", "PySide6.QtPdf", "PySide6.QtPrintSupport", "casuskluis.storage",
    "casuskluis.services.workspace", "casuskluis_ui.composition", "casuskluis_ui.dialogs",
    "casuskluis_ui.shell.main_window", "casuskluis_ui.shell.door.tour",
    "casuskluis_ui.quiet.mode",
)  # fmt: skip
START = """
import os
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from casuskluis_ui import __main__ as program
def told(*_):
    print(*sys.modules, flush=True)
    os._exit(0)
QApplication.exec = told
program.main(["--kluis", "Voorbeeld.kluis"])
"""


def test_the_lock_screen_stands_before_the_heavy_parts_are_imported(
    tmp_path: os.PathLike[str],
) -> None:
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(tmp_path),
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", START],
        capture_output=True, text=True, check=True, env=environment, cwd=tmp_path, timeout=60,
    )  # fmt: skip
    loaded = set(done.stdout.split())

    assert "casuskluis_ui.shell.door.lock_screen" in loaded
    assert not loaded.intersection(HEAVY)
