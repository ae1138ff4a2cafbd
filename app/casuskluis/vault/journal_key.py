# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first key of the journal, sealed so that only who opens the vault can read it.

The database alone, even decrypted, does not give it: it is sealed under a key of the master
key with that one purpose.
"""

import os

from casuskluis.vault.keys import KEY_BYTES, NONCE_BYTES, Purpose, seal, unseal, wiped
from casuskluis.vault.vault import Vault


def new_first_key(vault: Vault) -> tuple[bytes, bytes]:
    """Return 32 random bytes, and the same sealed.

    Raises:
        VaultClosed: After the vault was closed.
    """
    plain, audit = bytearray(os.urandom(KEY_BYTES)), vault.subkey(Purpose.AUDIT)
    with wiped(plain, audit):
        nonce, sealed = seal(audit, plain, vault.vault_id.encode())
        return bytes(plain), nonce + sealed


def read_first_key(vault: Vault, sealed: bytes) -> bytearray | None:
    """Return the first key, to be wiped; None when this vault did not seal it.

    Raises:
        VaultClosed: After the vault was closed.
    """
    audit = vault.subkey(Purpose.AUDIT)
    with wiped(audit):
        nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
        if len(nonce) < NONCE_BYTES:
            return None
        found = unseal(audit, nonce, rest, vault.vault_id.encode())
    return found if found is not None and len(found) == KEY_BYTES else None
