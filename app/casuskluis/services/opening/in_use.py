# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault that is open already: at which computer, in whose session, and since when."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from casuskluis.vault.errors import VaultInUse
from casuskluis.vault.lock import LOCK

UNSAID = frozenset({"", "?"})
"""What the lock file holds where the computer has no name, or nothing could be read."""


class OpenOnThisComputer(VaultInUse):
    """It is open here already: in another window, or with somebody else who is logged in."""


class OpenElsewhere(VaultInUse):
    """It is open at another computer (``host``)."""


@contextmanager
def holder_told(folder: Path) -> Iterator[None]:
    """Tell who has a vault open as an officer knows it: by computer and time.

    The number of the process means nothing to an officer, and the name of a user stands
    nowhere outside the vault.

    Args:
        folder: The vault.

    Raises:
        OpenOnThisComputer: In the place of `VaultInUse` (``since``).
        OpenElsewhere: In the place of `VaultInUse` (``host``, ``since``).
    """
    try:
        yield
    except VaultInUse as error:
        host, since = str(error.details.get("host", "")), _since(folder)
        if host in UNSAID or not since:
            raise
        if is_own(host):
            raise OpenOnThisComputer(str(error), since=since) from None
        raise OpenElsewhere(str(error), host=host, since=since) from None


def is_own(host: str) -> bool:
    """Tell whether a name is that of this computer, as the lock file writes it."""
    here = os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")
    return host == here


def _since(folder: Path) -> str:
    """Return when the lock file was written: at the opening; empty when it is gone."""
    try:
        written = (folder / LOCK).stat().st_mtime
    except OSError:
        return ""
    return f"{datetime.fromtimestamp(written, UTC).astimezone():%d-%m-%Y %H:%M}"
