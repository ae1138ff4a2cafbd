# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in everything that went out of a vault, as a new vault."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from casuskluis import __version__
from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import Actor, JournalAction
from casuskluis.domain.journal_chain import ChainReport
from casuskluis.domain.officer import Officer, Permission
from casuskluis.exchange.parcels.errors import NewerParcel, OtherParcelKind, ParcelDamaged
from casuskluis.exchange.parcels.layout import ENCLOSURES
from casuskluis.exchange.parcels.manifest import Origin, ParcelKind
from casuskluis.exchange.parcels.unpacking import Parcel, opened
from casuskluis.services.context import Context
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.keys.recovery_sheets import recovery_paper
from casuskluis.services.newcomers import bring_up_to_date, first_officer
from casuskluis.services.opening.allowed import EVERYWHERE, AllowedPlaces
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.parcels.locks import Key
from casuskluis.services.parcels.whole_out import WHOLE
from casuskluis.services.parcels.whole_schema import CHAIN, HIGHEST
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction
from casuskluis.storage.whole import JournalEnd, revision
from casuskluis.storage.whole_filling import (
    WholeRows,
    WholeVault,
    make_whole,
    prove_readable,
)
from casuskluis.vault.access.cost import KdfCost
from casuskluis.vault.access.passphrase import check_strength
from casuskluis.vault.errors import VaultExists
from casuskluis.vault.faults import exists, file_faults
from casuskluis.vault.files import move_into_place, remove_folder
from casuskluis.vault.journal_key import seal_first_key
from casuskluis.vault.keys import wiped
from casuskluis.vault.places import SUFFIX, passing_name, sweep
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import TOTAL, Cancel, Progress, Watch

_READ, _FILLED = 20, 85  # hundredths of the work
_STEP = 200
_CHANGED_JOURNAL = (
    "Het logboek in dit pakket klopt niet vanaf regel {line}. Er is alles overgenomen; vraag "
    "de afzender hoe dat kan, en meld het bij de FG."
)
_DESTROYED = (
    "Wat na die dag vernietigd is, staat er weer in. Vernietig dat opnieuw, en verwijder het "
    "bestand."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTaken:
    """A new vault with everything that was in a parcel.

    Attributes:
        place: Its folder; opens with the new passphrase.
        sheet: The recovery sheet of the new vault, to print.
        made_at: When the parcel was made.
        vault_id: The vault it came from.
        rows: How many records there are, of all kinds.
        enclosures: How many files.
        journal: Whether the journal is as it was written.
    """

    place: Path
    sheet: PrintedPaper
    made_at: datetime
    vault_id: str
    rows: int
    enclosures: int
    journal: ChainReport

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the officer must know and do, in Dutch."""
        if self.journal.is_sound:
            return (_DESTROYED,)
        return _DESTROYED, _CHANGED_JOURNAL.format(line=self.journal.sequence)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewVault:
    """How the new vault will be.

    Attributes:
        place: Where it comes; ``.kluis`` is added when missing. Must not exist.
        passphrase: Opens it from now on; wiped.
        label: How the journal calls the officer who takes it in.
    """

    place: Path
    passphrase: bytearray
    label: str

    @property
    def folder(self) -> Path:
        """The folder of the vault."""
        named = self.place.suffix == SUFFIX
        return self.place if named else self.place.with_name(self.place.name + SUFFIX)


@dataclass(frozen=True, slots=True)
class WholeTaking:
    """Takes in whole vaults on this device.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        cost: Of turning a passphrase into a key; None measures this computer.
        allowed: Where vaults may stand.
    """

    clock: Clock
    origin: str
    cost: KdfCost | None = None
    allowed: AllowedPlaces = EVERYWHERE

    def take_in(
        self,
        source: Path,
        key: Key,
        new: NewVault,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> WholeTaken:
        """Make a new vault with everything out of a parcel.

        Args:
            source: The file; only read.
            key: Opens it; the caller wipes it.
            new: Where it comes, and who opens it.
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop.

        Raises:
            VaultExists: When something is at that place.
            PassphraseTooWeak: When the new passphrase is too short or too simple.
            NotASealedFile: When the file is no parcel; see `exchange.parcels` for the rest.
            OtherParcelKind: When it holds chosen cases and no whole vault.
            NewerParcel: When a newer version of the program made it.
            RowsRefused: When what is in it does not fit together.
            StorageFull: When the disk is full. Whatever happens, nothing half stays behind.
            Cancelled: When the officer stopped it; so too then.
        """
        watch = Watch(cancelled, progress)
        with wiped(new.passphrase):
            self.allowed.check(new.folder)
            check_strength(new.passphrase, (new.label, new.folder.stem))
            if exists(new.folder):
                raise VaultExists("something stands there already", place=new.folder.name)
            with _opened(source, key, watch.within(0, _READ)) as parcel:
                _check(parcel)
                with _in_place(new.folder) as passing:
                    return self._make(passing, parcel, new, watch)

    def _make(self, passing: Path, parcel: Parcel, new: NewVault, watch: Watch) -> WholeTaken:
        vault, code = Vault.create(
            passing, new.passphrase, label=new.label, cost=self.cost, known=(new.folder.stem,)
        )
        try:
            _fill(vault, parcel, watch.within(_READ, _FILLED))
            database = Database.open(vault.connect)
            try:
                context = Context(database, self.clock, Actor(new.label, self.origin))
                self._note(context, parcel.manifest.origin)
                sheet = recovery_paper(context, vault_name=new.folder.stem, code=code)
                part = watch.within(_FILLED, TOTAL)
                journal = JournalService(context, vault).follow(
                    progress=part.progress, cancelled=part.cancelled
                )
            finally:
                database.close()
        finally:
            vault.close()
        return _taken(new.folder, parcel, sheet, journal)

    def _note(self, context: Context, origin: Origin) -> None:
        """Enter where it came from, and see to it that somebody can work in it."""
        with context.write() as transaction:
            transaction.journal.record(JournalAction.IMPORTED, f"{WHOLE}:{origin.vault_id}")
            if (origin.schema_revision, origin.program_version) != (revision(), __version__):
                transaction.journal.record(JournalAction.MIGRATED, "vault")
                bring_up_to_date(transaction, context.actor.label)
            _let_in(transaction, context)


def _check(parcel: Parcel) -> None:
    origin = parcel.manifest.origin
    if origin.kind is not ParcelKind.WHOLE:
        raise OtherParcelKind("no whole vault")
    if origin.schema_revision > revision():
        raise NewerParcel("newer tables", version=origin.program_version)


def _fill(vault: Vault, parcel: Parcel, watch: Watch) -> None:
    end = _chain(vault, next(iter(parcel.rows(CHAIN)), {}))
    highest = {str(row["name"]): _number(row["last"]) for row in parcel.rows(HIGHEST)}
    step = _Steps(watch, parcel)
    names = (name for name in parcel.sections if name not in (CHAIN, HIGHEST))
    whole = WholeVault(
        revision=parcel.manifest.origin.schema_revision,
        tables=(WholeRows(name, step.over(parcel.rows(name))) for name in names),
        highest=highest,
        journal=end,
        octets=partial(_octets, parcel),
    )
    make_whole(vault.connect, whole)
    Database.open(vault.connect).close()  # brings older tables up to date
    prove_readable(vault.connect)


class _Steps:
    """Tells how many rows went in."""

    def __init__(self, watch: Watch, parcel: Parcel) -> None:
        self._watch = watch
        self._total = sum(parcel.manifest.counts.values()) or 1
        self._done = 0

    def over(self, rows: Iterator[Mapping[str, object]]) -> Iterator[Mapping[str, object]]:
        """Give the rows, and count them."""
        for row in rows:
            if self._done % _STEP == 0:
                self._watch.step(100 * self._done // self._total)
            self._done += 1
            yield row


@contextmanager
def _opened(source: Path, key: Key, watch: Watch) -> Iterator[Parcel]:
    with file_faults(source, writing=False):
        stream = source.open("rb")
    with (
        stream,
        opened(stream, key, progress=watch.progress, cancelled=watch.cancelled) as parcel,
    ):
        yield parcel


@contextmanager
def _in_place(folder: Path) -> Iterator[Path]:
    """Give a hidden place beside the one of the vault; it moves there when all went well."""
    sweep(folder.parent, folder.name)
    passing = passing_name(folder.parent, folder.name)
    try:
        yield passing
        if exists(folder):
            raise VaultExists("something appeared there meanwhile", place=folder.name)
        move_into_place(passing, folder)
    finally:
        remove_folder(passing)


def _chain(vault: Vault, row: Mapping[str, object]) -> JournalEnd:
    """Return where the journal ends, its first key sealed by the new vault."""
    try:
        first = row["first_key"]
        sealed = b""
        if first is not None:
            plain = bytearray.fromhex(str(first))
            with wiped(plain):
                sealed = seal_first_key(vault, plain)
        mac, key = bytes.fromhex(str(row["mac"])), bytes.fromhex(str(row["key"]))
        return JournalEnd(_number(row["sequence"]), mac, key, sealed)
    except (KeyError, ValueError):
        raise ParcelDamaged("no end of the journal") from None


def _octets(parcel: Parcel, text: str) -> bytes:
    if text.startswith(ENCLOSURES):
        return parcel.enclosure(text.removeprefix(ENCLOSURES))
    try:
        return bytes.fromhex(text)
    except ValueError:
        raise ParcelDamaged("no bytes") from None


def _number(value: object) -> int:
    if not isinstance(value, int):
        raise ParcelDamaged("no number")
    return value


def _let_in(transaction: Transaction, context: Context) -> None:
    """Let whoever took it in work with it: the old ways to open it did not come along."""
    label = context.actor.label
    known = transaction.officers.by_label(label)
    if known is None:
        transaction.officers.add(first_officer(label))
        return
    needed = {Permission.OFFICERS, Permission.ALL_CASES}
    if not needed <= known.permissions(context.clock.today()):
        transaction.officers.save(_with_all_roles(known))


def _with_all_roles(officer: Officer) -> Officer:
    roles = tuple(dict.fromkeys((*officer.roles, *first_officer(officer.label).roles)))
    return replace(officer, roles=roles, active=True, valid_until=None)


def _taken(
    place: Path, parcel: Parcel, sheet: PrintedPaper, journal: ChainReport
) -> WholeTaken:
    manifest = parcel.manifest
    counts = manifest.counts.items()
    return WholeTaken(
        place=place,
        sheet=sheet,
        made_at=manifest.origin.made_at,
        vault_id=manifest.origin.vault_id,
        rows=sum(count for name, count in counts if name not in (HIGHEST, CHAIN)),
        enclosures=len(parcel.enclosures),
        journal=journal,
    )
