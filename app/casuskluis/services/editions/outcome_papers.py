# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the list of decisions and actions of a meeting: one copy per holder."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casuskluis.documents.papers import OutcomeItem, OutcomePaper
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.identifiers import CaseId, MeetingId
from casuskluis.domain.meeting import AgendaItem, MeetingStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.records import Treatment
from casuskluis.services.context import Context
from casuskluis.services.editions.agreed import Agreed, read_agreed
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.issuing import Issue
from casuskluis.services.editions.print_disclosures import record_cases
from casuskluis.services.editions.sessions import session_of
from casuskluis.services.leading.frozen import NotSittingYet
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper
from casuskluis.storage.transaction import Transaction

if TYPE_CHECKING:
    from casuskluis.documents.tagging.memory import Memory

_LIST = "Besluiten en acties van overleg {number}, exemplaar voor {holder}"
_OWN = "Eigen acties van overleg {number}"


@dataclass(frozen=True, slots=True)
class OutcomePrinter:
    """Makes the list of decisions and actions."""

    context: Context

    def print(self, meeting_id: MeetingId, request: EditionRequest) -> PrintedPaper:
        """Return one copy as a PDF, checked, and enter that it left.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(meeting_id, request)
        self.record(meeting_id, request, Departure.of_file(paper))
        return paper

    def draw(
        self, meeting_id: MeetingId, request: EditionRequest, *, memory: "Memory | None" = None
    ) -> PrintedPaper:
        """Return one copy of the list as a PDF, checked, to look at on the screen.

        Args:
            meeting_id: The meeting.
            request: For whom, and whether with names.
            memory: What was laid out for the other copies of the same print job.

        Raises:
            NotSittingYet: When the meeting did not begin, so nothing was decided.
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation asked for is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
            EditionLeaks: When it holds what this holder may not read, such as a name in a text.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file = sat(self.context, meeting_id)
        holder = self._issue.holder(file, request)
        with self.context.read(Permission.MEETINGS) as transaction:
            paper = self._paper(transaction, file, holder)
        from casuskluis.documents import outcome_list  # noqa: PLC0415 - only a paper waits for this

        return self._issue.paper(file, outcome_list.build(paper, memory), Reader(holder))

    def record(
        self, meeting_id: MeetingId, request: EditionRequest, departure: Departure
    ) -> None:
        """Enter that a copy left: in the journal, in the list of copies, in each case."""
        file = MeetingService(self.context).file(meeting_id)
        with self._issue.leaving(file, request, departure) as (transaction, holder):
            agreed = read_agreed(transaction, self.context, file, transaction.codes.book())
            record_cases(transaction, self.context, file, holder, _told(agreed, holder))

    @property
    def _issue(self) -> Issue:
        return Issue(self.context, CopyKind.DECISIONS)

    def _paper(
        self, transaction: Transaction, file: MeetingFile, holder: Holder
    ) -> OutcomePaper:
        codes = transaction.codes.book()
        agreed = read_agreed(transaction, self.context, file, codes)
        loose = OutcomeItem(
            position=0,
            decisions=agreed.decision_lines(None),
            actions=agreed.action_lines(None),
        )
        return OutcomePaper(
            session=session_of(transaction, self.context, file, holder, codes),
            items=tuple(_item(agreed, one, holder) for one in file.items),
            other=loose if holder.keeps_the_vault else None,
            own_actions=agreed.own_actions(holder),
            draft=file.meeting.status is not MeetingStatus.ADOPTED,
        )


def sat(context: Context, meeting_id: MeetingId) -> MeetingFile:
    """Return a meeting that began.

    Raises:
        NotSittingYet: When it did not, so there is no outcome.
    """
    file = MeetingService(context).file(meeting_id)
    if file.meeting.is_preparing:
        raise NotSittingYet
    return file


def _item(agreed: Agreed, item: AgendaItem, holder: Holder) -> OutcomeItem:
    if not agreed.is_open(item, holder):
        return OutcomeItem(position=item.position, shielded=True)
    record = agreed.records.get(item.id)
    return OutcomeItem(
        position=item.position,
        title=item.title,
        conclusion=record.conclusion if record else "",
        decisions=agreed.decision_lines(item.id),
        actions=agreed.action_lines(item.id),
        postponed=record is not None and record.treated is Treatment.POSTPONED,
    )


def _told(agreed: Agreed, holder: Holder) -> dict[CaseId, str]:
    """Return what the list tells of each case on the agenda."""
    number = agreed.file.meeting.number
    told = {
        action.case_id: _OWN.format(number=number)
        for actions in agreed.actions.values()
        for action in actions
        if action.case_id in agreed.numbers and holder.owns(action) and action.is_running
    }
    told |= {
        item.case_id: _LIST.format(number=number, holder=holder.label)
        for item in agreed.file.items
        if item.case_id and agreed.is_open(item, holder)
    }
    return {case: words for case, words in told.items() if case is not None}
