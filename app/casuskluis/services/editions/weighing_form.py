# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Printing the assessment form: to fill by hand at the table, or as it was recorded."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from casuskluis.documents.papers import GroundLine, OutcomeBox, WeighingForm, WeighingPaper
from casuskluis.domain.assessment import Assessment, AssessmentOutcome
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.copies import CopyKind
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AgendaItemId, MeetingId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.notification import Notification, NotificationStatus
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import CoreRole
from casuskluis.services.context import Context
from casuskluis.services.editions.case_papers import CasePapers
from casuskluis.services.editions.gate import Reader
from casuskluis.services.editions.holders import EditionRequest, Holder
from casuskluis.services.editions.issuing import Issue
from casuskluis.services.editions.sessions import session_of
from casuskluis.services.meetings.meetings import MeetingFile, MeetingService
from casuskluis.services.papers import Departure, PrintedPaper
from casuskluis.storage.transaction import Transaction

if TYPE_CHECKING:
    from casuskluis.documents.tagging.memory import Memory


class NothingToWeigh(RuleViolated):
    """There is no notification to weigh on the agenda for this holder."""


_GROUNDS = (
    ("criteria", "Criteria van de wet", "Welk gedrag past bij welk criterium?"),
    (
        "coherence",
        "Samenhang van de signalen",
        "Hoe stevig zijn ze, en wijzen ze dezelfde kant op?",
    ),
    (
        "social_relations",
        "Sociale relaties",
        "Wie steunt, wie trekt? Noem geen namen van anderen.",
    ),
    ("self_reliance", "Zelfredzaamheid", "Wat lukt iemand zelf: wonen, werk, geld, contact?"),
    ("necessity", "Noodzaak", "Waarom kan het niet zonder persoonsgerichte aanpak?"),
    (
        "proportionality",
        "Proportionaliteit",
        "Weegt het doel op tegen de inbreuk op iemands leven?",
    ),
    ("subsidiarity", "Subsidiariteit", "Waarom is een lichtere weg niet genoeg?"),
    (
        "alternatives",
        "Alternatieven",
        "Welke lichtere wegen zijn besproken, en waarom niet gekozen?",
    ),
)
"""Field of the assessment, title, and the question that the form of the screen asks as well."""
_SIGNERS = (
    (CoreRole.MUNICIPALITY, "Gemeente"),
    (CoreRole.POLICE, "Politie"),
    (CoreRole.PROSECUTION, "Openbaar Ministerie"),
)


@dataclass(frozen=True, slots=True)
class WeighingPrinter:
    """Makes the assessment forms of a meeting."""

    context: Context

    def print(
        self, meeting_id: MeetingId, request: EditionRequest, item: AgendaItemId | None = None
    ) -> PrintedPaper:
        """Return one copy as a PDF, checked, and enter that it left.

        Raises:
            CasuskluisError: As `draw`.
        """
        paper = self.draw(meeting_id, request, item)
        self.record(meeting_id, request, Departure.of_file(paper))
        return paper

    def draw(
        self,
        meeting_id: MeetingId,
        request: EditionRequest,
        item: AgendaItemId | None = None,
        *,
        memory: "Memory | None" = None,
    ) -> PrintedPaper:
        """Return the forms as a PDF, checked, to look at on the screen.

        A notification that was weighed at this meeting comes with what was recorded; any other
        with room to write.

        Args:
            meeting_id: The meeting.
            request: For whom, and whether with names.
            memory: What was laid out for the other copies of the same print job.
            item: Only the notification of this item; None for every one on the agenda.

        Raises:
            NothingToWeigh: When there is no notification this holder takes part in.
            NoAttendees: When nobody is invited.
            NotInvited: When the organisation asked for is not among the invited.
            NamesNotAllowed: When names are asked for somebody who is no core partner.
            EditionLeaks: When it holds what this holder may not read, such as a name in a text.
            PaperUnsound: When the PDF fails the program's own check.
        """
        file = MeetingService(self.context).file(meeting_id)
        holder = self._issue.holder(file, request)
        items = [
            one
            for one in file.items
            if item in (None, one.id)
            and one.notification_id in file.notifications
            and holder.takes_part_in(one)
        ]
        if not items:
            raise NothingToWeigh
        with self.context.read(Permission.MEETINGS) as transaction:
            paper = self._paper(transaction, file, holder, items)
        from casuskluis.documents import weighing_form  # noqa: PLC0415 - only a paper waits for this

        return self._issue.paper(file, weighing_form.build(paper, memory), Reader(holder))

    def record(
        self, meeting_id: MeetingId, request: EditionRequest, departure: Departure
    ) -> None:
        """Enter that a copy left: in the journal and in the list of copies."""
        file = MeetingService(self.context).file(meeting_id)
        with self._issue.leaving(file, request, departure):
            pass  # disclosures are logged by case, and a notification is none yet

    @property
    def _issue(self) -> Issue:
        return Issue(self.context, CopyKind.ASSESSMENT_FORM)

    def _paper(
        self,
        transaction: Transaction,
        file: MeetingFile,
        holder: Holder,
        items: list[AgendaItem],
    ) -> WeighingPaper:
        codes = transaction.codes.book()
        return WeighingPaper(
            session=session_of(transaction, self.context, file, holder, codes),
            forms=tuple(_form(transaction, file, holder, one, codes) for one in items),
            signers=tuple((label, _signer(file, role)) for role, label in _SIGNERS),
        )


def _form(
    transaction: Transaction,
    file: MeetingFile,
    holder: Holder,
    item: AgendaItem,
    codes: CodeBook,
) -> WeighingForm:
    told = file.notifications[item.notification_id or 0]
    papers = CasePapers(holder, codes, file.meeting.held_on)
    sheet = papers.notification_sheet(told, file.subject_of(item))
    held = _weighed(transaction, file, told)
    known = file.organisations
    return WeighingForm(
        number=sheet.number,
        position=item.position,
        received_on=sheet.received_on,
        name=sheet.name,
        observed=sheet.observed,
        opinion=sheet.opinion,
        known_at=sheet.known_at,
        weighed_on=held.held_on if held else None,
        present=tuple(known[one].name for one in held.present if one in known) if held else (),
        grounds=tuple(
            GroundLine(title=title, hint=hint, text=getattr(held, name) if held else "")
            for name, title, hint in _GROUNDS
        ),
        outcomes=tuple(
            OutcomeBox(
                label=codes.label(CodeList.ASSESSMENT_OUTCOME, outcome),
                ticked=held is not None and held.outcome is outcome,
            )
            for outcome in AssessmentOutcome
        ),
        motivation=held.motivation if held else "",
        information_until=held.more_information_until if held else None,
        advice_on=held.triangle_advice_on if held else None,
    )


def _weighed(
    transaction: Transaction, file: MeetingFile, told: Notification
) -> Assessment | None:
    """Return the assessment this meeting made, or the last one of what is handled already."""
    found = transaction.assessments.of_notification(told.id)
    here = [one for one in found if one.held_on == file.meeting.held_on]
    if not here and told.status is NotificationStatus.HANDLED:
        here = found
    return max(here, key=lambda one: (one.held_on, one.id), default=None)


def _signer(file: MeetingFile, role: CoreRole) -> str:
    """Return who comes for a core partner, as far as known."""
    for found in file.attendances:
        contact = file.contacts.get(found.contact_id or 0)
        if contact and file.organisations[found.organisation_id].core_role is role:
            return contact.name.display
    return ""
