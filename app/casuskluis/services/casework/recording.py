# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing down in a case: information, life domains, other persons.

What is new is refused when the case is closed or its necessity review overdue (domain.md 5.6
rule 5). What was written is changed for a short time only; after that a correction stands
beside it. For whom information is, on what conditions and until when can change longer: a
decision to share less must never wait.
"""

from dataclasses import replace
from datetime import date

from casuskluis.domain.case import LifeDomainNote, RelatedPerson
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import CaseId, RelatedPersonId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.officer import Permission
from casuskluis.services.casework.note_terms import note_terms
from casuskluis.services.context import Context
from casuskluis.services.intake.persons import NameMissing
from casuskluis.storage.transaction import Transaction

_WORDS = (
    "happened_on", "source_id", "provided_by", "kind", "category", "text", "purpose",
    "reliability",
)  # fmt: skip
"""What a piece of information says; the rest is how it is handled."""


class HappenedInFuture(RuleViolated):
    """Information is about what was, not about a day still to come."""


class ExpiryPassed(RuleViolated):
    """Information cannot expire before today: then it need not be kept at all."""


class LifeDomainIncomplete(RuleViolated):
    """A note on a life domain needs the domain and the situation."""


def add_information(context: Context, item: InformationItem) -> InformationItem:
    """Store a new piece of information, dated today and signed by the officer at work.

    Raises:
        InformationIncomplete: When text, source or purpose is missing.
        HappenedInFuture: When it is about a day still to come.
        ExpiryPassed: When it would expire before today.
        CaseClosed: When the case is closed.
        ReviewOverdue: When the necessity review of the case is late.
    """
    today = context.clock.today()
    _check_days(item, today)
    item.check()
    new = replace(item, recorded_on=today, author=context.actor.label)
    with context.write(Permission.OWN_CASES) as transaction:
        transaction.cases.get(item.case_id).check_takes_information(today)
        return transaction.information.add(new)


def save_information(context: Context, item: InformationItem) -> InformationItem:
    """Store a changed piece of information.

    Raises:
        InformationIncomplete: When text, source or purpose is missing.
        HappenedInFuture: When it is about a day still to come.
        ExpiryPassed: When its new last day lies before today.
        NoteFixed: When its words change and it was written too long ago.
        CaseClosed: When its words change and the case is closed.
        ReviewOverdue: When its words change and the necessity review is late.
        ChangedMeanwhile: When somebody else saved it in between.
        FieldFixed: When case, day, author or confirmation differs.
    """
    today = context.clock.today()
    item.check()
    with context.write(Permission.OWN_CASES) as transaction:
        stored = transaction.information.get(item.id)
        case = transaction.cases.get(stored.case_id)
        check_fixed(stored, item, "case_id", "recorded_on", "author", "confirmed_on")
        if any(getattr(stored, name) != getattr(item, name) for name in _WORDS):
            case.check_takes_information(today)
            note_terms(transaction).check_changeable(stored.recorded_on, today)
        kept = item.expires_on == stored.expires_on
        _check_days(replace(item, expires_on=None) if kept else item, today)
        return transaction.information.save(item)


def add_life_domain_note(context: Context, note: LifeDomainNote) -> LifeDomainNote:
    """Store the situation in one life domain, dated today and signed.

    Raises:
        LifeDomainIncomplete: When the domain or the situation is missing.
        CaseClosed: When the case is closed.
        ReviewOverdue: When the necessity review of the case is late.
    """
    today = context.clock.today()
    with context.write(Permission.OWN_CASES) as transaction:
        transaction.cases.get(note.case_id).check_takes_information(today)
        _check_complete(note)
        new = replace(note, noted_on=today, author=context.actor.label)
        return transaction.life_domain_notes.add(new)


def save_life_domain_note(context: Context, note: LifeDomainNote) -> LifeDomainNote:
    """Store a changed note on a life domain.

    Raises:
        LifeDomainIncomplete: When the situation is missing.
        NoteFixed: When it was written too long ago.
        CaseClosed: When the case is closed.
        ReviewOverdue: When the necessity review of the case is late.
        ChangedMeanwhile: When somebody else saved it in between.
        FieldFixed: When case, domain, day or author differs.
    """
    today = context.clock.today()
    with context.write(Permission.OWN_CASES) as transaction:
        stored = transaction.life_domain_notes.get(note.id)
        transaction.cases.get(stored.case_id).check_takes_information(today)
        check_fixed(stored, note, "case_id", "life_domain", "noted_on", "author")
        note_terms(transaction).check_changeable(stored.noted_on, today)
        _check_complete(note)
        return transaction.life_domain_notes.save(note)


def add_related_person(context: Context, person: RelatedPerson) -> RelatedPerson:
    """Store another person in a case.

    Raises:
        NecessityMissing: When no reason is given.
        NameMissing: When there is no name.
        CaseClosed: When the case is closed: related persons left it then.
        ReviewOverdue: When the necessity review of the case is late.
    """
    person.check()
    if not person.name:
        raise NameMissing
    with context.write(Permission.OWN_CASES) as transaction:
        case = transaction.cases.get(person.case_id)
        case.check_takes_information(context.clock.today())
        return transaction.related_persons.add(person)


def remove_related_person(context: Context, person_id: RelatedPersonId) -> None:
    """Let a related person go; the search forgets the name as well."""
    with context.write(Permission.OWN_CASES) as transaction:
        person = transaction.related_persons.get(person_id)
        transaction.cases.get(person.case_id)  # refuses a case that is for others
        transaction.related_persons.remove(person_id)


def let_related_persons_go(transaction: Transaction, case_id: CaseId) -> None:
    """Remove every related person of a case that closes, half-typed ones too."""
    for person in transaction.related_persons.of_case(case_id):
        transaction.related_persons.remove(person.id)
    transaction.drafts.remove("related_person", case_id)


def _check_days(item: InformationItem, today: date) -> None:
    if item.happened_on is not None and item.happened_on.earliest > today:
        raise HappenedInFuture
    if item.expires_on is not None and item.expires_on < today:
        raise ExpiryPassed


def _check_complete(note: LifeDomainNote) -> None:
    if not (note.life_domain and note.situation.strip()):
        raise LifeDomainIncomplete
