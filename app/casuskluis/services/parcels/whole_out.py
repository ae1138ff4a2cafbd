# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything in the vault into one file: open, documented and encrypted.

For moving out: to another program, or to another vault. It is no backup: who knows its
passphrase reads everything, without the keys of the vault.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from casuskluis import __version__
from casuskluis.domain.errors import ChangedMeanwhile, RuleViolated
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.exchange.parcels.layout import ENCLOSURES
from casuskluis.exchange.parcels.manifest import Manifest, Origin, ParcelKind
from casuskluis.exchange.parcels.packing import Contents, Enclosure, Section, pack
from casuskluis.exchange.parcels.rows import Row
from casuskluis.services.context import Context
from casuskluis.services.keeping.outgoing import outgoing
from casuskluis.services.parcels.locks import ENDING, Lock, check_lock
from casuskluis.services.parcels.whole_schema import (
    CHAIN,
    ENCLOSED,
    HIGHEST,
    enclosure_name,
    row_out,
    schema_of,
)
from casuskluis.storage.transaction import Transaction
from casuskluis.storage.whole import JournalEnd, WholeTable, revision, whole_tables
from casuskluis.vault.journal_key import read_first_key
from casuskluis.vault.keys import wiped
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress

WHOLE = "whole_vault"
WARNING = (
    "In dit bestand staat alles uit de kluis; wie de wachtzin of de sleutel heeft, leest alles."
)
"""What is said once when everything leaves."""
_NEEDED = (
    Permission.BACKUP,
    Permission.ALL_CASES,
    Permission.REQUESTS,
    Permission.JOURNAL,
)
"""All of it leaves, so all of it must be open to whoever takes it out."""


class CasesHidden(RuleViolated):
    """Some cases are restricted to others, and would leave too; details: ``count``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeGiven:
    """A vault that went out.

    Attributes:
        place: The file.
        rows: How many records are in it, of all kinds.
        enclosures: How many files.
        size: Of the file, in bytes.
    """

    place: Path
    rows: int
    enclosures: int
    size: int


def whole_file_name(today: date) -> str:
    """Return the name to propose: it names no municipality and nobody."""
    return f"hele-kluis-{today:%Y-%m-%d}{ENDING}"


@dataclass(frozen=True, slots=True)
class WholeService:
    """Takes everything out of the vault; `casuskluis.services.parcels.whole_in` takes it in."""

    context: Context
    _vault: Vault = field(repr=False)

    def export(
        self,
        target: Path,
        lock: Lock,
        *,
        replace: bool = False,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> WholeGiven:
        """Write everything in the vault to one encrypted file, and note that it left.

        Args:
            target: The file; whole under its name, or not there.
            lock: A passphrase, which the caller wipes, or the keys of who may open it.
            replace: Whether a file of that name may go.
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop.

        Raises:
            NotAllowed: When not everything in the vault is open to the officer at work.
            CasesHidden: When there are cases restricted to others.
            FileThereAlready: When something is there that may not go.
            PlaceInsideVault: When it would come inside a vault.
            PassphraseTooWeak: When it is too short or too simple.
            NotARecipient: When a key is not one.
            ParcelTooLarge: When it is more than can be read back.
            DiskFull: When it does not fit; nothing stays behind.
            PlaceNotWritable: When nothing may be written there.
            ChangedMeanwhile: When an attachment was removed while this went on.
            Cancelled: When the officer stopped it; nothing stays behind.
        """
        self._check_allowed()
        check_lock(lock)
        with outgoing(target, replace=replace) as file:
            reading = _Reading(self.context, self._vault)
            with self.context.read() as transaction:
                total = reading.count(transaction)
            contents = Contents(
                origin=self._origin(),
                schema=schema_of(whole_tables()),
                sections=reading.sections(),
                enclosures=reading.enclosures(),
                total=total,
            )
            made = pack(contents, lock, file.stream, progress=progress, cancelled=cancelled)
            size = file.stream.tell()
            with self.context.write() as journalled:  # before it has its name: nothing
                journalled.journal.record(JournalAction.EXPORTED, WHOLE)  # leaves unnoticed
            file.finish()
        return _given(target, made, size)

    def _check_allowed(self) -> None:
        with self.context.read() as transaction:
            access = self.context.access(transaction)
            for needed in _NEEDED:
                access.require(needed)
            hidden = transaction.whole.hidden(access.reach)
        if hidden:
            raise CasesHidden("cases of others", count=hidden)

    def _origin(self) -> Origin:
        return Origin(
            kind=ParcelKind.WHOLE,
            program_version=__version__,
            schema_revision=revision(),
            made_at=self.context.clock.now(),
            vault_id=self._vault.vault_id,
        )


class _Reading:
    """Reads the vault for a parcel.

    The rows come from one transaction, so they fit together. The large files come after it, one
    by one: they never change, and a change that waits behind all of them would be refused.
    """

    def __init__(self, context: Context, vault: Vault) -> None:
        self._context = context
        self._vault = vault
        self._names: dict[str, dict[int, str]] = {}

    def count(self, transaction: Transaction) -> int:
        """Return how many rows and files there are now."""
        files = sum(
            len(transaction.whole.filled(name, column))
            for name, (column, _) in ENCLOSED.items()
        )
        return transaction.whole.count() + files

    def sections(self) -> Iterator[Section]:
        """Give every table, in one transaction that lasts until the last one was read."""
        with self._context.read() as transaction:
            self._names = _enclosed(transaction)
            for one in whole_tables():
                yield Section(one.name, self._rows(transaction, one))
            highest = transaction.whole.highest().items()
            last: list[Row] = [{"name": name, "last": one} for name, one in sorted(highest)]
            yield Section(HIGHEST, last)
            yield Section(CHAIN, [self._chain(transaction.whole.journal_end())])

    def enclosures(self) -> Iterator[Enclosure]:
        """Give every file."""
        for table, names in self._names.items():
            column, _ = ENCLOSED[table]
            for key, name in names.items():
                with self._context.read() as transaction:
                    content = transaction.whole.cell(table, column, key)
                if content is None:
                    raise ChangedMeanwhile("a file was removed while the vault was read")
                yield Enclosure(name, content)

    def _rows(self, transaction: Transaction, one: WholeTable) -> Iterator[Row]:
        if one.name not in ENCLOSED:
            for row in transaction.whole.rows(one.name):
                yield dict(row_out(one, row))
            return
        column, _ = ENCLOSED[one.name]
        names = self._names[one.name]
        (key,) = one.key
        for row in transaction.whole.rows(one.name, without=(column,)):
            name = names.get(int(str(row[key])))
            yield dict(row_out(one, row)) | {column: name and ENCLOSURES + name}

    def _chain(self, end: JournalEnd) -> Row:
        first = read_first_key(self._vault, end.first_sealed)
        row: dict[str, str | int | None] = {
            "sequence": end.sequence,
            "mac": end.mac.hex(),
            "key": end.key.hex(),
            "first_key": None,
        }
        if first is not None:
            with wiped(first):
                row["first_key"] = first.hex()
        return row


def _enclosed(transaction: Transaction) -> dict[str, dict[int, str]]:
    """Return the name each file gets, by table and key."""
    kinds = {
        int(str(row["id"])): str(row["kind"]) for row in transaction.whole.rows("attachments")
    }
    return {
        table: {
            key: enclosure_name(table, key, kinds.get(key, "bin") if of_case else "bin")
            for key in transaction.whole.filled(table, column)
        }
        for table, (column, _) in ENCLOSED.items()
        for of_case in [table == "attachment_contents"]
    }


def _given(target: Path, made: Manifest, size: int) -> WholeGiven:
    files = sum(member.name.startswith(ENCLOSURES) for member in made.members)
    rows = sum(count for name, count in made.counts.items() if name not in (HIGHEST, CHAIN))
    return WholeGiven(place=target, rows=rows, enclosures=files, size=size)
