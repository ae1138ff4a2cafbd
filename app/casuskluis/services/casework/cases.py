# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer does with cases."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.attachment import Attachment
from casuskluis.domain.case import Case, CasePhase, LifeDomainNote, RelatedPerson
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.history import Addendum
from casuskluis.domain.identifiers import CaseId, CaseNumber, RelatedPersonId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.lists import CaseLine, CaseQuery
from casuskluis.domain.meeting import AgendaItem, CaseMeeting, Decision
from casuskluis.domain.officer import Permission
from casuskluis.domain.partner import Organisation
from casuskluis.domain.setting import SettingKey
from casuskluis.domain.subject import Subject
from casuskluis.services.casework import recording
from casuskluis.services.casework.note_terms import NoteTerms, note_terms
from casuskluis.services.context import Context, found_or_raise
from casuskluis.services.endings.closing import forget_marks
from casuskluis.services.terms.working_days import term_ends
from casuskluis.storage.reach import Reach
from casuskluis.storage.transaction import Transaction

_FIXED = (
    "number", "subject_id", "assessment_id", "phase", "opened_on", "recorded_on", "closed_on",
    "closing_reason", "destroy_on", "reentry_of", "next_review_on",
    "extension_reason", "legal_hold", "hold_reason", "held_since",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CaseFile:
    """A case with everything the officer sees beside it.

    Attributes:
        discussed: The meetings it was or is on the agenda of, newest first.
        organisations: Every organisation, by identifier, to name sources and owners.
        attachments: What is known of them, oldest first; their contents are asked for apart.
        terms: How long notes may be changed, and how long suspicions hold.
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
    instruments: tuple[InstrumentReference, ...]
    addenda: tuple[Addendum, ...]
    attachments: tuple[Attachment, ...]
    terms: NoteTerms

    def addenda_of(self, kind: str, record_id: int) -> tuple[Addendum, ...]:
        """Return the corrections beside one note, oldest first."""
        return tuple(
            one for one in self.addenda if (one.kind, one.record_id) == (kind, record_id)
        )

    def organisation_name(self, organisation_id: int | None) -> str:
        """Return the name of an organisation, or an empty text."""
        found = self.organisations.get(organisation_id or 0)
        return found.name if found else ""


@dataclass(frozen=True, slots=True)
class CaseService:
    """The cases and what is recorded in them."""

    context: Context

    def ids(self, query: CaseQuery) -> list[CaseId]:
        """Return the identifiers that match, in the order asked for.

        Words find no case that is for others; its number does.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            return transaction.cases.ids(query, self._reach(transaction, query))

    def first_ids(self, query: CaseQuery, most: int) -> list[CaseId]:
        """Return the first identifiers of `ids`, in a time that does not grow with the list.

        Args:
            query: Which cases, in which order.
            most: How many at most.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            return transaction.cases.first_ids(query, most, self._reach(transaction, query))

    def _reach(self, transaction: Transaction, query: CaseQuery) -> Reach | None:
        """Return how far words may find; nothing when there are none."""
        if not query.text.strip():
            return None
        return self.context.access(transaction).reach

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
                instruments=tuple(transaction.instruments.of_case(case_id)),
                addenda=tuple(transaction.addenda.of_case(case_id)),
                attachments=tuple(transaction.attachments.of_case(case_id)),
                terms=note_terms(transaction),
            )

    def save(self, case: Case) -> Case:
        """Store a changed case; phase, review and closing have methods of their own.

        Raises:
            ChangedMeanwhile: When somebody else saved it in between.
            FieldFixed: When phase, number, person, or a date of opening, review or closing
                differs.
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
        """Record another person; refuses as `recording.add_related_person` does."""
        return recording.add_related_person(self.context, person)

    def remove_related_person(self, person_id: RelatedPersonId) -> None:
        """Let a related person go."""
        recording.remove_related_person(self.context, person_id)

    def add_life_domain_note(self, note: LifeDomainNote) -> LifeDomainNote:
        """Describe a life domain; refuses as `recording.add_life_domain_note` does."""
        return recording.add_life_domain_note(self.context, note)

    def save_life_domain_note(self, note: LifeDomainNote) -> LifeDomainNote:
        """Change such a note; refuses as `recording.save_life_domain_note` does."""
        return recording.save_life_domain_note(self.context, note)

    def add_information(self, item: InformationItem) -> InformationItem:
        """Record one piece of information; refuses as `recording.add_information` does."""
        return recording.add_information(self.context, item)

    def save_information(self, item: InformationItem) -> InformationItem:
        """Change a piece of information; refuses as `recording.save_information` does."""
        return recording.save_information(self.context, item)
