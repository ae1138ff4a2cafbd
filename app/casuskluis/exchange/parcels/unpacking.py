# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading a parcel: strictly, within limits, and only what its manifest promises.

Everything is checked before a single row is handed out. Nothing is written to disk; what was
opened lies in memory until the parcel is closed.
"""

import hashlib
import json
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import SEEK_END, BytesIO
from typing import IO, Any, BinaryIO, cast

from casuskluis.domain.errors import Cancelled
from casuskluis.exchange.parcels.errors import (
    NotAParcel,
    ParcelDamaged,
    ParcelTooLarge,
    SuspiciousParcel,
)
from casuskluis.exchange.parcels.layout import (
    ENCLOSURES,
    LETTER,
    MAX_MANIFEST,
    MAX_MEMBERS,
    MAX_RATIO,
    MAX_UNPACKED,
    RATIO_MATTERS,
    SCHEMA,
    checked_name,
    section_file,
)
from casuskluis.exchange.parcels.manifest import MANIFEST, Manifest, Member, parsed
from casuskluis.exchange.parcels.rows import Row, read_rows
from casuskluis.exchange.parcels.sealing import Identity, Key, unseal
from casuskluis.exchange.reading import Cancel, Progress
from casuskluis.exchange.sources import MEBIBYTE

_PIECE = MEBIBYTE
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError)
_OTHER_ZIP = (NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel that was opened, and found to be as it was made.

    Attributes:
        manifest: What it says of itself.
        sections: The names of its sections, in the order they were packed in.
        enclosures: The names of the files that go along.
    """

    manifest: Manifest
    sections: tuple[str, ...]
    enclosures: tuple[str, ...]
    _archive: zipfile.ZipFile = field(repr=False)

    def rows(self, section: str) -> Iterator[Row]:
        """Return the rows of a section; none when the parcel does not have it.

        Raises:
            ParcelDamaged: When they are not rows.
        """
        if section in self.sections:
            count = 0
            with _reading(), self._archive.open(section_file(section)) as stream:
                for row in read_rows(cast("BinaryIO", stream)):
                    count += 1
                    yield row
            if count != self.manifest.counts[section]:
                raise ParcelDamaged("not as many rows as promised")

    def enclosure(self, name: str) -> bytes:
        """Return the bytes of a file that goes along.

        Raises:
            ParcelDamaged: When the parcel does not have it.
        """
        if name not in self.enclosures:
            raise ParcelDamaged("an enclosure is missing")
        with _reading():
            return self._archive.read(ENCLOSURES + name)

    def schema(self) -> dict[str, Any]:
        """Return the description of the sections.

        Raises:
            ParcelDamaged: When it is not JSON.
        """
        with _reading():
            found = json.loads(self._archive.read(SCHEMA))
        if not isinstance(found, dict):
            raise ParcelDamaged("the schema is not one")
        return found


@contextmanager
def opened(
    source: BinaryIO,
    key: Key,
    *,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Iterator[Parcel]:
    """Open a parcel for as long as the block lasts, and wipe it afterwards.

    Raises:
        NotASealedFile: When it is no age file.
        WrongParcelPassphrase: When the passphrase is another.
        ForAnotherRecipient: When it was locked for others; see `unseal` for the rest.
        NotAParcel: When it holds something else.
        NewerParcel: When only a newer version of the program can read it.
        ParcelDamaged: When it is not as it was made.
        ParcelTooLarge: When it is larger than a parcel may be.
        SuspiciousParcel: When it was built to harm.
        Cancelled: When the officer asked to stop.
    """
    content = unseal(source, key)
    try:
        yield _unpacked(content, progress, cancelled)
    finally:
        if isinstance(key, Identity):
            _wipe(content)  # with a passphrase the library gave bytes that cannot be wiped
        content.close()


def _unpacked(content: BytesIO, progress: Progress | None, cancelled: Cancel | None) -> Parcel:
    if content.read(2) != b"PK":
        raise NotAParcel("no ZIP")
    size = content.seek(0, SEEK_END)
    with _reading():
        archive = zipfile.ZipFile(content)
    manifest = _manifest(archive, size)
    done, total = 0, sum(member.size for member in manifest.members)
    for member in manifest.members:
        if cancelled is not None and cancelled():
            raise Cancelled("stopped while reading")
        _check(archive, member)
        done += member.size
        if progress is not None:
            progress(done, total)
    names = [member.name for member in manifest.members]
    enclosures = tuple(
        name.removeprefix(ENCLOSURES) for name in names if name.startswith(ENCLOSURES)
    )
    return Parcel(manifest, tuple(manifest.counts), enclosures, archive)


def _manifest(archive: zipfile.ZipFile, size: int) -> Manifest:
    """Read the manifest, and hold the directory against it before anything is unpacked."""
    entries = archive.infolist()
    if MANIFEST not in archive.NameToInfo:
        raise NotAParcel("a ZIP of something else")
    if len(entries) > MAX_MEMBERS:
        raise SuspiciousParcel("too many members")
    entry = archive.NameToInfo[MANIFEST]
    if entry.file_size > MAX_MANIFEST:
        raise SuspiciousParcel("a very long manifest")
    with _reading(), archive.open(entry) as stream:
        manifest = parsed(stream.read(MAX_MANIFEST))
    names = [checked_name(entry.filename) for entry in entries]
    promised = {member.name: member.size for member in manifest.members}
    if len(set(names)) != len(names) or len(promised) != len(manifest.members):
        raise SuspiciousParcel("the same name twice")
    if set(names) - {MANIFEST} != set(promised) or not {LETTER, SCHEMA} <= set(promised):
        raise ParcelDamaged("the members are not those of the manifest")
    if {section_file(name) for name in manifest.counts} != _section_files(promised):
        raise ParcelDamaged("the sections are not those of the manifest")
    _check_sizes(sum(promised.values()), size)
    return manifest


def _section_files(promised: dict[str, int]) -> set[str]:
    return {name for name in promised if name.startswith(section_file("x")[: -len("x.json")])}


def _check_sizes(unpacked: int, size: int) -> None:
    if unpacked > MAX_UNPACKED:
        raise ParcelTooLarge("unpacks to too much", limit=MAX_UNPACKED // MEBIBYTE)
    if unpacked > RATIO_MATTERS and unpacked > MAX_RATIO * size:
        raise SuspiciousParcel("unpacks to very much")


def _check(archive: zipfile.ZipFile, member: Member) -> None:
    """Hold one member against its digest; no more of it is unpacked than was promised."""
    digest, size = hashlib.sha256(), 0
    with _reading(), archive.open(member.name) as stream:
        for piece in _pieces(stream):
            digest.update(piece)
            size += len(piece)
            if size > member.size:
                break
    if size != member.size or digest.hexdigest() != member.digest:
        raise ParcelDamaged("a member is not what was promised")


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    while piece := stream.read(_PIECE):
        yield piece


@contextmanager
def _reading() -> Iterator[None]:
    """Turn what the library says of a broken ZIP into one error."""
    try:
        yield
    except _BROKEN as error:
        raise ParcelDamaged(f"cannot unpack: {type(error).__name__}") from None
    except _OTHER_ZIP as error:
        raise SuspiciousParcel(f"cannot unpack: {type(error).__name__}") from None


def _wipe(content: BytesIO) -> None:
    with content.getbuffer() as view:
        for start in range(0, len(view), _PIECE):
            piece = view[start : start + _PIECE]
            piece[:] = bytes(len(piece))
            piece.release()
