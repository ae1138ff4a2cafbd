# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The check of a whole vault: once a week by itself, and whenever somebody asks."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.journal import JournalAction, JournalEntry, JournalQuery, JournalResult
from casuskluis.domain.journal_chain import ChainReport
from casuskluis.domain.setting import SettingKey, SettingNotANumber
from casuskluis.domain.terms import deadline
from casuskluis.services.context import Context
from casuskluis.services.keeping.journals import JournalService
from casuskluis.services.terms.working_days import DutchHolidays
from casuskluis.storage.checkup import ContentFindings, check_content
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.report import VaultReport
from casuskluis.vault.vault import Vault
from casuskluis.vault.watch import Cancel, Progress, Watch

_READ, _CONTENT = 70, 90  # hundredths of the work


@dataclass(frozen=True, slots=True)
class CheckReport:
    """How a vault is doing, all of it.

    Attributes:
        vault: Header, pages, structure and references.
        chain: The journal; None where the database cannot be read far enough.
        content: Search indexes, attachments and the bin; None in the same case.
    """

    vault: VaultReport
    chain: ChainReport | None = None
    content: ContentFindings | None = None

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong."""
        return (
            self.vault.is_sound
            and (self.chain is None or self.chain.is_sound)
            and (self.content is None or self.content.is_sound)
        )


@dataclass(frozen=True, slots=True)
class LastCheck:
    """When the vault was last checked, and when it must be again.

    Attributes:
        at: When, in UTC; None for never.
        sound: Whether nothing was wrong then.
        due_on: The day by which it must be done; None when the setting is absurd.
        due: Whether that day is there.
    """

    at: datetime | None
    sound: bool
    due_on: date | None
    due: bool


@dataclass(frozen=True, slots=True)
class CheckService:
    """Checks the open vault and writes down what came of it; anybody at work may ask it."""

    context: Context
    _vault: Vault = field(repr=False)

    def full(
        self, *, progress: Progress | None = None, cancelled: Cancel | None = None
    ) -> CheckReport:
        """Read all of the vault; only a search index is mended. The journal keeps the outcome.

        Args:
            progress: Told how much is done, and out of how much.
            cancelled: Asked whether to stop.

        Raises:
            Cancelled: When the officer stopped it; then nothing is written down.
            VaultError: When it cannot be examined.
        """
        report = self._examined(Watch(cancelled, progress), cancelled)
        result = JournalResult.DONE if report.is_sound else JournalResult.REFUSED
        # A vault too damaged to be written in still has its report.
        with suppress(CasuskluisError), self.context.write() as transaction:
            transaction.journal.record(JournalAction.CHECKED, "vault", result)
        return report

    def last(self) -> LastCheck:
        """Return when the vault was last checked, and whether that must be done again."""
        with self.context.read() as transaction:
            return last_check(transaction, self.context.clock.today())

    def _examined(self, watch: Watch, cancelled: Cancel | None) -> CheckReport:
        progress = _scaled(watch, 0, _READ)
        vault, content = self._vault.verify(progress=progress, cancelled=cancelled), None
        readable = vault.database.is_sound or vault.database.only_indexes
        if readable and not self._vault.read_only:
            content = check_content(
                self._vault.connect,
                cancelled=cancelled or (lambda: False),
                progress=_scaled(watch, _READ, _CONTENT),
            )
        if content is not None and not vault.database.is_sound:
            vault = self._vault.verify(cancelled=cancelled)  # the indexes were made anew
        if not vault.database.is_sound:
            return CheckReport(vault, None, content)
        chain = JournalService(self.context, self._vault).follow(
            progress=_scaled(watch, _CONTENT, 100), cancelled=cancelled
        )
        return CheckReport(vault, chain, content)


def last_check(transaction: Transaction, today: date) -> LastCheck:
    """Return the last check of a vault, as its journal tells; from its first day when never."""
    wanted = JournalQuery(action=JournalAction.CHECKED, kind="vault")
    found = transaction.journal.entries(1, wanted=wanted)
    begun = _moment(found) or transaction.journal.first_at()
    due_on = None
    with suppress(SettingNotANumber):
        term = transaction.settings.get(SettingKey.VAULT_CHECK_TERM)
        start = begun.astimezone().date() if begun else today
        due_on = deadline(start, term, DutchHolidays())
    sound = not found or found[0].result is JournalResult.DONE
    due = due_on is not None and due_on <= today
    return LastCheck(at=_moment(found), sound=sound, due_on=due_on, due=due)


def _moment(found: list[JournalEntry]) -> datetime | None:
    return found[0].at if found else None


def _scaled(watch: Watch, low: int, high: int) -> Callable[[int, int], None]:
    part = watch.within(low, high)

    def progress(done: int, total: int) -> None:
        part.step(100 * done // max(total, 1))

    return progress
