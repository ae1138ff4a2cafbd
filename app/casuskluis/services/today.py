# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What waits for the officer today, read at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import ActionLine, CaseLine, MeetingLine, NotificationLine
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, MeetingStatus
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction

BACKUP_FRESH = timedelta(days=7)
"""How old the last backup may be before the officer is warned."""
REVIEW_AHEAD = timedelta(weeks=4)
"""How long before its last day a necessity review is announced."""
_SUNDAY = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """What waits for the officer.

    Attributes:
        day: The day it is.
        meeting: The next meeting that was not held yet.
        agenda: What is on its agenda, in order.
        waiting: Notifications not handled yet, oldest first.
        late: Running actions past their date, the oldest date first.
        this_week: Running actions due from today up to and including Sunday.
        reviews_late: Open cases whose necessity review is past its date.
        reviews_soon: Open cases whose review comes within four weeks.
        last_backup: When the last backup was made, in UTC; None for never.
        backup_old: Whether that is too long ago.
        unchecked: How many settings nobody compared with their source.
    """

    day: date
    meeting: MeetingLine | None
    agenda: tuple[AgendaItem, ...]
    waiting: tuple[NotificationLine, ...]
    late: tuple[ActionLine, ...]
    this_week: tuple[ActionLine, ...]
    reviews_late: tuple[CaseLine, ...]
    reviews_soon: tuple[CaseLine, ...]
    last_backup: datetime | None
    backup_old: bool
    unchecked: int


@dataclass(frozen=True, slots=True)
class TodayService:
    """The first thing an officer sees."""

    context: Context

    def read(self) -> Today:
        """Return what waits."""
        now, day = self.context.clock.now(), self.context.clock.today()
        sunday = day + timedelta(days=_SUNDAY - day.weekday())
        with self.context.read() as transaction:
            meeting = _next_meeting(transaction, day)
            running = [found for found in transaction.actions.running() if found.due_on]
            reviews = transaction.cases.due_for_review(day + REVIEW_AHEAD)
            lines = transaction.cases.lines([case.id for case in reviews])
            made = transaction.journal.last(JournalAction.BACKED_UP)
            waiting = [found.id for found in transaction.notifications.unhandled()]
            return Today(
                day=day,
                meeting=transaction.meetings.lines([meeting.id])[0] if meeting else None,
                agenda=tuple(transaction.agenda_items.of_meeting(meeting.id))
                if meeting
                else (),
                waiting=tuple(transaction.notifications.lines(waiting)),
                late=_due(transaction, running, date.min, day - timedelta(days=1)),
                this_week=_due(transaction, running, day, sunday),
                reviews_late=tuple(line for line in lines if _reviewed_before(line, day)),
                reviews_soon=tuple(line for line in lines if not _reviewed_before(line, day)),
                last_backup=made,
                backup_old=made is None or now - made > BACKUP_FRESH,
                unchecked=sum(not found.is_checked for found in transaction.settings.all()),
            )


def _next_meeting(transaction: Transaction, day: date) -> CaseMeeting | None:
    coming = transaction.meetings.upcoming(day)
    return next((found for found in coming if found.status is MeetingStatus.DRAFT), None)


def _due(
    transaction: Transaction, running: Sequence[ActionItem], first: date, last: date
) -> tuple[ActionLine, ...]:
    wanted = [found.id for found in running if found.due_on and first <= found.due_on <= last]
    return tuple(transaction.actions.lines(wanted))


def _reviewed_before(line: CaseLine, day: date) -> bool:
    return line.review_on is not None and line.review_on < day
