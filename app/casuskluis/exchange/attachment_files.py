# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in a file as an attachment: size first, then what it is, never what it claims.

The content is looked at, not opened: nothing is unpacked but the list of types of a Word
document, within a limit. A file that hides a bomb is stored as it is and harms nobody here.
"""

import io
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import puremagic

from casuskluis.domain.attachment import (
    AttachmentEmpty,
    AttachmentHasMacros,
    AttachmentKind,
    AttachmentKindUnknown,
    AttachmentLies,
    AttachmentTooLarge,
    AttachmentUnreadable,
)
from casuskluis.exchange.file_names import clean_name
from casuskluis.exchange.sources import MEBIBYTE

ENDINGS: Mapping[AttachmentKind, frozenset[str]] = {
    AttachmentKind.PDF: frozenset({".pdf"}),
    AttachmentKind.WORD: frozenset({".docx"}),
    AttachmentKind.PNG: frozenset({".png"}),
    AttachmentKind.JPEG: frozenset({".jpg", ".jpeg"}),
}
"""The endings a file of each kind may have; anything else is a lie or a mistake."""
_KNOWN_ENDINGS = frozenset().union(*ENDINGS.values())
_LOOKED_AT = 4096
_TAIL = 64 * 1024
_MOST_PARTS = 10_000
_MOST_TYPES = MEBIBYTE
_TYPES = "[Content_Types].xml"
_BODY = "word/document.xml"
_MACROS = (b"macroenabled", b"vbaproject")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, IndexError,
           NotImplementedError, RuntimeError, zipfile.LargeZipFile)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AttachmentFile:
    """A file that may become an attachment; where it came from is not kept.

    Attributes:
        name: Without folder, without characters that do not show.
        digest: SHA-256, as hexadecimal digits.
    """

    name: str = field(repr=False)
    kind: AttachmentKind
    data: bytes = field(repr=False)
    digest: str


def read_attachment(path: Path, limit: int) -> AttachmentFile:
    """Read a file that is to become an attachment.

    Args:
        path: Where the officer found it.
        limit: In bytes; a file that is larger is refused before it is read.

    Raises:
        AttachmentUnreadable: When it is gone, a folder, or not ours to read.
        AttachmentTooLarge: When it is larger.
        CasuskluisError: As `judge`.
    """
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise AttachmentUnreadable("no regular file")
        _check_size(found.st_size, limit)
        with path.open("rb") as stream:
            data = stream.read(limit + 1)  # it may have grown since
    except OSError as error:
        raise AttachmentUnreadable(f"cannot read: errno {error.errno}") from None
    except ValueError:  # a name with a zero byte in it
        raise AttachmentUnreadable("cannot read: no such name") from None
    return judge(path.name, data, limit)


def judge(name: str, data: bytes, limit: int) -> AttachmentFile:
    """Decide whether a name and a content can be an attachment.

    Raises:
        AttachmentEmpty: When there is nothing in it.
        AttachmentTooLarge: When there is more than ``limit`` bytes in it.
        AttachmentKindUnknown: When it is of no kind that can be attached.
        AttachmentLies: When the ending of the name says something else than the content.
        AttachmentHasMacros: When it is a Word document with a program in it.
    """
    if not data:
        raise AttachmentEmpty("no bytes")
    _check_size(len(data), limit)
    kind = _kind_of(data)
    ending = Path(name).suffix.casefold()
    if kind is None:
        raise AttachmentLies if ending in _KNOWN_ENDINGS else AttachmentKindUnknown
    if ending not in ENDINGS[kind]:
        raise AttachmentLies("the ending is of another kind")
    return AttachmentFile(clean_name(name), kind, data, sha256(data).hexdigest())


def _check_size(size: int, limit: int) -> None:
    if size > limit:
        raise AttachmentTooLarge("too many bytes", limit=limit // MEBIBYTE)


def _kind_of(data: bytes) -> AttachmentKind | None:
    """Return what the content is: a first look at its signature, then a stricter one."""
    guesses = _guesses(data[:_LOOKED_AT])
    for kind, endings in ENDINGS.items():
        if guesses & endings and _CHECKS[kind](data):
            return kind
    return None


def _guesses(head: bytes) -> frozenset[str]:
    try:
        return frozenset(found.extension for found in puremagic.magic_string(head))
    except (puremagic.PureError, ValueError):
        return frozenset()


def _is_pdf(data: bytes) -> bool:
    return data.startswith(b"%PDF-") and b"%%EOF" in data[-_TAIL:]


def _is_png(data: bytes) -> bool:
    return data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR"


def _is_jpeg(data: bytes) -> bool:
    return data.startswith(b"\xff\xd8\xff") and b"\xff\xd9" in data[-_TAIL:]


def _is_word(data: bytes) -> bool:
    """Whether this is a Word document; one that carries a program is refused by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = {entry.filename: entry for entry in package.infolist()[:_MOST_PARTS]}
            if _BODY not in entries or _TYPES not in entries:
                return False
            with package.open(entries[_TYPES]) as stream:
                types = stream.read(_MOST_TYPES).lower()
    except _BROKEN:
        return False
    names = "\n".join(entries).lower().encode("utf-8", "replace")
    if any(word in types or word in names for word in _MACROS):
        raise AttachmentHasMacros("a program in the document")
    return b"wordprocessingml.document.main" in types


_CHECKS: Mapping[AttachmentKind, Callable[[bytes], bool]] = {
    AttachmentKind.PDF: _is_pdf,
    AttachmentKind.WORD: _is_word,
    AttachmentKind.PNG: _is_png,
    AttachmentKind.JPEG: _is_jpeg,
}
