# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Notifications and known people, as far as the officer at work may see them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casuskluis.domain.identifiers import CaseNumber, SubjectId
from casuskluis.domain.known import KnownAs, KnownMatch
from casuskluis.domain.lists import NotificationLine
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification
from casuskluis.domain.officer import CaseShielded
from casuskluis.services.access import SHIELDED, Access
from casuskluis.storage.transaction import Transaction


def check_shown(access: Access, transaction: Transaction, told: Notification) -> None:
    """Refuse a notification about the subject of a case that is for others.

    Raises:
        CaseShielded: When it is.
    """
    if told.subject_id and access.shielded_subjects(transaction, [told.subject_id]):
        raise CaseShielded


def covered_lines(
    access: Access, transaction: Transaction, lines: Sequence[NotificationLine]
) -> list[NotificationLine]:
    """Return the lines of a list without the names that are for others."""
    told = transaction.notifications.by_id(line.id for line in lines)
    about = {one.id: one.subject_id for one in told.values() if one.subject_id}
    hidden = access.shielded_subjects(transaction, about.values())
    name = PersonName(family=SHIELDED)
    return [
        replace(line, name=name, source="", ideology="")
        if about.get(line.id) in hidden
        else line
        for line in lines
    ]


def covered_matches(
    access: Access, transaction: Transaction, found: Iterable[KnownMatch]
) -> tuple[KnownMatch, ...]:
    """Return who may be known, without what a case for others tells.

    That somebody is known must show, or a second file would be made; where, stays covered.
    """
    return tuple(covered_match(access, transaction, one) for one in found)


def covered_match(access: Access, transaction: Transaction, match: KnownMatch) -> KnownMatch:
    """Return one match without what a case for others tells."""
    number = CaseNumber(SHIELDED)
    if match.kind is KnownAs.RELATED_PERSON:
        hidden = access.shielded(transaction, [match.case_id])
        return replace(match, place=SHIELDED, case_id=None) if hidden else match
    if match.kind is KnownAs.CONTACT:
        return match
    if not access.shielded_subjects(transaction, [SubjectId(match.id)]):
        return match
    cases = access.shielded(transaction, (one.id for one in match.cases))
    return replace(
        match,
        birth_date=None,
        notifications=(),
        cases=tuple(
            replace(one, number=number) if one.id in cases else one for one in match.cases
        ),
    )
