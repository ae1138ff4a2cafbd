# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Slow work of several pages, ready to run on the worker thread."""

from dataclasses import dataclass
from pathlib import Path

from casuskluis.domain.journal_chain import ChainReport, ControlNumber
from casuskluis.services.keeping.backups import BackupService
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.keeping.keys import KeyService
from casuskluis_ui.shell.tasks import TaskControl


@dataclass(frozen=True, slots=True)
class BackupJob:
    """Makes a backup and returns its folder.

    Attributes:
        service: Of the open vault.
        destination: Where the folder comes; None for beside the vault.
    """

    service: BackupService
    destination: Path | None = None

    def __call__(self, control: TaskControl) -> Path:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.make(
            self.destination, progress=control.progress, cancelled=lambda: control.cancelled
        )


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Reads the whole vault and returns the report."""

    service: KeyService

    def __call__(self, control: TaskControl) -> object:
        """Do it; runs on the worker thread."""
        return self.service.verify(
            progress=control.progress, cancelled=lambda: control.cancelled
        )


@dataclass(frozen=True, slots=True)
class JournalJob:
    """Follows the chain of the journal and returns the report.

    Attributes:
        service: Of the open vault.
        anchor: A control number noted earlier; None without.
    """

    service: JournalService
    anchor: ControlNumber | None = None

    def __call__(self, control: TaskControl) -> ChainReport:
        """Do it; runs on the worker thread."""
        return self.service.check(
            anchor=self.anchor, progress=control.progress, cancelled=lambda: control.cancelled
        )


@dataclass(frozen=True, slots=True)
class ExportJob:
    """Makes the file with the journal for an auditor."""

    service: JournalService

    def __call__(self, control: TaskControl) -> bytes:
        """Do it; runs on the worker thread."""
        control.check()
        return self.service.export()
