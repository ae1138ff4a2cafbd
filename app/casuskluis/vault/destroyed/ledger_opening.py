# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Makes the ledger of a new vault, finds that of an existing one, joins those of a restore."""

import os
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from casuskluis.vault.connection import DATABASE
from casuskluis.vault.destroyed.ledger import (
    FIRST,
    SECOND,
    DestructionLedger,
    LedgerTrouble,
    copy_name,
)
from casuskluis.vault.destroyed.ledger_file import (
    MAXIMUM_BYTES,
    Destroyed,
    LedgerPage,
    LedgerState,
    has_key,
    is_of,
    parse,
    seal_key,
    unseal_key,
)
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import (
    CannotRead,
    CannotWrite,
    DiskFull,
    LedgerDamaged,
    PlaceNotWritable,
)
from casuskluis.vault.faults import PASSING, database_faults
from casuskluis.vault.files import read_limited, replace_together
from casuskluis.vault.identity import known_ledger, remember_ledger
from casuskluis.vault.keys import KEY_BYTES, MasterKey, Purpose, wiped


@dataclass(frozen=True, slots=True)
class Known:
    """What the database knows of the ledger.

    Attributes:
        generation: It last saw; 0 when there was no ledger yet.
        key: The ledger key; None when there was none.
    """

    generation: int
    key: bytes | None = field(repr=False)

    @classmethod
    def by(cls, connection: Connection) -> "Known":
        """Read it."""
        return cls(*known_ledger(connection))


@dataclass(frozen=True, slots=True)
class _Found:
    """What lies at one place: the newest page that can be read, and whether any cannot."""

    page: LedgerPage | None
    spoilt: bool


def write_first_ledger(folder: Path, vault_id: str, master: MasterKey) -> Known:
    """Put an empty ledger into a new vault; return what its database must know of it.

    Raises:
        VaultError: Writing failed.
    """
    key = bytearray(os.urandom(KEY_BYTES))
    with wiped(key):
        page = _sealed(LedgerPage(vault_id, 1, b""), key, master)
        _put(folder, page, key)
        return Known(page.generation, bytes(key))


def open_ledger(
    folder: Path, vault_id: str, master: MasterKey, connection: Connection
) -> DestructionLedger:
    """Return the ledger of a vault, made anew or mended where that is needed.

    A vault without a sound ledger still opens: whoever needs a case today must get at it. The
    trouble is told, and kept in `DestructionLedger.trouble`.

    Raises:
        NewerVault: Written by a newer version of the program.
        CannotRead: The disk fails.
    """
    _sweep(folder)
    known = Known.by(connection)
    texts = _texts((folder / FIRST, folder / SECOND))
    key = _key(known, texts, vault_id, master) or bytearray(os.urandom(KEY_BYTES))
    found = _newest(texts, key, vault_id)
    page, trouble = _meet(found, known, vault_id)
    if not page.sealed or is_sealed_by_another(folder, vault_id, master):
        page = _sealed(page, key, master)
    if page != found.page or len(set(texts)) != 1 or len(texts) != 2:  # noqa: PLR2004 - both copies
        # A full disk is no reason to keep the vault shut.
        with suppress(DiskFull, PlaceNotWritable, CannotWrite):
            _put(folder, page, key)
    if (page.generation, bytes(key)) != (known.generation, known.key):
        with (
            suppress(DiskFull, PlaceNotWritable, CannotWrite),
            database_faults(folder / DATABASE),
        ):
            remember_ledger(connection, page.generation, key)
    return DestructionLedger(folder, key, page, trouble)


def read_ledger(
    folder: Path, vault_id: str, master: MasterKey, connection: Connection
) -> DestructionLedger:
    """Return the ledger of a vault that is only read; mends nothing.

    Raises:
        NewerVault: Written by a newer version of the program.
        CannotRead: The disk fails.
    """
    known = Known.by(connection)
    texts = _texts((folder / FIRST, folder / SECOND))
    key = _key(known, texts, vault_id, master) or bytearray(os.urandom(KEY_BYTES))
    page, trouble = _meet(_newest(texts, key, vault_id), known, vault_id)
    return DestructionLedger(folder, key, page, trouble, read_only=True)


def inspect_ledger(
    folder: Path, vault_id: str, master: MasterKey, connection: Connection
) -> LedgerTrouble | None:
    """Return what is the matter with the ledger of a vault or a backup; mends nothing.

    Raises:
        NewerVault: Written by a newer version of the program.
        CannotRead: The disk fails.
    """
    known = Known.by(connection)
    texts = _texts((folder / FIRST, folder / SECOND))
    key = _key(known, texts, vault_id, master) or bytearray(os.urandom(KEY_BYTES))
    with wiped(key):
        return _meet(_newest(texts, key, vault_id), known, vault_id)[1]


def join_ledgers(
    folder: Path,
    opened: tuple[str, MasterKey],
    known: Known,
    *,
    vaults: Iterable[Path],
    copies: Iterable[Path],
) -> None:
    """Write the ledger of a restored vault: everything any ledger knows, all of it pending.

    Args:
        folder: The vault that is being put back.
        opened: Its vault_id and master key.
        known: What its database knows of the ledger.
        vaults: Folders with a ledger of their own: the backup, and what stands at the target.
        copies: Folders where a copy of the ledger may lie.

    Raises:
        NewerVault: One is written by a newer version of the program.
        VaultError: Writing failed.
    """
    vault_id, master = opened
    places: list[tuple[Path, ...]] = [(one / FIRST, one / SECOND) for one in vaults]
    places += [(one / copy_name(vault_id),) for one in copies]
    read = [
        [text for text in _texts(place, forgiving=True) if is_of(text, vault_id)]
        for place in places
    ]
    every = [text for texts in read for text in texts]
    key = _key(known, every, vault_id, master) or bytearray(os.urandom(KEY_BYTES))
    with wiped(key):
        found = [_newest(texts, key, vault_id) for texts in read]
        pages = [one.page for one in found if one.page is not None]
        entries: dict[str, Destroyed] = {}
        for page in sorted(pages, key=lambda one: one.generation):
            entries |= page.entries
        newest = max((page.generation for page in pages), default=0)
        joined = LedgerPage(
            vault_id,
            max(newest, known.generation) + 1,
            b"",
            {name: replace(one, state=LedgerState.PENDING) for name, one in entries.items()},
            incomplete=newest < known.generation
            or any(one.page is None and one.spoilt for one in found)
            or any(page.incomplete for page in pages),
        )
        _put(folder, _sealed(joined, key, master), key)


def is_sealed_by_another(folder: Path, vault_id: str, master: MasterKey) -> bool:
    """Tell whether a ledger of this vault lies there that another master key sealed."""
    seal_under = master.subkey(Purpose.LEDGER)
    with wiped(seal_under):
        return any(
            is_of(text, vault_id)
            and has_key(text)
            and not _unsealed(text, seal_under, vault_id)
            for text in _texts((folder / FIRST, folder / SECOND), forgiving=True)
        )


def _unsealed(text: bytes, seal_under: bytearray, vault_id: str) -> bool:
    key = unseal_key(text, seal_under, vault_id)
    with wiped(key or bytearray()):
        return key is not None


def _sweep(folder: Path) -> None:
    """Remove unfinished copies that a stopped computer left; the vault is locked by us."""
    with suppress(OSError):
        for leftover in folder.glob(f"{FIRST}*{PASSING}"):
            leftover.unlink()


def _meet(
    found: _Found, known: Known, vault_id: str
) -> tuple[LedgerPage, LedgerTrouble | None]:
    page = found.page
    if page is None:
        anew = LedgerPage(vault_id, known.generation + 1, b"")
        if found.spoilt:
            return anew, LedgerTrouble.DAMAGED
        return anew, LedgerTrouble.MISSING if known.generation else None
    if page.generation < known.generation:
        page = replace(page, generation=known.generation + 1)
        return page, LedgerTrouble.ROLLED_BACK
    return page, LedgerTrouble.INCOMPLETE if page.incomplete else None


def _texts(paths: Iterable[Path], *, forgiving: bool = False) -> list[bytes]:
    """Return what the copies hold that are there.

    Args:
        paths: Of the copies.
        forgiving: Take what a failing disk does not give for damaged: what is put back often
            comes in the place of a vault on such a disk.
    """
    texts = []
    for path in paths:
        try:
            texts.append(read_limited(path, MAXIMUM_BYTES))
        except FileNotFoundError:
            continue
        except CannotRead:
            if not forgiving:
                raise
            texts.append(b"")
    return texts


def _key(
    known: Known, texts: Iterable[bytes], vault_id: str, master: MasterKey
) -> bytearray | None:
    """Return the ledger key: as the database knows it, or out of a ledger."""
    if known.key is not None and len(known.key) == KEY_BYTES:
        return bytearray(known.key)
    seal_under = master.subkey(Purpose.LEDGER)
    with wiped(seal_under):
        keys = (unseal_key(text, seal_under, vault_id) for text in texts)
        return next((key for key in keys if key is not None), None)


def _newest(texts: Iterable[bytes], key: bytearray, vault_id: str) -> _Found:
    pages, spoilt = [], False
    for text in texts:
        try:
            pages.append(parse(text, key, vault_id))
        except LedgerDamaged:
            spoilt = True
    return _Found(max(pages, key=lambda page: page.generation, default=None), spoilt)


def _sealed(page: LedgerPage, key: bytearray, master: MasterKey) -> LedgerPage:
    seal_under = master.subkey(Purpose.LEDGER)
    with wiped(seal_under):
        return replace(page, sealed=seal_key(key, seal_under, page.vault_id))


def _put(folder: Path, page: LedgerPage, key: bytearray) -> None:
    replace_together((folder / SECOND, folder / FIRST), page.to_bytes(key))
