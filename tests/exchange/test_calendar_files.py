# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The invitation as a calendar file."""

import dataclasses
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Event

from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import MeetingKind
from casuskluis.exchange.calendar_files import TITLES, CalendarInvitation, build, plain

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
INVITATION = CalendarInvitation(
    uid=UUID(int=5),
    kind=MeetingKind.CASE_MEETING,
    number=MeetingNumber("2026-07"),
    held_on=date(2026, 11, 26),
    starts_at=time(13, 30),
    ends_at=time(15, 0),
    made_at=datetime(2026, 11, 21, 9, 0, tzinfo=AMSTERDAM),
    place="Stadhuis, kamer 2; achterom",
)


def parsed(data: bytes) -> tuple[Calendar, Event]:
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return calendar, event


def test_a_calendar_program_reads_back_what_was_written() -> None:
    calendar, event = parsed(build(INVITATION))

    assert str(event["summary"]) == "Casusoverleg 2026-07"
    assert str(event["location"]) == "Stadhuis, kamer 2; achterom"
    assert event.start == datetime(2026, 11, 26, 13, 30, tzinfo=AMSTERDAM)
    assert event.end == datetime(2026, 11, 26, 15, 0, tzinfo=AMSTERDAM)
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert datetime(2026, 11, 21, 8, 0, tzinfo=UTC) == event.DTSTAMP
    assert str(event["class"]) == "PRIVATE"
    assert "method" not in calendar
    assert not calendar.walk("VALARM")


def test_the_rules_of_dutch_time_say_what_the_clock_says() -> None:
    """Summer and winter, and the hours around both changes, against the zone database."""
    zone_rules = parsed(build(INVITATION))[0].walk("VTIMEZONE")[0]
    zone = zone_rules.to_tz(lookup_tzid=False)  # type: ignore[attr-defined]  # walk says Component
    for year in (2000, 2026, 2027, 2040):
        for day, hour in ((date(year, 1, 15), 12), (date(year, 7, 15), 12)):
            moment = datetime.combine(day, time(hour))
            assert (
                moment.replace(tzinfo=zone).utcoffset()
                == moment.replace(tzinfo=AMSTERDAM).utcoffset()
            )
    for day in (date(2026, 3, 29), date(2026, 10, 25)):
        for hour in (0, 1, 4, 5):
            moment = datetime.combine(day, time(hour))
            assert (
                moment.replace(tzinfo=zone).utcoffset()
                == moment.replace(tzinfo=AMSTERDAM).utcoffset()
            )


def test_a_later_file_about_the_same_meeting_replaces_the_first() -> None:
    first = parsed(build(INVITATION))[1]
    moved = replace(INVITATION, held_on=date(2026, 12, 3), sequence=1)
    second = parsed(build(moved))[1]

    assert first["uid"] == second["uid"] == str(UUID(int=5))
    assert (first["sequence"], second["sequence"]) == (0, 1)


def test_a_cancelled_meeting_is_taken_off_the_calendar() -> None:
    gone = replace(
        INVITATION,
        cancelled=True,
        sequence=2,
        organiser="Gemeente Veldhaven",
        organiser_address="overleg@veldhaven.invalid",
    )

    calendar, event = parsed(build(gone))

    assert str(calendar["method"]) == "CANCEL"
    assert str(event["status"]) == "CANCELLED"
    assert str(event["organizer"]) == "mailto:overleg@veldhaven.invalid"
    assert event["organizer"].params["CN"] == "Gemeente Veldhaven"


def test_an_organiser_is_optional_and_there_are_never_guests() -> None:
    calendar, event = parsed(
        build(replace(INVITATION, organiser_address="overleg@veldhaven.invalid"))
    )

    assert str(calendar["method"]) == "PUBLISH"
    assert "attendee" not in event
    assert "organizer" not in parsed(build(INVITATION))[1]


def test_there_is_no_field_that_could_hold_anything_of_a_case() -> None:
    """A new field must be thought about: every text that gets in comes out in a calendar."""
    assert {field.name for field in dataclasses.fields(CalendarInvitation)} == {
        "uid",
        "kind",
        "number",
        "held_on",
        "starts_at",
        "ends_at",
        "made_at",
        "place",
        "sequence",
        "organiser",
        "organiser_address",
        "cancelled",
    }
    assert set(TITLES) == set(MeetingKind)


def test_the_same_invitation_gives_the_same_bytes() -> None:
    assert build(INVITATION) == build(replace(INVITATION))


@settings(max_examples=200, deadline=None)
@given(
    place=st.text(max_size=300),
    organiser=st.text(max_size=60),
    address=st.one_of(st.just(""), st.emails()),
    kind=st.sampled_from(MeetingKind),
    held_on=st.dates(date(1950, 1, 1), date(2199, 12, 31)),
    starts_at=st.times(),
    minutes=st.integers(1, 600),
)
def test_any_place_and_organiser_survives(
    *,
    place: str,
    organiser: str,
    address: str,
    kind: MeetingKind,
    held_on: date,
    starts_at: time,
    minutes: int,
) -> None:
    starts_at = starts_at.replace(microsecond=0)
    ends_at = (datetime.combine(held_on, starts_at) + timedelta(minutes=minutes)).time()
    data = build(
        replace(
            INVITATION,
            place=place,
            organiser=organiser,
            organiser_address=address,
            kind=kind,
            held_on=held_on,
            starts_at=starts_at,
            ends_at=ends_at,
        )
    )

    _, event = parsed(data)

    assert str(event.get("location", "")) == plain(place)[:200].strip()
    assert isinstance(event.start, datetime)
    assert event.start.date() == held_on
    assert event.start.time() == starts_at
    assert set(event.keys()) <= {
        "SUMMARY", "DTSTART", "DTEND", "DTSTAMP", "UID", "SEQUENCE", "CLASS", "LOCATION",
        "ORGANIZER", "STATUS", "TRANSP",
    }  # fmt: skip
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
