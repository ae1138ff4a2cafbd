# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first key of the journal, sealed so that only who opens the vault can read it.

The database alone, even decrypted, does not give it: it is sealed under a key of the master
key with that one purpose.
"""

import os

from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.driver import Connection
from casuskluis.vault.keys import (
    KEY_BYTES,
    NONCE_BYTES,
    MasterKey,
    Purpose,
    seal,
    unseal,
    wiped,
)


def new_first_key(vault: Keyring) -> tuple[bytes, bytes]:
    """Return 32 random bytes, and the same sealed.

    Raises:
        VaultClosed: After the vault was closed.
    """
    plain = bytearray(os.urandom(KEY_BYTES))
    with wiped(plain):
        return bytes(plain), seal_first_key(vault, plain)


def seal_first_key(vault: Keyring, plain: bytearray) -> bytes:
    """Return a first key sealed, such as one that came along from another vault.

    Raises:
        VaultClosed: After the vault was closed.
    """
    audit = vault.subkey(Purpose.AUDIT)
    with wiped(audit):
        return b"".join(seal(audit, plain, vault.vault_id.encode()))


def read_first_key(vault: Keyring, sealed: bytes) -> bytearray | None:
    """Return the first key, to be wiped; None when this vault did not seal it.

    Raises:
        VaultClosed: After the vault was closed.
    """
    audit = vault.subkey(Purpose.AUDIT)
    with wiped(audit):
        return _unsealed(audit, sealed, vault.vault_id)


def carry_first_key(
    connection: Connection, vault_id: str, old: MasterKey, new: MasterKey
) -> None:
    """Seal the first key under a new master key, in a copy of the database that goes with it.

    A key that the old master key did not seal stays as it is: the check of the journal says so
    before and after. The only table of the storage that this layer knows by name.

    Args:
        connection: To the copy, in a transaction.
        vault_id: Of the vault.
        old: The master key until now.
        new: The one from now on.
    """
    there = "SELECT count(*) FROM sqlite_schema WHERE name = 'journal_key'"
    if not connection.execute(there).fetchone()[0]:
        return
    before, after = old.subkey(Purpose.AUDIT), new.subkey(Purpose.AUDIT)
    with wiped(before, after):
        for row in connection.execute("SELECT id, first_sealed FROM journal_key").fetchall():
            plain = _unsealed(before, bytes(row[1]), vault_id)
            if plain is not None:
                with wiped(plain):
                    sealed = b"".join(seal(after, plain, vault_id.encode()))
                connection.execute(
                    "UPDATE journal_key SET first_sealed = ? WHERE id = ?", (sealed, row[0])
                )


def _unsealed(audit: bytearray, sealed: bytes, vault_id: str) -> bytearray | None:
    nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    if len(nonce) < NONCE_BYTES:
        return None
    found = unseal(audit, nonce, rest, vault_id.encode())
    return found if found is not None and len(found) == KEY_BYTES else None
