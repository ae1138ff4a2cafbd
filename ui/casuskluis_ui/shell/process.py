# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Locking for real: this process ends, a fresh one shows the lock screen.

Closing the vault leaves hundreds of copies of its texts in the memory of Python and Qt; only
the end of a process clears them.
"""

import os
import sys
from collections.abc import Sequence

from PySide6.QtCore import QProcess

from casuskluis_ui import options
from casuskluis_ui.shell.reason import Parting


def leave(parting: Parting) -> None:
    """Throw this process away, for a fresh one or for good. Never returns."""
    if parting.ends:
        os._exit(0)
    replace_process(restart_command(parting))


def restart_command(parting: Parting) -> list[str]:
    """Return the command line of the fresh process: nothing in it comes out of the vault."""
    program = [sys.executable, *_interpreter_options(), "-m", "casuskluis_ui"]
    if getattr(sys, "frozen", False):
        program = [sys.executable]
    return [*program, *restart_options(parting)]


def restart_options(parting: Parting) -> list[str]:
    """Return what the fresh process is told."""
    told = [options.VAULT, str(parting.vault)]
    if parting.reason is not None:
        told += [options.REASON, parting.reason.value]
    return [*told, *([options.DRAFTS_LOST] if parting.drafts_lost else [])]


def replace_process(command: Sequence[str]) -> None:
    """Become another program. Never returns.

    POSIX keeps the process id and throws the memory away. Windows cannot, so there a new
    process is started and this one ends at once. When the start fails this one ends all the
    same: an unlocked vault must not stay behind.
    """
    try:
        if sys.platform != "win32":
            os.execv(command[0], list(command))  # noqa: S606 - our own interpreter, no shell
        QProcess.startDetached(command[0], list(command[1:]))
    finally:
        # Without clean-up of Python objects: nothing may wait or ask any more.
        os._exit(0)


def _interpreter_options() -> list[str]:
    # Without it "-m" would import from whatever folder the officer happens to be in.
    return ["-I"] if sys.flags.isolated else ["-P"]
