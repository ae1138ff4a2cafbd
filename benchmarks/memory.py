# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: PLC0415 - a script; what is imported when is what it measures

"""How much memory the demonstration takes, open, page after page: MB (10^6 bytes).

From the root of the project: ``python benchmarks/memory.py [folder of a demonstration vault]``.
RSS counts what is shared with other programs (Qt's own code), USS what is ours alone. The vault
is filled in a process of its own: filling it leaves memory behind that opening does not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic

os.environ["QT_QPA_PLATFORM"] = "offscreen"
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"
AIM_MB = 200


def memory() -> tuple[float, float]:
    """Return RSS and USS."""
    found = {}
    for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:]:
        name, _, rest = line.partition(":")
        found[name] = int(rest.split()[0]) * 1024 / 1e6
    return found["Rss"], found["Private_Clean"] + found["Private_Dirty"]


def tell(name: str) -> None:
    """Print how much there is now."""
    rss, uss = memory()
    sys.stdout.write(f"{name:<20} RSS {rss:6.0f}   USS {uss:6.0f}\n")
    sys.stdout.flush()


def fill(folder: Path) -> None:
    """Make the demonstration."""
    from casuskluis.domain.clock import FixedClock
    from casuskluis.services.demonstration import MUNICIPALITY, fill
    from casuskluis.services.vaults import Vaults
    from casuskluis.vault.access.cost import FLOOR

    vaults = Vaults(FixedClock(NOW), "meting", FLOOR)
    workspace, _ = vaults.create(
        folder, bytearray(PASSPHRASE), municipality=MUNICIPALITY, label="S. Meijer"
    )
    fill(workspace)
    workspace.close()


def visit(folder: Path) -> None:
    """Open the vault, go to every page, and tell after each."""
    from PySide6.QtWidgets import QApplication

    from casuskluis_ui import sources

    sources.leave_unread()  # as the program does

    from casuskluis.domain.clock import FixedClock
    from casuskluis.services.vaults import Vaults
    from casuskluis.vault.access.cost import FLOOR
    from casuskluis_ui.composition import open_session
    from casuskluis_ui.shell.main_window import MainWindow
    from casuskluis_ui.shell.preferences import Preferences
    from casuskluis_ui.shell.startup import make_application
    from casuskluis_ui.shell.tasks import TaskRunner

    app = make_application(Preferences(appearance="light"))
    tell("Qt and the pages")
    workspace = Vaults(FixedClock(NOW), "meting", FLOOR).open(folder, bytearray(PASSPHRASE))
    runner = TaskRunner()
    session = open_session(workspace, folder, runner)
    window = MainWindow(session, runner, workspace.context.clock)
    window.resize(1280, 820)
    window.show()
    window.begin(drafts_lost=False)
    for section in session.sections:
        window.go_to(section.name)
        until = monotonic() + 0.3
        while runner.busy or monotonic() < until:
            QApplication.processEvents()
        tell(section.name)
    rss, _ = memory()
    sys.stdout.write(f"{len(app.allWidgets())} widgets; aim {AIM_MB} MB: {rss < AIM_MB}\n")
    runner.shut_down()
    workspace.abandon()
    sys.stdout.flush()
    os._exit(0)  # taking the window down is not measured


def main() -> None:
    """Fill a vault in another process, then look."""
    if sys.argv[1:2] == ["fill"]:
        fill(Path(sys.argv[2]))
    elif len(sys.argv) > 1:
        visit(Path(sys.argv[1]))
    else:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "Veldhaven.kluis"
            for step in ((__file__, "fill", str(folder)), (__file__, str(folder))):
                subprocess.run([sys.executable, *step], check=True)  # noqa: S603 - ourselves
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
