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
from casuskluis.domain.request import AccessRequest
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.storage.transaction import Transaction


def check_shown(access: Access, transaction: Transaction, told: Notification) -> None:
    """Refuse a notification about the subject of a case that is for others.

    Raises:
        CaseShielded: When it is.
    """
    if access.hides(transaction, told):
        raise CaseShielded


def covered_lines(
    access: Access, transaction: Transaction, lines: Sequence[NotificationLine]
) -> list[NotificationLine]:
    """Return the lines of a list without the names that are for others."""
    told = transaction.notifications.by_id(line.id for line in lines)
    about = {one.id: one.subject_id for one in told.values() if one.subject_id}
    # Only who has a case of others at all needs a closer look: that is rare.
    cases = transaction.cases.of_subjects(about.values())
    others = {case.subject_id for case in cases if not access.may_open(case)}
    hidden = {
        number
        for number, subject in about.items()
        if subject in others and access.hides(transaction, told[number])
    }
    name = PersonName(family=SHIELDED)
    return [
        replace(line, name=name, source="", ideology="") if line.id in hidden else line
        for line in lines
    ]


def covered_requests(
    access: Access, transaction: Transaction, found: Sequence[AccessRequest]
) -> list[AccessRequest]:
    """Return requests without who asks, where that is the subject of cases of others."""
    about = (one.subject_id for one in found if one.subject_id is not None)
    hidden = access.shielded_subjects(transaction, about)
    return [
        replace(one, requester=SHIELDED, note="", motivation="", extension_reason="")
        if one.subject_id in hidden
        else one
        for one in found
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
