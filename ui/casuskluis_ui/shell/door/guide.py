# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leads somebody through the making of a first vault, and the steps of it."""

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from casuskluis_ui.shell.tasks import TaskControl

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import Paper

STEPS = 5
"""What it is, making the vault, the recovery sheet, typing the passphrase again, beginning."""
SHEET_STEP = 3
WELCOME = "welcome"
BACK = "back"
"""The card one came from: the lock screen, or the welcome at a first start."""

SHEET = "sheet"
CHECK = "check"
DONE = ""
"""Where the tour was left, as the preferences keep it."""


class Guide(Protocol):
    """What the tour asks besides `VaultDoor`; a lock screen without one has no tour.

    Except for `close` everything may take seconds and runs on the worker thread.
    Errors are `CasuskluisError`s.
    """

    def confirm(self, workspace: object, passphrase: bytearray) -> None:
        """Check that a passphrase opens this vault, and wipe it."""

    def new_sheet(self, workspace: object) -> "Paper":
        """Make another recovery sheet: the one before was never printed."""

    def demonstrate(self, folder: Path, control: TaskControl) -> tuple[object, str]:
        """Make the demonstration vault; returns it open, with its passphrase."""

    def close(self, workspace: object) -> None:
        """Close a vault that nobody went into."""
