# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The work of renewing all keys, ready to run on the worker thread."""

from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.services.backups.backups import BackupService
from casuskluis.services.backups.stored import StoredBackup
from casuskluis.services.keys.rotating import Renewal, RotatingService
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class PrepareJob:
    """Makes the new keys and their sheets; changes nothing. The service wipes the secret."""

    service: RotatingService
    secret: bytearray = field(repr=False)
    leaving: str = field(repr=False)
    key_file: Path | None = None

    def __call__(self, control: TaskControl) -> Renewal:
        """Do it; runs on the worker thread."""
        del control
        return self.service.prepare(self.secret, leaving=self.leaving, key_file=self.key_file)


@dataclass(frozen=True, slots=True)
class RotateJob:
    """Brings the vault under the new keys."""

    service: RotatingService
    renewal: Renewal

    def __call__(self, control: TaskControl) -> Renewal:
        """Do it; runs on the worker thread, and stops when that is asked in time."""
        self.service.renew(
            self.renewal, progress=control.progress, cancelled=lambda: control.cancelled
        )
        return self.renewal


@dataclass(frozen=True, slots=True)
class FreshBackupJob:
    """Makes a backup under the new keys, and returns the ones that open with former secrets."""

    backups: BackupService
    service: RotatingService

    def __call__(self, control: TaskControl) -> tuple[StoredBackup, ...]:
        """Do it; runs on the worker thread."""
        self.backups.make(progress=control.progress, cancelled=lambda: control.cancelled)
        return self.service.older_backups()


@dataclass(frozen=True, slots=True)
class RemoveOlderJob:
    """Removes the backups that open with former secrets, and returns how many."""

    service: RotatingService

    def __call__(self, control: TaskControl) -> int:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.remove_older_backups()
