# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Leaves nothing of removed rows in the file of the database.

SQLCipher overwrites what is removed, but a row that was moved to another page while the table
grew can leave a copy in the unused part of the page it came from. Only writing the database
anew is sure to leave those behind.
"""

from casuskluis.vault.connection import DATABASE, inspect_file, keyed
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.vault import Vault


def sweep(vault: Vault) -> None:
    """Write the database anew, without what was removed; waits for the disk.

    The file is as good as before when this is cut off half-way.

    Raises:
        VaultInUse: The lock was lost, and somebody else works in the vault.
        DiskFull: It needs as much free space as the database takes.
        VaultError: The database cannot be read or written.
    """
    vault.make_sure_of_files()
    file = vault.folder / DATABASE
    inspect_file(file)
    key = vault.subkey(Purpose.DATABASE)
    # Without the guard: VACUUM attaches its target by itself.
    with wiped(key), keyed(file, key, guarded=False) as connection:
        connection.execute("VACUUM")
