# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The restore drill (hersteloefening): restores a backup to see whether that works.

The backup is restored into a vault that is thrown away. What is in it is compared with what
was written down when it was made, and with the journal of the vault of today: the line the
backup ends with must stand there, word for word. Nothing else outside the vault is needed to
find out that a backup is of this vault, whole, and as old as it says.
"""

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.domain.journal_chain import ChainReport, ControlNumber
from casuskluis.domain.officer import Permission
from casuskluis.domain.upkeep import UpkeepKind, UpkeepRecord
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.backups.backup_state import place_of
from casuskluis.services.context import Context
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.papers import PrintedPaper
from casuskluis.storage.database import Database
from casuskluis.vault.backups.carrying import is_there
from casuskluis.vault.backups.counting import count_rows
from casuskluis.vault.backups.scratch import Scratch, scratch
from casuskluis.vault.backups.stock import Proof, stock_of
from casuskluis.vault.errors import NoBackup, SecondPlaceMissing
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import TOTAL, Cancel, Progress, Watch

_RESTORED = 90  # hundredths of the work
_NOTE = (
    "Hersteloefening geslaagd met {backup}: {rows} rijen teruggezet, logboek sluit aan bij "
    "controlegetal {control}."
)


class BackupPlace(StrEnum):
    """Where the backup of a drill comes from."""

    BESIDE = "beside"
    SECOND = "second"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """What a drill found.

    Attributes:
        backup: Name of the folder of the backup.
        place: Where it stood.
        made_at: When it was made, with time zone.
        drilled_at: When it was restored, with time zone.
        sound: Whether pages, structure and references of the database are whole.
        then: How many rows each table had when the backup was made; empty when that was not
            written down yet.
        restored: The same, in the restored backup.
        now: The same, in the vault of today.
        control: Control number of the last line in the backup.
        chain: What following its journal found.
        joins: Whether that line stands in the journal of today.
        again: How many records would be destroyed again if it were put back.
    """

    backup: str
    place: BackupPlace
    made_at: datetime
    drilled_at: datetime
    sound: bool
    then: Mapping[str, int]
    restored: Mapping[str, int]
    now: Mapping[str, int]
    control: ControlNumber
    chain: ChainReport
    joins: bool
    again: int

    @property
    def counts_fit(self) -> bool:
        """Whether every table has as many rows as when the backup was made."""
        return not self.then or self.then == self.restored

    @property
    def passed(self) -> bool:
        """Whether the backup can be relied on."""
        return self.sound and self.counts_fit and self.chain.is_sound and self.joins


@dataclass(frozen=True, slots=True)
class DrillService:
    """Restores a backup for a moment, and proves it."""

    context: Context
    _vault: Vault = field(repr=False)

    def drill(
        self,
        place: BackupPlace = BackupPlace.BESIDE,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Drill:
        """Restore the newest backup into a vault that is thrown away, and compare.

        The journal keeps how it ended; one that passed counts as the periodic check.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
            SecondPlaceMissing: When it is not there now.
            NoBackup: When there is none at that place.
            BackupKeyReplaced: When the keys of the vault were replaced since.
            BackupInvalid: When it is cut short or damaged.
            DiskFull: When the restored backup does not fit beside the vault.
            Cancelled: When the officer stopped it.
        """
        self.context.require(Permission.BACKUP)
        watch = Watch(cancelled, progress)
        try:
            found = self._compared(self._newest(place), place, watch)
        except (Cancelled, NoBackup, SecondPlaceMissing):
            raise
        except CasuskluisError:
            with self.context.write() as transaction:
                refused = JournalResult.REFUSED
                transaction.journal.record(JournalAction.DRILLED, "vault", refused)
            raise
        self._keep(found)
        return found

    def proof(self, drill: Drill) -> PrintedPaper:
        """Return the proof of a drill, to print and to sign.

        Raises:
            NotAllowed: When the roles of the officer at work make no backups.
        """
        from casuskluis.services.backups.drill_papers import (  # noqa: PLC0415 - only a paper waits
            drill_proof,
        )

        return drill_proof(self.context, self._vault.folder.stem, drill)

    def _newest(self, place: BackupPlace) -> Path:
        folder = backup_folder(self._vault.folder)
        if place is BackupPlace.SECOND:
            with self.context.read() as transaction:
                second = place_of(transaction)
            if second is None or not is_there(self._vault.vault_id, second):
                name = second.name if second else "–"
                raise SecondPlaceMissing("the second place is not there", place=name)
            folder = second
        found = stock_of(self._vault, folder) if folder.is_dir() else ()
        ours = [one for one in found if one.proof is Proof.OURS] or list(found)
        if not ours:
            raise NoBackup("no backup at this place", place=folder.name)
        return ours[0].folder

    def _compared(self, backup: Path, place: BackupPlace, watch: Watch) -> Drill:
        with scratch(self._vault, backup, watch.within(0, _RESTORED)) as restored:
            with closing(restored.connect()) as connection:
                counts = count_rows(connection)
            with closing(self._vault.connect()) as connection:
                now = count_rows(connection)
            control, chain = self._followed(restored, watch)
            found = Drill(
                backup=backup.name,
                place=place,
                made_at=restored.mark.made_at,
                drilled_at=self.context.clock.now().astimezone(),
                sound=restored.findings.is_sound,
                then=restored.mark.counts,
                restored=counts,
                now=now,
                control=control,
                chain=chain,
                joins=self._stands_here(control),
                again=self._destroyed_since(restored.mark.made_at),
            )
        watch.step(TOTAL)
        return found

    def _followed(self, restored: Scratch, watch: Watch) -> tuple[ControlNumber, ChainReport]:
        """Open the restored backup as the program does, and follow its journal."""
        with closing(Database.open(restored.connect)) as database:
            journal = JournalService(replace(self.context, database=database), self._vault)
            report = journal.follow(cancelled=watch.cancelled)
            with database.read() as transaction:
                end = transaction.journal.end()
        return ControlNumber.of(end.sequence, end.mac), report

    def _stands_here(self, control: ControlNumber) -> bool:
        wanted = control.sequence
        with self.context.read() as transaction:
            lines = transaction.journal.chain(wanted - 1, wanted, 1)
        return bool(lines) and ControlNumber.of(wanted, lines[0].mac) == control

    def _destroyed_since(self, made_at: datetime) -> int:
        every = self._vault.ledger.destroyed.values()
        moments = (datetime.fromisoformat(one.at).astimezone() for one in every)
        return sum(at > made_at for at in moments)

    def _keep(self, found: Drill) -> None:
        result = JournalResult.DONE if found.passed else JournalResult.REFUSED
        with self.context.write() as transaction:
            transaction.journal.record(JournalAction.DRILLED, "vault", result)
            if found.passed:
                rows = sum(found.restored.values())
                transaction.upkeep.add(
                    UpkeepRecord(
                        kind=UpkeepKind.RESTORE_TEST,
                        done_on=self.context.clock.today(),
                        author=self.context.actor.label,
                        note=_NOTE.format(
                            backup=found.backup, rows=rows, control=found.control
                        ),
                    )
                )
