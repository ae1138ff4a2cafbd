# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure one key in the palette and one search in everything: medians, in milliseconds.

From the root of the project: ``PYTHONPATH=tests python benchmarks/palette_speed.py [cases]``.
A key is everything from the text to the lines in the list, in a window without a screen. The
vault is made in a temporary folder and removed afterwards.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication, QMainWindow

from casuskluis.domain.clock import FixedClock
from casuskluis.services.assembling import assemble
from casuskluis.services.workspace import Workspace
from casuskluis.storage.database import Database
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault
from casuskluis_ui.finding import VaultFinder
from casuskluis_ui.shell.commands.actions import COMMANDS
from casuskluis_ui.shell.commands.palette import CommandPalette
from casuskluis_ui.shell.commands.shortcuts import Shortcuts
from casuskluis_ui.shell.commands.when import Situation
from casuskluis_ui.theme import Theme
from storage.crowd import NOON, fill

ROUNDS = 9
KEYS = ("j", "ja", "jan", "jans", "jansen", "van den b", "be ja", "2003-12", "ov 12-3", "xyz")
WORDS = ("wijkagent", "wijkagent terug", "jansen", '"huisarts" AND (')


def measure(name: str, work: Callable[[], object]) -> float:
    """Print and return the median time of some work."""
    times = []
    for _ in range(ROUNDS):
        begin = perf_counter()
        work()
        times.append((perf_counter() - begin) * 1000)
    sys.stdout.write(f"{name:<34} {median(times):8.1f} ms  (worst {max(times):.1f})\n")
    return median(times)


def nothing() -> None:
    """Stand for the work of a command."""


def measure_all(workspace: Workspace) -> None:
    """Print every figure."""
    window = QMainWindow()
    window.resize(1280, 800)
    window.show()
    access = Situation.inside(workspace.officers.access().permissions)
    shortcuts = Shortcuts(window, access, {one.name: nothing for one in COMMANDS})
    palette = CommandPalette(window, shortcuts, VaultFinder(workspace))
    palette.open()
    for text in KEYS:
        measure(f"key {text!r}", partial(palette.look, text))
    for text in WORDS:
        measure(f"search {text!r}", partial(workspace.search.passages, text))


def main() -> None:
    """Make the vault, measure, and leave nothing behind."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    app = QApplication([])
    Theme(app)
    with tempfile.TemporaryDirectory() as folder:
        secret = bytearray(b"vier losse woorden bijeen")
        vault, _ = Vault.create(
            Path(folder) / "Meting.kluis", secret, label="Toets", cost=FLOOR
        )
        database = Database.open(vault.connect)
        fill(database, size)
        sys.stdout.write(f"{size} cases\n")
        measure_all(assemble(vault, database, clock=FixedClock(NOON), origin="meting"))
        database.close()
        vault.close()


if __name__ == "__main__":
    main()
