# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The former master key, kept in the header while the database is brought under a new one."""

from dataclasses import replace
from pathlib import Path

from casuskluis.vault.access.header import Header
from casuskluis.vault.access.slots import Opened
from casuskluis.vault.errors import DatabaseDamaged
from casuskluis.vault.keys import NONCE_BYTES, MasterKey, Purpose, seal, unseal, wiped
from casuskluis.vault.rotating.recoding import opens


def seal_former(former: MasterKey, new: MasterKey, vault_id: str) -> bytes:
    """Return the former master key as it stands in `Header.previous`."""
    key = new.subkey(Purpose.PREVIOUS)
    with wiped(key):
        return b"".join(seal(key, former.exposed(), vault_id.encode()))


def unseal_former(header: Header, master: MasterKey) -> MasterKey | None:
    """Return the former master key, or None when this one did not seal it."""
    key = master.subkey(Purpose.PREVIOUS)
    nonce, sealed = header.previous[:NONCE_BYTES], header.previous[NONCE_BYTES:]
    with wiped(key):
        material = unseal(key, nonce, sealed, header.vault_id.encode())
    return None if material is None else MasterKey(material, header.vault_id)


def data_master(folder: Path, opened: Opened) -> MasterKey:
    """Return the master key the database is under; not that of the header half-way a rotation.

    Args:
        folder: A vault, or a backup of one that worked on with its former key.
        opened: With the newest header.

    Raises:
        DatabaseDamaged: A rotation is not finished, and neither key opens the database.
        VaultError: There is no database, or the disk fails.
    """
    header, master = opened.header, opened.master
    if not header.previous or opens(folder, master, header.vault_id):
        return master
    former = unseal_former(header, master)
    if former is not None:
        if opens(folder, former, header.vault_id):
            return former
        former.wipe()
    raise DatabaseDamaged("neither the new nor the former key opens the database")


def with_data_key(folder: Path, opened: Opened) -> Opened:
    """Return what a secret opened, with the master key its database is under.

    For who reads a vault or a backup and changes nothing in it; see `data_master`.
    """
    data = data_master(folder, opened)
    if data is opened.master:
        return opened
    opened.master.wipe()
    return replace(opened, master=data)
