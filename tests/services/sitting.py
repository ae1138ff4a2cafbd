# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A meeting about two cases and a notification, with police, prosecutor and a school."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, OrganisationId
from casuskluis.domain.meeting import AgendaItem, Attendance, CaseMeeting, MeetingStatus
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.partner import Contact, CoreRole
from casuskluis.domain.records import ItemRecord
from casuskluis.services.leading.desk import LeadingDesk, LeadingItem
from casuskluis.services.workspace import Workspace
from services.bureau import Office, copy_of, open_office, storeroom

NAME = "Jan van den Berg"


@dataclass(frozen=True)
class Table:
    """What lies on the table."""

    office: Office
    meeting_id: MeetingId
    case: Case
    other: Case
    notification: Notification

    @property
    def workspace(self) -> Workspace:
        return self.office.workspace

    @property
    def police(self) -> OrganisationId:
        return self.office.core[CoreRole.POLICE]

    @property
    def meeting(self) -> CaseMeeting:
        return self.workspace.meetings.file(self.meeting_id).meeting

    @property
    def desk(self) -> LeadingDesk:
        return self.workspace.records.desk(self.meeting_id)

    @property
    def item(self) -> LeadingItem:
        return self.about(self.case)

    @property
    def item_id(self) -> AgendaItemId:
        return self.item.item.id

    def about(self, case: Case) -> LeadingItem:
        return next(one for one in self.desk.items if one.item.case_id == case.id)

    def weighing(self) -> LeadingItem:
        return next(one for one in self.desk.items if one.item.notification_id)

    def move(self, *statuses: MeetingStatus) -> CaseMeeting:
        for status in statuses:
            self.workspace.steps.move(self.meeting_id, status)
        return self.meeting

    def say(self, item: AgendaItem, **texts: str) -> ItemRecord:
        found = next(one for one in self.desk.items if one.item.id == item.id).record
        record = found or ItemRecord(meeting_id=self.meeting_id, agenda_item_id=item.id)
        return self.workspace.records.save(replace(record, **texts))  # type: ignore[arg-type]  # texts by name


def open_table(folder: Path, on: date = date(2026, 12, 3)) -> Table:
    """Open an office of its own in a folder, with everything on the table for a day."""
    pattern = _laid(on)
    return replace(pattern, office=copy_of(pattern.office, folder))


@cache
def _laid(on: date) -> Table:
    laid = lay(open_office(storeroom()), on)
    laid.workspace.abandon()
    return laid


def lay(office: Office, on: date = date(2026, 12, 3)) -> Table:
    """Plan a meeting and put everything on its table."""
    workspace = office.workspace
    case, other = office.case(NAME), office.case("Kees de Wit")
    notification = office.notification(office.subject("Piet Pauw"))
    meeting = office.meeting(on)
    mentor = workspace.partners.save_contact(
        Contact(name=PersonName.parse("Fatima El Amrani"), organisation_id=office.school)
    )
    workspace.meetings.invite(
        Attendance(
            meeting_id=meeting.id,
            organisation_id=office.school,
            contact_id=mentor.id,
            stays=False,
        )
    )
    everybody = (*office.core.values(), office.school)
    workspace.agendas.add_case(meeting.id, case.id, restricted_to=everybody)
    workspace.agendas.add_case(meeting.id, other.id, restricted_to=tuple(office.core.values()))
    workspace.agendas.add_notification(meeting.id, notification.id)
    return Table(office, meeting.id, case, other, notification)
