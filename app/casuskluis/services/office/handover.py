# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A colleague leaves: who takes over the cases, the actions and the partners (overdracht)."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ActionItemId, CaseId, ContactId, OrganisationId
from casuskluis.domain.journal import JournalAction
from casuskluis.domain.lists import ContactLine, ContactQuery
from casuskluis.domain.naming import fold
from casuskluis.domain.officer import Authorisation, Permission
from casuskluis.domain.partner import Organisation
from casuskluis.services.context import Context
from casuskluis.storage.transaction import Transaction


class NothingToHandOver(RuleViolated):
    """This colleague has no cases, actions or partners, or none was chosen."""


class ReceiverMissing(RuleViolated):
    """A hand-over needs a colleague who takes over, somebody else."""


@dataclass(frozen=True, slots=True)
class HandoverProposal:
    """What a colleague has under way.

    Attributes:
        leaving: Label of the colleague.
        cases: Open cases of which the colleague is case or process coordinator.
        actions: Running actions that stand on the name of the colleague as a contact.
        partners: Organisations with which the colleague keeps in touch.
        shielded: How many restricted cases the officer at work may not open, so that somebody
            else must hand them over.
    """

    leaving: str
    cases: tuple[Case, ...]
    actions: tuple[ActionItem, ...]
    partners: tuple[Organisation, ...]
    shielded: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to hand over."""
        return not (self.cases or self.actions or self.partners)


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """What goes to whom.

    Attributes:
        leaving: Label of the colleague who leaves.
        receiver: Label of the colleague who takes over.
        contact_id: Contact of the receiver, on whose name the actions come; None leaves them
            to the organisation.
    """

    leaving: str
    receiver: str
    cases: Collection[CaseId] = ()
    actions: Collection[ActionItemId] = ()
    partners: Collection[OrganisationId] = ()
    contact_id: ContactId | None = None

    def check(self) -> None:
        """Refuse a hand-over to nobody, or of nothing.

        Raises:
            ReceiverMissing: When nobody else takes over.
            NothingToHandOver: When nothing was chosen.
        """
        if not self.receiver.strip() or fold(self.receiver) == fold(self.leaving):
            raise ReceiverMissing
        if not (self.cases or self.actions or self.partners):
            raise NothingToHandOver


@dataclass(frozen=True, slots=True)
class HandoverService:
    """The guided hand-over; `casuskluis.services.office.handover_papers` prints its dossier."""

    context: Context

    def colleagues(self) -> list[str]:
        """Return everybody who has something under way, by name."""
        with self.context.read(Permission.ALL_CASES) as transaction:
            found = transaction.cases.coordinators()
            found |= {one.account_officer for one in transaction.organisations.all()}
            found |= {officer.label for officer in transaction.officers.all()}
        return sorted(found - {""}, key=fold)

    def proposal(self, leaving: str) -> HandoverProposal:
        """Return what a colleague has under way.

        Raises:
            NotAllowed: When the role of the officer at work does not cover all cases.
        """
        with self.context.read(Permission.ALL_CASES) as transaction:
            access = self.context.access(transaction)
            theirs = transaction.cases.coordinated_by(leaving)
            cases = tuple(case for case in theirs if access.may_open(case))
            mine = {contact.id for contact in _contacts_named(transaction, leaving)}
            running = transaction.actions.running_of(mine)
            closed_off = access.shielded(transaction, (one.case_id for one in running))
            return HandoverProposal(
                leaving=leaving,
                cases=cases,
                actions=tuple(one for one in running if one.case_id not in closed_off),
                partners=tuple(
                    found
                    for found in transaction.organisations.all()
                    if found.account_officer == leaving
                ),
                shielded=len(theirs) - len(cases),
            )

    def carry_out(self, handover: Handover) -> None:
        """Put everything on the name of the receiver, in one transaction.

        Raises:
            ReceiverMissing: When nobody else takes over.
            NothingToHandOver: When nothing was chosen.
            CaseShielded: When a case is for others.
            NotAllowed: When the role of the officer at work does not cover all cases.
        """
        handover.check()
        with self.context.write(Permission.ALL_CASES) as transaction:
            for case_id in handover.cases:
                self._give_case(transaction, case_id, handover)
            for action_id in handover.actions:
                action = transaction.actions.get(action_id)
                if action.case_id is not None:
                    transaction.cases.get(action.case_id)  # refuses one that is for others
                transaction.actions.save(replace(action, owner_contact_id=handover.contact_id))
            for organisation_id in handover.partners:
                partner = transaction.organisations.get(organisation_id)
                transaction.organisations.save(
                    replace(partner, account_officer=handover.receiver)
                )
            transaction.journal.record(JournalAction.CHANGED, "handover")

    def _give_case(self, transaction: Transaction, case_id: CaseId, handover: Handover) -> None:
        case = transaction.cases.get(case_id)
        given = {
            name: handover.receiver
            for name in ("case_coordinator", "process_coordinator")
            if getattr(case, name) == handover.leaving
        }
        transaction.cases.save(replace(case, **given))  # type: ignore[arg-type]  # two words
        lasting = {
            found.officer
            for found in transaction.authorisations.of_case(case_id)
            if found.until is None
        }
        if case.restricted and handover.receiver not in lasting:
            transaction.authorisations.add(
                Authorisation(
                    case_id=case_id,
                    officer=handover.receiver,
                    granted_on=self.context.clock.today(),
                    granted_by=self.context.actor.label,
                )
            )


def _contacts_named(transaction: Transaction, label: str) -> list[ContactLine]:
    wanted = fold(label)
    found = transaction.contacts.lines(transaction.contacts.ids(ContactQuery(text=label)))
    return [line for line in found if fold(line.name.display) == wanted]
