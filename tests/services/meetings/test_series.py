# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Series: the rhythm, the next meeting out of one, and what comes back from the last one."""

from dataclasses import replace
from datetime import date, time

import pytest

from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import SeriesId
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    CaseMeeting,
    Decision,
    MeetingKind,
    MeetingStatus,
    SecrecyOrder,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.domain.series import (
    MeetingSeries,
    SeriesAttendee,
    SeriesEnded,
    SeriesIncomplete,
    SeriesItem,
)
from casuskluis.services.meetings.meetings import AlreadyInvited
from casuskluis.services.meetings.series import MeetingNotHeld
from services.bureau import TODAY, Office

TUESDAY = date(2026, 12, 1)


def begun(office: Office, **values: object) -> MeetingSeries:
    fields = {"name": "Overleg Oost", "first_on": TUESDAY, "place": "Zaal 2", **values}
    return office.workspace.series.add(MeetingSeries(**fields))  # type: ignore[arg-type]


def hold(office: Office, meeting: CaseMeeting, **reached: Treatment) -> None:
    """Hold a meeting; every subject is discussed but for the titles given."""
    with office.workspace.context.write() as transaction:
        for item in transaction.agenda_items.of_meeting(meeting.id):
            if item.case_id or item.kind is AgendaItemKind.TOPIC:
                how = reached.get(item.title.replace(" ", "_"), Treatment.DISCUSSED)
                transaction.item_records.add(
                    ItemRecord(meeting_id=meeting.id, agenda_item_id=item.id, treated=how)
                )
        stored = transaction.meetings.get(meeting.id)
        transaction.meetings.save(replace(stored, status=MeetingStatus.HELD))


def test_a_new_vault_has_a_series_to_begin_with(office: Office) -> None:
    first = office.workspace.series.coming()[0]

    meeting = office.workspace.series.next_meeting(first.series.id)

    assert meeting.held_on == first.on > TODAY
    invited = office.workspace.meetings.file(meeting.id).attendances
    assert {one.organisation_id for one in invited} == set(office.core.values())


def test_the_next_meeting_has_the_place_people_and_items_of_its_series(office: Office) -> None:
    series, tables = office.workspace.series, office.workspace.series_tables
    made = begun(office, starts_at=time(9), ends_at=time(11), chair="B. Kok")
    tables.attend(SeriesAttendee(series_id=made.id, organisation_id=office.school, stays=False))
    tables.put(SeriesItem(series_id=made.id, position=0, title="Terugblik", at_end=True))

    meeting = series.next_meeting(made.id)

    file = office.workspace.meetings.file(meeting.id)
    assert (meeting.held_on, meeting.starts_at, meeting.place, meeting.chair) == (
        TUESDAY,
        time(9),
        "Zaal 2",
        "B. Kok",
    )
    assert {one.organisation_id: one.stays for one in file.attendances} == {
        **dict.fromkeys(office.core.values(), True),
        office.school: False,
    }
    titles = [one.title for one in file.items]
    assert titles[-2:] == ["Rondvraag en volgende vergadering", "Terugblik"]
    assert all(one.pinned for one in file.items)


def test_a_case_comes_before_everything_that_closes_the_meeting(office: Office) -> None:
    made = begun(office)
    last = SeriesItem(series_id=made.id, position=0, title="Terugblik", at_end=True)
    office.workspace.series_tables.put(last)
    meeting = office.workspace.series.next_meeting(made.id)

    office.workspace.agendas.add_case(meeting.id, office.case().id)

    kinds = [one.kind for one in office.workspace.meetings.file(meeting.id).items]
    assert kinds[-3:] == [
        AgendaItemKind.CASE,
        AgendaItemKind.STANDING,
        AgendaItemKind.STANDING,
    ]


def test_each_meeting_follows_the_last_one_and_skips_holidays(office: Office) -> None:
    series = office.workspace.series
    made = begun(office, first_on=date(2026, 12, 4), every_weeks=3)

    days = [series.next_meeting(made.id) for _ in range(3)]

    # Friday 25 December is a holiday, and so is Friday 1 January.
    assert [one.held_on for one in days] == [
        date(2026, 12, 4),
        date(2027, 1, 8),
        date(2027, 1, 15),
    ]
    assert [one.previous_id for one in days] == [None, days[0].id, days[1].id]


def test_what_was_not_reached_comes_back_marked_and_with_its_guest(office: Office) -> None:
    workspace = office.workspace
    made = begun(office)
    meeting = workspace.series.next_meeting(made.id)
    done, late = office.case("Anna Bakker"), office.case("Bram Visser")
    workspace.agendas.add_case(meeting.id, done.id)
    late_item = workspace.agendas.add_case(
        meeting.id, late.id, restricted_to=(*office.core.values(), office.school)
    )
    workspace.proposals.invite_missing(meeting.id)
    title = late_item.title.replace(" ", "_")
    hold(office, meeting, **{title: Treatment.POSTPONED})

    following = workspace.series.next_meeting(made.id)

    file = workspace.meetings.file(following.id)
    again = [one for one in file.items if one.case_id]
    assert [(one.case_id, one.carried_from) for one in again] == [(late.id, late_item.id)]
    guest = next(one for one in file.attendances if one.organisation_id == office.school)
    assert not guest.stays
    third = workspace.series.next_meeting(made.id)
    assert third.previous_id == following.id
    with workspace.context.read() as transaction:
        assert len(transaction.agenda_items.carrying([late_item.id])) == 1


def test_a_closed_case_and_a_decided_one_do_not_come_back(office: Office) -> None:
    workspace = office.workspace
    made = begun(office)
    meeting = workspace.series.next_meeting(made.id)
    closed, decided = office.case("Anna Bakker"), office.case("Bram Visser")
    first = workspace.agendas.add_case(meeting.id, closed.id)
    second = workspace.agendas.add_case(meeting.id, decided.id)
    workspace.agendas.add_decision(
        Decision(
            number="",
            meeting_id=meeting.id,
            agenda_item_id=second.id,
            case_id=decided.id,
            text="Doorgaan.",
        )
    )
    how = {one.title.replace(" ", "_"): Treatment.OPEN for one in (first, second)}
    hold(office, meeting, **how)
    office.close(closed)

    following = workspace.series.next_meeting(made.id)

    assert not [one for one in workspace.meetings.file(following.id).items if one.case_id]


def test_a_meeting_without_records_passes_for_discussed(office: Office) -> None:
    workspace = office.workspace
    made = begun(office)
    meeting = workspace.series.next_meeting(made.id)
    workspace.agendas.add_case(meeting.id, office.case().id)
    with workspace.context.write() as transaction:
        held = replace(transaction.meetings.get(meeting.id), status=MeetingStatus.HELD)
        transaction.meetings.save(held)

    following = workspace.series.next_meeting(made.id)

    assert not [one for one in workspace.meetings.file(following.id).items if one.case_id]


def test_a_held_meeting_without_a_series_has_a_follow_up(office: Office) -> None:
    workspace = office.workspace
    meeting = office.meeting(date(2026, 12, 3))
    with pytest.raises(MeetingNotHeld):
        workspace.series.follow_up(meeting.id)
    topic = workspace.agendas.add(
        AgendaItem(meeting_id=meeting.id, position=0, title="Werkwijze")
    )
    hold(office, meeting, Werkwijze=Treatment.POSTPONED)

    following = workspace.series.follow_up(meeting.id)

    file = workspace.meetings.file(following.id)
    assert (following.held_on, following.previous_id) == (date(2026, 12, 24), meeting.id)
    assert [one.carried_from for one in file.items if one.carried_from] == [topic.id]
    assert len(file.attendances) == len(office.core)
    assert workspace.series.follow_up(meeting.id) == following


def test_an_order_of_secrecy_does_not_go_along_to_the_next_meeting(office: Office) -> None:
    workspace = office.workspace
    meeting = office.meeting(date(2026, 12, 3))
    order = SecrecyOrder(
        imposed_by="de burgemeester",
        imposed_on=date(2026, 12, 1),
        ground="artikel 5.1 lid 2 onder e Woo",
        lifted_by="de burgemeester",
    )
    workspace.meetings.save(replace(meeting, secrecy=order))
    hold(office, meeting)

    assert workspace.series.follow_up(meeting.id).secrecy is None


def test_what_is_added_by_hand_gets_the_minutes_of_its_series(office: Office) -> None:
    workspace = office.workspace
    made = begun(office, case_minutes=25, notification_minutes=7)
    meeting = workspace.series.next_meeting(made.id)
    told = office.notification()

    case = workspace.agendas.add_case(meeting.id, office.case().id)
    item = workspace.agendas.add_notification(meeting.id, told.id)

    assert (case.minutes, item.minutes) == (25, 7)


def test_a_meeting_becomes_the_first_of_a_series(office: Office) -> None:
    workspace = office.workspace
    meeting = office.meeting(date(2026, 12, 3))
    workspace.agendas.add_case(meeting.id, office.case().id)

    made = workspace.series.make_from(meeting.id, " Overleg Zuid ", 4)

    file = workspace.series.get(made.id)
    assert (made.name, file.next_on) == ("Overleg Zuid", date(2026, 12, 31))
    assert [one.at_end for one in file.items] == [False, False, False, False, True]
    assert workspace.meetings.file(meeting.id).meeting.series_id == made.id


def test_a_series_is_checked_ended_and_resumed(office: Office) -> None:
    series, tables = office.workspace.series, office.workspace.series_tables
    with pytest.raises(SeriesIncomplete):
        begun(office, name=" ")
    made = begun(office)
    twice = SeriesAttendee(series_id=made.id, organisation_id=next(iter(office.core.values())))
    with pytest.raises(AlreadyInvited):
        tables.attend(twice)
    with pytest.raises(ChangedMeanwhile):
        tables.reorder(made.id, [])

    series.end(made.id)

    with pytest.raises(SeriesEnded):
        series.next_meeting(made.id)
    assert series.get(made.id).next_on is None
    assert made.id not in {one.series.id for one in series.coming()}
    series.resume(made.id)
    assert series.next_meeting(made.id).series_id == made.id


def test_standing_items_are_moved_and_taken_away(office: Office) -> None:
    tables = office.workspace.series_tables
    made = begun(office, kind=MeetingKind.ASSESSMENT_TEAM)
    items = office.workspace.series.get(made.id).items

    tables.reorder(made.id, [one.id for one in reversed(items)])
    tables.drop(items[-1].id)

    left = office.workspace.series.get(made.id).items
    assert [one.id for one in left] == [items[1].id, items[0].id]
    assert [one.position for one in left] == [1, 2]


def test_the_one_who_came_last_is_invited_again(office: Office) -> None:
    workspace = office.workspace
    made = begun(office)
    assert made.id != SeriesId(0)
    meeting = workspace.series.next_meeting(made.id)
    invited = workspace.meetings.file(meeting.id).attendances[0]
    place = workspace.meetings.file(meeting.id).organisations[invited.organisation_id]
    person = workspace.partners.save_contact(
        Contact(organisation_id=place.id, name=PersonName.parse("C. Bos"))
    )
    workspace.meetings.invite(replace(invited, contact_id=person.id))

    following = workspace.series.next_meeting(made.id)

    came = {
        one.organisation_id: one.contact_id
        for one in workspace.meetings.file(following.id).attendances
    }
    assert came[place.id] == person.id
