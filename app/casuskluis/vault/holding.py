# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What keeps an opened vault for this process: the lock, and files that are closed last."""

import threading
from pathlib import Path
from typing import Protocol

from typing_extensions import override

from casuskluis.vault.access.copies import current_copy, read_copies
from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.access.slots import Opened
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.errors import HeaderOutdated, VaultClosed
from casuskluis.vault.faults import identity_of
from casuskluis.vault.lock import Onlooker, VaultLock
from casuskluis.vault.raw_file import RawFile

_HEADER, _FILES = "header", "files"


class Closing(Protocol):
    """Something that must be closed, and not before the last connection."""

    def close(self) -> None:
        """Let go."""


class Holding(Keyring):
    """An opened vault as far as it keeps others out.

    Attributes:
        onlooker: Of a vault that was opened to read: who keeps it from being changed.
        turning: Held while the keys change here: who looks meanwhile would find half of it.
    """

    def __init__(self, folder: Path, opened: Opened, lock: VaultLock | Onlooker) -> None:
        super().__init__(folder, opened)
        self.onlooker = lock if isinstance(lock, Onlooker) else None
        self.read_only = self.onlooker is not None
        self._lock: VaultLock | Onlooker = lock
        self._kept: list[Closing] = []
        self._raw: RawFile | None = None
        self.turning = threading.RLock()
        self._locking = threading.Lock()
        self._closed = False
        self._met: tuple[int, int] | None = None
        self._unseen: set[str] = set()
        """What somebody else may have changed while the lock was lost."""

    def keep(self, one: Closing) -> None:
        """Close something with the vault: connections of this process lose their locks then."""
        self._kept.append(one)

    def raw_database(self) -> RawFile:
        """Return what reads the file of the database as it stands; closed with the vault.

        Raises:
            CannotRead: The disk fails.
            VaultClosed: It was closed meanwhile: nobody would close the file any more.
        """
        file = self.folder / DATABASE
        with self._locking:
            if self._closed:
                raise VaultClosed("a look at the file after the vault was closed")
            raw = self._raw
            # A disk that says nothing for a moment replaced no file; closing costs the locks.
            if raw is None or identity_of(file) not in (raw.identity, None):
                self._let_go_of_raw()
                self._raw = raw = RawFile(file)
            return raw

    def let_go_of_former(self) -> None:
        """Close the file that the database was before; nobody has a lock on it any more."""
        with self._locking:
            now = identity_of(self.folder / DATABASE)
            if self._raw is not None and now not in (self._raw.identity, None):
                self._let_go_of_raw()

    def _let_go_of_raw(self) -> None:
        if self._raw is not None:
            self._raw.close()
            self._raw = None

    @override
    def make_sure(self) -> None:
        """Refuse to write over what somebody else did, though the vault seemed to be ours.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultInUse: The lock file was removed, and somebody else has a new one.
            HeaderOutdated: So it was, and the header was changed meanwhile.
            KeysReplaced: The keys are others now: no secret would open the vault any more.
        """
        super().make_sure()
        self.check_keys()
        if _HEADER in self._unseen:
            newest = current_copy(read_copies(self.folder), None, self._master)
            self._unseen.discard(_HEADER)
            if newest.generation > self._header.generation:
                self._header = newest  # so that trying again goes on from there
                raise HeaderOutdated("the header was changed elsewhere")

    def make_sure_of_files(self) -> None:
        """Refuse to write any other file of a vault that is no longer ours.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultInUse: The lock file was removed, and somebody else has a new one.
            KeysReplaced: The keys are others now.
            VaultError: What somebody else wrote meanwhile cannot be read.
        """
        self.make_sure_of_place()
        if _FILES in self._unseen:
            self._catch_up()
            self._unseen.discard(_FILES)

    def make_sure_of_place(self) -> None:
        """Refuse to write a file that no part of the program has in mind; on any thread.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultInUse: The lock file was removed, and somebody else has a new one.
            KeysReplaced: The keys are others now.
        """
        self.make_sure_of_lock()
        self.check_keys()

    def check_keys(self) -> None:
        """Refuse to go on when somebody renewed the keys: the database is another file then.

        Where nothing happened this asks the disk one thing only.

        Raises:
            KeysReplaced: So it is.
            VaultError: Another database has its place, and the header cannot be read.
        """
        database = self.folder / DATABASE
        if identity_of(database) in (self._met, None):
            return
        with self.turning:  # it may be this very program that renews them
            met = identity_of(database)
            current_copy(read_copies(self.folder), None, self._master)
            self._met = met

    def _catch_up(self) -> None:
        """Take over what somebody else wrote while the lock was lost."""

    @override
    def make_sure_of_lock(self) -> None:
        """Lock the vault again when its lock file is gone.

        Raises:
            OnlyReading: The vault was opened to read.
            VaultInUse: Somebody else locked it meanwhile.
            VaultClosed: It was closed; a look at its place may come late.
        """
        super().make_sure_of_lock()
        with self._locking:  # the window looks after the place on a thread of its own
            if self._closed:
                raise VaultClosed("a lock after the vault was closed")
            if isinstance(self._lock, VaultLock) and not self._lock.is_held:
                self._lock.release()
                self._lock = VaultLock(self.folder)
                self._unseen |= {_HEADER, _FILES}

    def close(self) -> None:
        """Wipe the keys and free the vault; connections must be closed before."""
        self._closed = True
        for one in self._kept:
            one.close()
        with self._locking:
            self._let_go_of_raw()
        self._master.wipe()
        self._data.wipe()
        self._lock.release()
