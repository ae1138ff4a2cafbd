# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does with cases."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case, CasePhase, LifeDomainNote, RelatedPerson
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import CaseId, CaseNumber, RelatedPersonId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.lists import CaseLine, CaseQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, Decision
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.closing import forget_marks
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.working_days import term_ends
from casuskluis.storage.transaction import Transaction

_FIXED = (
    "number", "subject_id", "assessment_id", "phase", "opened_on", "recorded_on", "closed_on",
    "closing_reason", "destroy_on", "reentry_of",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with everything the officer sees beside it.

    Attributes:
        discussed: The meetings it was or is on the agenda of, newest first.
        organisations: Every organisation, by identifier, to name sources and owners.
    """

    case: Case
    subject: Subject
    related_persons: tuple[RelatedPerson, ...]
    life_domain_notes: tuple[LifeDomainNote, ...]
    information: tuple[InformationItem, ...]
    actions: tuple[ActionItem, ...]
    decisions: tuple[Decision, ...]
    discussed: tuple[tuple[CaseMeeting, AgendaItem], ...]
    organisations: dict[int, Organisation]

    def organisation_name(self, organisation_id: int | None) -> str:
        """Return the name of an organisation, or an empty text."""
        found = self.organisations.get(organisation_id or 0)
        return found.name if found else ""


@dataclass(frozen=True, slots=True)
class CaseService:
    """The cases and what is recorded in them."""

    context: Context

    def ids(self, query: CaseQuery) -> list[CaseId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return transaction.cases.ids(query)

    def lines(self, ids: Sequence[CaseId]) -> list[CaseLine]:
        """Return the list lines of these cases, in the same order."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            lines = transaction.cases.lines(ids)
            return access.shown(transaction, lines)

    def by_number(self, number: CaseNumber) -> Case:
        """Return the case with this number, or raise `NotFound`."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            return found_or_raise(transaction.cases.by_number(number))

    def may_open(self, case_id: CaseId) -> bool:
        """Whether the officer at work may open a case."""
        with self.context.read() as transaction:
            access = self.context.access(transaction)
            return not access.shielded(transaction, [case_id])

    def file(self, case_id: CaseId) -> CaseFile:
        """Return one case with everything that hangs on it."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            items = transaction.agenda_items.of_case(case_id)
            meetings = transaction.meetings.by_id(item.meeting_id for item in items)
            return CaseFile(
                case=case,
                subject=transaction.subjects.get(case.subject_id),
                related_persons=tuple(transaction.related_persons.of_case(case_id)),
                life_domain_notes=tuple(transaction.life_domain_notes.of_case(case_id)),
                information=tuple(transaction.information.of_case(case_id)),
                actions=tuple(transaction.actions.of_case(case_id)),
                decisions=tuple(transaction.decisions.of_case(case_id)),
                discussed=tuple(
                    sorted(
                        ((meetings[item.meeting_id], item) for item in items),
                        key=lambda pair: pair[0].held_on,
                        reverse=True,
                    )
                ),
                organisations={found.id: found for found in transaction.organisations.all()},
            )

    def save(self, case: Case) -> Case:
        """Store a changed case; phase and closing have methods of their own.

        Raises:
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When phase, number, person or a date of opening or closing differs.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            check_fixed(transaction.cases.get(case.id), case, *_FIXED)
            return transaction.cases.save(case)

    def move(self, case_id: CaseId, phase: CasePhase) -> Case:
        """Bring a case into another open phase.

        Raises:
            TransitionNotAllowed: When the phase cannot follow the present one.
        """
        with self.context.write(Permission.OWN_CASES) as transaction:
            today = self.context.clock.today()
            stored = transaction.cases.get(case_id)
            case = stored.moved_to(phase, today)
            if not stored.is_open:
                forget_marks(transaction, case_id)
            if case.next_review_on is None:
                next_on = term_ends(transaction, SettingKey.NECESSITY_REVIEW_TERM, today)
                case = replace(case, next_review_on=next_on)
            return transaction.cases.save(case)

    def add_related_person(self, person: RelatedPerson) -> RelatedPerson:
        """Record another person in a case.

        Raises:
            NecessityMissing: When no reason is given.
            CaseClosed: When the case is closed: related persons left it then.
        """
        person.check()
        with self._in_open_case(person.case_id) as transaction:
            return transaction.related_persons.add(person)

    def remove_related_person(self, person_id: RelatedPersonId) -> None:
        """Let a related person go."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.related_persons.remove(person_id)

    def add_life_domain_note(self, note: LifeDomainNote) -> LifeDomainNote:
        """Record the situation in one life domain.

        Raises:
            CaseClosed: When the case is closed.
        """
        with self._in_open_case(note.case_id) as transaction:
            return transaction.life_domain_notes.add(note)

    def add_information(self, item: InformationItem) -> InformationItem:
        """Record one piece of information.

        Raises:
            InformationIncomplete: When text, source or purpose is missing.
            CaseClosed: When the case is closed.
        """
        item.check()
        with self._in_open_case(item.case_id) as transaction:
            return transaction.information.add(item)

    def save_information(self, item: InformationItem) -> InformationItem:
        """Store a changed piece of information.

        Raises:
            InformationIncomplete: When text, source or purpose is missing.
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When it would move to another case.
        """
        item.check()
        with self.context.write(Permission.OWN_CASES) as transaction:
            check_fixed(transaction.information.get(item.id), item, "case_id", "recorded_on")
            return transaction.information.save(item)

    @contextmanager
    def _in_open_case(self, case_id: CaseId) -> Iterator[Transaction]:
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id).check_open()
            yield transaction
