# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The register of data breaches, with the clock of 72 hours (AVG art. 33)."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import DataBreachId
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import PLAUSIBLE, SettingKey, SettingNotANumber, Unit
from casuskluis.domain.upkeep import DataBreach
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction


class BreachClosed(RuleViolated):
    """The breach was closed; its record stays as it is."""


class ReportedAlready(RuleViolated):
    """The breach was reported to the authority before."""


class ReportedImpossible(RuleViolated):
    """A breach cannot be reported before it was found, or in the future."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachLine:
    """One breach in the register.

    Attributes:
        due_at: Last moment to report it, in UTC; None when the setting is absurd.
        in_time: Whether it was reported by then; None while that is open.
    """

    breach: DataBreach
    due_at: datetime | None
    in_time: bool | None


@dataclass(frozen=True, slots=True)
class BreachService:
    """What went wrong, whether the authority and the persons were told, and what was done.

    Every officer may enter a breach, because the clock runs; who looks after the vault reports
    and closes it.
    """

    context: Context

    def all(self) -> tuple[BreachLine, ...]:
        """Return the register, newest first."""
        with self.context.read() as transaction:
            term = report_term(transaction)
            breaches = transaction.data_breaches.all()
        return tuple(_line(breach, term) for breach in breaches)

    def get(self, breach_id: DataBreachId) -> BreachLine:
        """Return one breach, or raise `NotFound`."""
        with self.context.read() as transaction:
            return _line(transaction.data_breaches.get(breach_id), report_term(transaction))

    def record(self, *, found_at: datetime, description: str, measures: str = "") -> DataBreach:
        """Enter a breach in the register under a number of its own; the clock runs.

        Args:
            found_at: The moment somebody of the municipality knew of it, in UTC.
            description: What happened, without names.
            measures: What was done already.

        Raises:
            BreachIncomplete: When the description is missing or it was found after now.
        """
        year = self.context.clock.today().year
        with self.context.write() as transaction:
            place = transaction.data_breaches.next_sequence(year)
            breach = DataBreach(
                number=f"DL{year}-{place:02}",
                found_at=found_at,
                description=description,
                measures=measures,
            )
            breach.check(self.context.clock.now())
            return transaction.data_breaches.add(breach)

    def save(self, breach: DataBreach) -> DataBreach:
        """Store another description or other measures.

        Raises:
            BreachClosed: When it was closed.
            BreachIncomplete: When the description is missing.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When the number, the moment or what was reported differs.
        """
        with self.context.write(Permission.JOURNAL) as transaction:
            stored = _still_open(transaction, breach.id)
            check_fixed(stored, breach, "number", "found_at", "reported_at", "closed_on")
            breach.check(self.context.clock.now())
            return transaction.data_breaches.save(breach)

    def report(self, breach_id: DataBreachId, *, at: datetime) -> DataBreach:
        """Record that the authority was told.

        Raises:
            BreachClosed: When it was closed.
            ReportedAlready: When it was reported before.
            ReportedImpossible: When the moment lies before the finding, or in the future.
        """
        with self.context.write(Permission.JOURNAL) as transaction:
            stored = _still_open(transaction, breach_id)
            if stored.reported_at is not None:
                raise ReportedAlready
            if not stored.found_at <= at <= self.context.clock.now():
                raise ReportedImpossible
            return transaction.data_breaches.save(replace(stored, reported_at=at))

    def close(
        self,
        breach_id: DataBreachId,
        *,
        measures: str,
        reason_not: str = "",
        persons_told_on: date | None = None,
    ) -> DataBreach:
        """Close a breach: what was done, and why the authority was not told if it was not.

        Raises:
            BreachClosed: When it was closed before.
            BreachUnexplained: When it was not reported and no reason is given.
            ReportedImpossible: When the persons would be told before it was found, or later
                than today.
        """
        today = self.context.clock.today()
        with self.context.write(Permission.JOURNAL) as transaction:
            stored = _still_open(transaction, breach_id)
            found_on = stored.found_at.astimezone().date()
            if persons_told_on and not found_on <= persons_told_on <= today:
                raise ReportedImpossible
            closed = replace(
                stored,
                measures=measures,
                reason_not="" if stored.reported_at else reason_not,
                persons_told_on=persons_told_on,
                closed_on=today,
            )
            closed.check(self.context.clock.now())
            return transaction.data_breaches.save(closed)


def report_term(transaction: Transaction) -> timedelta | None:
    """Return how long a breach may wait; None when the setting is empty or absurd."""
    lowest, highest = PLAUSIBLE[Unit.HOURS]
    try:
        hours = transaction.settings.get(SettingKey.BREACH_TERM).number(
            lowest=lowest, highest=highest
        )
    except SettingNotANumber:
        return None
    return timedelta(hours=hours)


def _line(breach: DataBreach, term: timedelta | None) -> BreachLine:
    due_at = None if term is None else breach.found_at + term
    told = breach.reported_at
    in_time = None if told is None or due_at is None else told <= due_at
    return BreachLine(breach=breach, due_at=due_at, in_time=in_time)


def _still_open(transaction: Transaction, breach_id: DataBreachId) -> DataBreach:
    stored = transaction.data_breaches.get(breach_id)
    if stored.closed_on is not None:
        raise BreachClosed
    return stored
