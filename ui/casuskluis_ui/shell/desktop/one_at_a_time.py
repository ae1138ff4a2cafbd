# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One program for each vault: a second start brings the first window to the front.

Without a socket: the first start holds a lock file and watches a folder; the second one leaves
a note there and ends. The names in it are fingerprints of where the vault stands.
"""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import (
    QCryptographicHash,
    QFileSystemWatcher,
    QLockFile,
    QObject,
    QStandardPaths,
    Signal,
)

_SHORT = 16
_CALL = ".roep"


def runtime_folder() -> Path:
    """Return where the lock files stand: a folder of this officer, emptied at logging out."""
    place = QStandardPaths.StandardLocation.RuntimeLocation
    found = QStandardPaths.writableLocation(place) or QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.GenericConfigLocation
    )
    return Path(found) / "casuskluis"


class OneAtATime(QObject):
    """Holds the place of this program for one vault.

    Args:
        vault: Where the vault stands; None for a start without one.
        folder: Where the lock files stand.

    Signals:
        called: Another start wants this window at the front.
    """

    called = Signal()

    def __init__(
        self, vault: Path | None, folder: Path | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder or runtime_folder()
        self._name = _fingerprint(vault)
        self._lock: QLockFile | None = None
        self._watcher: QFileSystemWatcher | None = None

    def take(self) -> bool:
        """Take the place; False when another program has it, which is then called.

        Where no lock file can be made the program runs all the same: the vault itself refuses
        a second opener.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(self._file))
        lock.setStaleLockTime(0)
        if not self._locked(lock):
            if lock.error() is QLockFile.LockError.LockFailedError:
                self._call()
                return False
            return True
        self._lock = lock
        self._watcher = QFileSystemWatcher([str(self._folder)], self)
        self._watcher.directoryChanged.connect(self._look)
        self._look()
        return True

    def release(self) -> None:
        """Give the place back: this process ends, or becomes another one."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    @property
    def _file(self) -> Path:
        return self._folder / f"{self._name}.lock"

    def _locked(self, lock: QLockFile) -> bool:
        if lock.tryLock(0):
            return True
        holder, *_ = lock.getLockInfo() or (0,)
        if holder != os.getpid():
            return False
        # A process keeps its number when it becomes a fresh one at a lock: the file is ours.
        with suppress(OSError):
            self._file.unlink()
        return lock.tryLock(0)

    def _call(self) -> None:
        with suppress(OSError):
            (self._folder / f"{self._name}{_CALL}").touch(mode=0o600)

    def _look(self) -> None:
        note = self._folder / f"{self._name}{_CALL}"
        if note.exists():
            with suppress(OSError):
                note.unlink()
            self.called.emit()


def _fingerprint(vault: Path | None) -> str:
    where = str(vault.absolute()) if vault is not None else ""
    text = where.encode("utf-8", "surrogateescape")
    # Qt is there already; hashlib would load all of OpenSSL for this.
    made = QCryptographicHash.hash(text, QCryptographicHash.Algorithm.Sha256)
    return bytes(made.data()).hex()[:_SHORT]
