# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What every rule of the deadlines needs: the records, the settings and the day."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.domain.terms import deadline, latest_start
from casuskluis.services.terms.working_days import DutchHolidays
from casuskluis.storage.deadlines import Due
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Watcher:
    """One look at what is due.

    Attributes:
        transaction: Open for reading.
        settings: Every setting of the vault.
        until: The last day wanted.
        limit: How many of one kind at most.
        cut: The kinds of which there are more.
    """

    transaction: Transaction = field(repr=False)
    settings: dict[SettingKey, Setting] = field(repr=False)
    now: datetime
    today: date
    until: date
    limit: int
    cut: set[DeadlineKind] = field(default_factory=set)

    @property
    def ask(self) -> int:
        """How many to ask for: one more, to know whether there are more."""
        return self.limit + 1

    def is_usable(self, key: SettingKey) -> bool:
        """Whether a term can be computed from a setting."""
        try:
            self.settings[key].check()
        except RuleViolated:
            return False
        return True

    def ends(self, key: SettingKey, start: date) -> date:
        """Return the last day of a term that starts on a day."""
        return deadline(start, self.settings[key], DutchHolidays())

    def starts(self, key: SettingKey) -> date:
        """Return the last day on which a term can start to end by the last day wanted."""
        return latest_start(self.until, self.settings[key], DutchHolidays())

    def kept(self, kind: DeadlineKind, found: Sequence[Due]) -> Sequence[Due]:
        """Return at most as many as wanted, and remember whether there were more."""
        if len(found) > self.limit:
            self.cut.add(kind)
        return found[: self.limit]

    def line(
        self,
        kind: DeadlineKind,
        on: date,
        what: str,
        key: SettingKey | None = None,
        **more: Any,
    ) -> Deadline:
        """Return a deadline, with the source of the setting it follows from.

        Args:
            kind: What must be done.
            on: The last day.
            what: Word of the journal for the record.
            key: The setting; None when somebody chose the day.
            more: Other fields of `Deadline`.
        """
        setting = self.settings[key] if key else None
        return Deadline(
            kind=kind,
            due_on=on,
            object_kind=what,
            setting=key,
            source=setting.source if setting else "",
            checked=setting.is_checked if setting else True,
            **more,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How the deadlines of one kind are found.

    Attributes:
        key: The setting they follow from; None when somebody chose the day.
        stored: The day is kept in the record, so an absurd setting does not hide it.
    """

    kind: DeadlineKind
    find: Callable[[Watcher], Iterable[Deadline]]
    key: SettingKey | None = None
    stored: bool = False
