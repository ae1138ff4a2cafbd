# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a meeting decided and agreed, item by item, as one holder may read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from casuskluis.documents.papers import ActionLine, DecisionLine
from casuskluis.domain.action import ActionItem
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import AgendaItemId, CaseId
from casuskluis.domain.meeting import AgendaItem, Decision
from casuskluis.domain.records import ItemRecord
from casuskluis.services.context import Context
from casuskluis.services.editions.case_papers import action_group
from casuskluis.services.editions.holders import Holder
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.office.hidden import hidden_among, hidden_work
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """Everything a meeting led to that the officer at work may see.

    Attributes:
        file: The meeting.
        closed: The items that are about cases of others.
        records: What was said, by agenda item.
        decisions: By agenda item; None for those that belong to no item.
        actions: Likewise.
        numbers: Of the cases on the agenda, by identifier.
        on: The day of the list, for what is late.
    """

    file: MeetingFile
    closed: frozenset[AgendaItemId]
    records: Mapping[AgendaItemId, ItemRecord]
    decisions: Mapping[AgendaItemId | None, Sequence[Decision]]
    actions: Mapping[AgendaItemId | None, Sequence[ActionItem]]
    numbers: Mapping[CaseId, str]
    codes: CodeBook
    on: date

    def is_open(self, item: AgendaItem, holder: Holder) -> bool:
        """Whether an item may be read by a holder and by the officer who prints it."""
        return item.id not in self.closed and holder.takes_part_in(item)

    def decision_lines(self, item: AgendaItemId | None) -> tuple[DecisionLine, ...]:
        """Return the decisions under an item."""
        return tuple(
            DecisionLine(number=one.number, text=one.text)
            for one in self.decisions.get(item, ())
        )

    def action_lines(self, item: AgendaItemId | None) -> tuple[ActionLine, ...]:
        """Return the actions agreed under an item."""
        return tuple(self.action_line(one) for one in self.actions.get(item, ()))

    def own_actions(self, holder: Holder) -> tuple[ActionLine, ...]:
        """Return what a holder promised here, also under items it takes no further part in."""
        opened = {one.id for one in self.file.items if self.is_open(one, holder)}
        found = [
            one
            for item, actions in self.actions.items()
            for one in actions
            if holder.owns(one) and (item in opened or one.is_running)
        ]
        found.sort(key=lambda one: (one.due_on or date.max, one.id))
        return tuple(self.action_line(one) for one in found)

    def action_line(self, action: ActionItem) -> ActionLine:
        """Return an action as a line of a list."""
        owner = self.file.organisations.get(action.owner_id or 0)
        return ActionLine(
            number=action.number,
            description=action.description,
            owner=owner.name if owner else "",
            due_on=action.due_on,
            status_label=self.codes.label(CodeList.ACTION_STATUS, action.status),
            group=action_group(action, self.on),
            condition=action.condition,
            case_number=self.numbers.get(action.case_id or CaseId(0), ""),
        )

    def named(self, places: Sequence[int]) -> tuple[str, ...]:
        """Return the names of organisations."""
        known = self.file.organisations
        return tuple(known[one].name for one in places if one in known)


def read_agreed(
    transaction: Transaction, context: Context, file: MeetingFile, codes: CodeBook
) -> Agreed:
    """Return what a meeting led to, without what belongs to cases of others."""
    meeting = file.meeting.id
    access = context.access(transaction)
    decisions = transaction.decisions.of_meeting(meeting)
    actions = sorted(transaction.actions.of_meeting(meeting), key=lambda one: one.id)
    unseen = hidden_work(transaction, access, decisions)
    unread = hidden_work(transaction, access, actions)
    return Agreed(
        file=file,
        closed=hidden_among(transaction, access, file.items),
        records={
            one.agenda_item_id: one for one in transaction.item_records.of_meeting(meeting)
        },
        decisions=_placed(file.items, [x for x in decisions if x.id not in unseen]),
        actions=_placed(file.items, [x for x in actions if x.id not in unread]),
        numbers={CaseId(key): one.number for key, one in file.cases.items()},
        codes=codes,
        on=context.clock.today(),
    )


_Made = TypeVar("_Made", Decision, ActionItem)


def _placed(
    items: Sequence[AgendaItem], agreed: Sequence[_Made]
) -> dict[AgendaItemId | None, list[_Made]]:
    """Return what was agreed by item: the one it says, or the one about the same case."""
    of_case: dict[CaseId | None, AgendaItemId] = {
        one.case_id: one.id for one in items if one.case_id
    }
    placed: dict[AgendaItemId | None, list[_Made]] = {}
    for one in agreed:
        place = one.agenda_item_id or of_case.get(one.case_id)
        placed.setdefault(place, []).append(one)
    return placed
