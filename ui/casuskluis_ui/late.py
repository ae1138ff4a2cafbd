# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Services and pages, imported while the officer types the passphrase.

They take half a second to import; the lock screen needs none of them.
"""

import os
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from casuskluis.domain.clock import Clock
from casuskluis.explanations import sentences
from casuskluis.hardening.selfcheck import SelfCheck

if TYPE_CHECKING:
    from casuskluis.services.parcels.whole_in import WholeTaking
    from casuskluis_ui.shell.session import Paper, Restoring, Salvaging, Session, VaultDoor
    from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

_SERVICES = "casuskluis.services.vaults"
_REMEMBERED = "casuskluis.services.opening.remembered"
_ALLOWED = "casuskluis.services.opening.allowed"
_PAGES = "casuskluis_ui.composition"
_DEMONSTRATION = "casuskluis.services.demonstration"
PARTS = (
    "casuskluis_ui.shell.session",
    "casuskluis_ui.quiet.mode",
    "casuskluis_ui.text.writing",
    _PAGES,
    "casuskluis_ui.models",
    "casuskluis_ui.dialogs",
    "casuskluis_ui.shell.commands.desk",
    "casuskluis_ui.shell.main_window",
    "casuskluis_ui.shell.watching",
)
"""The window of an open vault, in parts that take about as long: for the interface thread."""


class LateDoor:
    """The vaults, as the lock screen sees them; loaded at the first call.

    Args:
        clock: The time.
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def warm_up(self, control: "TaskControl") -> None:
        """Import the services, which know no Qt; runs on the worker thread.

        And every sentence: the disk of the program may be gone when one has to be told.
        """
        del control
        import_module(_SERVICES)
        sentences()

    def wants_key_file(self, folder: Path) -> bool:
        """Tell whether a key file goes with some passphrase; see `Vaults.wants_key_file`."""
        return self._vaults().wants_key_file(folder)

    def open(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        """Open a vault; see `Vaults.open`."""
        return self._vaults().open(folder, passphrase, key_file=key_file)

    def open_to_read(
        self, folder: Path, passphrase: bytearray, *, key_file: Path | None = None
    ) -> object:
        """Open a vault to look only; see `Vaults.open_to_read`."""
        return self._vaults().open_to_read(folder, passphrase, key_file=key_file)

    def take_over(self, workspace: Any) -> object:
        """Return a vault that was opened to read, open to work in."""
        return self._vaults().take_over(workspace)

    def create(
        self, folder: Path, passphrase: bytearray, *, municipality: str, label: str
    ) -> tuple[object, "Paper"]:
        """Make a vault; returns it open, with its recovery sheet."""
        return self._vaults().create(folder, passphrase, municipality=municipality, label=label)

    def open_with_recovery_code(
        self, folder: Path, code: str | tuple[str, ...], new_passphrase: bytearray
    ) -> object:
        """Open a vault with its code or shares; see `Vaults.open_with_recovery_code`."""
        return self._vaults().open_with_recovery_code(folder, code, new_passphrase)

    def open_with_once_code(self, folder: Path, code: str, new_passphrase: bytearray) -> object:
        """Open a vault with a code for one time; see `Vaults.open_with_once_code`."""
        return self._vaults().open_with_once_code(folder, code, new_passphrase)

    @property
    def restoring(self) -> "Restoring":
        """Puts backups back; see `Vaults.restoring`."""
        return self._vaults().restoring

    @property
    def salvaging(self) -> "Salvaging":
        """Saves what can be read of a damaged vault; see `Vaults.salvaging`."""
        return self._vaults().salvaging

    @property
    def taking(self) -> "WholeTaking":
        """Makes a vault of a file with a whole one; see `Vaults.taking`."""
        return self._vaults().taking

    def confirm(self, workspace: Any, passphrase: bytearray) -> None:
        """Check that a passphrase opens this vault, and wipe it."""
        workspace.keys.confirm(passphrase)

    def new_sheet(self, workspace: Any) -> "Paper":
        """Make another recovery sheet: the one before was never printed."""
        paper: Paper = workspace.keys.renew_recovery_sheet()
        return paper

    def demonstrate(self, folder: Path, control: "TaskControl") -> tuple[object, str]:
        """Make the demonstration vault; returns it open, with its passphrase."""
        made = import_module(_DEMONSTRATION)
        workspace = made.demonstrate(self._vaults(), folder, progress=control.progress)
        return workspace, made.PASSPHRASE

    def close(self, workspace: Any) -> None:
        """Close a vault that nobody went into."""
        workspace.close()

    def _vaults(self) -> "VaultDoor":
        seen = import_module(_REMEMBERED)
        remembered = seen.Remembered(seen.profile_place(os.environ))
        allowed = import_module(_ALLOWED).allowed_places()
        made: VaultDoor = import_module(_SERVICES).Vaults(
            self._clock, _device(), remembered=remembered, allowed=allowed
        )
        return made


def open_session(
    self_check: SelfCheck, workspace: Any, folder: Path, runner: "TaskRunner"
) -> "Session":
    """Return the session of an open workspace, with its pages."""
    made: Session = import_module(_PAGES).open_session(workspace, folder, runner, self_check)
    return made


def _device() -> str:
    # Not `platform.node`: on Windows that asks the network for the name.
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
