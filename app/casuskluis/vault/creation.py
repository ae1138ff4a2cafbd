# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Builds a new vault beside its place and moves it there when it is whole."""

import uuid
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from casuskluis.vault.access import recovery_code
from casuskluis.vault.access.copies import read_copies, unlock, write_copies
from casuskluis.vault.access.cost import KdfCost, calibrate
from casuskluis.vault.access.header import Header, SlotKind
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.access.slots import Opened, new_slot
from casuskluis.vault.connection import DATABASE, PLAINTEXT_MARK, keyed
from casuskluis.vault.destroyed.ledger_opening import Known, write_first_ledger
from casuskluis.vault.errors import DatabaseNotEncrypted, VaultExists
from casuskluis.vault.faults import exists
from casuskluis.vault.files import (
    move_into_place,
    read_limited,
    sync_folder,
    write_new,
)
from casuskluis.vault.identity import initialise, remember_ledger
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.unfinished import filling, unfinished

RECOVERY_LABEL = "herstelcode"


def build(
    folder: Path,
    passphrase: bytearray,
    *,
    label: str,
    cost: KdfCost | None,
    known: Sequence[str] = (),
) -> tuple[Opened, str]:
    """Make a vault at a free place; return what it opened with and its recovery code.

    Args:
        folder: The vault to be; its parent folder exists.
        passphrase: Of the first slot; not wiped here.
        label: Whose passphrase it is; stored encrypted.
        cost: Of the key derivation; None measures this computer.
        known: More that others know, such as the name of the municipality.

    Raises:
        VaultExists: Something stands there already.
        PassphraseTooWeak: See `casuskluis.vault.access.passphrase.check_strength`.
        CostOutOfBounds: Of the given cost.
        VaultError: The place cannot be written to, or the disk is full. Nothing stays behind.
    """
    check_strength(passphrase, (label, folder.stem, *known))
    _check_free(folder)
    cost = calibrate() if cost is None else cost.checked()
    with unfinished(folder.parent, folder.name) as passing:
        with filling(passing):
            opened, code = _fill(passing, passphrase, label, cost)
        _check_free(folder)
        move_into_place(passing, folder)
    return opened, code


def _fill(folder: Path, passphrase: bytearray, label: str, cost: KdfCost) -> tuple[Opened, str]:
    vault_id = str(uuid.uuid4())
    master = MasterKey.new(vault_id)
    code = recovery_code.new_code()
    secret = recovery_code.parse(code)
    with wiped(secret):
        slots = (
            new_slot(master, vault_id, SlotKind.PASSPHRASE, passphrase, label=label, cost=cost),
            new_slot(master, vault_id, SlotKind.RECOVERY, secret, label=RECOVERY_LABEL),
        )
        header = Header(vault_id, generation=1, slots=slots).signed(master)
        known = write_first_ledger(folder, vault_id, master)
        _make_database(folder / DATABASE, header, master, known)
        write_copies(folder, header)
        # Prove from the disk that the sheet of paper will open this vault.
        unlock(read_copies(folder), SlotKind.RECOVERY, secret).master.wipe()
    with suppress(OSError):
        sync_folder(folder)
    return Opened(header, master, header.slots[0]), code


def _make_database(file: Path, header: Header, master: MasterKey, known: Known) -> None:
    write_new(file, b"")  # SQLite itself would make it readable for others
    key = master.subkey(Purpose.DATABASE)
    with wiped(key), keyed(file, key, salt=master.salt) as connection:
        connection.execute("BEGIN IMMEDIATE")
        initialise(connection, header.vault_id, header.generation)
        remember_ledger(connection, known.generation, bytearray(known.key or b""))
        connection.execute("COMMIT")
    if read_limited(file, len(PLAINTEXT_MARK)) == PLAINTEXT_MARK:
        raise DatabaseNotEncrypted("the library did not encrypt", place=file.name)


def _check_free(folder: Path) -> None:
    if exists(folder):
        raise VaultExists("something stands there already", place=folder.name)
