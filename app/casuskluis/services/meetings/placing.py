# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where a new item comes to stand on an agenda."""

from collections.abc import Sequence
from dataclasses import replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, CaseMeeting, MeetingStatus
from casuskluis.storage.transaction import Transaction


class AlreadyOnAgenda(RuleViolated):
    """This case or notification stands on the agenda already."""


def opened_for_change(transaction: Transaction, meeting_id: MeetingId) -> CaseMeeting:
    """Return a meeting whose agenda or table is about to change.

    Papers of a meeting that was ready no longer fit: it becomes a draft again.

    Raises:
        MeetingFrozen: When its minutes were adopted.
    """
    meeting = transaction.meetings.get(meeting_id)
    meeting.check_open()
    if meeting.status is MeetingStatus.READY:
        return transaction.meetings.save(meeting.step(MeetingStatus.DRAFT))
    return meeting


def placed(transaction: Transaction, item: AgendaItem) -> AgendaItem:
    """Put an item at the end of its agenda, but before what closes the meeting.

    Raises:
        AlreadyOnAgenda: When its case or notification stands there already.
    """
    found = place_all(transaction, item.meeting_id, [item])
    if not found:
        raise AlreadyOnAgenda
    return found[0]


def place_all(
    transaction: Transaction, meeting_id: MeetingId, items: Sequence[AgendaItem]
) -> list[AgendaItem]:
    """Put items at the end of an agenda, but before what closes the meeting.

    What stands there already is left out.

    Returns:
        What came to stand there, in the order given.
    """
    present = transaction.agenda_items.of_meeting(meeting_id)
    there = {subject for one in present if (subject := _subject(one))}
    new: list[AgendaItem] = []
    for item in items:
        subject = _subject(item)
        if subject:
            if subject in there:
                continue
            there.add(subject)
        position = len(present) + len(new) + 1
        new.append(transaction.agenda_items.add(replace(item, position=position)))
    _meet_wishes(transaction, new)
    tail = _closing(transaction, meeting_id, present)
    if not (new and tail) or all(one.kind is AgendaItemKind.STANDING for one in new):
        return new
    front = [one.id for one in present if one.id not in tail]
    transaction.agenda_items.reorder(meeting_id, [*front, *(one.id for one in new), *tail])
    known = transaction.agenda_items.by_id(one.id for one in new)
    return [known[one.id] for one in new]


def _meet_wishes(transaction: Transaction, new: Sequence[AgendaItem]) -> None:
    """Note with the wishes about these cases where they came to stand."""
    places = {one.case_id: one.id for one in new if one.case_id}
    if not places:
        return
    for wish in transaction.discussion_requests.waiting():
        if wish.case_id in places:
            met = replace(wish, agenda_item_id=places[wish.case_id])
            transaction.discussion_requests.save(met)


def _closing(
    transaction: Transaction, meeting_id: MeetingId, present: Sequence[AgendaItem]
) -> list[AgendaItemId]:
    """Return what closes the meeting: the last items its series puts at the end.

    Without a series it is the last standing item.
    """
    series_id = transaction.meetings.get(meeting_id).series_id
    items = transaction.series_items.of_series(series_id) if series_id else []
    titles = {one.title for one in items if one.at_end}
    tail: list[AgendaItemId] = []
    for one in reversed(present):
        if one.title not in titles:
            break
        tail.insert(0, one.id)
    if tail or not present or present[-1].kind is not AgendaItemKind.STANDING:
        return tail
    return [present[-1].id]


def _subject(item: AgendaItem) -> tuple[int | None, int | None] | None:
    about = item.case_id, item.notification_id
    return about if any(about) else None
