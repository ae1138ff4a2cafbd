# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saving what can be read of a damaged vault, and writing down honestly what was lost."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from casuskluis.domain.clock import Clock
from casuskluis.domain.journal import Actor, JournalAction
from casuskluis.domain.journal_chain import FirstKey, lost_object
from casuskluis.services.backups.backup_places import backup_folder
from casuskluis.services.checking.salvage_words import (
    salvage_lines,
    salvage_sentences,
    salvage_text,
)
from casuskluis.services.keys.key_files import key_from
from casuskluis.services.newcomers import bring_up_to_date
from casuskluis.services.opening.allowed import EVERYWHERE, AllowedPlaces
from casuskluis.storage.database import Database
from casuskluis.storage.salvaged import make_tables, missing_lines, renew_chain
from casuskluis.vault.access import recovery_code
from casuskluis.vault.access.header import SlotKind
from casuskluis.vault.journal_key import new_first_key
from casuskluis.vault.keys import wiped
from casuskluis.vault.salvage.counts import SalvageReport
from casuskluis.vault.salvage.work import Rescue, Secret, Steps, salvage
from casuskluis.vault.watch import Cancel, Progress

_MOST_GAPS = 50


@dataclass(frozen=True, slots=True)
class Saved:
    """A new vault with what could be read.

    Attributes:
        place: Its folder.
        report: What was saved and lost, in numbers.
    """

    place: Path
    report: SalvageReport

    @property
    def sentences(self) -> tuple[str, ...]:
        """What came of it and what to do now, in Dutch."""
        name = f"De nieuwe kluis heet {self.place.name} en staat naast de beschadigde."
        return (name, *salvage_sentences(self.report))

    @property
    def lines(self) -> list[str]:
        """What has gaps, and in one line what has none, in Dutch."""
        return salvage_lines(self.report)


@dataclass(frozen=True, slots=True)
class Salvaging:
    """Salvages vaults on this device.

    Attributes:
        clock: The time.
        origin: Label of this device, for the journal.
        allowed: Where vaults may stand.
    """

    clock: Clock
    origin: str
    allowed: AllowedPlaces = EVERYWHERE

    def with_passphrase(
        self,
        folder: Path,
        passphrase: bytearray,
        *,
        key_file: Path | None = None,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Saved:
        """Save what can be read into a new vault beside the damaged one, which is only read.

        Args:
            folder: The damaged vault, or a damaged backup.
            passphrase: Opens it, and the new one; wiped.
            key_file: That goes with the passphrase, for an officer who has one.
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop.

        Raises:
            WrongPassphrase: When it is not one of this vault.
            NothingToSalvage: When no page can be read.
            Cancelled: When the officer stopped it; nothing stays behind.
            VaultError: When the header is gone, or reading or writing failed; nothing stays.
        """
        with wiped(passphrase), key_from(key_file) as key:
            secret = Secret(SlotKind.PASSPHRASE, passphrase, key)
            return self._save(folder, secret, progress, cancelled)

    def with_recovery_code(
        self,
        folder: Path,
        code: str,
        *,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Saved:
        """Do the same with the code on the recovery sheet.

        Raises:
            RecoveryCodeMistyped: When the check characters do not fit.
            WrongRecoveryCode: When it is not the code of this vault.
        """
        secret = recovery_code.parse(code)
        with wiped(secret):
            found = Secret(SlotKind.RECOVERY, secret)
            return self._save(folder, found, progress, cancelled)

    def _save(
        self,
        folder: Path,
        secret: Secret,
        progress: Progress | None,
        cancelled: Cancel | None,
    ) -> Saved:
        self.allowed.check(folder)
        done = salvage(
            folder,
            secret,
            at=self.clock.now().astimezone(),  # the name shows local time
            steps=Steps(_prepare, self._finish, salvage_text),
            backups=(backup_folder(folder), folder.parent),
            progress=progress,
            cancelled=cancelled,
        )
        return Saved(done.folder, done.report)

    def _finish(self, rescue: Rescue, _: SalvageReport) -> None:
        """Bring the tables up to date, and let the journal say what it misses."""
        gaps = missing_lines(rescue.connect)
        renewed = renew_chain(rescue.connect, lambda: FirstKey(*new_first_key(rescue)))
        database = Database.open(rescue.connect)
        try:
            author = Actor(rescue.label, self.origin)
            with database.write(author, self.clock.now()) as transaction:
                transaction.journal.record(JournalAction.SALVAGED, "vault")
                for first, last in () if renewed else _few(gaps):
                    transaction.journal.record(JournalAction.SALVAGED, lost_object(first, last))
                bring_up_to_date(transaction, rescue.label)
        finally:
            database.close()


def _prepare(rescue: Rescue, revision: str | None) -> None:
    make_tables(rescue.connect, revision)


def _few(gaps: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the gaps, the last ones as one where there are very many."""
    if len(gaps) <= _MOST_GAPS:
        return list(gaps)
    return [*gaps[: _MOST_GAPS - 1], (gaps[_MOST_GAPS - 1][0], gaps[-1][1])]
