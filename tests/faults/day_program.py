# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The real program, begun as the officer begins it, with somebody at the keys.

Called as ``day_program.py ROOT STEP [options of the program]``. Each lock replaces the process
by this script again, at the next step; such a process waits at its lock screen and knows no
orders until it is told to go on.
"""

import ctypes
import os
import sys
import traceback
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from casuskluis_ui import __main__ as program

NEXT = {"morning": "afternoon", "afternoon": "evening", "typing": "end", "brief": "resumed"}
_DUMPABLE = 4
_OF_THIS_COMPUTER = 1


def _be_looked_into() -> None:
    """Let the one who tests read the memory, who need not be the administrator."""
    ctypes.CDLL(None).prctl(_DUMPABLE, 1, 0, 0, 0)


def _again(root: str, step: str, parting: Any) -> list[str]:
    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard

    options = process.restart_options(parting)
    return [sys.executable, "-P", __file__, root, NEXT[step], *options]


def _begin(root: str, step: str, application: Any) -> None:
    """Do the work of a step, once the window stands there and nothing is being prepared."""
    from PySide6.QtTest import QTest  # noqa: PLC0415 - after the guard

    while application.runner.busy:
        QTest.qWait(5)
    from faults.day_steps import go  # noqa: PLC0415 - Qt comes after the guard

    try:
        go(root, step, application)
    except BaseException:  # noqa: BLE001 - whatever it is, the test must hear of it
        told = Path(root) / "tekens" / "failed"
        told.write_text(traceback.format_exc(), encoding="utf-8")
        os._exit(1)


def _prepare(prepare: Any, root: str, step: str, runner: Any, *more: Any) -> None:
    from PySide6.QtCore import QTimer  # noqa: PLC0415 - after the guard

    from casuskluis_ui.shell import process  # noqa: PLC0415 - after the guard

    process.restart_command = partial(_again, root, step)
    prepare(runner, *more)
    _be_looked_into()
    QTimer.singleShot(0, runner.parent(), partial(_begin, root, step, runner.parent()))


def _show_the_tracer() -> None:
    """Make one harmless socket of this computer: who traces must see at least that."""
    made = ctypes.CDLL(None).socket(_OF_THIS_COMPUTER, 1, 0)
    os.close(made)


if __name__ == "__main__":
    if sys.argv[2] == "morning":
        _show_the_tracer()
    program._prepare = partial(_prepare, program._prepare, sys.argv[1], sys.argv[2])
    sys.exit(program.main(sys.argv[3:]))
