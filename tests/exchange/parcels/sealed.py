# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Parcels for tests: locked for a key, because a passphrase takes a second each time."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

import pyrage

from casuskluis.exchange.parcels.manifest import Manifest, Origin, ParcelKind
from casuskluis.exchange.parcels.packing import Contents, Enclosure, Section, pack
from casuskluis.exchange.parcels.rows import Row
from casuskluis.exchange.parcels.sealing import Identity, Recipients, new_identity
from casuskluis.exchange.parcels.unpacking import Parcel, opened

MADE = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
KEY = new_identity()
OTHER = new_identity()
ROWS: tuple[Row, ...] = (
    {"id": 1, "text": "Één regel\nen nog een", "on": True, "none": None},
    {"id": 2, "text": "", "on": False, "none": None},
)
SCHEMA: Mapping[str, object] = {"title": "toets"}


def origin(kind: ParcelKind = ParcelKind.WHOLE) -> Origin:
    return Origin(kind, "0.1.0", "0012", MADE, "kluis-1", {"gegeven door": "S. de Wit"})


def contents(rows: Iterable[Row] = ROWS, enclosures: Iterable[Enclosure] = ()) -> Contents:
    sections = [Section("cases", rows), Section("goals", ())]
    return Contents(origin(), SCHEMA, sections, enclosures, total=3)


def packed(
    rows: Iterable[Row] = ROWS, enclosures: Iterable[Enclosure] = ()
) -> tuple[bytes, Manifest]:
    """Return a parcel, and what its manifest says."""
    target = io.BytesIO()
    made = pack(contents(rows, enclosures), Recipients((KEY.recipient,)), target)
    return target.getvalue(), made


def unlocked(parcel: bytes, key: Identity = KEY) -> bytes:
    """Return the ZIP in a parcel, as any other program that knows age gives it."""
    identity = pyrage.x25519.Identity.from_str(key.secret.decode())
    return bytes(pyrage.decrypt(parcel, [identity]))


def locked(content: bytes) -> io.BytesIO:
    """Return any content, locked for the key."""
    recipient = pyrage.x25519.Recipient.from_str(KEY.recipient)
    return io.BytesIO(pyrage.encrypt(content, [recipient]))


def looked_into(parcel: bytes, what: Callable[[Parcel], object]) -> object:
    """Open a parcel and return what is asked of it."""
    with opened(io.BytesIO(parcel), KEY) as found:
        return what(found)


def rebuilt(parcel: bytes, change: Callable[[dict[str, bytes]], None]) -> io.BytesIO:
    """Return a parcel with other members, the manifest left as it is made by the change."""
    with zipfile.ZipFile(io.BytesIO(unlocked(parcel))) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return locked(stream.getvalue())


def with_manifest(parcel: bytes, **changes: object) -> io.BytesIO:
    """Return a parcel of which the manifest says something else."""

    def change(members: dict[str, bytes]) -> None:
        said = json.loads(members["manifest.json"]) | changes
        members["manifest.json"] = json.dumps(said).encode()

    return rebuilt(parcel, change)
