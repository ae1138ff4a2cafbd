# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What lies on the table of a meeting, split by what the reader of a paper may read."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import MeetingId, NotificationId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.notification import Notification
from casuskluis.domain.subject import Subject
from casuskluis.services.editions.gate.reader import Reader
from casuskluis.services.office.access import Access
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing the table talks about: a case, a notification, or a topic of its own.

    Attributes:
        position: Its place on the agenda; the first, when it has several.
        is_open: Whether the reader may read it.
        items: Its agenda items, of this meeting only.
        told: Its notifications: the one on the agenda, or the one the case came of.
    """

    position: int
    is_open: bool
    items: tuple[AgendaItem, ...]
    case: Case | None = None
    told: tuple[Notification, ...] = ()
    subject: Subject | None = None

    @property
    def numbers(self) -> tuple[str, ...]:
        """The numbers by which it goes on paper."""
        own = (self.case.number,) if self.case else ()
        return (*own, *(one.number for one in self.told))


def load_matters(
    transaction: Transaction, access: Access, meeting_id: MeetingId, reader: Reader
) -> tuple[Matter, ...]:
    """Return everything a meeting talks about, also what the officer at work may not see."""
    items = transaction.agenda_items.of_meeting(meeting_id)
    cases = transaction.cases.by_id(item.case_id for item in items if item.case_id)
    origins = _origins(transaction, cases.values())
    wanted = {item.notification_id for item in items if item.notification_id}
    told = transaction.notifications.by_id(wanted | set(origins.values()))
    people = {case.subject_id for case in cases.values()}
    people |= {one.subject_id for one in told.values() if one.subject_id}
    subjects = transaction.subjects.by_id(people)
    made = []
    for group in _grouped(items):
        first = group[0]
        case = cases.get(first.case_id or 0)
        number = origins.get(case.id) if case else first.notification_id
        notification = told.get(number or 0)
        about = case.subject_id if case else notification and notification.subject_id
        hidden = _is_hidden(transaction, access, case, notification)
        made.append(
            Matter(
                position=first.position,
                is_open=not hidden and any(reader.may_read(item) for item in group),
                items=tuple(group),
                case=case,
                told=(notification,) if notification else (),
                subject=subjects.get(about or 0),
            )
        )
    return tuple(made)


def _grouped(items: Sequence[AgendaItem]) -> Iterator[list[AgendaItem]]:
    """Yield the items that are about the same case or notification together."""
    groups: dict[tuple[str, int], list[AgendaItem]] = {}
    for item in items:
        key = ("item", int(item.id))
        if item.notification_id:
            key = ("notification", int(item.notification_id))
        if item.case_id:
            key = ("case", int(item.case_id))
        groups.setdefault(key, []).append(item)
    yield from groups.values()


def _origins(transaction: Transaction, cases: Iterable[Case]) -> dict[int, NotificationId]:
    """Return for each case the notification it came of."""
    weighings = {case.id: case.assessment_id for case in cases}
    found = transaction.assessments.by_id(weighings.values())
    return {
        case: found[weighing].notification_id
        for case, weighing in weighings.items()
        if weighing in found
    }


def _is_hidden(
    transaction: Transaction, access: Access, case: Case | None, told: Notification | None
) -> bool:
    """Whether it is of others than the officer at work, so that it stands on no paper."""
    if case is not None:
        return not access.may_open(case)
    return told is not None and access.hides(transaction, told)
