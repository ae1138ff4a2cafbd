# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation to a meeting as a calendar file (.ics, RFC 5545) without any case data.

What can stand in it is what `CalendarInvitation` has room for: kind and number of the meeting,
place and time. There is no field for an agenda, a case or a guest.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from types import MappingProxyType
from uuid import UUID
from zoneinfo import ZoneInfo

from icalendar import (
    Calendar,
    Event,
    Timezone,
    TimezoneDaylight,
    TimezoneStandard,
    vCalAddress,
    vText,
)

from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import MeetingKind

ZONE = "Europe/Amsterdam"
TITLES: Mapping[MeetingKind, str] = MappingProxyType(
    {
        MeetingKind.ASSESSMENT_TEAM: "Weegploeg",
        MeetingKind.INFORMATION: "Informatieoverleg",
        MeetingKind.CASE_MEETING: "Casusoverleg",
        MeetingKind.EXECUTIVE: "Bestuurlijk overleg",
    }
)
_MAKER = "-//Casuskluis//Uitnodiging//NL"
_LONGEST_PLACE = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarInvitation:
    """What a calendar is told.

    Attributes:
        uid: The same in every file about this meeting; made of a random number of the vault.
        sequence: Higher in every later file about this meeting.
        made_at: When the file is made, with its zone.
        organiser: Name and address of the municipality; both empty leaves the line out.
        cancelled: Takes the meeting off the calendar.
    """

    uid: UUID = field(repr=False)
    kind: MeetingKind
    number: MeetingNumber
    held_on: date
    starts_at: time
    ends_at: time
    made_at: datetime
    place: str = field(default="", repr=False)
    sequence: int = 0
    organiser: str = ""
    organiser_address: str = ""
    cancelled: bool = False

    @property
    def title(self) -> str:
        """As it stands in the calendar, such as "Casusoverleg 2026-07"."""
        return f"{TITLES[self.kind]} {self.number}"


def build(invitation: CalendarInvitation) -> bytes:
    """Return the calendar file."""
    calendar = Calendar()
    calendar.add("prodid", _MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if invitation.organiser_address:
        # RFC 5546 asks an organiser for either method; without one the file is a plain event.
        calendar.add("method", "CANCEL" if invitation.cancelled else "PUBLISH")
    calendar.add_component(_zone())
    calendar.add_component(_event(invitation))
    return bytes(calendar.to_ical())


def _zone() -> Timezone:
    """Return the rules of Dutch time (directive 2000/84/EC: last Sundays of March and October).

    Written out, because the library puts the start of summer time an hour late.
    """
    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = timedelta(hours=2), timedelta(hours=1)
    onsets = (
        (TimezoneDaylight(), "CEST", datetime(1981, 3, 29, 2), 3, winter, summer),  # noqa: DTZ001 - the standard asks local time
        (TimezoneStandard(), "CET", datetime(1996, 10, 27, 3), 10, summer, winter),  # noqa: DTZ001 - as above
    )
    for part, name, onset, month, before, after in onsets:
        part.add("dtstart", onset)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1SU"})
        part.add("tzname", name)
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone


def _event(invitation: CalendarInvitation) -> Event:
    event = Event()
    event.add("uid", str(invitation.uid))
    event.add("dtstamp", invitation.made_at.astimezone(ZoneInfo("UTC")))
    event.add("sequence", invitation.sequence)
    event.add("summary", invitation.title)
    start, end = _moments(invitation)
    event.add("dtstart", start)
    event.add("dtend", end)
    if place := plain(invitation.place):
        event.add("location", place[:_LONGEST_PLACE])
    event.add("class", "PRIVATE")
    event.add("transp", "OPAQUE")
    event.add("status", "CANCELLED" if invitation.cancelled else "CONFIRMED")
    if invitation.organiser_address:
        event["organizer"] = _organiser(invitation)
    return event


def _moments(invitation: CalendarInvitation) -> tuple[datetime, datetime]:
    zone = ZoneInfo(ZONE)
    start = datetime.combine(invitation.held_on, invitation.starts_at, zone)
    end = datetime.combine(invitation.held_on, invitation.ends_at, zone)
    return start, end if end > start else end + timedelta(days=1)


def _organiser(invitation: CalendarInvitation) -> vCalAddress:
    address = vCalAddress(f"mailto:{plain(invitation.organiser_address)}")
    if name := plain(invitation.organiser):
        address.params["cn"] = vText(name.replace('"', "'"))
    return address


def plain(text: str) -> str:
    """Return a text on one line, without characters that do not show."""
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.split())
