# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Remembers what was destroyed, so that an older backup put back does not bring it back.

The file lies beside the header, outside the database: it must outlive the database that a
backup replaces. Destroying goes in three steps: `DestructionLedger.intend`, the transaction
that destroys, `DestructionLedger.settle`. A computer that stops in between leaves entries
pending; at the next opening whoever destroys looks at `DestructionLedger.pending`, destroys
what is still there, and settles. Putting back a backup makes every entry pending.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from typing_extensions import override

from casuskluis.domain.errors import OnlyReading
from casuskluis.vault.destroyed.ledger_file import (
    MAXIMUM_BYTES,
    Destroyed,
    LedgerPage,
    LedgerState,
    fingerprint,
    parse,
    seal_key,
)
from casuskluis.vault.errors import LedgerDamaged, VaultClosed
from casuskluis.vault.files import read_limited, replace_together
from casuskluis.vault.keys import MasterKey, Purpose, wipe, wiped

FIRST = "vernietigd.json"
SECOND = "vernietigd.json.2"
_MARK = 16


class LedgerTrouble(StrEnum):
    """What was the matter with a ledger when its vault was opened."""

    MISSING = "missing"
    DAMAGED = "damaged"
    ROLLED_BACK = "rolled_back"
    INCOMPLETE = "incomplete"


def copy_name(vault_id: str) -> str:
    """Return the name of the copy of a ledger in a folder with backups of several vaults."""
    return f"vernietigd-{vault_id}.json"


class DestructionLedger:
    """The ledger of an open vault; made by `ledger_opening.open_ledger`.

    Args:
        folder: The vault.
        key: The ledger key; this object owns and wipes it.
        page: What the ledger holds.
        trouble: What the officer should know about it.
        read_only: The vault was opened to read: nothing is written.
    """

    def __init__(
        self,
        folder: Path,
        key: bytearray,
        page: LedgerPage,
        trouble: LedgerTrouble | None,
        *,
        read_only: bool = False,
    ) -> None:
        self._folder = folder
        self._key = key
        self._page = page
        self._before: dict[str, Destroyed | None] = {}
        self._open = True
        self._read_only = read_only
        self._make_sure: Callable[[], None] = _nothing
        self.trouble = trouble

    @override
    def __repr__(self) -> str:
        return f"DestructionLedger({len(self._page.entries)} entries)"

    def guard(self, make_sure: Callable[[], None]) -> None:
        """Have something called before each writing, which raises when the vault is not ours.

        Args:
            make_sure: Such as `casuskluis.vault.holding.Holding.make_sure_of_files`.
        """
        self._make_sure = make_sure

    @property
    def generation(self) -> int:
        """How often the ledger was written."""
        return self._page.generation

    @property
    def pending(self) -> frozenset[str]:
        """Fingerprints of what must be gone and may still be in the database."""
        return frozenset(
            name
            for name, entry in self._page.entries.items()
            if entry.state is LedgerState.PENDING
        )

    @property
    def destroyed(self) -> Mapping[str, Destroyed]:
        """Every entry by fingerprint."""
        return self._page.entries

    @property
    def mark(self) -> str:
        """What changes with every destruction, and only then; empty before the first."""
        names = "".join(sorted(self._sure()))
        return sha256(names.encode()).hexdigest()[:_MARK] if names else ""

    def fingerprint(self, text: str) -> str:
        """Return what stands in the ledger for a record.

        Args:
            text: Names one record for good, such as ``case:14:2026-003:2026-02-01``. A number
                alone does not do: the database may give it out again.

        Raises:
            VaultClosed: After the vault was closed.
        """
        self._check_open()
        return fingerprint(self._key, self._page.vault_id, text)

    def is_destroyed(self, text: str) -> bool:
        """Tell whether a record was destroyed, or was about to be."""
        return self.fingerprint(text) in self._page.entries

    def intend(self, texts: Iterable[str], at: datetime) -> None:
        """Write down, before it happens, that records are destroyed; waits for the disk.

        Args:
            texts: As for `fingerprint`.
            at: Now.

        Raises:
            VaultError: Nothing was written; then nothing may be destroyed either.
        """
        self._prepare()
        entries = dict(self._page.entries)
        names = [self.fingerprint(text) for text in texts]
        mark = Destroyed(at.isoformat(timespec="seconds"), LedgerState.PENDING)
        entries.update(dict.fromkeys(names, mark))
        before = {name: self._page.entries.get(name) for name in names}
        self._write(entries)
        self._before = before | self._before

    def settle(self, texts: Iterable[str] | None = None) -> None:
        """Write down that what was pending is gone from the database.

        Args:
            texts: As for `fingerprint`; None for everything.

        Raises:
            VaultError: Nothing was written; at the next opening it is pending still, which
                costs a second look and no more.
        """
        names = self.pending
        if texts is not None:
            names &= {self.fingerprint(text) for text in texts}
        if names:
            self._prepare()
            entries = dict(self._page.entries)
            entries |= {name: replace(entries[name], state=LedgerState.DONE) for name in names}
            self._write(entries)
        for name in names:
            self._before.pop(name, None)

    def withdraw(self, texts: Iterable[str]) -> None:
        """Take back what `intend` wrote in this session, when the destruction was undone.

        What another session or a restored backup left pending stays.

        Raises:
            VaultError: Nothing was written: what was not destroyed will be at the next opening.
        """
        names = [name for name in map(self.fingerprint, texts) if name in self._before]
        if names:
            self._prepare()
        entries = dict(self._page.entries)
        for name in names:
            earlier = self._before[name]
            if earlier is None:
                entries.pop(name, None)
            else:
                entries[name] = earlier
        if names:
            self._write(entries)
        for name in names:
            del self._before[name]

    def seal_for(self, master: MasterKey) -> None:
        """Seal the ledger key under a new master key; what was destroyed stays as it is.

        Raises:
            VaultError: Nothing was written; the next opening does it.
        """
        self._prepare()
        seal_under = master.subkey(Purpose.LEDGER)
        with wiped(seal_under):
            sealed = seal_key(self._key, seal_under, self._page.vault_id)
        self._page = replace(self._page, sealed=sealed)
        self._write(self._page.entries)

    def acknowledge(self) -> None:
        """Note that the officer was told that the ledger is not complete."""
        if self._page.incomplete:
            self._prepare()
            self._page = replace(self._page, incomplete=False)
            self._write(self._page.entries)

    def absorb(self, folder: Path) -> int:
        """Take over from the copy in a backup folder what this ledger does not know.

        Returns:
            How many entries came in, all of them pending.

        Raises:
            LedgerDamaged: The copy is not one of this vault.
            VaultError: It cannot be read, or the ledger not be written.
        """
        copy = self._copy_in(folder)
        if copy is not None and not copy.entries.keys() <= self._page.entries.keys():
            self._prepare()
        fresh = {
            name: replace(entry, state=LedgerState.PENDING)
            for name, entry in (copy.entries if copy else {}).items()
            if name not in self._page.entries
        }
        if fresh:
            self._write({**self._page.entries, **fresh})
        return len(fresh)

    def catch_up(self) -> None:
        """Take over what somebody else wrote in the vault while its lock was lost.

        What one of the two calls pending is pending: that costs a second look and no more.

        Raises:
            CannotRead: The disk fails.
            NewerVault: Written by a newer version of the program.
        """
        for file in (self._folder / FIRST, self._folder / SECOND):
            with suppress(FileNotFoundError, LedgerDamaged):
                text = read_limited(file, MAXIMUM_BYTES)
                there = parse(text, self._key, self._page.vault_id)
                if there.generation >= self._page.generation:
                    self._page = _joined(self._page, there)

    def copy_to(self, folder: Path) -> Path:
        """Write a copy into a backup folder; entries only the copy there knows stay in it.

        Raises:
            NewerVault: The copy there is of a newer version; it stays as it is.
            OnlyReading: The vault was opened to read.
            VaultError: Writing failed.
        """
        self._check_writing()
        try:
            there = self._copy_in(folder)
        except LedgerDamaged:
            there = None
        earlier = there.entries if there else {}
        page = replace(self._page, entries={**earlier, **self._sure()})
        path = folder / copy_name(page.vault_id)
        if there is None or there.entries != page.entries:
            replace_together((path,), page.to_bytes(self._key))
        return path

    def write_to(self, folder: Path) -> None:
        """Put both copies of the ledger into a backup of the vault.

        Raises:
            VaultError: Writing failed.
        """
        self._check_open()
        replace_together((folder / SECOND, folder / FIRST), self._page.to_bytes(self._key))

    def close(self) -> None:
        """Wipe the key."""
        self._open = False
        wipe(self._key)

    def _sure(self) -> dict[str, Destroyed]:
        """Return what may leave the vault: not what may still be withdrawn."""
        return {n: one for n, one in self._page.entries.items() if n not in self._before}

    def _copy_in(self, folder: Path) -> LedgerPage | None:
        self._check_open()
        try:
            data = read_limited(folder / copy_name(self._page.vault_id), MAXIMUM_BYTES)
        except FileNotFoundError:
            return None
        return parse(data, self._key, self._page.vault_id)

    def _write(self, entries: Mapping[str, Destroyed]) -> None:
        page = replace(self._page, generation=self._page.generation + 1, entries=entries)
        paths = (self._folder / SECOND, self._folder / FIRST)
        replace_together(paths, page.to_bytes(self._key))
        self._page = page

    def _prepare(self) -> None:
        """Make sure that it may be written, and that the entries are those on the disk."""
        self._check_open()
        self._check_writing()
        self._make_sure()

    def _check_writing(self) -> None:
        if self._read_only:
            raise OnlyReading("the ledger of a vault that is only read")

    def _check_open(self) -> None:
        if not self._open:
            raise VaultClosed("the ledger key was wiped")


def _joined(ours: LedgerPage, theirs: LedgerPage) -> LedgerPage:
    """Return a page with every entry of two."""
    entries = dict(theirs.entries)
    for name, entry in ours.entries.items():
        if name not in entries or entry.state is LedgerState.PENDING:
            entries[name] = entry
    incomplete = ours.incomplete or theirs.incomplete
    return replace(ours, generation=theirs.generation, entries=entries, incomplete=incomplete)


def _nothing() -> None:
    """Ask nobody: the ledger is of a vault that is only read, or still being opened."""
