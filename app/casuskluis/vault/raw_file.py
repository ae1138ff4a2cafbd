# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The file of a database, read as it stands while connections to it are open.

Closing any descriptor of it lets go of the locks of all connections of this process
(https://sqlite.org/howtocorrupt.html, section 2.2), so this one stays open as long as they may.
On Windows a lock is of one descriptor, and a file that is open cannot be replaced: there it is
closed after each use.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from casuskluis.vault.errors import CannotRead
from casuskluis.vault.faults import file_faults

WINDOWS = os.name == "nt"
_CHUNK = 1 << 20
_LOCKED, _LOCKED_BYTES = 0x40000000, 4096
"""Where the library keeps its locks: it never uses that page (sqlite.org/fileformat2.html)."""


class RawFile:
    """Reads one file of a database; the caller sees to it that nobody changes it meanwhile.

    Args:
        file: The database.

    Attributes:
        identity: What tells it from a file that takes its place.

    Raises:
        CannotRead: The disk fails.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._reading = threading.Lock()
        with file_faults(file, writing=False):
            self._raw = file.open("rb", buffering=0)
            found = os.fstat(self._raw.fileno())
        self.identity = found.st_dev, found.st_ino

    def parts(self, size: int) -> Iterator[memoryview]:
        """Give the first bytes of the file, each part until the next is asked for.

        Args:
            size: How many bytes; fewer come when the file is shorter.

        Raises:
            CannotRead: The disk fails.
        """
        buffer = memoryview(bytearray(_CHUNK))
        with self._reading:
            done = 0
            self._seek(done)
            while done < size:
                part = buffer[: min(_CHUNK, size - done)]
                read = self._read_into(part, done)
                if not read:
                    return
                done += read
                yield part[:read]

    def _read_into(self, part: memoryview, at: int) -> int:
        """Fill a part; the page of the locks is not read, for Windows lets nobody read it."""
        if at == _LOCKED:
            part[:_LOCKED_BYTES] = bytes(len(part[:_LOCKED_BYTES]))
            self._seek(at + len(part[:_LOCKED_BYTES]))
            return len(part[:_LOCKED_BYTES])
        with self._faults():
            return self._raw.readinto(part) or 0

    def _seek(self, place: int) -> None:
        with self._faults():
            self._raw.seek(place)

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Name what fails; the vault may be closed on another thread, and this with it."""
        with file_faults(self._file, writing=False):
            try:
                yield
            except ValueError:
                raise CannotRead("closed meanwhile", place=self._file.name) from None

    def close(self) -> None:
        """Close it; a second time does no harm."""
        self._raw.close()
