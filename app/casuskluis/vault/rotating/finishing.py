# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Finishes at the opening of a vault the rotation of its keys that was cut off."""

from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from casuskluis.vault.access.copies import Copies, read_copies, write_copies
from casuskluis.vault.access.header import Header
from casuskluis.vault.access.slots import Opened
from casuskluis.vault.connection import DATABASE, open_keyed
from casuskluis.vault.destroyed.ledger_opening import is_sealed_by_another
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import CannotWrite, CopyUnsound, DatabaseDamaged, VaultError
from casuskluis.vault.faults import exists, file_faults
from casuskluis.vault.files import sync_folder
from casuskluis.vault.keys import MasterKey, Purpose, wiped
from casuskluis.vault.report import examine_database
from casuskluis.vault.rotating.former import data_master
from casuskluis.vault.rotating.recoding import (
    RECODED,
    discard,
    is_current,
    prove,
    put_in_place,
    recode,
)
from casuskluis.vault.rotating.standstill import Standstill
from casuskluis.vault.watch import Watch


class Interrupted(StrEnum):
    """What became of a rotation that was cut off, at the next opening.

    FINISHED: the copy made then has the place of the database. REMADE: so has a new copy; what
    was written in the former one, such as lines in the journal, is not in it. PENDING: no room
    or no permission to finish; the database is still under the former key, and works.
    """

    FINISHED = "finished"
    REMADE = "remade"
    PENDING = "pending"


@dataclass(frozen=True)
class Settled:
    """How things stand after looking for an interrupted rotation.

    Attributes:
        header: As it is on the disk.
        data: The master key the database is under.
        interrupted: What was found; None when nothing was cut off.
    """

    header: Header
    data: MasterKey = field(repr=False)
    interrupted: Interrupted | None = None


def settle(folder: Path, opened: Opened, *, read_only: bool = False) -> Settled:
    """Finish an interrupted rotation as far as the disk allows; wipes the former key then.

    Args:
        folder: The vault, locked unless it is only read.
        opened: With its newest header.
        read_only: Change nothing; only say which key the database is under.

    Raises:
        DatabaseDamaged: Neither key opens the database.
        VaultError: There is no database, or the disk fails.
    """
    header, master = opened.header, opened.master
    if not header.previous:
        return Settled(header, master)
    data = data_master(folder, opened)
    if read_only:
        return Settled(header, data, Interrupted.PENDING)
    if data is not master:
        still = Standstill(folder / DATABASE)
        try:
            with suppress(VaultError):  # who looks on may be writing; what is ready stays good
                still.begin(partial(_connect, folder, data))
                return _settle(folder, header, (data, master), still)
        finally:
            still.end()
            still.close()  # no other connection is open yet
        return Settled(header, data, Interrupted.PENDING)
    return Settled(closed(folder, header, master), master, Interrupted.FINISHED)


def _settle(
    folder: Path, header: Header, keys: tuple[MasterKey, MasterKey], still: Standstill
) -> Settled:
    """Give the database under the new key its place; raises when nothing came of it."""
    data, master = keys
    try:
        how = _ready(folder, header, data, master, still)
        commit(folder, header)
        still.make_way()
        lasting = put_in_place(folder)
    except DatabaseDamaged:
        raise  # what lies there may be all that is whole
    except VaultError:
        discard(folder)
        raise
    data.wipe()
    return Settled(closed(folder, header, master) if lasting else header, master, how)


def commit(folder: Path, header: Header) -> None:
    """Write a header, and be sure of both copies: one is not enough to move the database.

    Raises:
        VaultError: Writing failed; the copies may differ.
    """
    write_copies(folder, header)
    with file_faults(folder):
        sync_folder(folder)
    copies = read_copies(folder)
    if (copies.first, copies.second) != (header, header):
        raise CannotWrite("a copy of the header is not in place", place=folder.name)


def closed(folder: Path, header: Header, master: MasterKey) -> Header:
    """Write the header without the former key; return the one that counts.

    On a full disk that stays to be done: the database is where it belongs already.
    """
    final = replace(header, previous=b"", generation=header.generation + 1).signed(master)
    with suppress(VaultError):
        write_copies(folder, final)
        return final
    return header


def is_behind(folder: Path, copies: Copies, header: Header, master: MasterKey) -> bool:
    """Tell whether the keys were renewed since this header was written.

    For a database that a right secret does not open: then it is not damaged, but the header is
    an old one. A newer copy beside it shows that, and so does the list of what was destroyed,
    which is sealed anew with every rotation.
    """
    newer = any(
        isinstance(copy, Header)
        and copy.vault_id == header.vault_id
        and copy.generation > header.generation
        for copy in (copies.first, copies.second)
    )
    return newer or is_sealed_by_another(folder, header.vault_id, master)


def _connect(folder: Path, data: MasterKey) -> Connection:
    key = data.subkey(Purpose.DATABASE)
    with wiped(key):
        return open_keyed(folder / DATABASE, key)


def _ready(
    folder: Path, header: Header, data: MasterKey, master: MasterKey, still: Standstill
) -> Interrupted:
    """Have a proven copy ready: the one that lies there, or a new one."""
    if is_current(folder, master, header.vault_id, still):
        with suppress(CopyUnsound):
            prove(folder, master, Watch())
            return Interrupted.FINISHED
    _keep_whole_copy(folder, data)
    recode(folder, data, master, header, Watch(), still=still)
    prove(folder, master, Watch())
    return Interrupted.REMADE


def _keep_whole_copy(folder: Path, data: MasterKey) -> None:
    """Refuse to write over a copy that was made before the database itself was damaged.

    Raises:
        DatabaseDamaged: So it is; that copy may be all that is whole.
    """
    if not exists(folder / RECODED):
        return
    key = data.subkey(Purpose.DATABASE)
    with wiped(key):
        if not examine_database(folder / DATABASE, key, Watch()).is_sound:
            raise DatabaseDamaged("the database is damaged, a copy of before is there")
