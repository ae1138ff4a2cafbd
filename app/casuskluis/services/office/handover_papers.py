# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dossier of a hand-over: what the colleague who takes over must know."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from casuskluis.documents.papers import (
    ActionLine,
    HandoverCase,
    HandoverPaper,
    OpenTerm,
    PartnerLine,
)
from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Organisation
from casuskluis.domain.plan import GoalOutcome
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.editions.case_papers import action_group
from casuskluis.services.keeping.control import control_of
from casuskluis.services.office.handover import HandoverProposal
from casuskluis.services.papers import PrintedPaper, sound_paper
from casuskluis.services.terms.deadlines import DeadlineService
from casuskluis.storage.transaction import Transaction

_OWN_LINE = frozenset({DeadlineKind.NECESSITY_REVIEW, DeadlineKind.ACTION, DeadlineKind.GOAL})
"""Deadlines that the dossier shows in places of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRequest:
    """How the dossier is to be.

    Attributes:
        receiver: Label of the colleague who takes over.
        with_names: Whether names of subjects are printed.
        reason: Why, as typed; may be empty.
        notes: What the colleague must know besides, as typed.
    """

    receiver: str
    with_names: bool = False
    reason: str = field(default="", repr=False)
    notes: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class HandoverPrinter:
    """Makes the hand-over dossier."""

    context: Context

    def draw(self, proposal: HandoverProposal, request: DossierRequest) -> PrintedPaper:
        """Return the dossier as a PDF, checked, to look at on the screen.

        Args:
            proposal: What is handed over: all that the colleague has, or the part chosen.
            request: To whom, and how.

        Raises:
            PaperUnsound: When the PDF fails the program's own check.
        """
        from casuskluis.documents import handover  # noqa: PLC0415 - only a paper waits for this

        pdf = handover.build(self._paper(proposal, request))
        return sound_paper(pdf, file_name="overdrachtsdossier.pdf", title="Overdrachtsdossier")

    def record(self, proposal: HandoverProposal) -> None:
        """Enter in the journal that a copy left, and each case that was in it."""
        with self.context.write(Permission.ALL_CASES) as transaction:
            transaction.journal.record(JournalAction.PRINTED, "handover")
            for case in proposal.cases:
                transaction.journal.record(JournalAction.PRINTED, f"case:{case.id}")

    def _paper(self, proposal: HandoverProposal, request: DossierRequest) -> HandoverPaper:
        watched = DeadlineService(self.context).watch().deadlines
        with self.context.read(Permission.ALL_CASES) as transaction:
            codes = transaction.codes.book()
            names = {found.id: found.name for found in transaction.organisations.all()}
            maker = _Maker(self.context, transaction, codes, names, request)
            return HandoverPaper(
                municipality=transaction.settings.get(SettingKey.MUNICIPALITY).value,
                from_name=proposal.leaving,
                to_name=request.receiver,
                handed_over_on=self.context.clock.today(),
                reason=request.reason,
                with_names=request.with_names,
                cases=tuple(
                    maker.case(case, [one for one in watched if one.case_id == case.id])
                    for case in proposal.cases
                ),
                actions=tuple(maker.action(action) for action in proposal.actions),
                partners=tuple(maker.partner(partner) for partner in proposal.partners),
                notes=request.notes,
                printed_at=self.context.clock.now().astimezone(),
                control=control_of(transaction),
            )


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the parts of one dossier."""

    context: Context
    transaction: Transaction
    codes: CodeBook
    organisations: Mapping[OrganisationId, str]
    request: DossierRequest

    def case(self, case: Case, deadlines: list[Deadline]) -> HandoverCase:
        """Return the block of one case."""
        today = self.context.clock.today()
        name = ""
        if self.request.with_names:
            name = self.transaction.subjects.get(case.subject_id).name.display
        plan = self.transaction.plans.adopted(case.id)
        goals = self.transaction.goals.of_plan(plan.id) if plan else []
        return HandoverCase(
            number=case.number,
            name=name,
            phase_label=self.codes.label(CodeList.CASE_PHASE, case.phase),
            since=case.opened_on,
            coordinator=self.request.receiver,
            review_due=case.next_review_on,
            review_overdue=case.review_overdue(today),
            terms=tuple(
                OpenTerm(
                    label=self.codes.label(CodeList.DEADLINE_KIND, one.kind),
                    due_on=one.due_on,
                    late=one.due_on < today,
                )
                for one in deadlines
                if one.kind not in _OWN_LINE
            ),
            actions=tuple(
                self.action(action)
                for action in self.transaction.actions.of_case(case.id)
                if action.is_running
            ),
            goals=tuple(goal.text for goal in goals if goal.outcome is GoalOutcome.OPEN),
            next_meeting=self._next_meeting(case.id),
        )

    def action(self, action: ActionItem) -> ActionLine:
        """Return one action."""
        today = self.context.clock.today()
        status = self.codes.label(CodeList.ACTION_STATUS, action.status)
        case = self.transaction.cases.get(action.case_id) if action.case_id else None
        return ActionLine(
            number=action.number,
            description=action.description,
            owner=self.organisations[action.owner_id] if action.owner_id else "",
            due_on=action.due_on,
            status_label=f"{status}, te laat" if action.is_late(today) else status,
            group=action_group(action, today),
            condition=action.condition,
            case_number=case.number if case else "",
        )

    def partner(self, partner: Organisation) -> PartnerLine:
        """Return one partner with the contact spoken to last."""
        contacts = self.transaction.contacts.of_organisation(partner.id)
        spoken = [found for found in contacts if found.last_contact_on]
        last = max(spoken, key=lambda one: str(one.last_contact_on), default=None)
        contact = last or next(iter(contacts), None)
        return PartnerLine(
            organisation=partner.name,
            contact=contact.name.display if contact else "",
            reach=(contact.mobile or contact.phone or contact.email) if contact else "",
            last_contact=contact.last_contact_on if contact else None,
            remarks=partner.note,
        )

    def _next_meeting(self, case_id: CaseId) -> str:
        today = self.context.clock.today()
        items = self.transaction.agenda_items.of_case(case_id)
        meetings = self.transaction.meetings.by_id(item.meeting_id for item in items).values()
        coming = [one for one in meetings if one.is_preparing and one.held_on >= today]
        first = min(coming, key=lambda one: one.held_on, default=None)
        if first is None:
            return ""
        kind = self.codes.label(CodeList.MEETING_KIND, first.kind).lower()
        return f"{kind} {first.number} op {first.held_on:%d-%m-%Y}"
