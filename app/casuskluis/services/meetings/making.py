# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making a meeting, with who comes and what stands on its agenda, in an open transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from casuskluis.domain.identifiers import (
    AgendaItemId,
    AttendanceId,
    ContactId,
    MeetingId,
    MeetingNumber,
    OrganisationId,
)
from casuskluis.domain.meeting import (
    KEEP_THEIR_PLACE,
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
)
from casuskluis.domain.series import MeetingSeries, SeriesAttendee, SeriesItem
from casuskluis.services.meetings.carrying import carried, undiscussed
from casuskluis.services.meetings.emergencies import bring_to_table
from casuskluis.services.meetings.placing import place_all
from casuskluis.storage.transaction import Transaction


def meeting_of(series: MeetingSeries, day: date, last: CaseMeeting | None) -> CaseMeeting:
    """Return the meeting of a series on a day, still to be stored."""
    return CaseMeeting(
        number=MeetingNumber(""),
        kind=series.kind,
        held_on=day,
        starts_at=series.starts_at,
        ends_at=series.ends_at,
        place=series.place,
        chair=series.chair,
        minute_taker=series.minute_taker,
        series_id=series.id,
        previous_id=last.id if last else None,
    )


def meeting_after(last: CaseMeeting, day: date) -> CaseMeeting:
    """Return the meeting that goes on with one without a series, still to be stored.

    An order of secrecy does not go along: a body imposes it, for the papers of one meeting.
    """
    return replace(
        last,
        id=MeetingId(0),
        number=MeetingNumber(""),
        held_on=day,
        status=MeetingStatus.DRAFT,
        secrecy=None,
        previous_id=last.id,
        version=1,
    )


def numbered(transaction: Transaction, meeting: CaseMeeting) -> CaseMeeting:
    """Store a new meeting under the next number of its year.

    Raises:
        EndsBeforeStart: When the end is not after the start.
    """
    meeting.check()
    year = meeting.held_on.year
    number = MeetingNumber(f"{year}-{transaction.meetings.next_sequence(year):02}")
    return transaction.meetings.add(replace(meeting, number=number))


def lay_table(
    transaction: Transaction,
    meeting: CaseMeeting,
    attendees: Sequence[SeriesAttendee],
    items: Sequence[SeriesItem],
    today: date,
) -> None:
    """Invite who always comes and put what always stands there on the agenda of a new meeting.

    What the meeting before it did not reach goes on its agenda, with those who take part in it
    as guests; and so does every restricted case that was opened alone since.
    """
    _invite(transaction, meeting, attendees)
    for place, one in enumerate(sorted(items, key=_end_last), start=1):
        transaction.agenda_items.add(_agenda_item(one, meeting.id, place))
    if meeting.previous_id:
        bring_back(transaction, meeting.id, undiscussed(transaction, meeting.previous_id))
    bring_to_table(transaction, today)


def bring_back(
    transaction: Transaction, meeting_id: MeetingId, left: Sequence[AgendaItem]
) -> list[AgendaItem]:
    """Put what an earlier table did not reach on an agenda; return the new items.

    Who was invited there for such an item and is not invited here comes as a guest.
    """
    placed = place_all(transaction, meeting_id, [carried(one, meeting_id) for one in left])
    new = {one.carried_from: one for one in placed}
    for one in left:
        follows = new.get(one.after_id) if one.after_id else None
        if one.id in new and follows is not None:
            transaction.agenda_items.save(replace(new[one.id], after_id=follows.id))
    invited = [
        one
        for earlier in dict.fromkeys(one.meeting_id for one in left)
        for one in transaction.attendances.of_meeting(earlier)
    ]
    invite_guests(
        transaction, meeting_id, placed, {one.organisation_id: one for one in invited}
    )
    return placed


def invite_guests(
    transaction: Transaction,
    meeting_id: MeetingId,
    items: Sequence[AgendaItem],
    known: Mapping[OrganisationId, Attendance] | None = None,
) -> list[Attendance]:
    """Invite who takes part in these items and is not invited yet, for those items only.

    Args:
        transaction: In which they are invited.
        meeting_id: To which meeting.
        items: On its agenda.
        known: Who may be invited, with who came before; None for everybody.
    """
    present = {one.organisation_id for one in transaction.attendances.of_meeting(meeting_id)}
    usual = usual_contacts(transaction, {place for one in items for place in one.restricted_to})
    wanted = dict.fromkeys(place for item in items for place in item.restricted_to)
    invited = []
    for place in wanted:
        if place in present or (known is not None and place not in known):
            continue
        before = known[place].contact_id if known else None
        guest = Attendance(
            meeting_id=meeting_id,
            organisation_id=place,
            contact_id=before or usual.get(place),
            stays=False,
        )
        invited.append(transaction.attendances.add(guest))
    return invited


def usual_contacts(
    transaction: Transaction, places: Iterable[OrganisationId]
) -> dict[OrganisationId, ContactId]:
    """Return who came last for these organisations, as far as they still work there."""
    came = {
        one.organisation_id: one.contact_id
        for one in transaction.attendances.of_organisations(places)
        if one.contact_id and one.status is not AttendanceStatus.EXCUSED
    }
    known = transaction.contacts.by_id(came.values())
    return {
        place: contact
        for place, contact in came.items()
        if contact in known and known[contact].organisation_id == place
    }


def copy_table(transaction: Transaction, last: CaseMeeting, new: CaseMeeting) -> None:
    """Invite who was invited to an earlier meeting, and lay its standing items."""
    for one in transaction.attendances.of_meeting(last.id):
        transaction.attendances.add(
            replace(
                one,
                id=AttendanceId(0),
                meeting_id=new.id,
                status=AttendanceStatus.INVITED,
                version=1,
            )
        )
    items = [one for one in transaction.agenda_items.of_meeting(last.id) if is_standing(one)]
    for place, item in enumerate(items, start=1):
        transaction.agenda_items.add(
            replace(
                item,
                id=AgendaItemId(0),
                meeting_id=new.id,
                position=place,
                after_id=None,
                carried_from=None,
                version=1,
            )
        )


def is_standing(item: AgendaItem) -> bool:
    """Whether an item stands on every agenda."""
    return item.kind in KEEP_THEIR_PLACE


def _invite(
    transaction: Transaction, meeting: CaseMeeting, attendees: Sequence[SeriesAttendee]
) -> None:
    """Invite the regular attendees; without any the core partners, so that somebody comes."""
    core = [] if attendees else [one.id for one in transaction.organisations.core()]
    usual = usual_contacts(transaction, [*core, *(one.organisation_id for one in attendees)])
    found = [
        Attendance(
            meeting_id=meeting.id,
            organisation_id=one.organisation_id,
            contact_id=one.contact_id or usual.get(one.organisation_id),
            stays=one.stays,
        )
        for one in attendees
    ] or [
        Attendance(meeting_id=meeting.id, organisation_id=one, contact_id=usual.get(one))
        for one in core
    ]
    for attendance in found:
        transaction.attendances.add(attendance)


def _agenda_item(one: SeriesItem, meeting_id: MeetingId, place: int) -> AgendaItem:
    return AgendaItem(
        meeting_id=meeting_id,
        position=place,
        kind=one.kind,
        title=one.title,
        minutes=one.minutes,
        purpose=one.purpose,
        pinned=one.kind in KEEP_THEIR_PLACE,
    )


def _end_last(one: SeriesItem) -> tuple[bool, int]:
    return one.at_end, one.position
