# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the agenda of a meeting: one copy per holder, each with only what it may hold."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casuskluis.documents.papers import AgendaPaper
from casuskluis.domain.coding import CodeList
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import AgendaEmpty, AgendaItemKind
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.agenda_papers import item_papers
from casuskluis.services.editions.attendees import attendee_lines
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.issuing import Issue
from casuskluis.services.editions.print_disclosures import record_print
from casuskluis.services.editions.sessions import edition_of
from casuskluis.services.keeping.control import control_now
from casuskluis.services.keeping.settings import CodeService, SettingService
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper

if TYPE_CHECKING:
    from casuskluis.documents.tagging.memory import Memory

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
        self.record(meeting_id, request, Departure.of_file(paper))
        return paper

    def record(
        self, meeting_id: MeetingId, request: EditionRequest, departure: Departure
    ) -> None:
        """Enter that a copy left: in the journal, in the list of copies, in each case."""
        file = MeetingService(self.context).file(meeting_id)
        with self._issue.leaving(file, request, departure) as (transaction, holder):
            record_print(transaction, self.context, file, holder)

    def draw(
        self, meeting_id: MeetingId, request: EditionRequest, *, memory: "Memory | None" = None
    ) -> PrintedPaper:
        """Return one copy of the agenda as a PDF, checked, to look at on the screen.

        Args:
            meeting_id: The meeting.
            request: For whom.
            memory: What was laid out for the other copies of the same print job.

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
        holder = self._issue.holder(file, request)
        if all(item.kind in _FRAME for item in file.items):
            raise AgendaEmpty
        from casuskluis.documents import agenda  # noqa: PLC0415 - only a paper waits for this

        pdf = agenda.build(self._paper(file, holder), memory)
        return self._issue.paper(file, pdf, Reader(holder))

    @property
    def _issue(self) -> Issue:
        return Issue(self.context, CopyKind.AGENDA)

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
            edition=edition_of(holder),
            attendees=attendee_lines(file, holder, codes),
            items=item_papers(self.context, file, holder, codes),
            printed_at=self.context.clock.now(),
            control=control_now(self.context),
        )
