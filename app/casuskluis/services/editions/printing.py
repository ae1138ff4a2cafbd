# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the agenda of a meeting: one copy per holder, each with only what it may hold."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from casuskluis.documents import agenda
from casuskluis.documents.papers import (
    ActionLine,
    AgendaPaper,
    Edition,
    ItemPaper,
)
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import CaseId, MeetingId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.meeting import (
    AgendaEmpty,
    AgendaItem,
    AgendaItemKind,
    clock_times,
)
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.casework.cases import CaseFile, CaseService
from casuskluis.services.context import Context
from casuskluis.services.editions.attendees import attendee_lines
from casuskluis.services.editions.case_papers import CasePapers
from casuskluis.services.editions.copies import CopyService, register
from casuskluis.services.editions.gate import Reader, check_paper
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.print_disclosures import record_print
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper, sound_paper

_FRAME = frozenset({AgendaItemKind.STANDING, AgendaItemKind.ACTIONS})
"""What every agenda starts with; without more there is nothing to meet about."""


@dataclass(frozen=True, slots=True)
class AgendaPrinter:
    """Makes the agenda of a meeting."""

    context: Context

    def print(self, meeting_id: MeetingId, request: EditionRequest) -> PrintedPaper:
        """Return one copy of the agenda as a PDF, checked and entered in the journal.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(meeting_id, request)
        self.record(meeting_id, request, Departure(digest=paper.digest, electronic=True))
        return paper

    def record(
        self, meeting_id: MeetingId, request: EditionRequest, departure: Departure
    ) -> None:
        """Enter that a copy left: in the journal, in the list of copies, in each case."""
        file = MeetingService(self.context).file(meeting_id)
        with self.context.write(Permission.MEETINGS) as transaction:
            holder = Holder.of(file, request, transaction.copies.of_meeting(meeting_id))
            transaction.journal.record(JournalAction.PRINTED, f"meeting:{meeting_id}")
            register(transaction, self.context, meeting_id, holder, departure)
            record_print(transaction, self.context, file, request)

    def draw(self, meeting_id: MeetingId, request: EditionRequest) -> PrintedPaper:
        """Return one copy of the agenda as a PDF, checked, to look at on the screen.

        Raises:
            AgendaEmpty: When there is no case, notification or topic on the agenda.
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation asked for is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
            EditionLeaks: When it holds what this holder may not read, such as a name in a text.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file = MeetingService(self.context).file(meeting_id)
        if not file.items:
            raise AgendaEmpty
        holder = Holder.of(file, request, CopyService(self.context).issued(meeting_id))
        if all(item.kind in _FRAME for item in file.items):
            raise AgendaEmpty
        pdf = agenda.build(self._paper(file, holder))
        check_paper(self.context, pdf, meeting_id, Reader(holder))
        number = file.meeting.number
        copy = f"-exemplaar-{holder.copy_number}" if holder.organisation else ""
        return sound_paper(
            pdf,
            file_name=f"agenda-{number}{copy}.pdf",
            title=f"Agenda {number}, exemplaar voor {holder.label}",
        )

    def _paper(self, file: MeetingFile, holder: Holder) -> AgendaPaper:
        settings = SettingService(self.context)
        codes = CodeService(self.context).book()
        meeting = file.meeting
        return AgendaPaper(
            municipality=settings.get(SettingKey.MUNICIPALITY).value,
            number=meeting.number,
            kind_label=codes.label(CodeList.MEETING_KIND, meeting.kind),
            held_on=meeting.held_on,
            starts_at=meeting.starts_at,
            ends_at=meeting.ends_at,
            place=meeting.place,
            chair=meeting.chair,
            minute_taker=meeting.minute_taker,
            legal_basis=settings.get(SettingKey.LEGAL_BASIS).value,
            secrecy=meeting.secrecy,
            edition=Edition(
                copy_number=holder.copy_number,
                copies=holder.copies,
                run=holder.run,
                holder=holder.label,
                with_names=holder.with_names,
            ),
            attendees=attendee_lines(file, holder, codes),
            items=self._items(file, holder, codes),
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )

    def _items(
        self, file: MeetingFile, holder: Holder, codes: CodeBook
    ) -> tuple[ItemPaper, ...]:
        papers = CasePapers(holder, codes, file.meeting.held_on)
        cases = self._openable(file)
        made = []
        times = clock_times(file.meeting, file.items)
        for item, (starts, ends) in zip(file.items, times, strict=True):
            told = item.notification_id
            hidden = item.case_id is not None and item.case_id not in cases
            hidden = hidden or (told is not None and told not in file.notifications)
            shielded = hidden or not holder.takes_part_in(item)
            notification = file.notifications.get(item.notification_id or 0)
            case_file = cases.get(item.case_id or 0)
            made.append(
                ItemPaper(
                    position=item.position,
                    starts=starts,
                    ends=ends,
                    minutes=item.minutes,
                    title="" if shielded else item.title,
                    purpose_label="" if shielded else _purpose(item, codes),
                    question="" if shielded else item.question,
                    shielded=shielded,
                    notifications=(
                        (papers.notification_sheet(notification, file.subject_of(item)),)
                        if notification and not shielded
                        else ()
                    ),
                    case=papers.case_sheet(case_file, item)
                    if case_file and not shielded
                    else None,
                    actions=_action_list(file, holder, papers, cases)
                    if item.kind is AgendaItemKind.ACTIONS and not shielded
                    else (),
                )
            )
        return tuple(made)

    def _openable(self, file: MeetingFile) -> dict[int, CaseFile]:
        """Return the files of the cases, as far as the officer at work may open them."""
        service, found = CaseService(self.context), {}
        for case_id in file.cases:
            with suppress(CaseShielded):
                found[case_id] = service.file(CaseId(case_id))
        return found


def _purpose(item: AgendaItem, codes: CodeBook) -> str:
    if item.kind in {AgendaItemKind.STANDING, AgendaItemKind.ACTIONS}:
        return ""
    return codes.label(CodeList.AGENDA_PURPOSE, item.purpose).lower()


def _action_list(
    file: MeetingFile, holder: Holder, papers: CasePapers, cases: dict[int, CaseFile]
) -> tuple[ActionLine, ...]:
    """Return the actions of the cases this holder discusses, and those it has to do itself."""
    open_cases = {item.case_id for item in file.items if holder.takes_part_in(item)}
    lines = [
        papers.action_line(action, case_file)
        for case_id, case_file in cases.items()
        for action in case_file.actions
        if action.is_running and (case_id in open_cases or holder.owns(action))
    ]
    return tuple(sorted(lines, key=lambda line: line.due_on or date.max))
