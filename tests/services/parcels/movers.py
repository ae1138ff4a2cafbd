# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whole vaults on their way out and in, and how to see that nothing was lost."""

import hashlib
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from casuskluis.exchange.parcels.packing import Contents, Enclosure, Section, pack
from casuskluis.exchange.parcels.rows import Cell
from casuskluis.exchange.parcels.unpacking import opened
from casuskluis.services.parcels.locks import Identity, Recipients, new_identity
from casuskluis.services.parcels.whole_in import NewVault, WholeTaken
from casuskluis.services.workspace import Workspace
from casuskluis.storage.whole import whole_tables
from services.bureau import VAULTS

KEY = new_identity()
LOCK = Recipients((KEY.recipient,))
WORDS = b"zes heel losse woorden voor morgen"
LABEL = "S. Meijer"
Sections = dict[str, list[dict[str, Cell]]]
Tables = dict[str, list[tuple[object, ...]]]


def taken_in(
    parcel: Path, place: Path, *, label: str = LABEL, key: Identity = KEY
) -> WholeTaken:
    """Take a parcel in as a new vault, with a passphrase of its own."""
    new = NewVault(place=place, passphrase=bytearray(WORDS), label=label)
    return VAULTS.taking.take_in(parcel, key, new)


def moved(workspace: Workspace, folder: Path) -> Workspace:
    """Take everything out of a vault and into a new one, and open that."""
    parcel = folder / "alles.age"
    workspace.whole.export(parcel, LOCK)
    return VAULTS.open(taken_in(parcel, folder / "Nieuw").place, bytearray(WORDS))


def everything(workspace: Workspace) -> Tables:
    """Return every row of every table, the content of attachments by its digest."""
    with workspace.context.read() as transaction:
        return {
            one.name: [
                tuple(_short(value) for value in row.values())
                for row in transaction.whole.rows(one.name)
            ]
            for one in whole_tables()
        }


def highest(workspace: Workspace) -> dict[str, int]:
    """Return the highest identifier each table gave out."""
    with workspace.context.read() as transaction:
        return transaction.whole.highest()


def repacked(
    parcel: Path, change: Callable[[Sections], None], place: Path, **origin: object
) -> Path:
    """Write a parcel with other rows, or from elsewhere, that is otherwise as it should be."""
    with parcel.open("rb") as stream, opened(stream, KEY) as found:
        sections: Sections = {one: list(map(dict, found.rows(one))) for one in found.sections}
        files = [Enclosure(name, found.enclosure(name)) for name in found.enclosures]
        came, schema = found.manifest.origin, found.schema()
    change(sections)
    contents = Contents(
        replace(came, **origin),  # type: ignore[arg-type]  # whatever a test wants to say
        schema,
        [Section(name, rows) for name, rows in sections.items()],
        files,
    )
    with place.open("wb") as target:
        pack(contents, LOCK, target)
    return place


@contextmanager
def full_disk(room: int) -> Iterator[None]:
    """Let no file grow beyond so many bytes, which counts as a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _short(value: object) -> object:
    return hashlib.sha256(value).digest() if isinstance(value, bytes) else value
