# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Telling a damaged database apart from one that never belonged to this vault."""

from pathlib import Path

from casuskluis.vault.errors import DatabaseDamaged, DatabaseForeign, VaultError
from casuskluis.vault.faults import file_faults
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.salvage.pages import PAGE, find_salt


def named(fault: DatabaseDamaged, file: Path, master: MasterKey) -> VaultError:
    """Return the error for a database that the right key does not open.

    Damage leaves pages whose code fits the key; where not one page does, the file is of another
    vault, or something else altogether was written over it.

    Args:
        fault: As the library reported it.
        file: The database.
        master: The key that should open it.

    Raises:
        CannotRead: The disk fails.
    """
    key = master.subkey(Purpose.DATABASE)
    with wiped(key), file_faults(file, writing=False), file.open("rb") as raw:
        begin = raw.read(PAGE)
        if len(begin) < PAGE or not any(begin):
            return fault  # cut off or wiped: that is damage, whatever it was before
        if find_salt(raw, key, (master.salt,)) is not None:
            return fault
    return DatabaseForeign("not one page fits the key", place=file.parent.name)
