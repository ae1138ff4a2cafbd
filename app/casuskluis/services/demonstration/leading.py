# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was said at the meetings of the demonstration, and their minutes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import ItemRecordId, OrganisationId
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItem,
    AgendaItemKind,
    AttendanceStatus,
    CaseMeeting,
    MeetingStatus,
)
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.domain.notification import Notification
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.services.demonstration.stage import Stage
from casuskluis.services.demonstration.table import Table
from casuskluis.services.leading.fixing import fixed
from casuskluis.storage.transaction import Transaction

_AFTERWARDS = time(15, 30, tzinfo=UTC)
_CORRECTION = "De school zat bij dit punt wel aan tafel; dat staat niet in het verslag."
_SECONDS = 60


def draw_records(
    stage: Stage, table: Table, notifications: Mapping[int, Notification]
) -> tuple[ItemRecord, ...]:
    """Return what was said under each item of the past meetings.

    At the last one the table did not get to the topic. Of who was not taken up nothing stays.
    """
    past = {one.id: one for one in table.meetings if one.status is not MeetingStatus.DRAFT}
    last = max(past)
    made: list[ItemRecord] = []
    for item in table.agenda_items:
        told = notifications.get(item.notification_id or 0)
        standing = item.kind in (AgendaItemKind.STANDING, AgendaItemKind.ACTIONS)
        if item.meeting_id not in past or standing or (told and told.minimised_on):
            continue
        late = item.meeting_id == last and item.kind is AgendaItemKind.TOPIC
        record = ItemRecord(
            id=ItemRecordId(len(made) + 1),
            meeting_id=item.meeting_id,
            agenda_item_id=item.id,
            treated=Treatment.POSTPONED if late else Treatment.DISCUSSED,
            present=_present(item, table),
        )
        made.append(record if late else _said(stage, item, record))
    return tuple(made)


def under_items(actions: Sequence[ActionItem], table: Table) -> tuple[ActionItem, ...]:
    """Return the actions with the agenda item under which each was agreed."""
    of_case = {(one.meeting_id, one.case_id): one.id for one in table.agenda_items}
    of_list = {
        one.meeting_id: one.id
        for one in table.agenda_items
        if one.kind is AgendaItemKind.ACTIONS
    }
    return tuple(
        replace(
            one,
            agenda_item_id=of_case.get((one.meeting_id, one.case_id))
            if one.case_id
            else of_list.get(one.meeting_id),
        )
        if one.meeting_id
        else one
        for one in actions
    )


def fix_minutes(transaction: Transaction, author: str) -> None:
    """Fix the minutes of the past meetings: adopted at the meeting after, the last a concept.

    One of them was corrected by a later meeting.
    """
    ids = transaction.meetings.ids(MeetingQuery(descending=False))
    meetings = list(map(transaction.meetings.get, ids))
    past = [one for one in meetings if one.status is not MeetingStatus.DRAFT]
    adopted = [one for one in past if one.status is MeetingStatus.ADOPTED]
    for place, meeting in enumerate(past):
        following = meetings[place + 1]
        if meeting.status is MeetingStatus.ADOPTED:
            if meeting is adopted[-1]:
                _correct(transaction, adopted[-2], meeting, author)
            fixed(transaction, meeting, author, _after(meeting, days=1))
            fixed(transaction, meeting, author, _after(following), final=True)
        elif meeting is not past[-1]:
            fixed(transaction, meeting, author, _after(meeting, days=1))


def _correct(
    transaction: Transaction, corrected: CaseMeeting, deciding: CaseMeeting, author: str
) -> None:
    items = transaction.agenda_items.of_meeting(corrected.id)
    item = next(one for one in items if one.case_id)
    transaction.minutes_corrections.add(
        MinutesCorrection(
            meeting_id=corrected.id,
            decided_in=deciding.id,
            agenda_item_id=item.id,
            text=_CORRECTION,
            author=author,
            written_at=_after(deciding),
        )
    )


def _after(meeting: CaseMeeting, *, days: int = 0) -> datetime:
    return datetime.combine(meeting.held_on + timedelta(days=days), _AFTERWARDS)


def _present(item: AgendaItem, table: Table) -> tuple[OrganisationId, ...]:
    coming = [one for one in table.attendances if one.meeting_id == item.meeting_id]
    return tuple(
        one.organisation_id
        for one in coming
        if one.status is AttendanceStatus.PRESENT and item.is_open_to(one.organisation_id)
    )


def _said(stage: Stage, item: AgendaItem, record: ItemRecord) -> ItemRecord:
    chance, lists = stage.chance, stage.stock.lists
    spent = chance.number(item.minutes * _SECONDS // 2, item.minutes * _SECONDS)
    record = replace(record, seconds=spent)
    if item.kind is AgendaItemKind.TOPIC:
        return replace(record, conclusion=chance.deal(lists["topic_conclusions"]))
    if item.kind is AgendaItemKind.NOTIFICATION:
        return replace(
            record,
            picture=chance.deal(lists["weighing_pictures"]),
            judgement=chance.deal(lists["weighing_judgements"]),
        )
    return replace(
        record,
        picture=chance.deal(lists["pictures"]),
        judgement=chance.deal(lists["judgements"]),
        conclusion=chance.deal(lists["conclusions"]),
    )
