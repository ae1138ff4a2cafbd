# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From the start of the process to the lock screen, against an empty window and KeePassXC."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from harness.displays import Display, display
from harness.figures import Figure, compared
from harness.timing import in_turn
from harness.windows import BARE, OURS, painted, surroundings

ROUNDS = 15
MOST = 1.5
FASTER = 1.0
_QUIET = """[General]
UpdateCheckMessageShown=true
SingleInstance=false
RememberLastDatabases=false
OpenPreviousDatabasesOnStartup=false
[GUI]
CheckForUpdates=false
ShowTrayIcon=false
MinimizeOnStartup=false
"""
"""Settings of KeePassXC: nothing is asked, looked up or hidden at its start."""


def measure() -> Iterator[Figure]:
    """Start them in turn."""
    with tempfile.TemporaryDirectory(prefix="meting-") as name:
        folder = Path(name)
        variables = surroundings(folder)
        runs = {
            one: partial(painted, code, folder, variables)
            for one, code in (("ours", OURS), ("bare", BARE))
        }
        times = in_turn(runs, ROUNDS)
        yield compared(
            "start", "process to painted lock screen", "bare PySide6 window",
            times["ours"], times["bare"], MOST,
        )  # fmt: skip
        yield beside_keepassxc(folder)


def beside_keepassxc(folder: Path) -> Figure:
    """Start ours and KeePassXC on the same display, until the window is on it."""
    with display() as shown:
        if shown is None or shutil.which("keepassxc-cli") is None:
            note = "not measured: keepassxc, Xvfb or xdotool is not installed"
            return Figure(
                work="start",
                what="process to a lock screen on the display",
                against="KeePassXC",
                note=note,
            )
        return _measured(shown, folder)


def _a_database(folder: Path) -> Path:
    """Make a database to be asked for: KeePassXC then shows its own lock screen."""
    place = folder / "voorbeeld.kdbx"
    command = [str(shutil.which("keepassxc-cli")), "db-create", "-p", str(place)]
    words = "vier losse woorden bijeen\n" * 2
    subprocess.run(command, input=words, text=True, capture_output=True, check=True)  # noqa: S603 - our own words
    return place


def _measured(shown: Display, folder: Path) -> Figure:
    settings = folder / "keepassxc.ini"
    settings.write_text(_QUIET, "utf-8")
    own = ["--config", str(settings), "--localconfig", str(folder / "local.ini")]
    own.append(str(_a_database(folder)))
    variables = surroundings(folder, QT_QPA_PLATFORM="xcb", DISPLAY=shown.name)
    runs = {
        "ours": partial(shown.until_seen, shown.ours("Voorbeeld.kluis"), variables),
        "theirs": partial(shown.until_seen, ["keepassxc", *own], variables),
    }
    times = in_turn(runs, ROUNDS)
    return compared(
        "start", "process to a lock screen on the display", "KeePassXC",
        times["ours"], times["theirs"], FASTER, note="both under one Xvfb",
    )  # fmt: skip
