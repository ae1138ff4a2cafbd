# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading what lies before the chair, in a handful of questions however long the agenda is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import time
from operator import attrgetter

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    CaseMeeting,
    Decision,
    clock_times,
)
from casuskluis.domain.notification import Notification
from casuskluis.domain.plan import Goal, PlanStatus
from casuskluis.domain.records import ItemRecord
from casuskluis.domain.subject import Subject
from casuskluis.services.leading.desk import (
    CaseBackground,
    EarlierTalk,
    LeadingDesk,
    LeadingItem,
    expected_at,
    newest_first,
)
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.services.office.hidden import covered_corrections, hidden_among
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Everything that was read, by what it belongs to."""

    attendances: Sequence[Attendance]
    records: Mapping[int, ItemRecord]
    decisions: Sequence[Decision]
    actions: Sequence[ActionItem]
    cases: Mapping[int, CaseBackground]
    notifications: Mapping[int, Notification]
    subjects: Mapping[int, Subject]


def read_desk(transaction: Transaction, access: Access, meeting_id: MeetingId) -> LeadingDesk:
    """Return one meeting as it is led; what is for others only by its number."""
    meeting = transaction.meetings.get(meeting_id)
    items = transaction.agenda_items.of_meeting(meeting_id)
    hidden = hidden_among(transaction, access, items)
    shown = [one for one in items if one.id not in hidden]
    known = _read(transaction, access, meeting, shown)
    of_items = {one.id for one in items}
    coming = {one.contact_id for one in known.attendances if one.contact_id}
    corrected = transaction.minutes_corrections.decided_in(meeting_id)
    return LeadingDesk(
        meeting=meeting,
        attendances=tuple(known.attendances),
        items=tuple(
            _laid(item, times, known, shielded=item.id in hidden)
            for item, times in zip(items, clock_times(meeting, items), strict=True)
        ),
        loose_decisions=tuple(
            one for one in known.decisions if one.agenda_item_id not in of_items
        ),
        loose_actions=tuple(one for one in known.actions if one.agenda_item_id not in of_items),
        corrections=covered_corrections(transaction, access, corrected),
        organisations={one.id: one for one in transaction.organisations.all()},
        contacts=transaction.contacts.by_id(coming),
    )


def _read(
    transaction: Transaction, access: Access, meeting: CaseMeeting, shown: list[AgendaItem]
) -> _Known:
    cases = transaction.cases.by_id(one.case_id for one in shown if one.case_id)
    told = transaction.notifications.by_id(
        one.notification_id for one in shown if one.notification_id
    )
    people = {one.subject_id for one in cases.values()}
    people |= {one.subject_id for one in told.values() if one.subject_id}
    subjects = transaction.subjects.by_id(people)
    decisions = transaction.decisions.of_meeting(meeting.id)
    actions = transaction.actions.of_meeting(meeting.id)
    about = {one.case_id for one in decisions} | {one.case_id for one in actions}
    shielded = access.shielded(transaction, about)
    return _Known(
        attendances=transaction.attendances.of_meeting(meeting.id),
        records={
            one.agenda_item_id: one for one in transaction.item_records.of_meeting(meeting.id)
        },
        decisions=[
            replace(one, text=SHIELDED) if one.case_id in shielded else one for one in decisions
        ],
        actions=[one for one in actions if one.case_id not in shielded],
        cases=_backgrounds(transaction, meeting, list(cases.values()), subjects),
        notifications=told,
        subjects=subjects,
    )


def _laid(
    item: AgendaItem, times: tuple[time, time], known: _Known, *, shielded: bool
) -> LeadingItem:
    starts_at, ends_at = times
    if shielded:
        bare = replace(item, question="")
        return LeadingItem(item=bare, starts_at=starts_at, ends_at=ends_at, shielded=True)
    record = known.records.get(item.id)
    expected = expected_at(item, known.attendances)
    background = known.cases.get(item.case_id or 0)
    told = known.notifications.get(item.notification_id or 0)
    found = background.subject if background else None
    return LeadingItem(
        item=item,
        starts_at=starts_at,
        ends_at=ends_at,
        expected=expected,
        present=record.present if record else expected,
        record=record,
        decisions=tuple(one for one in known.decisions if one.agenda_item_id == item.id),
        actions=tuple(one for one in known.actions if one.agenda_item_id == item.id),
        case=background,
        notification=told,
        subject=found or known.subjects.get((told and told.subject_id) or 0),
    )


def _backgrounds(
    transaction: Transaction,
    meeting: CaseMeeting,
    cases: Sequence[Case],
    subjects: Mapping[int, Subject],
) -> dict[int, CaseBackground]:
    ids = [case.id for case in cases]
    decisions = transaction.decisions.with_any("case_id", ids)
    actions = [one for one in transaction.actions.of_cases(ids) if one.is_running]
    plans = transaction.plans.with_any("case_id", ids)
    in_force = {one.id for one in plans if one.status is PlanStatus.ADOPTED}
    goals: list[Goal] = transaction.goals.with_any("plan_id", in_force)
    talks = _earlier_talks(transaction, meeting, ids)
    return {
        case.id: CaseBackground(
            case=case,
            subject=subjects.get(case.subject_id),
            decisions=newest_first(
                [
                    one
                    for one in decisions
                    if one.case_id == case.id and one.meeting_id != meeting.id
                ]
            ),
            open_actions=tuple(one for one in actions if one.case_id == case.id),
            goals=tuple(one for one in goals if one.case_id == case.id),
            earlier=talks.get(case.id),
        )
        for case in cases
    }


def _earlier_talks(
    transaction: Transaction, meeting: CaseMeeting, cases: Iterable[int]
) -> dict[int, EarlierTalk]:
    """Return the last time each case was on the agenda of an earlier meeting."""
    items = transaction.agenda_items.with_any("case_id", cases)
    meetings = transaction.meetings.by_id(one.meeting_id for one in items)
    before = [
        (found, item)
        for item in items
        if _when(found := meetings[item.meeting_id]) < _when(meeting) and not found.is_preparing
    ]
    last = {
        item.case_id or 0: (found, item)
        for found, item in sorted(before, key=lambda one: _when(one[0]))
    }
    wanted: list[AgendaItemId] = [item.id for _, item in last.values()]
    records = {one.agenda_item_id: one for one in transaction.item_records.of_items(wanted)}
    return {
        case: EarlierTalk(meeting=found, item=item, record=records.get(item.id))
        for case, (found, item) in last.items()
    }


_when = attrgetter("moment", "id")
