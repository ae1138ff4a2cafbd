# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is imported when: little for the lock screen, and libraries not before they are used."""

import os
import subprocess
import sys
from pathlib import Path
from pkgutil import iter_modules

from casuskluis import explanations

PLACES, _MANY = explanations.__path__, 20
HEAVY = (
    "sqlalchemy", "sqlcipher3", "reportlab", "numpy", "highspy", "PIL", "pikepdf", "chunspell",
    "openpyxl", "PySide6.QtPdf", "PySide6.QtPrintSupport", "casuskluis.storage",
    "casuskluis.services.workspace", "casuskluis_ui.composition", "casuskluis_ui.dialogs",
    "casuskluis_ui.shell.main_window", "casuskluis_ui.shell.door.tour",
    "casuskluis_ui.quiet.mode", "casuskluis_ui.shell.session",
    "casuskluis_ui.shell.commands.actions", "zxcvbn",
)  # fmt: skip
SELDOM = (
    "alembic", "highspy", "icalendar", "numpy", "pikepdf", "pypdfium2", "pyphen",
    "python_calamine", "reportlab.platypus", "xlsxwriter", "casuskluis.services.demonstration",
    "zxcvbn",
    "casuskluis_ui.pages.cases", "casuskluis_ui.pages.meetings.page",
)  # fmt: skip
"""Takes 70 MB together; loaded when somebody prints, imports, publishes or goes to a page."""
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
WARM = """
import linecache
import sys
from importlib import import_module
from PySide6.QtWidgets import QApplication
from casuskluis_ui import sources
sources.leave_unread()
from casuskluis_ui import late
from casuskluis_ui.shell import application
before = set(sys.modules)
late.LateDoor(None).warm_up(None)
asked = {name.split(".")[0] for name in set(sys.modules) - before}
assert not asked & {"PySide6", "casuskluis_ui"}, "a worker makes no types of Qt"
for part in late.PARTS:
    import_module(part)
from casuskluis_ui.pages.today.page import TodayPage
assert not any("services" in name for name in linecache.cache), "read the source"
print(*sys.modules)
"""


def test_the_lock_screen_stands_before_the_heavy_parts_are_imported(tmp_path: Path) -> None:
    loaded = _loaded(START, tmp_path)

    assert "casuskluis_ui.shell.door.lock_screen" in loaded
    assert not loaded.intersection(HEAVY)


def test_an_open_vault_holds_no_library_that_is_seldom_used(tmp_path: Path) -> None:
    loaded = _loaded(WARM, tmp_path)

    assert "casuskluis.services.workspace" in loaded
    assert not loaded.intersection(SELDOM)
    sentences = {f"{explanations.__name__}.{one.name}" for one in iter_modules(PLACES)}
    assert len(sentences) > _MANY
    assert loaded >= sentences, "the disk of the program may be gone when one must be told"


def _loaded(code: str, folder: Path) -> set[str]:
    """Return the modules a process has at the end."""
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "XDG_CONFIG_HOME": str(folder),
        "HOME": str(folder),
        "XDG_RUNTIME_DIR": str(folder),
    }
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code],
        capture_output=True, text=True, check=True, env=environment, cwd=folder, timeout=60,
    )  # fmt: skip
    return set(done.stdout.split())
