# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One vault, one process: a lock file that the operating system frees when a process dies.

Holds the number of the process, the name of the computer and of the program, for the sentence
the officer reads; never the name of a user.
"""

import errno
import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from casuskluis.vault.errors import VaultError, VaultInUse
from casuskluis.vault.faults import file_fault, file_faults
from casuskluis.vault.files import OWNER_FILE

LOCK = "lock"
APP = "casuskluis"
_MOST = 4096
_TAKEN = frozenset({errno.EAGAIN, errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK})
"""What the systems answer when somebody else has it; the rest is a disk without locks."""

if sys.platform == "win32":
    import msvcrt

    # Windows keeps others from reading what is locked: lock a byte far behind the text.
    _FAR = 0x7FFF0000

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a vault open; never a name of a user.

    Attributes:
        host: Name of the computer; "?" when that cannot be known.
        pid: Number of the process there; 0 when that cannot be known.
        app: Name of the program.
    """

    host: str
    pid: int
    app: str


class Onlooker:
    """Stands where a `VaultLock` would, and keeps nobody out.

    Attributes:
        holder: Who has the vault; None for nobody.
        writable: Whether a lock could be had in the end: else the place is read only.
    """

    def __init__(self, folder: Path) -> None:
        self.holder: Holder | None = None
        self.writable = True
        try:
            VaultLock(folder).release()
        except VaultInUse as used:
            found = used.details
            self.holder = Holder(str(found["host"]), int(found["pid"]), str(found["app"]))
        except VaultError:
            self.writable = False

    def release(self) -> None:
        """There is nothing to free."""


class VaultLock:
    """Keeps a vault for this process, from construction until `release`.

    Args:
        folder: The vault.

    Raises:
        VaultInUse: Somebody else has it (``host``, ``pid``, ``app``).
        VaultError: The lock file cannot be written.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / LOCK
        with file_faults(self._path):
            flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
            self._descriptor: int | None = os.open(self._path, flags, OWNER_FILE)
        try:
            _take(self._descriptor)
        except OSError as error:
            if error.errno not in _TAKEN:
                self._close()
                raise file_fault(error, self._path, writing=True) from None
            holder = _holder(self._descriptor)
            self._close()
            raise VaultInUse("another process has this vault open", **holder) from None
        self._describe()

    @property
    def is_held(self) -> bool:
        """Whether what is locked is still the lock file of the vault.

        Where it can be removed, by hand or by a synchronising program, somebody else may have
        locked another one since. Where a file has another number at each look nothing can be
        told by it, and the lock is not let go for that.
        """
        if self._descriptor is None:
            return False
        try:
            ours, there = os.fstat(self._descriptor), self._path.stat()
            return os.path.samestat(ours, there) or not os.path.samestat(
                there, self._path.stat()
            )
        except OSError:
            return False

    def release(self) -> None:
        """Free the vault; a second time does no harm."""
        if self._descriptor is not None:
            with suppress(OSError):
                os.ftruncate(self._descriptor, 0)
        self._close()

    def _describe(self) -> None:
        """Write who holds it. Only for the sentence, so a full disk may prevent it."""
        if self._descriptor is None:
            return
        text = json.dumps({"app": APP, "host": _host(), "pid": os.getpid()}).encode()
        with suppress(OSError):
            os.ftruncate(self._descriptor, 0)
            os.lseek(self._descriptor, 0, os.SEEK_SET)
            os.write(self._descriptor, text)

    def _close(self) -> None:
        if self._descriptor is not None:
            descriptor, self._descriptor = self._descriptor, None
            with suppress(OSError):
                os.close(descriptor)


def _host() -> str:
    # Neither `socket` nor `platform`: the second imports the first on Windows.
    return os.uname().nodename if hasattr(os, "uname") else os.environ.get("COMPUTERNAME", "")


def _holder(descriptor: int) -> dict[str, str | int]:
    """Return what the holder wrote; nothing at all when it cannot be understood."""
    try:
        os.lseek(descriptor, 0, os.SEEK_SET)
        found = json.loads(os.read(descriptor, _MOST))
        return {
            "app": str(found["app"]),
            "host": str(found["host"]),
            "pid": int(found["pid"]),
        }
    except (OSError, ValueError, KeyError, TypeError):
        return {"app": "?", "host": "?", "pid": 0}
