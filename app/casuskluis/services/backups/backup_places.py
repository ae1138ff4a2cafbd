# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the backups of a vault are, and what lies beside them."""

from pathlib import Path

from casuskluis.vault.errors import VaultError
from casuskluis.vault.files import make_private_folder
from casuskluis.vault.vault import Vault

_FOLDER = "reservekopieën"


def backup_folder(vault: Path) -> Path:
    """Return where backups come unless the officer chooses another place."""
    return vault.parent / _FOLDER


def ready_backup_folder(vault: Path) -> Path:
    """Return where backups come, and make that folder when it is not there yet.

    Raises:
        PlaceNotWritable: When nothing may be written beside the vault.
        DiskFull: When not even a folder fits.
    """
    folder = backup_folder(vault)
    if not folder.is_dir():
        make_private_folder(folder)
    return folder


def spread_ledger(vault: Vault, *folders: Path) -> bool:
    """Copy the list of what was destroyed to where backups are; after every destruction.

    An older backup that is put back from such a folder, on whatever computer, then learns what
    must not come back. A folder that cannot be written to is passed over: the list in the vault
    itself is written already.

    Args:
        vault: Open.
        folders: With backups, besides the one beside the vault.

    Returns:
        Whether every copy was written.
    """
    default, whole = backup_folder(vault.folder), True
    for folder in dict.fromkeys((default, *folders)):
        try:
            if folder == default:
                ready_backup_folder(vault.folder)
            vault.ledger.copy_to(folder)
        except VaultError:
            whole = False
    return whole
