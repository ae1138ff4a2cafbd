# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of the folders beside a vault: backups, what is put aside, unfinished work."""

import re
import secrets
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from casuskluis.vault.errors import VaultError
from casuskluis.vault.faults import PASSING, exists
from casuskluis.vault.files import remove_folder
from casuskluis.vault.lock import VaultLock

SUFFIX = ".kluis"
STAMP = "%Y%m%d-%H%M%S"
_MARK_BYTES = 4


def free_name(parent: Path, vault_folder: Path, at: datetime, *, mark: str = "") -> Path:
    """Return a name with a time stamp that nothing in the folder has yet."""
    stem = vault_folder.name.removesuffix(SUFFIX)
    base = f"{stem}{mark}-{at.strftime(STAMP)}"
    name, count = parent / f"{base}{SUFFIX}", 1
    while exists(name):
        count += 1
        name = parent / f"{base}-{count}{SUFFIX}"
    return name


def passing_name(parent: Path, owner: str) -> Path:
    """Return a hidden name for a folder that is still being filled.

    Args:
        parent: The folder the finished one will stand in, so that a rename suffices.
        owner: What it is for; `sweep` finds it back by this.
    """
    return parent / f".{owner}.{secrets.token_hex(_MARK_BYTES)}{PASSING}"


def sweep(parent: Path, owner: str) -> None:
    """Remove what earlier work left when the computer stopped; what is at work is locked."""
    try:
        found = list(parent.iterdir())
    except OSError:
        return  # making the new folder will say what is the matter
    passing = re.compile(
        rf"\.{re.escape(owner)}\.[0-9a-f]{{{2 * _MARK_BYTES}}}{re.escape(PASSING)}"
    )
    for leftover in found:
        if passing.fullmatch(leftover.name) and not leftover.is_symlink():
            with suppress(VaultError):
                VaultLock(leftover).release()
                remove_folder(leftover)
