# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making a parcel: a ZIP of JSON and attachments, in age.

The ZIP is the same for the same content: the members have an order and no date of their own.
It is made piece by piece while it is being locked, and never lies anywhere unlocked.
"""

import hashlib
import json
import zipfile
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import IO, BinaryIO, cast

from casuskluis.domain.errors import Cancelled
from casuskluis.exchange.parcels.errors import ParcelTooLarge
from casuskluis.exchange.parcels.layout import (
    ENCLOSURES,
    LETTER,
    MAX_UNPACKED,
    SCHEMA,
    checked_name,
    section_file,
)
from casuskluis.exchange.parcels.manifest import (
    MANIFEST,
    Manifest,
    Member,
    Origin,
    written,
)
from casuskluis.exchange.parcels.rows import Row, written_rows
from casuskluis.exchange.parcels.sealing import Lock, seal
from casuskluis.exchange.parcels.words import letter
from casuskluis.exchange.reading import Cancel, Progress
from casuskluis.exchange.sources import MEBIBYTE

_WHEN = (1980, 1, 1, 0, 0, 0)
_PIECE = MEBIBYTE
_GATHERED = 64 * 1024
_REGULAR = 0o100600 << 16
_UNIX = 3


@dataclass(frozen=True, slots=True)
class Section:
    """The rows of one kind.

    Attributes:
        name: Of the table; small letters, digits and underscores.
        rows: Each one the name of a field to its value; read once.
    """

    name: str
    rows: Iterable[Row] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that goes along.

    Attributes:
        name: Says nothing about anybody, such as `12-bijlage.pdf`; a row may hold it to point
            at this file.
        content: Its bytes.
    """

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a parcel.

    Attributes:
        origin: Where it comes from.
        schema: JSON Schema of the sections; lies in the parcel for others to read.
        sections: Read once, in this order.
        enclosures: Read once, after the sections; one at a time in memory.
        total: How many rows and enclosures there are, to tell the progress; may be a guess.
    """

    origin: Origin
    schema: Mapping[str, object] = field(repr=False)
    sections: Iterable[Section] = field(repr=False)
    enclosures: Iterable[Enclosure] = field(default=(), repr=False)
    total: int = 0


def pack(
    contents: Contents,
    lock: Lock,
    target: BinaryIO,
    *,
    progress: Progress | None = None,
    cancelled: Cancel | None = None,
) -> Manifest:
    """Write a parcel, locked.

    Raises:
        NotARecipient: When a key to lock it for is not one.
        ParcelTooLarge: When it would be larger than is read back.
        Cancelled: When the officer asked to stop; the target then holds half a parcel.
        OSError: When the target cannot be written; it then holds half a parcel.
    """
    packer = _Packer(contents, progress, cancelled)
    try:
        seal(packer, target, lock)
        return packer.manifest
    finally:
        packer.close()


class _Packer:
    """Gives the bytes of the ZIP, making them as they are asked for."""

    def __init__(
        self, contents: Contents, progress: Progress | None, cancelled: Cancel | None
    ) -> None:
        self._contents = contents
        self._progress = progress
        self._cancelled = cancelled
        self._made = bytearray()
        self._members: list[Member] = []
        self._counts: dict[str, int] = {}
        self._done = 0
        self._unpacked = 0
        self._archive = zipfile.ZipFile(cast("IO[bytes]", _Sink(self._made)), "w")
        self._steps = self._making()

    @property
    def manifest(self) -> Manifest:
        return Manifest(self._contents.origin, dict(self._counts), tuple(self._members))

    def read(self, size: int = -1) -> bytes:
        while (size < 0 or len(self._made) < size) and next(self._steps, False):
            pass
        size = len(self._made) if size < 0 else size
        taken = bytes(self._made[:size])
        del self._made[:size]
        return taken

    def close(self) -> None:
        """Let go of what is read, also half way."""
        self._steps.close()
        for source in (self._contents.sections, self._contents.enclosures):
            if isinstance(source, Generator):
                source.close()  # an error on its way keeps it alive, and what it reads open
        self._archive.close()
        self._made.clear()

    def _making(self) -> Generator[bool, None, None]:
        origin = self._contents.origin
        yield from self._member(LETTER, [letter(origin)])
        schema = json.dumps(self._contents.schema, ensure_ascii=False, indent=1)
        yield from self._member(SCHEMA, [schema.encode()])
        for section in self._contents.sections:
            self._counts[section.name] = 0
            pieces = written_rows(self._counted(section))
            yield from self._member(section_file(section.name), pieces)
        for enclosure in self._contents.enclosures:
            name = checked_name(ENCLOSURES + enclosure.name)
            yield from self._member(name, _cut(enclosure.content), packed=False)
            self._step()
        yield from self._member(MANIFEST, [written(self.manifest)], listed=False)
        self._archive.close()
        yield True

    def _member(
        self, name: str, pieces: Iterable[bytes], *, packed: bool = True, listed: bool = True
    ) -> Iterator[bool]:
        """Write one member; an attachment is not packed, because most kinds are already."""
        info = zipfile.ZipInfo(name, _WHEN)
        info.compress_type = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
        info.external_attr, info.create_system = _REGULAR, _UNIX
        digest, size = hashlib.sha256(), 0
        with self._archive.open(info, "w", force_zip64=True) as stream:
            for piece in _gathered(pieces):
                stream.write(piece)
                digest.update(piece)
                size += len(piece)
                self._check_size(len(piece))
                yield True
        if listed:
            self._members.append(Member(name, size, digest.hexdigest()))

    def _check_size(self, more: int) -> None:
        self._unpacked += more
        if self._unpacked > MAX_UNPACKED:
            raise ParcelTooLarge("too much to pack", limit=MAX_UNPACKED // MEBIBYTE)

    def _counted(self, section: Section) -> Iterator[Row]:
        for row in section.rows:
            self._counts[section.name] += 1
            yield row
            self._step()

    def _step(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise Cancelled("stopped while packing")
        self._done += 1
        if self._progress is not None and self._done % 100 == 0:
            self._progress(self._done, max(self._contents.total, self._done))


class _Sink:
    """Where the ZIP is written to; it cannot go back, so the ZIP is made in one go."""

    def __init__(self, made: bytearray) -> None:
        self._made = made

    def write(self, content: bytes) -> int:
        self._made += content
        return len(content)

    def flush(self) -> None:
        """Nothing is held back."""


def _gathered(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """Return the same bytes in fewer pieces: rows are short."""
    held = bytearray()
    for piece in pieces:
        held += piece
        if len(held) >= _GATHERED:
            yield bytes(held)
            held.clear()
    yield bytes(held)


def _cut(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), _PIECE):
        yield content[start : start + _PIECE]
