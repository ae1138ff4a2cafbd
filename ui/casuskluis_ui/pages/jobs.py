# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Slow work of several pages, ready to run on the worker thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from casuskluis.domain.journal_chain import ChainReport, ControlNumber
from casuskluis.services.backups.backups import BackupService
from casuskluis.services.backups.drills import BackupPlace, Drill, DrillService
from casuskluis.services.backups.stored import StoredBackup
from casuskluis.services.checking.check_words import verdict
from casuskluis.services.checking.checks import CheckReport, CheckService
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.opening.place_words import backup_warnings
from casuskluis.services.papers import PrintedPaper
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

    service: CheckService

    def __call__(self, control: TaskControl) -> CheckReport:
        """Do it; runs on the worker thread."""
        return self.service.full(progress=control.progress, cancelled=lambda: control.cancelled)


@dataclass(frozen=True, slots=True)
class WeeklyJob:
    """Does the same and returns what the officer must hear of it; nothing when all is well."""

    service: CheckService

    def __call__(self, control: TaskControl) -> str:
        """Do it; runs on the worker thread."""
        report = CheckJob(self.service)(control)
        return "" if report.is_sound else verdict(report)

    def due(self) -> bool:
        """Whether it is time."""
        return self.service.last().due


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


@dataclass(frozen=True, slots=True)
class StockJob:
    """Looks which backups there are."""

    service: BackupService

    def __call__(self, control: TaskControl) -> Sequence[StoredBackup]:
        """Do it; runs on the worker thread: a share may take its time to answer."""
        control.check()
        return self.service.stock()


@dataclass(frozen=True, slots=True)
class PlaceJob:
    """Takes a folder as the second place for backups, or none; returns what to know of it."""

    service: BackupService
    place: Path | None

    def __call__(self, control: TaskControl) -> tuple[Path | None, Sequence[str]]:
        """Do it; runs on the worker thread."""
        control.check()
        self.service.use_place(self.place)
        return self.place, backup_warnings(self.place) if self.place else ()


@dataclass(frozen=True, slots=True)
class DrillJob:
    """Restores a backup to see whether that works; returns what was found, and the proof."""

    service: DrillService
    place: BackupPlace = BackupPlace.BESIDE

    def __call__(self, control: TaskControl) -> tuple[Drill, PrintedPaper]:
        """Do it; runs on the worker thread."""
        found = self.service.drill(
            self.place, progress=control.progress, cancelled=lambda: control.cancelled
        )
        return found, self.service.proof(found)
