# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation to a meeting as a calendar file, for everybody or for one partner."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, time
from uuid import UUID, uuid5

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import municipality_among
from casuskluis.exchange.national.telling import tells_of
from casuskluis.services.context import Context
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.meetings.slots import slots_of

_CASE_NUMBER = re.compile(r"\bM?\d{4}-\d{4}\b")
_COUNTED_FROM = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTE = 60


class NoSlotAtTable(RuleViolated):
    """This organisation has no time at the table of this meeting."""


class PlaceNamesSomebody(RuleViolated):
    """The place of the meeting holds a name or number out of a file on its agenda."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationFile:
    """A finished calendar file.

    Attributes:
        data: The bytes.
        file_name: Neutral name to propose when it is saved.
        title: Dutch.
    """

    data: bytes = field(repr=False)
    file_name: str
    title: str


@dataclass(frozen=True, slots=True)
class InvitationService:
    """Makes calendar files.

    Args:
        context: What every service needs.
        origin: Random number of the vault, from which the identifiers in calendars are made.
    """

    context: Context
    origin: UUID = field(repr=False)

    def draw(
        self,
        meeting_id: MeetingId,
        organisation_id: OrganisationId | None = None,
        *,
        cancelled: bool = False,
    ) -> InvitationFile:
        """Return the calendar file of a meeting; it tells nothing of any case.

        Args:
            meeting_id: The meeting.
            organisation_id: For whom: then it holds the time of this partner only. It replaces
                the general one in the same calendar.
            cancelled: Take the meeting off the calendar.

        Raises:
            NoSlotAtTable: When the organisation is not invited, excused, or has no item.
            PlaceNamesSomebody: When the place tells of somebody on the agenda.
        """
        # A tenth of a second, that not every opening of a vault should wait for.
        from casuskluis.exchange.calendar_files import CalendarInvitation, build  # noqa: PLC0415

        file = MeetingService(self.context).file(meeting_id)
        _check_place(file)
        starts, ends = _times(file, organisation_id)
        meeting, now = file.meeting, self.context.clock.now()
        host = municipality_among(file.organisations.values())
        invitation = CalendarInvitation(
            uid=uuid5(self.origin, f"invitation/{meeting.id}"),
            kind=meeting.kind,
            number=meeting.number,
            held_on=meeting.held_on,
            starts_at=starts,
            ends_at=ends,
            made_at=now,
            place=meeting.place,
            # Counts up with every file, also when only the order of the agenda changed.
            sequence=int((now - _COUNTED_FROM).total_seconds()) // _MINUTE,
            organiser=host.name if host else "",
            organiser_address=host.email.strip() if host and "@" in host.email else "",
            cancelled=cancelled,
        )
        ending = "-afgezegd" if cancelled else ""
        return InvitationFile(
            data=build(invitation),
            file_name=f"uitnodiging-{meeting.number}{ending}.ics",
            title=f"Uitnodiging {meeting.number} voor de agenda",
        )

    def record(self, meeting_id: MeetingId) -> None:
        """Enter in the journal that an invitation left."""
        with self.context.write(Permission.MEETINGS) as transaction:
            transaction.meetings.get(meeting_id)
            transaction.journal.record(
                JournalAction.EXPORTED, f"meeting:{meeting_id}:invitation"
            )


def _times(file: MeetingFile, organisation_id: OrganisationId | None) -> tuple[time, time]:
    if organisation_id is None:
        return file.meeting.starts_at, file.meeting.ends_at
    slots = slots_of(file)
    own = [one.id for one in file.attendances if one.organisation_id == organisation_id]
    found = [slots[one] for one in own if one in slots]
    if not found:
        raise NoSlotAtTable
    # Somebody who stays and somebody who comes for an item: the calendar shows the longest.
    longest = max(found, key=lambda slot: slot.minutes)
    return longest.starts, longest.ends


def _check_place(file: MeetingFile) -> None:
    place = file.meeting.place
    named = any(tells_of(place, subject) for subject in file.subjects.values())
    if named or _CASE_NUMBER.search(place):
        raise PlaceNamesSomebody
