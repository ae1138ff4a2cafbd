# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The whole of it: from a damaged vault to a new one with what could be read."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from typing_extensions import override

from casuskluis.vault.access.copies import read_copies, unlock, write_copies
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.access.slots import Opened, label_of
from casuskluis.vault.checking import undisturbed
from casuskluis.vault.connection import DATABASE, keyed, open_keyed
from casuskluis.vault.destroyed.ledger_opening import Known, join_ledgers
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import DatabaseDamaged, NothingToSalvage
from casuskluis.vault.faults import database_faults
from casuskluis.vault.files import move_into_place, write_new
from casuskluis.vault.identity import initialise
from casuskluis.vault.keys import Purpose, wiped
from casuskluis.vault.places import free_name
from casuskluis.vault.report import examine_database
from casuskluis.vault.rotating.former import unseal_former
from casuskluis.vault.salvage.counts import Salvaged, SalvageReport
from casuskluis.vault.salvage.filling import fill
from casuskluis.vault.salvage.finding import Found, place, rows_in, survey
from casuskluis.vault.salvage.layout import known_tables
from casuskluis.vault.salvage.pages import Pages, find_salt
from casuskluis.vault.salvage.source import drop_copy, salts_beside, take_copy
from casuskluis.vault.unfinished import filling, unfinished
from casuskluis.vault.watch import Cancel, Progress, Watch

SAVED = "-gered"
REPORT = "verslag-redding.txt"
_COPIED, _SURVEYED, _FILLED, _EXAMINED = 20, 40, 85, 98  # hundredths of the work


class Rescue(Keyring):
    """The new vault while it is being filled.

    Attributes:
        label: Whose secret opened the damaged vault.
        source: Folder of the damaged vault.
        salt: The first bytes the damaged database had when it was whole.
    """

    def __init__(self, folder: Path, opened: Opened, source: Path) -> None:
        super().__init__(folder, opened)
        self.label = label_of(opened.slot, opened.header, opened.master)
        self.source = source
        self.salt = b""

    def find_key(self, copy: Path, salts: tuple[bytes, ...]) -> None:
        """Find under which key the damaged database is; half-way a rotation that may be two.

        The new vault stays half-way in the same manner; opening it finishes the rotation.

        Raises:
            NothingToSalvage: Not one page fits.
        """
        former = unseal_former(self._header, self._master) if self._header.previous else None
        for master in (self._master, former):
            if master is None:
                continue
            key = master.subkey(Purpose.DATABASE)
            with wiped(key), copy.open("rb") as file:
                salt = find_salt(file, key, (master.salt, *salts))
            if salt is not None:
                self._data, self.salt = master, salt
                return
        raise NothingToSalvage("no page fits", place=self.source.name)

    @override
    def __repr__(self) -> str:
        return f"Rescue({self.vault_id})"

    def connect(self, *, guarded: bool = True) -> Connection:
        """Return a new connection to the new database; the caller closes it.

        Raises:
            VaultError: It cannot be opened.
        """
        key = self.subkey(Purpose.DATABASE)
        with wiped(key):
            return open_keyed(self.folder / DATABASE, key, guarded=guarded)

    @property
    def data_salt(self) -> bytes:
        """What the new database begins with."""
        return self._data.salt

    def join_ledgers(self, known: Known, backups: tuple[Path, ...]) -> None:
        """Bring what any list of destroyed records knows into the new vault."""
        opened = (self.vault_id, self._data)
        join_ledgers(self.folder, opened, known, vaults=(self.source,), copies=backups)


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens the damaged vault.

    Attributes:
        kind: What it is.
        octets: The secret itself; wiped when it was used.
        key_file: That goes with a passphrase; not wiped here.
    """

    kind: SlotKind
    octets: bytearray = field(repr=False)
    key_file: bytearray | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Steps:
    """What the tables of the program need, which this package does not know.

    Attributes:
        prepare: Makes the tables of a revision, empty; None for the newest.
        finish: Brings them up to date and writes in the journal what was done.
        describe: Returns the report as text, to keep with the new vault.
    """

    prepare: Callable[[Rescue, str | None], None]
    finish: Callable[[Rescue, SalvageReport], None]
    describe: Callable[[SalvageReport], str]


def salvage(
    folder: Path,
    secret: Secret,
    *,
    at: datetime,
    steps: Steps,
    backups: tuple[Path, ...] = (),
    cancelled: Cancel | None = None,
    progress: Progress | None = None,
) -> Salvaged:
    """Save what can be read of a vault into a new one beside it, which opens in the same ways.

    Args:
        folder: The damaged vault; only read.
        secret: Opens it.
        at: Local time, for the name ``<name>-gered-YYYYMMDD-HHMMSS.kluis``.
        steps: What the tables need.
        backups: Folders with backups and copies of the list of what was destroyed.
        cancelled: Asked whether to stop.
        progress: Told how much is done, and out of how much.

    Raises:
        WrongPassphrase: Or `WrongRecoveryCode`: not one of this vault.
        NothingToSalvage: No page fits the keys of this vault.
        VaultInUse: It is open.
        Cancelled: Stopped; nothing stays behind.
        VaultError: The header cannot be read, or reading or writing failed; nothing stays
            behind.
    """
    watch = Watch(cancelled, progress)
    with wiped(secret.octets):
        copies = read_copies(folder)
        with undisturbed(folder):
            opened = unlock(copies, secret.kind, secret.octets, secret.key_file)
            try:
                return _salvage(_Scene(folder, opened, steps, backups), at, watch)
            finally:
                opened.master.wipe()


@dataclass(frozen=True, slots=True)
class _Scene:
    folder: Path
    opened: Opened
    steps: Steps
    backups: tuple[Path, ...]


def _salvage(scene: _Scene, at: datetime, watch: Watch) -> Salvaged:
    watch.step(0)
    folder = scene.folder
    with unfinished(folder.parent, folder.name + SAVED) as passing:
        with filling(passing):
            report = _fill(passing, scene, watch)
        final = free_name(folder.parent, folder, at, mark=SAVED)
        move_into_place(passing, final)
    return Salvaged(final, report)


def _fill(passing: Path, scene: _Scene, watch: Watch) -> SalvageReport:
    rescue = Rescue(passing, scene.opened, scene.folder)
    copy = take_copy(scene.folder, passing, rescue, watch.within(0, _COPIED))
    rescue.find_key(copy, salts_beside(scene.backups))
    key = rescue.subkey(Purpose.DATABASE)
    with wiped(key):
        with copy.open("rb") as file:
            found = file.read(len(rescue.salt)) != rescue.salt
            pages = Pages(file, key, rescue.salt)
            try:
                report = _transfer(rescue, pages, scene, watch)
            finally:
                pages.close()
        report = replace(report, salt_found=found)
        drop_copy(copy)
        scene.steps.finish(rescue, report)
        watch.step(_FILLED)
        part = watch.within(_FILLED, _EXAMINED)
        if not examine_database(passing / DATABASE, key, part).is_sound:
            raise DatabaseDamaged("what was saved is not whole", place=scene.folder.name)
    write_copies(passing, scene.opened.header)
    write_new(passing / REPORT, scene.steps.describe(report).encode())
    watch.step(100)
    return report


def _transfer(rescue: Rescue, pages: Pages, scene: _Scene, watch: Watch) -> SalvageReport:
    """Make the new database and fill it."""
    found = survey(pages, watch.within(_COPIED, _SURVEYED))
    file = rescue.folder / DATABASE
    _make(rescue, file)
    scene.steps.prepare(rescue, _revision(found))
    connection = rescue.connect(guarded=False)
    try:
        with database_faults(file), watch.over(connection):
            place(found, known_tables(connection))
            report = fill(found, connection, file, watch.within(_SURVEYED, _FILLED))
            known = _ledger(found)
    finally:
        connection.close()
    rescue.join_ledgers(known, scene.backups)
    return report


def _make(rescue: Rescue, file: Path) -> None:
    write_new(file, b"")
    key = rescue.subkey(Purpose.DATABASE)
    with wiped(key), keyed(file, key, salt=rescue.data_salt) as connection:
        connection.execute("BEGIN IMMEDIATE")
        initialise(connection, rescue.vault_id, rescue.header.generation)
        connection.execute("COMMIT")


def _revision(found: Found) -> str | None:
    """Return the revision of the tables; None where it cannot be read."""
    for entry in found.schema:
        if entry.name == "alembic_version" and entry.kind == "table":
            rows = (values for _, values in rows_in(found.pages, entry.root) if values)
            return next((row[0] for row in rows if isinstance(row[0], str)), None)
    return None


def _ledger(found: Found) -> Known:
    """Return what the damaged database knew of the list of what was destroyed."""
    told = {values[0]: values[1] for _, values in found.rows("vault_meta") if values}
    generation, key = told.get("ledger_generation"), told.get("ledger_key")
    return Known(
        generation if isinstance(generation, int) else 0,
        key if isinstance(key, bytes) else None,
    )
