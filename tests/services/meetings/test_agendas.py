# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The agenda: what is on it, who gets which copy, and what each copy holds."""

from dataclasses import dataclass
from itertools import pairwise

import pytest

from casuskluis.documents import checking
from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItemKind,
    Attendance,
    CaseMeeting,
    NoAttendees,
)
from casuskluis.domain.partner import CoreRole
from casuskluis.services.editions.holders import EditionRequest, NamesNotAllowed, NotInvited
from documents.reading import whole_text
from services.bureau import TODAY, Office

SHARED = "Ruzie op het plein op maandag."
HELD_BACK = "Lopend onderzoek naar een schuur."
SECRET_ACTION = "Schuur bezoeken met collega."
NAME = "Jan van den Berg"


@dataclass(frozen=True)
class Table:
    """A meeting about one open case and one case for core partners only."""

    office: Office
    meeting: CaseMeeting
    case: Case
    closed_door: Case

    def text(self, holder: OrganisationId | None = None, *, names: bool = False) -> str:
        request = EditionRequest(organisation_id=holder, with_names=names)
        paper = self.office.workspace.agenda_printer.print(self.meeting.id, request)
        assert checking.check(paper.pdf) == ()
        return whole_text(paper.pdf)


@pytest.fixture
def table(office: Office) -> Table:
    case, closed_door = office.case(NAME), office.case("Kees de Wit")
    office.inform(case, SHARED, office.school, *office.core.values())
    office.inform(case, HELD_BACK, office.core[CoreRole.PROSECUTION])
    meeting = office.meeting()
    workspace = office.workspace
    workspace.meetings.invite(Attendance(meeting_id=meeting.id, organisation_id=office.school))
    workspace.agendas.add_case(meeting.id, case.id)
    workspace.agendas.add_case(
        meeting.id, closed_door.id, restricted_to=tuple(office.core.values())
    )
    workspace.actions.add(
        ActionItem(
            number="",
            case_id=closed_door.id,
            description=SECRET_ACTION,
            owner_id=office.core[CoreRole.POLICE],
            recorded_on=TODAY,
        )
    )
    return Table(office, meeting, case, closed_door)


def test_an_agenda_starts_with_the_standing_items_and_the_core_partners(
    office: Office,
) -> None:
    meeting = office.meeting()

    file = office.workspace.meetings.file(meeting.id)

    assert meeting.number == "2026-01"
    assert {found.organisation_id for found in file.attendances} == set(office.core.values())
    assert file.items[0].kind is AgendaItemKind.STANDING
    assert [item.position for item in file.items] == list(range(1, len(file.items) + 1))


def test_cases_come_before_the_closing_item_and_can_be_moved(table: Table) -> None:
    agendas = table.office.workspace.agendas
    items = table.office.workspace.meetings.file(table.meeting.id).items
    assert items[-1].kind is AgendaItemKind.STANDING

    moved = agendas.reorder(table.meeting.id, [item.id for item in reversed(items)])
    agendas.remove(moved[0].id)

    left = table.office.workspace.meetings.file(table.meeting.id).items
    assert [item.id for item in left] == [item.id for item in moved[1:]]
    assert all(after.position - before.position == 1 for before, after in pairwise(left))


def test_what_is_not_ticked_for_a_holder_is_not_on_its_paper(table: Table) -> None:
    school = table.text(table.office.school)
    police = table.text(table.office.core[CoreRole.POLICE])
    prosecution = table.text(table.office.core[CoreRole.PROSECUTION])

    assert SHARED in school
    assert HELD_BACK not in school
    assert HELD_BACK not in police
    assert HELD_BACK in prosecution


def test_an_item_for_others_is_only_a_shielded_line(table: Table) -> None:
    school = table.text(table.office.school)

    assert "afgeschermd" in school
    assert table.case.number in school
    assert table.closed_door.number not in school
    assert SECRET_ACTION not in school
    assert table.closed_door.number in table.text(table.office.core[CoreRole.POLICE])


def test_the_general_copy_holds_what_everybody_may_see(table: Table) -> None:
    general = table.text()

    assert SHARED in general
    for hidden in (HELD_BACK, SECRET_ACTION, table.closed_door.number, "Berg"):
        assert hidden not in general
    assert "alle deelnemers" in general


def test_the_general_copy_needs_no_tick_for_the_keeper_of_the_vault(table: Table) -> None:
    office = table.office
    others = [place for role, place in office.core.items() if role is not CoreRole.MUNICIPALITY]
    office.inform(table.case, "Weer aan het werk.", office.school, *others)

    assert "Weer aan het werk." in table.text()


def test_the_municipality_keeps_the_vault_and_sees_everything(table: Table) -> None:
    own = table.text(table.office.core[CoreRole.MUNICIPALITY], names=True)

    for shown in (SHARED, HELD_BACK, table.closed_door.number, NAME):
        assert shown in own


def test_names_are_for_core_partners_that_ask(table: Table) -> None:
    police = table.office.core[CoreRole.POLICE]

    assert NAME in table.text(police, names=True)
    assert "Berg" not in table.text(police)
    for holder in (table.office.school, None):
        with pytest.raises(NamesNotAllowed):
            table.text(holder, names=True)


def test_a_stranger_gets_no_copy(office: Office, table: Table) -> None:
    with pytest.raises(NotInvited):
        table.text(OrganisationId(999))


def test_every_copy_has_its_number_and_holder(table: Table) -> None:
    text = table.text(table.office.school)

    assert "4 van 4" in text or "4/4" in text
    assert "Lyceum De Terp" in text


def test_a_notification_is_weighed_behind_a_closed_door(table: Table) -> None:
    office = table.office
    notification = office.notification(office.subject("Piet Pauw"))
    office.workspace.agendas.add_notification(table.meeting.id, notification.id)

    assert notification.number not in table.text(office.school)
    police = table.text(office.core[CoreRole.POLICE], names=True)
    assert notification.number in police
    assert "Piet Pauw" in police


def test_suggestions_are_what_waits_and_is_not_on_the_agenda(table: Table) -> None:
    office = table.office
    waiting = office.notification()

    before = office.workspace.proposals.propose(table.meeting.id)
    office.workspace.agendas.add_notification(table.meeting.id, waiting.id)
    after = office.workspace.proposals.propose(table.meeting.id)

    assert waiting.id in {found.notification_id for found in before}
    assert waiting.id not in {found.notification_id for found in after}


def test_nothing_to_discuss_or_nobody_to_come_prints_nothing(office: Office) -> None:
    workspace = office.workspace
    deserted, empty = office.meeting(), office.meeting()
    for attendance in workspace.meetings.file(deserted.id).attendances:
        workspace.meetings.withdraw(attendance.id)
    for item in workspace.meetings.file(empty.id).items:
        workspace.agendas.remove(item.id)

    with pytest.raises(NoAttendees):
        workspace.agenda_printer.print(deserted.id, EditionRequest())
    with pytest.raises(AgendaEmpty):
        workspace.agenda_printer.print(empty.id, EditionRequest())
