# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The notifications."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, func, not_, or_, select

from casuskluis.domain.identifiers import NotificationId, NotificationNumber, SubjectId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import NotificationLine, NotificationQuery, NotificationSort
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.removal import ledger_name
from casuskluis.storage.guarded import GuardedRepository
from casuskluis.storage.matching import holds, in_order, name_matches, ordered, rank
from casuskluis.storage.questions import Question
from casuskluis.storage.reach import Reach, hidden_notification
from casuskluis.storage.session import AnyRow
from casuskluis.storage.shape import Shape, read_name
from casuskluis.storage.tables.notifications import notifications
from casuskluis.storage.tables.people import organisations, subjects

_STATUS = rank(notifications.c.status, list(NotificationStatus))
_OWED = (notifications.c.feedback_wanted.is_(True), notifications.c.feedback_on.is_(None))
_ORDERS: Mapping[NotificationSort, Sequence[ColumnElement[Any]]] = {
    NotificationSort.NUMBER: (notifications.c.number,),
    NotificationSort.RECEIVED: (notifications.c.received_on, notifications.c.id),
    NotificationSort.STATUS: (_STATUS, notifications.c.received_on, notifications.c.id),
    NotificationSort.NAME: (func.coalesce(subjects.c.name_sort, ""), notifications.c.id),
}


class NotificationRepository(GuardedRepository[Notification, NotificationId]):
    """The notifications in one transaction."""

    kind = "notification"
    steps = frozenset(
        {
            "number",
            "status",
            "minimised_on",
            "remove_on",
            "routed_to_id",
            "routed_on",
            "feedback_on",
            "feedback_by",
            "feedback_note",
        }
    )
    shape = Shape(Notification, notifications)
    tracked = True
    _about = Question(
        notifications, notifications.c.subject_id, (notifications.c.received_on.desc(),)
    )

    def by_number(self, number: NotificationNumber) -> Notification | None:
        """Return the notification with this number, if there is one."""
        found = self._first(notifications.c.number == number)
        if found is not None:
            self.guard(found)
        return found

    def number_taken(self, number: NotificationNumber) -> bool:
        """Whether a notification has this number already."""
        query = select(notifications.c.id).where(notifications.c.number == number)
        return self._session.first(query) is not None

    def of_subject(self, subject: SubjectId) -> list[Notification]:
        """Return the notifications about one subject, newest first."""
        return self._asked(self._about, subject)

    def of_sender(self, external_id: str) -> Notification | None:
        """Return the notification that a sender names like this, if it came in already."""
        return self._first(notifications.c.external_id == external_id) if external_id else None

    def unhandled(self) -> list[Notification]:
        """Return the notifications that still wait for something, oldest first."""
        waiting = notifications.c.status != NotificationStatus.HANDLED
        return self._where(waiting, order=[notifications.c.received_on])

    def feedback_owed(self) -> list[Notification]:
        """Return the notifications whose notifier still waits for an answer, oldest first."""
        return self._where(*_OWED, order=[notifications.c.received_on])

    def marks(self) -> list[tuple[NotificationId, str]]:
        """Return identifier and name in the ledger of every notification."""
        columns = notifications.c
        query = select(columns.id, columns.number, columns.received_on)
        return [
            (row.id, ledger_name(row.id, row.number, row.received_on))
            for row in self._session.rows(query)
        ]

    def to_remove(self, until: date) -> list[Notification]:
        """Return the minimised notifications whose rest must go up to a day, soonest first."""
        due = notifications.c.remove_on <= until
        if not self._session.column(select(notifications.c.id).where(due).limit(1)):
            return []  # asked at every opening, and nearly always none: told by the index alone
        return self._where(due, order=[notifications.c.remove_on])

    def minimised(self) -> list[Notification]:
        """Return every minimised notification, soonest to be removed first."""
        bare = notifications.c.minimised_on.is_not(None)
        return self._where(bare, order=[notifications.c.remove_on])

    def loosen(self, identifier: NotificationId) -> int:
        """Let other notifications no longer refer to this one; return how many did."""
        what = f"notification:{identifier}:references"
        statement = (
            notifications.update()
            .where(notifications.c.earlier_id == identifier)
            .values(earlier_id=None, version=notifications.c.version + 1)
        )
        with self._session.changing(JournalAction.CHANGED, what) as changes:
            return changes.run(statement)

    def ids(self, query: NotificationQuery) -> list[NotificationId]:
        """Return the identifiers the query asks for, in order."""
        order = ordered(_ORDERS[query.sort], descending=query.descending)
        statement = select(notifications.c.id).order_by(*order)
        if query.sort is NotificationSort.NAME:
            statement = statement.select_from(notifications.outerjoin(subjects))
        return self._session.column(statement.where(*_conditions(query)))

    def hidden(self, reach: Reach, *, text: str) -> list[NotificationId]:
        """Return those of others only, except those whose number holds a text."""
        named = holds(notifications.c.number, text)
        query = select(notifications.c.id).where(hidden_notification(reach), not_(named))
        return self._session.column(query)

    def lines(self, ids: Sequence[NotificationId]) -> list[NotificationLine]:
        """Return the lines of these notifications, in the order given."""
        told_by = notifications.c.notifier_organisation_id == organisations.c.id
        joined = notifications.outerjoin(subjects).outerjoin(organisations, told_by)
        names = subjects.c.name_family, subjects.c.name_prefix, subjects.c.name_given
        query = select(notifications, *names, organisations.c.name.label("source"))
        found = query.select_from(joined).where(notifications.c.id.in_(ids))
        return in_order([_line(row) for row in self._session.rows(found)], ids)


def _conditions(query: NotificationQuery) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if text := query.text.strip():
        named = select(subjects.c.id).where(name_matches(subjects.c.name_search, text))
        by_number = holds(notifications.c.number, text.upper())
        conditions.append(or_(by_number, notifications.c.subject_id.in_(named)))
    if query.statuses:
        conditions.append(notifications.c.status.in_(sorted(query.statuses)))
    if query.ideology:
        conditions.append(notifications.c.ideology == query.ideology)
    if query.feedback_owed:
        conditions.extend(_OWED)
    return conditions


def _line(row: AnyRow) -> NotificationLine:
    return NotificationLine(
        id=row.id,
        number=row.number,
        received_on=row.received_on,
        status=row.status,
        name=None if row.subject_id is None else read_name(row),
        source="" if row.shield_source else row.source or "",
        ideology=row.ideology,
        acute_danger=row.acute_danger,
        feedback_wanted=row.feedback_wanted,
        feedback_on=row.feedback_on,
        minimised=row.minimised_on is not None,
    )
