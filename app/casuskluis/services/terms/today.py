# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What waits for the officer today, read at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from casuskluis.domain.deadline import Deadline, Urgency
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import MeetingLine
from casuskluis.domain.meeting import AgendaItem, CaseMeeting
from casuskluis.domain.naming import PersonName
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.checking.checks import LastCheck, last_check
from casuskluis.services.context import Context
from casuskluis.services.office.hidden import hidden_among
from casuskluis.services.terms.deadlines import DeadlineService, Watch
from casuskluis.storage.transaction import Transaction

BACKUP_FRESH = timedelta(days=7)
"""How old the last backup may be before the officer is warned."""

_WITHOUT_SOURCE = frozenset(
    {SettingKey.IDLE_LOCK, SettingKey.IDLE_CEILING, SettingKey.BACKUP_PLACE}
)
"""When to lock, and where backups go: choices that nobody compares with anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What waits for the officer.

    Attributes:
        day: The day it is.
        now: The moment, in UTC.
        meeting: The next meeting that was not held yet.
        agenda: What is on its agenda, in order.
        watch: Every deadline that is late, due this week or coming.
        last_backup: When the last backup was made, in UTC; None for never.
        backup_old: Whether that is too long ago, for who makes backups.
        check: When the vault itself was last checked, and whether that is due or went wrong.
        unchecked: How many settings nobody compared with their source, for who keeps them.
    """

    day: date
    now: datetime
    meeting: MeetingLine | None
    agenda: tuple[AgendaItem, ...]
    watch: Watch
    last_backup: datetime | None
    backup_old: bool
    check: LastCheck
    unchecked: int

    @property
    def late(self) -> tuple[Deadline, ...]:
        """What is late, most urgent first."""
        return self.watch.of(Urgency.LATE)

    @property
    def this_week(self) -> tuple[Deadline, ...]:
        """What is due from today up to and including Sunday."""
        return self.watch.of(Urgency.THIS_WEEK)

    @property
    def coming(self) -> tuple[Deadline, ...]:
        """What is due after Sunday."""
        return self.watch.of(Urgency.COMING)


@dataclass(frozen=True, slots=True)
class TodayService:
    """The first thing an officer sees."""

    context: Context

    def read(self) -> Today:
        """Return what waits."""
        now, day = self.context.clock.now(), self.context.clock.today()
        watch = DeadlineService(self.context).watch()
        with self.context.read() as transaction:
            allowed = self.context.access(transaction).permissions
            shown = Permission.MEETINGS in allowed
            meeting = _next_meeting(transaction, day) if shown else None
            made = transaction.journal.last(JournalAction.BACKED_UP, "vault")
            return Today(
                day=day,
                now=now,
                meeting=transaction.meetings.lines([meeting.id])[0] if meeting else None,
                agenda=self._agenda(transaction, meeting) if meeting else (),
                watch=watch,
                last_backup=made,
                backup_old=Permission.BACKUP in allowed
                and (made is None or now - made > BACKUP_FRESH),
                check=last_check(transaction, day),
                unchecked=_unchecked(transaction) if Permission.SETTINGS in allowed else 0,
            )

    def _agenda(self, transaction: Transaction, meeting: CaseMeeting) -> tuple[AgendaItem, ...]:
        """Return the agenda; of what is for others only number and title."""
        items = transaction.agenda_items.of_meeting(meeting.id)
        hidden = hidden_among(transaction, self.context.access(transaction), items)
        return tuple(replace(one, question="") if one.id in hidden else one for one in items)

    def names(self, deadlines: Sequence[Deadline]) -> Mapping[Deadline, PersonName]:
        """Return whom deadlines are about, as far as the officer at work may know.

        Asked for the few lines that are on the screen.
        """
        with self.context.read() as transaction:
            access = self.context.access(transaction)
            if access.permissions.isdisjoint({Permission.ALL_CASES, Permission.OWN_CASES}):
                return {}
            wanted = {CaseId(one.case_id) for one in deadlines if one.case_id}
            opened = [
                case
                for case in transaction.cases.by_id(wanted).values()
                if access.may_open(case)
            ]
            lines = transaction.cases.lines([case.id for case in opened])
            of_case: dict[int, PersonName] = {line.id: line.name for line in lines}
        return {one: of_case[one.case_id] for one in deadlines if one.case_id in of_case}


def _next_meeting(transaction: Transaction, day: date) -> CaseMeeting | None:
    coming = transaction.meetings.upcoming(day)
    return next((found for found in coming if found.is_preparing), None)


def _unchecked(transaction: Transaction) -> int:
    """Return how many settings wait for a look; some rest on no source."""
    return sum(
        not found.is_checked
        for found in transaction.settings.all()
        if found.key not in _WITHOUT_SOURCE
    )
