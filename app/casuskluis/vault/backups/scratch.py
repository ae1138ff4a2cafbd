# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Restores a backup into a vault that is thrown away, to prove that it can be restored.

It stands beside the vault under a passing name, as encrypted as the vault, and never in the
folder for temporary files of the computer. What a stopped computer left of it is swept at the
next opening or drill.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.vault.access.copies import read_copies, write_copies
from casuskluis.vault.access.header import Header
from casuskluis.vault.backups.copying import copy_file
from casuskluis.vault.backups.marker import Mark, check_mark, fingerprint, read_mark
from casuskluis.vault.connection import DATABASE, open_keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import BackupDamaged, BackupKeyReplaced
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.places import sweep
from casuskluis.vault.report import DatabaseFindings, examine_database
from casuskluis.vault.unfinished import filling, unfinished
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Watch

_COPIED, _EXAMINED = 50, 95  # hundredths of the work


@dataclass(frozen=True, slots=True)
class Scratch:
    """A backup that was restored, for as long as the block lasts.

    Attributes:
        mark: Of the backup.
        findings: What is wrong with the database.
    """

    mark: Mark
    findings: DatabaseFindings
    _folder: Path
    _vault: Vault = field(repr=False)

    def connect(self) -> Connection:
        """Return a connection to the restored database; the caller closes it."""
        key = self._vault.subkey(Purpose.DATABASE)
        with wiped(key):
            return open_keyed(self._folder / DATABASE, key)


@contextmanager
def scratch(vault: Vault, backup: Path, watch: Watch) -> Iterator[Scratch]:
    """Restore a backup with the keys of an open vault; it is gone after the block.

    Args:
        vault: Open; only read.
        backup: Of this vault; only read.
        watch: Told how much is done.

    Raises:
        BackupKeyReplaced: The keys of the vault were replaced since.
        BackupInvalid: It is cut short or damaged.
        Cancelled: The officer stopped it.
        VaultError: Reading or writing failed.
    """
    header, mark = _opened(vault, backup)
    parent = vault.folder.parent
    with unfinished(parent, _owner(vault)) as folder, filling(folder):
        yield _restored(vault, backup, folder, (header, mark), watch)


def sweep_scratch(vault: Vault) -> None:
    """Remove what a computer that stopped during a drill left beside the vault."""
    sweep(vault.folder.parent, _owner(vault))


def _owner(vault: Vault) -> str:
    return f"oefening-{vault.vault_id}"


def _opened(vault: Vault, backup: Path) -> tuple[Header, Mark]:
    """Prove header and mark of a backup with the keys at hand."""
    said = read_mark(backup)
    if said.vault_id != vault.vault_id:
        raise BackupDamaged("a backup of another vault", place=backup.name)
    headers = read_copies(backup).newest_first()
    header = next((one for one in headers if one.is_authentic(vault.master)), None)
    if header is None:
        raise BackupKeyReplaced("not written with these keys", place=backup.name)
    key = vault.subkey(Purpose.BACKUP)
    with wiped(key):
        return header, check_mark(backup, key, vault_id=vault.vault_id)


def _restored(
    vault: Vault, backup: Path, folder: Path, opened: tuple[Header, Mark], watch: Watch
) -> Scratch:
    header, mark = opened
    copy = folder / DATABASE
    watch.step(0)
    copy_file(backup / DATABASE, copy, mark.database.size, watch.within(0, _COPIED))
    watch.step(_COPIED)
    if fingerprint(copy) != mark.database:
        raise BackupDamaged("not the database that was backed up", place=backup.name)
    write_copies(folder, header)
    key = vault.subkey(Purpose.DATABASE)
    with wiped(key):
        findings = examine_database(copy, key, watch.within(_COPIED, _EXAMINED))
    watch.step(_EXAMINED)
    return Scratch(mark, findings, folder, vault)
