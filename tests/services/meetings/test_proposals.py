# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program proposes for an agenda, and taking it over."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.case import Case, CaseClosed
from casuskluis.domain.closing import ClosingStep
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.meeting import (
    AgendaItemKind,
    AgendaPurpose,
    CaseMeeting,
    MeetingFrozen,
    MeetingKind,
    MeetingStatus,
)
from casuskluis.domain.partner import CoreRole
from casuskluis.domain.wishes import WishUnexplained
from casuskluis.services.meetings.agendas import ItemDiscussed
from casuskluis.services.meetings.doubts import DoubtKind
from casuskluis.services.meetings.proposals import Proposal, ProposalReason
from casuskluis.services.meetings.wishes import WishOnAgenda
from services.bureau import TODAY, Office


def of_case(found: Sequence[Proposal], case: Case) -> Proposal:
    return next(one for one in found if one.case_id == case.id)


def act(office: Office, case: Case, due: date | None, **values: object) -> ActionItem:
    fields = {"owner_id": office.school, "recorded_on": TODAY, "due_on": due, **values}
    return office.workspace.actions.add(
        ActionItem(number="", case_id=case.id, description="Belt", **fields)  # type: ignore[arg-type]
    )


def set_status(office: Office, meeting: CaseMeeting, status: MeetingStatus) -> None:
    with office.workspace.context.write() as transaction:
        stored = transaction.meetings.get(meeting.id)
        transaction.meetings.save(replace(stored, status=status))


def test_several_reasons_for_one_case_become_one_line(office: Office) -> None:
    workspace, case = office.workspace, office.case()
    act(office, case, TODAY - timedelta(days=3))
    act(office, case, TODAY - timedelta(days=2))
    workspace.wishes.ask(case.id, office.school, "Er is iets veranderd.")
    workspace.closing.mark(case.id, ClosingStep.FEEDBACK)
    meeting = office.meeting()

    found = of_case(workspace.proposals.propose(meeting.id), case)

    assert [one.kind for one in found.reasons] == [
        ProposalReason.ASKED,
        ProposalReason.CLOSING,
        ProposalReason.ACTIONS,
    ]
    assert found.why == "gevraagd door Lyceum De Terp; sluitlijst begonnen; 2 acties te laat"
    assert "veranderd" not in found.question + found.title
    assert (found.minutes, found.purpose) == (15, AgendaPurpose.INTERPRET)
    assert set(found.restricted_to) == {*office.core.values(), office.school}


def test_a_review_that_comes_due_is_a_reason_to_decide(office: Office) -> None:
    case = office.case()
    assert case.next_review_on
    before = office.meeting(case.next_review_on - timedelta(weeks=8))
    near = office.meeting(case.next_review_on - timedelta(weeks=5))
    proposals = office.workspace.proposals

    assert not [one for one in proposals.propose(before.id) if one.case_id]
    found = of_case(proposals.propose(near.id), case)
    assert found.reason is ProposalReason.REVIEW
    assert found.purpose is AgendaPurpose.DECIDE


def test_an_action_that_was_not_carried_out_returns_by_itself(office: Office) -> None:
    case, meeting = office.case(), office.meeting()
    action = act(office, case, None)
    proposals = office.workspace.proposals
    assert not [one for one in proposals.propose(meeting.id) if one.case_id]

    ended = replace(action, status=ActionStatus.NOT_CARRIED_OUT, result="Geen tijd.")
    office.workspace.actions.save(ended)

    found = of_case(proposals.propose(meeting.id), case)
    assert found.why == f"actie {action.number} niet uitgevoerd"


def test_destruction_is_one_topic_without_a_number_of_a_file(office: Office) -> None:
    case = office.close(office.case())
    assert case.destroy_on
    meeting = office.meeting(case.destroy_on + timedelta(days=1))
    proposals = office.workspace.proposals

    found = [one for one in proposals.propose(meeting.id) if one.kind is AgendaItemKind.TOPIC]
    proposals.take(meeting.id, found)

    assert len(found) == 1
    assert case.number not in found[0].title + found[0].why + found[0].question
    assert set(found[0].restricted_to) == set(office.core.values())
    left = proposals.propose(meeting.id)
    assert ProposalReason.DESTRUCTION not in {one.reason for one in left}


def test_everything_is_taken_over_at_once_and_no_longer_proposed(office: Office) -> None:
    workspace = office.workspace
    cases = [office.case("Anna Bakker"), office.case("Bram Visser")]
    for case in cases:
        act(office, case, TODAY - timedelta(days=1))
    workspace.wishes.ask(cases[0].id, None, "Graag.")
    office.notification()
    meeting = office.meeting()
    found = workspace.proposals.propose(meeting.id)

    taken = workspace.proposals.take(meeting.id, found)

    items = workspace.meetings.file(meeting.id).items
    assert [one.id for one in items[-1 - len(taken) : -1]] == [one.id for one in taken]
    assert [one.position for one in items] == list(range(1, len(items) + 1))
    assert workspace.proposals.propose(meeting.id) == ()
    assert workspace.proposals.take(meeting.id, found) == ()
    wish = workspace.wishes.of_case(cases[0].id)[0]
    assert (wish.meeting and wish.meeting.id, wish.asked_by) == (meeting.id, "")


def test_a_case_on_another_agenda_is_said_to_be_there(office: Office) -> None:
    case, first, second = office.case(), office.meeting(), office.meeting(date(2026, 12, 17))
    act(office, case, TODAY - timedelta(days=1))
    office.workspace.agendas.add_case(first.id, case.id)

    found = of_case(office.workspace.proposals.propose(second.id), case)

    assert found.planned_on == first.held_on
    assert found.why.startswith("staat al op de agenda van 03-12-2026")


def test_each_kind_of_meeting_gets_what_belongs_to_it(office: Office) -> None:
    workspace, case = office.workspace, office.case()
    act(office, case, TODAY - timedelta(days=1))
    office.notification()
    kinds = {}
    for kind in MeetingKind:
        meeting = workspace.meetings.plan(
            replace(office.meeting(), id=0, kind=kind)  # type: ignore[arg-type]
        )
        found = workspace.proposals.propose(meeting.id)
        kinds[kind] = {one.kind for one in found}

    both = {AgendaItemKind.NOTIFICATION, AgendaItemKind.CASE}
    assert kinds == {
        MeetingKind.CASE_MEETING: both,
        MeetingKind.INFORMATION: both,
        MeetingKind.ASSESSMENT_TEAM: {AgendaItemKind.NOTIFICATION},
        MeetingKind.EXECUTIVE: set(),
    }


def test_a_wish_needs_a_reason_a_running_case_and_waits_until_it_is_met(
    office: Office,
) -> None:
    workspace, case, meeting = office.workspace, office.case(), office.meeting()
    with pytest.raises(WishUnexplained):
        workspace.wishes.ask(case.id, None, "  ")
    first = workspace.wishes.ask(case.id, None, "Eerste.")
    workspace.wishes.withdraw(first.id)
    second = workspace.wishes.ask(case.id, office.school, "Tweede.")
    item = workspace.agendas.add_case(meeting.id, case.id)

    with pytest.raises(WishOnAgenda):
        workspace.wishes.withdraw(second.id)
    workspace.agendas.remove(item.id)
    workspace.wishes.withdraw(second.id)
    assert workspace.wishes.of_case(case.id) == []
    office.close(case)
    with pytest.raises(CaseClosed):
        workspace.wishes.ask(case.id, None, "Te laat.")


def test_a_change_makes_a_ready_meeting_a_draft_and_adopted_minutes_stop_it(
    office: Office,
) -> None:
    workspace, case, meeting = office.workspace, office.case(), office.meeting()
    item = workspace.agendas.add_case(meeting.id, case.id)
    for status, after in (
        (MeetingStatus.READY, MeetingStatus.DRAFT),
        (MeetingStatus.BUSY, MeetingStatus.BUSY),
        (MeetingStatus.HELD, MeetingStatus.HELD),
    ):
        set_status(office, meeting, status)
        stored = next(
            one for one in workspace.meetings.file(meeting.id).items if one.id == item.id
        )
        workspace.agendas.save(replace(stored, minutes=stored.minutes + 5))
        assert workspace.meetings.file(meeting.id).meeting.status is after
    set_status(office, meeting, MeetingStatus.ADOPTED)
    file = workspace.meetings.file(meeting.id)
    for work in (
        lambda: workspace.agendas.save(file.items[0]),
        lambda: workspace.agendas.remove(item.id),
        lambda: workspace.agendas.reorder(meeting.id, [one.id for one in file.items]),
        lambda: workspace.agendas.add_case(meeting.id, office.case("Bram Visser").id),
        lambda: workspace.meetings.invite(file.attendances[0]),
        lambda: workspace.meetings.withdraw(file.attendances[0].id),
        lambda: workspace.meetings.save(replace(file.meeting, place="Elders")),
        lambda: workspace.proposals.invite_missing(meeting.id),
    ):
        with pytest.raises(MeetingFrozen):
            work()


def test_an_item_goes_with_what_only_says_that_it_stands_there(office: Office) -> None:
    workspace, meeting = office.workspace, office.meeting()
    items = [workspace.agendas.add_case(meeting.id, office.case(name).id)
             for name in ("Anna Bakker", "Bram Visser")]  # fmt: skip
    follower = replace(items[1], after_id=items[0].id)
    workspace.agendas.save(follower)

    workspace.agendas.remove(items[0].id)

    left = workspace.meetings.file(meeting.id).items
    assert [one.after_id for one in left if one.case_id] == [None]


def test_an_item_under_which_something_was_agreed_stays(office: Office) -> None:
    workspace, case, meeting = office.workspace, office.case(), office.meeting()
    item = workspace.agendas.add_case(meeting.id, case.id)
    act(office, case, None, meeting_id=meeting.id, agenda_item_id=item.id)

    with pytest.raises(ItemDiscussed):
        workspace.agendas.remove(item.id)

    assert item.id in {one.id for one in workspace.meetings.file(meeting.id).items}


def test_doubts_tell_what_to_look_at_and_stop_nobody(office: Office) -> None:
    workspace, case = office.workspace, office.case()
    meeting = office.meeting(date(2026, 12, 25))
    other = office.meeting(date(2026, 12, 25))
    workspace.agendas.add_case(
        meeting.id, case.id, restricted_to=(office.core[CoreRole.POLICE], office.school)
    )
    office.close(case)

    found = workspace.doubts.of_meeting(meeting.id)

    assert {one.kind for one in found} == {
        DoubtKind.DAY,
        DoubtKind.OVERLAP,
        DoubtKind.SUBJECT,
        DoubtKind.UNINVITED,
        DoubtKind.TABLE,
    }
    sentences = " ".join(one.text for one in found)
    assert "feestdag" in sentences
    assert other.number in sentences
    assert f"casus {case.number}, die is afgesloten" in sentences
    assert workspace.proposals.invite_missing(meeting.id) == 1
    invited = workspace.meetings.file(meeting.id).attendances
    guests = [one.organisation_id for one in invited if not one.stays]
    assert guests == [OrganisationId(office.school)]
    set_status(office, meeting, MeetingStatus.HELD)
    assert workspace.doubts.of_meeting(meeting.id) == ()


def test_a_weekend_and_a_day_that_passed_are_doubtful(office: Office) -> None:
    said = []
    for day in (date(2026, 12, 5), TODAY - timedelta(days=1), date(2026, 12, 3)):
        found = office.workspace.doubts.of_meeting(office.meeting(day).id)
        said.append([one.text for one in found if one.kind is DoubtKind.DAY])

    assert "weekend" in said[0][0]
    assert "voorbij" in said[1][0]
    assert said[2] == []
