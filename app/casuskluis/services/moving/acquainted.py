# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who of a list is in the vault already, by the rules for a person who is reported."""

from collections.abc import Iterator, Sequence
from datetime import date

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownAs, KnownMatch, KnownQuery
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedCase
from casuskluis.services.intake.known import known_matches
from casuskluis.services.moving.drafting import person_of, received_on
from casuskluis.storage.transaction import Transaction


def known_in_vault(
    transaction: Transaction, cases: Sequence[ListedCase]
) -> Iterator[tuple[KnownMatch, ...]]:
    """Give for each row who may be the same person, best first."""
    everybody = transaction.search.known.everybody()
    for case in cases:
        query = _query(case)
        worth = query is not None and everybody.may_hold(query)
        yield known_matches(transaction, query) if query and worth else ()


def came_before(
    transaction: Transaction,
    case: ListedCase,
    known: Sequence[KnownMatch],
    today: date,
) -> bool:
    """Tell whether this very row was taken in before: the same person, number and day."""
    person, number = person_of(case), case.texts[CaseField.NUMBER].value or ""
    if person is None:
        return False
    for match in known:
        if match.kind is not KnownAs.SUBJECT:
            continue
        subject_id = SubjectId(match.id)
        same = transaction.subjects.get(subject_id).source_key == person.source_key
        for told in transaction.notifications.of_subject(subject_id) if same else ():
            day = received_on(case, today)
            if told.external_id == number and (number or told.received_on == day):
                return True
    return False


def _query(case: ListedCase) -> KnownQuery | None:
    name = case.name.value
    if name is None:
        return None
    return KnownQuery(
        name=name,
        birth_date=case.dates[CaseField.BIRTH_DATE].value,
        bsn=case.texts[CaseField.BSN].value or "",
    )
