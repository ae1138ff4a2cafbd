# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is inside packed attachments, such as the parts of a document of an office program."""

import gzip
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

_ZIP = b"PK\x03\x04"
_GZIP = b"\x1f\x8b"
_DEEPEST = 3
_LARGEST = 1 << 26
"""A member that would become larger than this, in bytes, is read up to here."""


def unpacked(data: bytes, depth: int = 0) -> Iterator[bytes]:
    """Yield the members of an archive, and of archives inside it; nothing of other data.

    The names of the members come too.
    """
    if depth >= _DEEPEST:
        return
    for member in _members(data):
        yield member
        yield from unpacked(member, depth + 1)


def _members(data: bytes) -> Iterator[bytes]:
    try:
        if data.startswith(_GZIP):
            with gzip.open(BytesIO(data)) as file:
                yield file.read(_LARGEST)
        elif data.startswith(_ZIP):
            with zipfile.ZipFile(BytesIO(data)) as archive:
                for entry in archive.infolist():
                    yield entry.filename.encode("utf-8", "replace")
                    with archive.open(entry) as file:
                        yield file.read(_LARGEST)
    except (OSError, EOFError, RuntimeError, zipfile.BadZipFile, zlib.error):
        return
