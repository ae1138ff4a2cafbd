# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where the bytes come from: a file, or bytes already in memory."""

from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.domain.errors import CasuskluisError

MEBIBYTE = 1024 * 1024
MAX_BYTES = 100 * MEBIBYTE
"""100,000 rows with all 257 columns of the population register are some 50 MiB."""


class EmptyFile(CasuskluisError):
    """There is nothing in the file."""


class FileTooLarge(CasuskluisError):
    """The file is larger than any list this program is meant for."""


class FileUnreadable(CasuskluisError):
    """The operating system does not hand over the file."""


@dataclass(frozen=True, slots=True)
class Source:
    """The content of a file and the name it is called by in messages."""

    data: bytes = field(repr=False)
    name: str = ""


def load(source: bytes | Path | Source) -> Source:
    """Return the content of a file, or the bytes as they are.

    Raises:
        FileUnreadable: When it is missing, a folder, or not ours to read.
        FileTooLarge: When it is larger than `MAX_BYTES`.
        EmptyFile: When there are no bytes in it.
    """
    if isinstance(source, Path):
        source = Source(_read(source), source.name)
    elif isinstance(source, bytes):
        source = Source(source)
    if len(source.data) > MAX_BYTES:
        raise FileTooLarge("too many bytes", limit=MAX_BYTES // MEBIBYTE)
    if not source.data:
        raise EmptyFile("no bytes")
    return source


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise FileUnreadable(f"cannot read: errno {error.errno}") from None
