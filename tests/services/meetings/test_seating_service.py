# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The order that saves time: proposed, laid, and told as a time slot for each partner."""

from dataclasses import dataclass, replace
from datetime import time

import pytest

from casuskluis.domain.fixed import FieldFixed
from casuskluis.domain.identifiers import AgendaItemId, OrganisationId
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    FollowsItself,
    MeetingFrozen,
    MeetingStatus,
)
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partner import Contact, Organisation
from casuskluis.domain.seating.problem import ItemsWaitForEachOther, PlacesBreakOrder
from services.bureau import Office


@dataclass(frozen=True)
class Table:
    """A meeting with two guests, whose items stand criss-cross: school, care, school, care."""

    office: Office
    meeting: CaseMeeting
    care: OrganisationId
    items: tuple[AgendaItem, ...]

    def order(self) -> list[AgendaItemId]:
        file = self.office.workspace.meetings.file(self.meeting.id)
        return [item.id for item in file.items]

    def change(self, item: AgendaItem, **changes: object) -> AgendaItem:
        items = self.office.workspace.meetings.file(self.meeting.id).items
        stored = next(one for one in items if one.id == item.id)
        return self.office.workspace.agendas.save(replace(stored, **changes))  # type: ignore[arg-type]  # fields by name


@pytest.fixture
def table(office: Office) -> Table:
    workspace, meeting = office.workspace, office.meeting()
    care = workspace.partners.save_organisation(Organisation(name="GGZ Veldhaven")).id
    for guest in (office.school, care):
        workspace.meetings.invite(
            Attendance(meeting_id=meeting.id, organisation_id=guest, stays=False)
        )
    items = tuple(
        workspace.agendas.add(
            AgendaItem(
                meeting_id=meeting.id,
                position=0,
                title=title,
                minutes=10,
                restricted_to=(*office.core.values(), guest),
            )
        )
        for title, guest in zip(
            ["Een", "Twee", "Drie", "Vier"], (office.school, care) * 2, strict=True
        )
    )
    return Table(office, meeting, care, items)


def test_the_order_proposed_puts_the_items_of_each_guest_together(table: Table) -> None:
    before = table.order()
    proposal = table.office.workspace.seating.propose(table.meeting.id)
    first, second, third, fourth = (item.id for item in table.items)
    assert proposal.order[4:8] == (first, third, second, fourth)
    assert (proposal.minutes_before, proposal.minutes_after, proposal.saved) == (60, 40, 20)
    assert proposal.is_optimal
    assert proposal.changes
    assert {one.name: one.saved for one in proposal.guests} == {
        "Lyceum De Terp": 10,
        "GGZ Veldhaven": 10,
    }
    assert table.order() == before


def test_the_opening_the_actions_and_the_closing_keep_their_place(table: Table) -> None:
    workspace = table.office.workspace
    before = workspace.meetings.file(table.meeting.id).items
    workspace.seating.apply(table.meeting.id)
    after = workspace.meetings.file(table.meeting.id).items
    plain = {AgendaItemKind.STANDING, AgendaItemKind.ACTIONS}
    for one, other in zip(before, after, strict=True):
        if one.kind in plain or other.kind in plain:
            assert one.id == other.id


def test_the_order_is_laid_once_and_is_the_best_from_then_on(table: Table) -> None:
    seating = table.office.workspace.seating
    applied = seating.apply(table.meeting.id)
    assert table.order() == list(applied.order)
    again = seating.propose(table.meeting.id)
    assert not again.changes
    assert again.saved == 0


def test_two_people_of_one_organisation_count_twice(table: Table) -> None:
    workspace = table.office.workspace
    contact = workspace.partners.save_contact(
        Contact(organisation_id=table.care, name=PersonName.parse("Anna de Boer"))
    )
    workspace.meetings.invite(
        Attendance(
            meeting_id=table.meeting.id,
            organisation_id=table.care,
            contact_id=contact.id,
            stays=False,
        )
    )
    assert workspace.seating.propose(table.meeting.id).minutes_before == 90


def test_who_stays_or_does_not_come_costs_nothing(table: Table) -> None:
    meetings = table.office.workspace.meetings
    school, care = meetings.file(table.meeting.id).attendances[-2:]
    meetings.invite(replace(school, stays=True))
    meetings.invite(replace(care, status=AttendanceStatus.EXCUSED))
    proposal = table.office.workspace.seating.propose(table.meeting.id)
    assert (proposal.minutes_before, proposal.guests, proposal.changes) == (0, (), False)


def test_each_partner_has_its_time_slot(table: Table) -> None:
    workspace = table.office.workspace
    workspace.seating.apply(table.meeting.id)
    file = workspace.meetings.file(table.meeting.id)
    slots = workspace.seating.slots(file)
    found = {one.organisation_id: slots[one.id] for one in file.attendances}
    # the opening takes 25 minutes from half past one
    assert found[table.office.school].text == "13:55 – 14:15"
    assert found[table.care].text == "14:15 – 14:35"
    core = next(iter(table.office.core.values()))
    assert (found[core].starts, found[core].ends) == (time(13, 30), time(15, 0))


def test_a_guest_without_items_and_who_is_excused_have_no_slot(table: Table) -> None:
    meetings = table.office.workspace.meetings
    meetings.invite(replace(meetings.file(table.meeting.id).attendances[-1], stays=True))
    core, *_, school, care = meetings.file(table.meeting.id).attendances
    meetings.invite(replace(school, status=AttendanceStatus.EXCUSED))
    for item in table.items:
        table.change(item, restricted_to=())
    meetings.invite(replace(care, stays=False))
    slots = table.office.workspace.seating.slots(meetings.file(table.meeting.id))
    assert core.id in slots
    assert not slots.keys() & {school.id, care.id}


def test_a_pinned_item_and_what_comes_after_what_are_kept(table: Table) -> None:
    first, second, third, fourth = table.items
    table.change(second, pinned=True)
    table.change(first, after_id=fourth.id)
    proposal = table.office.workspace.seating.apply(table.meeting.id)
    order = table.order()
    assert order.index(second.id) == 5
    assert order.index(first.id) > order.index(fourth.id)
    assert order.index(third.id) == 7
    assert proposal.saved == 20


def test_an_order_that_cannot_be_is_refused_and_nothing_moves(table: Table) -> None:
    before = table.order()
    opening = AgendaItemId(before[0])
    stored = table.office.workspace.meetings.file(table.meeting.id).items[0]
    assert stored.id == opening
    table.change(stored, after_id=table.items[0].id)
    with pytest.raises(PlacesBreakOrder):
        table.office.workspace.seating.apply(table.meeting.id)
    assert table.order() == before


def test_items_cannot_come_after_themselves_or_each_other(table: Table) -> None:
    first, second, third, _ = table.items
    with pytest.raises(FollowsItself):
        table.change(first, after_id=first.id)
    table.change(second, after_id=first.id)
    table.change(third, after_id=second.id)
    with pytest.raises(ItemsWaitForEachOther):
        table.change(first, after_id=third.id)


def test_an_item_cannot_come_after_one_of_another_meeting(table: Table) -> None:
    office = table.office
    other = office.workspace.meetings.file(office.meeting().id).items[0]
    with pytest.raises(FieldFixed):
        table.change(table.items[0], after_id=other.id)


def test_what_came_after_a_removed_item_is_free_again(table: Table) -> None:
    first, second, *_ = table.items
    table.change(second, after_id=first.id)
    table.office.workspace.agendas.remove(first.id)
    items = table.office.workspace.meetings.file(table.meeting.id).items
    assert all(item.after_id is None for item in items)


def test_a_frozen_meeting_keeps_its_order(table: Table) -> None:
    workspace = table.office.workspace
    for status in (MeetingStatus.HELD, MeetingStatus.ADOPTED):
        workspace.steps.move(table.meeting.id, status)
    with pytest.raises(MeetingFrozen):
        workspace.seating.apply(table.meeting.id)


def test_an_agenda_without_items_has_nothing_to_save(office: Office) -> None:
    meeting = office.meeting()
    for item in office.workspace.meetings.file(meeting.id).items:
        office.workspace.agendas.remove(item.id)
    proposal = office.workspace.seating.propose(meeting.id)
    assert (proposal.order, proposal.saved, proposal.is_optimal) == ((), 0, True)
