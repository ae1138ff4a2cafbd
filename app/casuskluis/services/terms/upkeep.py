# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The periodic checks: when each was last done, and when it is due again."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import Setting, SettingKey, SettingNotANumber
from casuskluis.domain.terms import deadline
from casuskluis.domain.upkeep import UpkeepKind, UpkeepRecord
from casuskluis.services.context import Context
from casuskluis.services.terms.working_days import DutchHolidays
from casuskluis.storage.transaction import Transaction

TERMS: Mapping[UpkeepKind, SettingKey] = {
    UpkeepKind.AUTHORISATION: SettingKey.AUTHORISATION_TERM,
    UpkeepKind.SPECIAL_AUTHORISATION: SettingKey.SPECIAL_AUTHORISATION_TERM,
    UpkeepKind.RESTORE_TEST: SettingKey.RESTORE_TEST_TERM,
    UpkeepKind.JOURNAL_CHECK: SettingKey.JOURNAL_CHECK_TERM,
    UpkeepKind.COVENANT: SettingKey.COVENANT_TERM,
    UpkeepKind.DPIA: SettingKey.DPIA_TERM,
    UpkeepKind.CONTACTS: SettingKey.CONTACTS_TERM,
}
"""Which setting says how often."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Upkeep:
    """One periodic check.

    Attributes:
        setting: How often, with its source.
        history: When it was done, newest first.
        due_on: The day by which it must be done again; None when the setting is absurd.
        late: Whether that day is past.
    """

    kind: UpkeepKind
    setting: Setting
    history: tuple[UpkeepRecord, ...] = field(repr=False)
    due_on: date | None
    late: bool

    @property
    def last(self) -> UpkeepRecord | None:
        """The last time it was done."""
        return self.history[0] if self.history else None


@dataclass(frozen=True, slots=True)
class UpkeepService:
    """What must be done every so often to keep the work in order."""

    context: Context

    def all(self) -> tuple[Upkeep, ...]:
        """Return every periodic check, in the order of `UpkeepKind`."""
        today = self.context.clock.today()
        with self.context.read() as transaction:
            records = transaction.upkeep.all()
            begun = counts_from(transaction, today)
            settings = {found.key: found for found in transaction.settings.all()}
        found = []
        for kind, key in TERMS.items():
            history = tuple(one for one in records if one.kind is kind)
            due_on = _due_on(history[0].done_on if history else begun, settings[key])
            found.append(
                Upkeep(
                    kind=kind,
                    setting=settings[key],
                    history=history,
                    due_on=due_on,
                    late=due_on is not None and due_on < today,
                )
            )
        return tuple(found)

    def done(self, kind: UpkeepKind, *, on: date | None = None, note: str = "") -> UpkeepRecord:
        """Record that a check was done by the officer at work.

        Args:
            kind: Which check.
            on: The day; None means today.
            note: What was found.

        Raises:
            UpkeepInFuture: When the day is still to come.
            NotAllowed: When the roles of the officer do not include looking after the vault.
        """
        today, author = self.context.clock.today(), self.context.actor.label
        record = UpkeepRecord(kind=kind, done_on=on or today, author=author, note=note.strip())
        record.check(today)
        with self.context.write(Permission.JOURNAL) as transaction:
            return transaction.upkeep.add(record)


def counts_from(transaction: Transaction, today: date) -> date:
    """Return the day from which a check counts that was never done: the first of the vault."""
    first = transaction.journal.first_at()
    return first.astimezone().date() if first else today


def _due_on(start: date, term: Setting) -> date | None:
    try:
        return deadline(start, term, DutchHolidays())
    except SettingNotANumber:
        return None
