# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The database of a vault while its keys are renewed: readers may go on, nobody writes.

What came in would not be in the copy under the new key. The file is also read here as it
stands. Closing any descriptor of it lets go of the locks of all connections of this process
(https://sqlite.org/howtocorrupt.html, section 2.2), so this one is closed last.
"""

import hashlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path

from casuskluis.vault.driver import Connection
from casuskluis.vault.faults import database_faults, file_faults

WINDOWS = os.name == "nt"
_CHUNK = 1 << 20
_LOCKED, _LOCKED_BYTES = 0x40000000, 512
"""Where the library keeps its locks; no page is ever there (sqlite.org/fileformat2.html)."""


class Standstill:
    """Keeps writers out of a database from `begin` to `end`.

    Args:
        file: The database.

    Raises:
        VaultError: It cannot be read.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: Connection | None = None
        with file_faults(file, writing=False):
            self._raw = file.open("rb", buffering=0)  # reads no further than it is asked

    def begin(self, connect: Callable[[], Connection]) -> None:
        """Let nobody write from now on.

        Args:
            connect: Gets a connection to the database.

        Raises:
            VaultError: Somebody writes, or nothing can be written there.
        """
        self._connection = connect()
        with database_faults(self._file):
            self._connection.execute("BEGIN IMMEDIATE")

    def digest(self) -> str:
        """Return the SHA-256 of the file as it stands.

        Raises:
            CannotRead: The disk fails.
        """
        found = hashlib.sha256()
        with file_faults(self._file, writing=False):
            for part in self._parts():
                found.update(part)
        return found.hexdigest()

    def _parts(self) -> Iterator[bytes]:
        """Read all but what the library locks: Windows lets nobody read that."""
        self._raw.seek(0)
        left = _LOCKED
        while part := self._raw.read(min(_CHUNK, left) if left else _CHUNK):
            yield part
            left -= min(left, len(part))
            if not left and self._raw.tell() == _LOCKED:
                self._raw.seek(_LOCKED + _LOCKED_BYTES)

    def make_way(self) -> None:
        """End it where a file that is open cannot be replaced, by whomever it is open."""
        if WINDOWS:
            self.end()

    def end(self) -> None:
        """Let writers in again; a second time does no harm.

        Only who has no other connection to this file may `close` now: the locks of all of
        them would go. On Windows a lock is of one descriptor, and the file is closed at once:
        who tries once more must be able to replace it.
        """
        if self._connection is not None:
            self._connection.close()
        if WINDOWS:
            self.close()

    def close(self) -> None:
        """Close the file; a second time does no harm."""
        self._raw.close()
