# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The items of an agenda, as one holder may read them."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.documents.papers import ActionLine, ItemPaper
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import AgendaItemId, CaseId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, clock_times
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.services.casework.cases import CaseFile, CaseService
from casuskluis.services.context import Context
from casuskluis.services.editions.carried import carried_from
from casuskluis.services.editions.case_papers import CasePapers
from casuskluis.services.editions.case_parts import NOTHING, CaseParts, PartsReader
from casuskluis.services.editions.holders import Holder
from casuskluis.services.meetings.meetings import MeetingFile


def item_papers(
    context: Context, file: MeetingFile, holder: Holder, codes: CodeBook
) -> tuple[ItemPaper, ...]:
    """Return a paper for each item; of one the holder may not read only number and time."""
    table = _read(context, file, holder, codes)
    return tuple(
        ItemPaper(
            position=item.position,
            starts=starts,
            ends=ends,
            minutes=item.minutes,
            title="",
            shielded=True,
        )
        if table.is_closed(item)
        else replace(table.paper(item), starts=starts, ends=ends)
        for item, (starts, ends) in zip(
            file.items, clock_times(file.meeting, file.items), strict=True
        )
    )


@dataclass(frozen=True, slots=True)
class _Table:
    """What lies on the table for one holder.

    Attributes:
        cases: The files of the cases, as far as the officer at work may open them.
        carried: From which meeting an item was carried over.
        parts: Plan, review and so on, by case.
    """

    file: MeetingFile
    holder: Holder
    codes: CodeBook
    cases: Mapping[int, CaseFile]
    carried: Mapping[AgendaItemId, str]
    parts: Mapping[AgendaItemId, CaseParts]

    def is_closed(self, item: AgendaItem) -> bool:
        """Whether an item is not for this holder, or not for the officer at work."""
        return _is_closed(self.file, self.holder, self.cases, item)

    def paper(self, item: AgendaItem) -> ItemPaper:
        """Return the paper of an item that is open; its times are still to be filled in."""
        papers = CasePapers(self.holder, self.codes, self.file.meeting.held_on)
        told = self.file.notifications.get(item.notification_id or 0)
        case = self.cases.get(item.case_id or 0)
        parts = self.parts.get(item.id, NOTHING)
        return ItemPaper(
            position=item.position,
            starts=self.file.meeting.starts_at,
            ends=self.file.meeting.ends_at,
            minutes=item.minutes,
            title=item.title,
            purpose_label=_purpose(item, self.codes),
            question=item.question,
            carried_from=self.carried.get(item.id, ""),
            notifications=(papers.notification_sheet(told, self.file.subject_of(item)),)
            if told
            else (),
            case=papers.case_sheet(case, item, parts) if case else None,
            actions=self._action_list(papers) if item.kind is AgendaItemKind.ACTIONS else (),
        )

    def _action_list(self, papers: CasePapers) -> tuple[ActionLine, ...]:
        """Return the actions of the cases this holder discusses, and its own of others."""
        holder = self.holder
        opened = {item.case_id for item in self.file.items if holder.takes_part_in(item)}
        lines = [
            papers.action_line(action, case)
            for case_id, case in self.cases.items()
            for action in case.actions
            if action.is_running and (case_id in opened or holder.owns(action))
        ]
        return tuple(sorted(lines, key=lambda line: line.due_on or date.max))


def _read(context: Context, file: MeetingFile, holder: Holder, codes: CodeBook) -> _Table:
    cases = _openable(context, file)
    with context.read(Permission.MEETINGS) as transaction:
        reader = PartsReader.of(transaction, cases.values(), holder, codes)
        parts = {
            item.id: reader.parts(cases[item.case_id], item)
            for item in file.items
            if item.case_id and not _is_closed(file, holder, cases, item)
        }
        carried = carried_from(transaction, file.items)
    return _Table(file, holder, codes, cases, carried, parts)


def _openable(context: Context, file: MeetingFile) -> dict[int, CaseFile]:
    service, found = CaseService(context), {}
    for case_id in file.cases:
        with suppress(CaseShielded):
            found[case_id] = service.file(CaseId(case_id))
    return found


def _is_closed(
    file: MeetingFile, holder: Holder, cases: Mapping[int, CaseFile], item: AgendaItem
) -> bool:
    if not holder.takes_part_in(item):
        return True
    told = item.notification_id
    hidden = item.case_id is not None and item.case_id not in cases
    return hidden or (told is not None and told not in file.notifications)


def _purpose(item: AgendaItem, codes: CodeBook) -> str:
    if item.kind in {AgendaItemKind.STANDING, AgendaItemKind.ACTIONS}:
        return ""
    return codes.label(CodeList.AGENDA_PURPOSE, item.purpose).lower()
