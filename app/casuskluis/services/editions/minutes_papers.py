# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the minutes of a meeting, or of one case in it: one copy per holder.

What was fixed is printed as it was fixed. While nothing was fixed the paper is a draft, made
from the notes as they stand.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from casuskluis.documents.papers import AttendedLine, FixedVersion, MinutesPaper
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import AgendaItemId, CaseId, MeetingId
from casuskluis.domain.minutes import MinutesVersion
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.editions.agreed import Agreed, read_agreed
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.issuing import Issue
from casuskluis.services.editions.minutes_parts import Corrections, MinutesItems
from casuskluis.services.editions.outcome_papers import sat
from casuskluis.services.editions.print_disclosures import record_cases
from casuskluis.services.editions.sessions import session_of
from casuskluis.services.leading.minutes import MinutesService, ReadPart
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper

if TYPE_CHECKING:
    from casuskluis.documents.tagging.memory import Memory

_MINUTES = "Verslag van overleg {number}, exemplaar voor {holder}{names}"
_NAMES = ", met naam"


@dataclass(frozen=True, slots=True)
class MinutesPrinter:
    """Makes the minutes of a meeting, whole or of one agenda item."""

    context: Context

    def print(
        self, meeting_id: MeetingId, request: EditionRequest, item: AgendaItemId | None = None
    ) -> PrintedPaper:
        """Return one copy as a PDF, checked, and enter that it left.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(meeting_id, request, item)
        self.record(meeting_id, request, Departure.of_file(paper), item)
        return paper

    def draw(
        self,
        meeting_id: MeetingId,
        request: EditionRequest,
        item: AgendaItemId | None = None,
        *,
        memory: "Memory | None" = None,
    ) -> PrintedPaper:
        """Return one copy of the minutes as a PDF, checked, to look at on the screen.

        Args:
            meeting_id: The meeting.
            request: For whom, and whether with names.
            memory: What was laid out for the other copies of the same print job.
            item: Only what was said under this item; None for the whole meeting.

        Raises:
            NotSittingYet: When the meeting did not begin, so nothing was said.
            NotFound: When the item is not on the agenda of this meeting.
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation asked for is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
            EditionLeaks: When it holds what this holder may not read, such as a name in a text.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file = sat(self.context, meeting_id)
        holder = self._issue.holder(file, request)
        wanted = _wanted(file, item)
        from casuskluis.documents import minutes  # noqa: PLC0415 - only a paper waits for this

        pdf = minutes.build(self._paper(wanted, holder, whole=item is None), memory)
        reader = Reader(holder, frozenset({item}) if item else None)
        position = wanted.items[0].position if item else None
        return self._issue.paper(file, pdf, reader, position=position)

    def record(
        self,
        meeting_id: MeetingId,
        request: EditionRequest,
        departure: Departure,
        item: AgendaItemId | None = None,
    ) -> None:
        """Enter that a copy left: in the journal, in the list of copies, in each case."""
        file = _wanted(MeetingService(self.context).file(meeting_id), item)
        with self._issue.leaving(file, request, departure) as (transaction, holder):
            agreed = read_agreed(transaction, self.context, file, transaction.codes.book())
            record_cases(transaction, self.context, file, holder, _told(agreed, holder))

    @property
    def _issue(self) -> Issue:
        return Issue(self.context, CopyKind.MINUTES)

    def _paper(self, file: MeetingFile, holder: Holder, *, whole: bool) -> MinutesPaper:
        service = MinutesService(self.context)
        version = next(iter(service.versions(file.meeting.id)), None)
        fixed = service.text_of(version.id) if version else ()
        corrected = service.corrections(file.meeting.id)
        with self.context.read(Permission.MEETINGS) as transaction:
            codes = transaction.codes.book()
            agreed = read_agreed(transaction, self.context, file, codes)
            corrections = Corrections.read(transaction, corrected)
            items = MinutesItems(transaction, agreed, holder, fixed, corrections)
            opening = _opening(fixed, holder) if whole else ""
            return MinutesPaper(
                session=session_of(transaction, self.context, file, holder, codes),
                case_number="" if whole else _case_number(agreed, holder),
                version=_version(version),
                attendees=_attendees(file, codes) if whole and not opening else (),
                opening_text=opening,
                items=tuple(items.paper(one) for one in file.items),
                corrections=corrections.of(None) if whole else (),
            )


def _wanted(file: MeetingFile, item: AgendaItemId | None) -> MeetingFile:
    """Return the meeting, with only this item on the agenda when one is asked for.

    Raises:
        NotFound: When it is not on the agenda.
    """
    if item is None:
        return file
    items = tuple(one for one in file.items if one.id == item)
    if not items:
        raise NotFound
    return replace(file, items=items)


def _opening(fixed: tuple[ReadPart, ...], holder: Holder) -> str:
    """Return what comes before the first item: it may name cases that are on no agenda."""
    first = next((part.body for part in fixed if not part.position), "")
    return first if holder.keeps_the_vault else ""


def _case_number(agreed: Agreed, holder: Holder) -> str:
    item = agreed.file.items[0]
    if item.case_id is None or not agreed.is_open(item, holder):
        return ""
    return agreed.numbers.get(item.case_id, "")


def _version(version: MinutesVersion | None) -> FixedVersion | None:
    if version is None:
        return None
    return FixedVersion(
        number=version.number,
        author=version.author,
        made_at=version.made_at,
        adopted=version.final,
        digest=version.digest,
    )


def _attendees(file: MeetingFile, codes: CodeBook) -> tuple[AttendedLine, ...]:
    lines = []
    for found in file.attendances:
        contact = file.contacts.get(found.contact_id or 0)
        lines.append(
            AttendedLine(
                organisation=file.organisations[found.organisation_id].name,
                person=contact.name.display if contact else "",
                status_label=codes.label(CodeList.ATTENDANCE_STATUS, found.status).lower(),
            )
        )
    return tuple(lines)


def _told(agreed: Agreed, holder: Holder) -> dict[CaseId, str]:
    names = _NAMES if holder.with_names else ""
    number = agreed.file.meeting.number
    return {
        item.case_id: _MINUTES.format(number=number, holder=holder.label, names=names)
        for item in agreed.file.items
        if item.case_id and agreed.is_open(item, holder)
    }
