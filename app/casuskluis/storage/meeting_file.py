# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What belongs to a meeting: who comes, the agenda, the decisions."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import (
    AgendaItemId,
    AttendanceId,
    CaseId,
    DecisionId,
    MeetingId,
    NotificationId,
    OrganisationId,
)
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import AgendaItem, Attendance, Decision
from casuskluis.storage.questions import Question
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Link, Shape
from casuskluis.storage.tables.meetings import (
    agenda_item_restricted,
    agenda_items,
    attendances,
    decisions,
)


class AttendanceRepository(Repository[Attendance, AttendanceId]):
    """The invitations in one transaction."""

    kind = "attendance"
    shape = Shape(Attendance, attendances)

    def of_meeting(self, meeting: MeetingId) -> list[Attendance]:
        """Return who is invited to a meeting, in the order in which they were added."""
        return self._where(attendances.c.meeting_id == meeting)

    def of_organisations(self, wanted: Iterable[OrganisationId]) -> list[Attendance]:
        """Return every invitation of these organisations, oldest first."""
        return self._where(attendances.c.organisation_id.in_(set(wanted)))


class AgendaItemRepository(Repository[AgendaItem, AgendaItemId]):
    """The agenda items in one transaction."""

    kind = "agenda_item"
    steps = frozenset({"position", "after_id", "carried_from"})
    shape = Shape(
        AgendaItem,
        agenda_items,
        links={"restricted_to": Link(agenda_item_restricted, "agenda_item_id")},
    )
    _about_case = Question(agenda_items, agenda_items.c.case_id)

    def of_meeting(self, meeting: MeetingId) -> list[AgendaItem]:
        """Return the agenda of a meeting, in order."""
        in_it = agenda_items.c.meeting_id == meeting
        return self._where(in_it, order=[agenda_items.c.position])

    def of_meetings(self, wanted: Iterable[MeetingId]) -> list[AgendaItem]:
        """Return what stands on the agendas of several meetings."""
        return self._where(agenda_items.c.meeting_id.in_(set(wanted)))

    def of_case(self, case: CaseId) -> list[AgendaItem]:
        """Return every agenda item about one case, in the order in which they were added."""
        return self._asked(self._about_case, case)

    def of_notification(self, notification: NotificationId) -> list[AgendaItem]:
        """Return every agenda item about one notification, in the order they were added."""
        return self._where(agenda_items.c.notification_id == notification)

    def carrying(self, items: Iterable[AgendaItemId]) -> list[AgendaItem]:
        """Return the items of later agendas that go on with these."""
        return self._where(agenda_items.c.carried_from.in_(set(items)))

    def titled(self, titles: Iterable[str]) -> list[AgendaItem]:
        """Return the items of any agenda with one of these titles."""
        return self._where(agenda_items.c.title.in_(set(titles)))

    def reorder(self, meeting: MeetingId, ids: Sequence[AgendaItemId]) -> None:
        """Put the agenda of a meeting in the order of these identifiers.

        Raises:
            ChangedMeanwhile: When these are not exactly the items on that agenda.
        """
        query = select(agenda_items.c.id).where(agenda_items.c.meeting_id == meeting)
        if sorted(self._session.column(query)) != sorted(ids):
            raise ChangedMeanwhile(f"meeting:{meeting}")
        with self._session.changing(JournalAction.CHANGED, f"meeting:{meeting}") as changes:
            for position, identifier in enumerate(ids, start=1):
                statement = agenda_items.update().values(
                    position=position, version=agenda_items.c.version + 1
                )
                moved = agenda_items.c.position != position
                changes.run(statement.where(agenda_items.c.id == identifier, moved))


class DecisionRepository(Repository[Decision, DecisionId]):
    """The decisions in one transaction."""

    kind = "decision"
    shape = Shape(Decision, decisions)
    _about_case = Question(decisions, decisions.c.case_id)

    def of_meeting(self, meeting: MeetingId) -> list[Decision]:
        """Return the decisions of a meeting, by number."""
        return self._where(decisions.c.meeting_id == meeting, order=[decisions.c.number])

    def of_item(self, item: AgendaItemId) -> list[Decision]:
        """Return the decisions taken under one agenda item, oldest first."""
        return self._where(decisions.c.agenda_item_id == item)

    def of_case(self, case: CaseId) -> list[Decision]:
        """Return the decisions about one case, oldest first."""
        return self._asked(self._about_case, case)
