# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Removes the backups that need not stay, and nothing else.

Only after a new backup was made and verified. What goes is a folder that says it is a backup
of this vault, proves that with the key of this vault, and holds nothing but what a backup
holds. Whatever else lies there, or was put aside at a restore, is left alone.
"""

from contextlib import suppress
from datetime import date
from pathlib import Path

from casuskluis.domain.thinning import KeepRule, superfluous
from casuskluis.vault.access import copies
from casuskluis.vault.backups.marker import MARKER
from casuskluis.vault.backups.restoring import ASIDE
from casuskluis.vault.backups.stock import Backup, Proof, stock_of
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.destroyed import ledger
from casuskluis.vault.errors import VaultError
from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import move_into_place, remove_folder
from casuskluis.vault.places import passing_name
from casuskluis.vault.vault import Vault

PARTS = frozenset({DATABASE, MARKER, copies.FIRST, copies.SECOND, ledger.FIRST, ledger.SECOND})
"""Everything a backup consists of."""


def thin(vault: Vault, place: Path, rule: KeepRule, *, today: date, spare: Path) -> int:
    """Remove the backups of a vault that need not stay; return how many went.

    One that cannot be removed stays, until the next time.

    Args:
        vault: Open.
        place: The folder with its backups.
        rule: What stays.
        today: The day it is.
        spare: The one that was made and verified just now.

    Raises:
        VaultError: The folder cannot be read; then nothing was removed.
    """
    every = [one for one in stock_of(vault, place) if one.proof is Proof.OURS]
    newest = next((one.made_at for one in every if one.folder == spare), None)
    if newest is None:
        return 0
    made = [one.made_at for one in every if one.made_at is not None]
    go = superfluous(made, rule, today, spare=newest)
    removed = 0
    for one in every:
        if one.made_at in go and one.folder != spare and _is_ours_alone(one):
            with suppress(VaultError):
                _remove(one.folder, vault.vault_id)
                removed += 1
    return removed


def discard_backup(vault: Vault, backup: Backup) -> bool:
    """Remove one backup of a vault, such as one of before new keys; tell whether it went.

    Args:
        vault: Open.
        backup: As `casuskluis.vault.backups.stock.stock_of` found it.
    """
    if backup.vault_id != vault.vault_id or not _is_ours_alone(backup):
        return False
    with suppress(VaultError):
        _remove(backup.folder, vault.vault_id)
        return True
    return False


def _is_ours_alone(backup: Backup) -> bool:
    """Tell whether nobody put something of their own in a backup, or it aside."""
    with suppress(VaultError), file_faults(backup.folder, writing=False):
        names = {one.name for one in backup.folder.iterdir()}
        return ASIDE not in backup.folder.name and names <= PARTS
    return False


def _remove(folder: Path, owner: str) -> None:
    """Remove a backup; cut off half-way it no longer looks like one, and is swept later."""
    passing = passing_name(folder.parent, owner)
    move_into_place(folder, passing)
    remove_folder(passing)
