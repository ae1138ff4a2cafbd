# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching before creating: is the person who is reported known already?

Only ever asked while a human types a name into a notification or a person. It is no search
over the vault and there is no list of everybody who looks alike.
"""

from dataclasses import dataclass

import jellyfish

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import (
    Candidate,
    KnownAs,
    KnownCase,
    KnownGround,
    KnownMatch,
    KnownNotification,
    KnownQuery,
    best_first,
    compare,
)
from casuskluis.domain.officer import Permission
from casuskluis.services.context import Context
from casuskluis.services.office.shielding import covered_match, covered_matches
from casuskluis.storage.transaction import Transaction

_SHORTEST = 2
_MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class KnownService:
    """Tells whether somebody is known, and as what."""

    context: Context

    def matches(self, query: KnownQuery, *, limit: int = _MOST_SHOWN) -> tuple[KnownMatch, ...]:
        """Return who may be this person, best first; nobody for a name of one letter."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = known_matches(transaction, query, limit=limit)
            return covered_matches(self.context.access(transaction), transaction, found)

    def of_subject(self, subject_id: SubjectId) -> KnownMatch:
        """Return what runs or ran about somebody who was chosen.

        Raises:
            NotFound: When the person is not in the vault.
        """
        with self.context.read(Permission.OWN_CASES) as transaction:
            found = known_subject(transaction, subject_id)
            return covered_match(self.context.access(transaction), transaction, found)


def known_matches(
    transaction: Transaction, query: KnownQuery, *, limit: int = _MOST_SHOWN
) -> tuple[KnownMatch, ...]:
    """Return who may be this person, best first, within an open transaction."""
    if len(query.name.family.strip()) < _SHORTEST and not query.bsn:
        return ()
    graded = [
        _match(found, ground)
        for found in transaction.search.known.candidates(query)
        if (ground := compare(query, found, jellyfish.jaro_winkler_similarity))
    ]
    best = best_first(graded)[:limit]
    return tuple(_with_files(transaction, one) for one in best)


def known_subject(transaction: Transaction, subject_id: SubjectId) -> KnownMatch:
    """Return what runs or ran about a person, within an open transaction.

    Raises:
        NotFound: When the person is not in the vault.
    """
    subject = transaction.subjects.get(subject_id)
    found = Candidate(
        kind=KnownAs.SUBJECT,
        id=subject.id,
        name=subject.name,
        birth_date=subject.birth_date,
    )
    return _with_files(transaction, _match(found, KnownGround.SAME_PERSON))


def _match(found: Candidate, ground: KnownGround) -> KnownMatch:
    return KnownMatch(
        kind=found.kind,
        ground=ground,
        id=found.id,
        name=found.name,
        birth_date=found.birth_date,
        place=found.place,
        case_id=found.case_id,
    )


def _with_files(transaction: Transaction, match: KnownMatch) -> KnownMatch:
    if match.kind is not KnownAs.SUBJECT:
        return match
    subject_id = SubjectId(match.id)
    return KnownMatch(
        kind=match.kind,
        ground=match.ground,
        id=match.id,
        name=match.name,
        birth_date=match.birth_date,
        notifications=tuple(
            KnownNotification(
                id=one.id, number=one.number, received_on=one.received_on, status=one.status
            )
            for one in transaction.notifications.of_subject(subject_id)
        ),
        cases=tuple(
            KnownCase(id=one.id, number=one.number, phase=one.phase)
            for one in transaction.cases.of_subject(subject_id)
        ),
    )
