# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Planning a casusoverleg: who comes, what is discussed, in which order."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import (
    AttendanceId,
    MeetingId,
    MeetingNumber,
)
from casuskluis.domain.lists import MeetingLine, MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    CaseMeeting,
    Decision,
    MeetingStatus,
)
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.meetings.making import lay_table, numbered
from casuskluis.services.meetings.placing import opened_for_change
from casuskluis.services.meetings.standing import standing_of
from casuskluis.services.office.access import SHIELDED
from casuskluis.services.office.hidden import hidden_work


class AlreadyInvited(RuleViolated):
    """This organisation has the same invitation already."""


@dataclass(frozen=True, slots=True)
class MeetingFile:
    """A meeting with everything on its table.

    Attributes:
        cases: The cases on the agenda, by identifier; without those of others.
        notifications: The notifications on the agenda, likewise.
        subjects: The persons these are about, by identifier.
        organisations: Every organisation, by identifier.
        contacts: The people who come, by identifier.
    """

    meeting: CaseMeeting
    attendances: tuple[Attendance, ...]
    items: tuple[AgendaItem, ...]
    decisions: tuple[Decision, ...]
    cases: dict[int, Case]
    notifications: dict[int, Notification]
    subjects: dict[int, Subject]
    organisations: dict[int, Organisation]
    contacts: dict[int, Contact]

    @property
    def planned_minutes(self) -> int:
        """How long all items take together."""
        return sum(item.minutes for item in self.items)

    def subject_of(self, item: AgendaItem) -> Subject | None:
        """Return the person an item is about, if it is about one."""
        case = self.cases.get(item.case_id or 0)
        notification = self.notifications.get(item.notification_id or 0)
        subject_id = case.subject_id if case else notification and notification.subject_id
        return self.subjects.get(subject_id or 0)


@dataclass(frozen=True, slots=True)
class MeetingService:
    """Meetings and their agendas."""

    context: Context

    def ids(self, query: MeetingQuery) -> list[MeetingId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return transaction.meetings.ids(query)

    def lines(self, ids: Sequence[MeetingId]) -> list[MeetingLine]:
        """Return the list lines of these meetings, in the same order."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return transaction.meetings.lines(ids)

    def by_number(self, number: MeetingNumber) -> CaseMeeting:
        """Return the meeting with this number, or raise `NotFound`."""
        with self.context.read(Permission.MEETINGS) as transaction:
            return found_or_raise(transaction.meetings.by_number(number))

    def file(self, meeting_id: MeetingId) -> MeetingFile:
        """Return one meeting with everything on its table that the officer may see.

        What is for others stays on the agenda by its number, without its case.
        """
        with self.context.read(Permission.MEETINGS) as transaction:
            attendances = tuple(transaction.attendances.of_meeting(meeting_id))
            items = tuple(transaction.agenda_items.of_meeting(meeting_id))
            access = self.context.access(transaction)
            cases = transaction.cases.by_id(item.case_id for item in items if item.case_id)
            cases = {one.id: one for one in cases.values() if access.may_open(one)}
            notifications = transaction.notifications.by_id(
                item.notification_id for item in items if item.notification_id
            )
            notifications = {
                one.id: one
                for one in notifications.values()
                if not access.hides(transaction, one)
            }
            decisions = transaction.decisions.of_meeting(meeting_id)
            hidden = hidden_work(transaction, access, decisions)
            people = {case.subject_id for case in cases.values()}
            people |= {found.subject_id for found in notifications.values() if found.subject_id}
            coming = [found.contact_id for found in attendances if found.contact_id]
            return MeetingFile(
                meeting=transaction.meetings.get(meeting_id),
                attendances=attendances,
                items=tuple(_covered(item, cases, notifications) for item in items),
                decisions=tuple(
                    replace(one, text=SHIELDED) if one.id in hidden else one
                    for one in decisions
                ),
                cases=cases,
                notifications=notifications,
                subjects=transaction.subjects.by_id(people),
                organisations={found.id: found for found in transaction.organisations.all()},
                contacts=transaction.contacts.by_id(coming),
            )

    def plan(self, meeting: CaseMeeting) -> CaseMeeting:
        """Store a new meeting under the next number of its year.

        The core partners are invited and the standing items stand on its agenda, and so does
        every restricted case that was opened alone since the last meeting.

        Raises:
            EndsBeforeStart: When the end is not after the start.
        """
        meeting.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = numbered(transaction, meeting)
            items = standing_of(stored.kind)
            lay_table(transaction, stored, (), items, self.context.clock.today())
            return stored

    def save(self, meeting: CaseMeeting) -> CaseMeeting:
        """Store a changed meeting; `StepService.move` changes how far it is.

        Raises:
            EndsBeforeStart: When the end is not after the start.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its number, status, series or the meeting before it differs.
            MeetingFrozen: When its minutes were adopted.
        """
        meeting.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            stored = transaction.meetings.get(meeting.id)
            stored.check_open()
            check_fixed(stored, meeting, "number", "status", "series_id", "previous_id")
            if meeting.status is MeetingStatus.READY:
                meeting = meeting.step(MeetingStatus.DRAFT)  # the papers no longer fit
            return transaction.meetings.save(meeting)

    def invite(self, attendance: Attendance) -> Attendance:
        """Invite an organisation, or change who comes and whether.

        An organisation may be invited with several people, each once.

        Raises:
            AlreadyInvited: When the same people are invited already.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another meeting or organisation.
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.meetings.get(attendance.meeting_id).check_open()
            for other in transaction.attendances.of_meeting(attendance.meeting_id):
                if other.id != attendance.id and _who(other) == _who(attendance):
                    raise AlreadyInvited
            if attendance.id:
                stored = transaction.attendances.get(attendance.id)
                check_fixed(stored, attendance, "meeting_id", "organisation_id")
                if stored.stays is not attendance.stays:
                    opened_for_change(transaction, attendance.meeting_id)
                return transaction.attendances.save(attendance)
            opened_for_change(transaction, attendance.meeting_id)
            return transaction.attendances.add(attendance)

    def withdraw(self, attendance_id: AttendanceId) -> None:
        """Take an invitation back.

        Raises:
            MeetingFrozen: When the minutes of the meeting were adopted.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            meeting_id = transaction.attendances.get(attendance_id).meeting_id
            opened_for_change(transaction, meeting_id)
            transaction.attendances.remove(attendance_id)


def _who(attendance: Attendance) -> tuple[int, int | None]:
    return attendance.organisation_id, attendance.contact_id


def _covered(
    item: AgendaItem, cases: Container[int], notifications: Container[int]
) -> AgendaItem:
    """Return an item without its question when its case or notification is of others."""
    hidden = (item.case_id and item.case_id not in cases) or (
        item.notification_id and item.notification_id not in notifications
    )
    return replace(item, question="") if hidden else item
