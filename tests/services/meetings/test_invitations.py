# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Calendar files of meetings: for everybody or one partner, and never with a case in them."""

from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.journal import JournalAction, JournalQuery
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import AgendaItem, Attendance, AttendanceStatus
from casuskluis.domain.naming import fold
from casuskluis.domain.partner import CoreRole
from casuskluis.services.meetings.invitations import NoSlotAtTable, PlaceNamesSomebody
from demonstrated import demonstration
from services.bureau import Office


def event_of(data: bytes) -> Event:
    calendar = Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return event


def times_of(data: bytes) -> tuple[time, time]:
    event = event_of(data)
    assert isinstance(event.start, datetime)
    assert isinstance(event.end, datetime)
    return event.start.time(), event.end.time()


def test_the_invitation_of_everybody_holds_the_times_of_the_meeting(office: Office) -> None:
    meeting = office.meeting()
    workspace = office.workspace
    workspace.meetings.save(replace(meeting, place="Stadhuis"))

    made = workspace.invitations.draw(meeting.id)

    assert times_of(made.data) == (time(13, 30), time(15, 0))
    assert str(event_of(made.data)["summary"]) == "Casusoverleg 2026-01"
    assert str(event_of(made.data)["location"]) == "Stadhuis"
    assert made.file_name == "uitnodiging-2026-01.ics"


def guest(office: Office, meeting_id: MeetingId, **changes: object) -> Attendance:
    return office.workspace.meetings.invite(
        replace(
            Attendance(meeting_id=meeting_id, organisation_id=office.school, stays=False),
            **changes,  # type: ignore[arg-type]  # fields by name
        )
    )


def item(office: Office, meeting_id: MeetingId, *places: OrganisationId) -> AgendaItem:
    return office.workspace.agendas.add(
        AgendaItem(
            meeting_id=meeting_id, position=0, title="Punt", minutes=10, restricted_to=places
        )
    )


def test_a_guest_gets_its_own_time_in_the_same_place_of_the_calendar(office: Office) -> None:
    meeting = office.meeting()
    guest(office, meeting.id)
    item(office, meeting.id, office.school)
    draw = office.workspace.invitations.draw

    own, general = draw(meeting.id, office.school), draw(meeting.id)

    starts, ends = times_of(own.data)
    assert starts >= time(13, 30)
    assert (ends.hour * 60 + ends.minute) - (starts.hour * 60 + starts.minute) == 10
    assert event_of(own.data)["uid"] == event_of(general.data)["uid"]


@pytest.mark.parametrize("how", ["not invited", "no item", "excused"])
def test_who_has_no_time_at_the_table_gets_no_time_in_the_calendar(
    office: Office, how: str
) -> None:
    meeting = office.meeting()
    if how == "no item":
        guest(office, meeting.id)
    if how == "excused":
        guest(office, meeting.id, status=AttendanceStatus.EXCUSED, stays=True)

    with pytest.raises(NoSlotAtTable):
        office.workspace.invitations.draw(meeting.id, office.school)


def test_a_cancelled_meeting_has_a_file_of_its_own(office: Office) -> None:
    made = office.workspace.invitations.draw(office.meeting().id, cancelled=True)

    assert str(event_of(made.data)["status"]) == "CANCELLED"
    assert made.file_name == "uitnodiging-2026-01-afgezegd.ics"


def test_the_municipality_invites_when_its_address_is_known(office: Office) -> None:
    workspace, meeting = office.workspace, office.meeting()
    own = next(
        one
        for one in workspace.partners.organisations()
        if one.core_role is CoreRole.MUNICIPALITY
    )
    workspace.partners.save_organisation(replace(own, email="overleg@veldhaven.invalid"))

    event = event_of(workspace.invitations.draw(meeting.id).data)

    assert str(event["organizer"]) == "mailto:overleg@veldhaven.invalid"
    assert event["organizer"].params["CN"] == "Gemeente Veldhaven"


@pytest.mark.parametrize("place", ["Bij Jan van den Berg", "Kamer {number}", "bij de BERG"])
def test_a_place_that_tells_of_somebody_on_the_agenda_is_refused(
    office: Office, place: str
) -> None:
    case, meeting = office.case(), office.meeting()
    workspace = office.workspace
    workspace.agendas.add_case(meeting.id, case.id)
    wanted = place.format(number=case.number)
    workspace.meetings.save(replace(meeting, place=wanted))

    with pytest.raises(PlaceNamesSomebody):
        workspace.invitations.draw(meeting.id)


def test_an_invitation_that_left_stands_in_the_journal(office: Office) -> None:
    meeting = office.meeting()

    office.workspace.invitations.record(meeting.id)

    found = office.workspace.journal.newest(wanted=JournalQuery(action=JournalAction.EXPORTED))
    assert [one.object for one in found] == [f"meeting:{meeting.id}:invitation"]


def test_no_word_of_any_agenda_of_the_demonstration_is_in_its_invitations(
    tmp_path: Path,
) -> None:
    workspace = demonstration(tmp_path / "Veldhaven")
    seen = 0
    for meeting_id in workspace.meetings.ids(MeetingQuery()):
        file = workspace.meetings.file(meeting_id)
        guests = [
            one.organisation_id
            for one in file.attendances
            if one.stays and one.status is not AttendanceStatus.EXCUSED
        ]
        for place in (None, *guests[:1]):
            text = fold(workspace.invitations.draw(meeting_id, place).data.decode())
            forbidden: list[str] = [one.number for one in file.cases.values()]
            forbidden += [one.number for one in file.notifications.values()]
            forbidden += [one.name.family for one in file.subjects.values()]
            forbidden += [one.title for one in file.items]
            forbidden += [one.text for one in file.decisions]
            words = {fold(word) for word in forbidden if len(fold(word)) > 3}
            assert not [word for word in words if f" {word} " in f" {text} "]
            seen += 1

    assert seen > 10
