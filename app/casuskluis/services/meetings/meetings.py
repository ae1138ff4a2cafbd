# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Planning a casusoverleg: who comes, what is discussed, in which order."""

from collections.abc import Container, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import (
    AttendanceId,
    CaseId,
    MeetingId,
    MeetingNumber,
    NotificationId,
)
from casuskluis.domain.lists import MeetingLine, MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    CaseMeeting,
    Decision,
)
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.subject import Subject
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.meetings.agendas import standing_items
from casuskluis.services.meetings.emergencies import bring_to_table, heard
from casuskluis.services.office.access import SHIELDED

_REVIEW_HORIZON = timedelta(weeks=6)


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
class Suggestion:
    """Something the program proposes for the agenda; the officer disposes.

    Attributes:
        why: Dutch, short, such as "noodzakelijkheidstoets voor 03-12-2026".
    """

    number: str
    why: str
    case_id: CaseId | None = None
    notification_id: NotificationId | None = None


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
            hidden = access.shielded(transaction, (one.case_id for one in decisions))
            people = {case.subject_id for case in cases.values()}
            people |= {found.subject_id for found in notifications.values() if found.subject_id}
            coming = [found.contact_id for found in attendances if found.contact_id]
            return MeetingFile(
                meeting=transaction.meetings.get(meeting_id),
                attendances=attendances,
                items=tuple(_covered(item, cases, notifications) for item in items),
                decisions=tuple(
                    replace(one, text=SHIELDED) if one.case_id in hidden else one
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
            year = meeting.held_on.year
            number = MeetingNumber(f"{year}-{transaction.meetings.next_sequence(year):02}")
            stored = transaction.meetings.add(replace(meeting, number=number))
            for organisation in transaction.organisations.core():
                transaction.attendances.add(
                    Attendance(meeting_id=stored.id, organisation_id=organisation.id)
                )
            for item in standing_items(stored.id):
                transaction.agenda_items.add(item)
            bring_to_table(transaction, self.context.clock.today())
            return stored

    def save(self, meeting: CaseMeeting) -> CaseMeeting:
        """Store a changed meeting; once it was held, it heard of the emergencies.

        Raises:
            EndsBeforeStart: When the end is not after the start.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When its number differs.
        """
        meeting.check()
        with self.context.write(Permission.MEETINGS) as transaction:
            check_fixed(transaction.meetings.get(meeting.id), meeting, "number")
            saved = transaction.meetings.save(meeting)
            heard(transaction, saved, self.context.clock.today())
            return saved

    def invite(self, attendance: Attendance) -> Attendance:
        """Invite an organisation, or change who comes and whether.

        An organisation may be invited with several people, each once.

        Raises:
            AlreadyInvited: When the same people are invited already.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another meeting or organisation.
        """
        with self.context.write(Permission.MEETINGS) as transaction:
            for other in transaction.attendances.of_meeting(attendance.meeting_id):
                if other.id != attendance.id and _who(other) == _who(attendance):
                    raise AlreadyInvited
            if attendance.id:
                stored = transaction.attendances.get(attendance.id)
                check_fixed(stored, attendance, "meeting_id", "organisation_id")
                return transaction.attendances.save(attendance)
            return transaction.attendances.add(attendance)

    def withdraw(self, attendance_id: AttendanceId) -> None:
        """Take an invitation back."""
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.attendances.remove(attendance_id)

    def suggestions(self, meeting_id: MeetingId) -> list[Suggestion]:
        """Return new notifications to weigh, and cases whose review comes near."""
        with self.context.read(Permission.MEETINGS) as transaction:
            meeting = transaction.meetings.get(meeting_id)
            present = transaction.agenda_items.of_meeting(meeting_id)
            taken_cases = {item.case_id for item in present}
            taken = {item.notification_id for item in present}
            waiting = transaction.notifications.unhandled()
            due = transaction.cases.due_for_review(meeting.held_on + _REVIEW_HORIZON)
        proposed = [
            Suggestion(number=found.number, why="nog te wegen", notification_id=found.id)
            for found in waiting
            if found.id not in taken
        ]
        proposed += [
            Suggestion(number=case.number, why=_review_reason(case), case_id=case.id)
            for case in due
            if case.id not in taken_cases
        ]
        return proposed


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


def _review_reason(case: Case) -> str:
    due = case.next_review_on
    return f"noodzakelijkheidstoets voor {due:%d-%m-%Y}" if due else "bespreken"
