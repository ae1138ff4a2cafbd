# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A monkey at the window of a vault, in a process of its own.

``python tests/ui/monkey.py <folder of a demonstration vault> <seed> <events> [seconds]``
presses, clicks,
drags and types at random, and tells as JSON what went wrong. The last events go along: who
finds something can see how it came about. Nothing it does leaves the folder: choosing a file
and printing are refused, and locking and leaving are only counted.
"""

import faulthandler
import json
import os
import sys
import tempfile
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["XDG_CONFIG_HOME"] = tempfile.mkdtemp(prefix="casuskluis-aap-")
os.environ["HOME"] = os.environ["XDG_CONFIG_HOME"]
sys.path.insert(0, str(Path(__file__).parents[1]))


from casuskluis.domain.clock import FixedClock
from casuskluis.services.vaults import Vaults
from casuskluis.services.workspace import Workspace
from casuskluis.vault.access.cost import FLOOR
from casuskluis_ui.composition import open_session
from casuskluis_ui.shell.main_window import MainWindow
from casuskluis_ui.shell.preferences import Preferences
from casuskluis_ui.shell.startup import make_application
from casuskluis_ui.shell.sweeping import Sweeper
from casuskluis_ui.shell.tasks import TaskRunner
from ui.monkey_guard import Guard, refuse_files
from ui.monkey_hands import SIZES, Monkey

NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
PASSPHRASE = b"vijf losse woorden zijn genoeg"


def work(
    workspace: Workspace, folder: Path, seed: int, events: int, seconds: float
) -> dict[str, Any]:
    """Let the monkey in, and tell what came of it."""
    app = make_application(Preferences(appearance="light"))
    app.setQuitOnLastWindowClosed(False)
    guard = Guard()
    Sweeper(app).start()
    runner = TaskRunner()
    runner.started.connect(guard.watch)
    window = MainWindow(
        open_session(workspace, folder, runner), runner, workspace.context.clock
    )
    window.installEventFilter(guard)
    window.resize(*SIZES[0])
    window.show()
    window.activateWindow()
    window.begin(drafts_lost=False)
    monkey = Monkey(window, guard, seed, events, seconds)
    begin = monotonic()
    monkey.start()
    app.exec()
    spent = monotonic() - begin
    guard.last.append("the end")
    window.removeEventFilter(guard)
    faulthandler.cancel_dump_traceback_later()
    widgets = Counter(type(one).__name__ for one in app.allWidgets()).most_common(12)
    quiet = runner.shut_down(60_000)
    app.processEvents()
    window.settle()
    window.close()
    window.deleteLater()
    del window
    app.processEvents()
    return {
        "seed": seed, "did": sum(monkey.did.values()), "kinds": dict(monkey.did),
        "seconds": round(spent, 1), "quiet": quiet,
        "slowest": [f"{one * 1000:.0f} ms {said}" for one, said in monkey.slowest],
        "widgets": widgets, "found": guard.found, "trails": guard.trails,
    }  # fmt: skip


def main() -> None:
    """Open, work, verify, close."""
    folder, seed, events = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    refuse_files()
    faulthandler.enable()
    vaults = Vaults(FixedClock(NOW), "toets", FLOOR)
    workspace = vaults.open(folder, bytearray(PASSPHRASE))
    seconds = float(sys.argv[4]) if len(sys.argv) > 4 else 1e9
    told = work(workspace, folder, seed, events, seconds)
    told["sound"] = workspace.keys.verify().is_sound
    told["journal"] = workspace.journal.check().is_sound
    workspace.close()
    told["sound_closed"] = vaults.check(folder, bytearray(PASSPHRASE)).is_sound
    sys.__stdout__.write(json.dumps(told) + "\n")  # type: ignore[union-attr]
    sys.__stdout__.flush()  # type: ignore[union-attr]


if __name__ == "__main__":
    main()
