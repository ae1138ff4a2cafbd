# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading cases from the vault as traits: codes only, as they were on a reference date."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date

from casuskluis.disclosure.types import CaseTraits
from casuskluis.disclosure.types.prose import AGE, DISTRICT, PHENOMENON
from casuskluis.domain.case import OPEN_PHASES, Case, CasePhase
from casuskluis.domain.identifiers import CaseId, SubjectId
from casuskluis.domain.spans import AttributeSpan, DatedAttribute
from casuskluis.domain.subject import Subject
from casuskluis.services.releases.type_words import UNKNOWN, band_of
from casuskluis.storage.transaction import Transaction

_LEAP_DAY = (2, 29)
Spans = Mapping[int, Collection[AttributeSpan]]


def traits_on(transaction: Transaction, on: date) -> list[CaseTraits]:
    """Return the cases that ran at some time in the year up to a day, as they were that day.

    What a case is about and where it stood come from the dated attributes. Sex is not read.
    """
    opened = [case for case, _, day in transaction.cases.marks() if day <= on]
    spans = _by_case(transaction.spans.of_cases(opened))
    ran = [case for case in opened if _ran_since(spans[case], _year_before(on), on)]
    return read_traits(transaction, ran, spans, on)


def read_traits(
    transaction: Transaction, wanted: Collection[CaseId], spans: Spans, on: date
) -> list[CaseTraits]:
    """Return these cases as they were on a day, in the order of their identifiers."""
    cases = transaction.cases.by_id(wanted)
    subjects = transaction.subjects.by_id(case.subject_id for case in cases.values())
    sources = _sources(transaction, cases.values(), on)
    kinds: dict[int, set[str]] = defaultdict(set)
    for one in transaction.interventions.with_any("case_id", cases):
        if one.starts_on and one.starts_on <= on:
            kinds[one.case_id].add(one.kind.value)
    made = []
    for number, case in sorted(cases.items()):
        then = {span.attribute: span.code for span in spans[number] if span.holds_on(on)}
        traits = {
            AGE: _age(subjects.get(case.subject_id), on),
            PHENOMENON: then.get(DatedAttribute.IDEOLOGY, ""),
            DISTRICT: then.get(DatedAttribute.DISTRICT, ""),
        }
        made.append(
            CaseTraits(
                traits=traits,
                status=then.get(DatedAttribute.PHASE, ""),
                interventions=frozenset(kinds[number]),
                sources=frozenset(sources[case.subject_id]),
            )
        )
    return made


def spans_of(transaction: Transaction, case: CaseId) -> Spans:
    """Return the dated attributes of one case."""
    return _by_case(transaction.spans.of_cases([case]))


def _by_case(found: Collection[AttributeSpan]) -> Spans:
    spans: dict[int, list[AttributeSpan]] = defaultdict(list)
    for span in found:
        spans[span.case_id].append(span)
    return spans


def _ran_since(spans: Collection[AttributeSpan], first: date, last: date) -> bool:
    return any(
        span.attribute is DatedAttribute.PHASE
        and CasePhase(span.code) in OPEN_PHASES
        and span.valid_from <= last
        and (span.valid_to is None or span.valid_to > first)
        for span in spans
    )


def _year_before(day: date) -> date:
    if (day.month, day.day) == _LEAP_DAY:
        return date(day.year - 1, 2, 28)
    return day.replace(year=day.year - 1)


def _age(subject: Subject | None, on: date) -> str:
    if subject is None or subject.birth_date is None:
        return UNKNOWN
    return band_of(subject.birth_date.ages_on(on))


def _sources(
    transaction: Transaction, cases: Collection[Case], on: date
) -> dict[SubjectId, set[str]]:
    """Return per person the domains from which signals about that person came."""
    people = {case.subject_id for case in cases}
    found: dict[SubjectId, set[str]] = defaultdict(set)
    for told in transaction.notifications.with_any("subject_id", people):
        if told.subject_id and told.source_domain and told.received_on <= on:
            found[told.subject_id].add(told.source_domain)
    return found
