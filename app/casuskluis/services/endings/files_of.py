# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What belongs to the file (dossier) of a case, and taking all of it away in one transaction.

A notification and a person go the way of `casuskluis.services.endings.traces`. What stays: the
agenda items, without a word about the case, because a meeting keeps its agenda; and in the
journal the kinds and identifiers of what was removed.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from casuskluis.domain.assessment import Assessment
from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind
from casuskluis.domain.notification import Notification
from casuskluis.services.endings.draft_forms import is_of_file
from casuskluis.services.endings.traces import remove_subject_if_free, remove_traces
from casuskluis.services.intake.table_notes import erase_table_notes
from casuskluis.storage.repository import Repository
from casuskluis.storage.transaction import Transaction

GONE = "Vervallen: dossier vernietigd"
"""Stands on an agenda in the place of a case that is no more."""
NOBODY = "(dossier vernietigd)"
"""Stands in the register of requests in the place of a requester."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a case came from.

    Attributes:
        assessments: Every assessment of the notification, oldest first.
        is_shared: Another case came from the same notification; then it stays.
    """

    notification: Notification
    assessments: tuple[Assessment, ...]
    is_shared: bool


def origin_of(transaction: Transaction, case: Case) -> Origin:
    """Return the notification a case came from, with its assessments."""
    own = transaction.assessments.get(case.assessment_id)
    held = tuple(transaction.assessments.of_notification(own.notification_id))
    others = (transaction.cases.of_assessment(one.id) for one in held if one.id != own.id)
    return Origin(
        notification=transaction.notifications.get(own.notification_id),
        assessments=held,
        is_shared=any(other is not None for other in others),
    )


def erase_case(transaction: Transaction, case: Case) -> Counter[str]:
    """Remove a case and everything that exists because of it; return what there was.

    That is: everything recorded in it, the notification and the assessments it came from, and
    the person when nothing else in the vault is about the same person.

    Returns:
        How many records of each kind were removed, by their word in the journal.
    """
    transaction.kept.erase()
    origin = origin_of(transaction, case)
    file = _file(transaction, case, origin)
    removed = Counter[str]()
    _clear_drafts(transaction, file, removed)
    _clear_agendas(transaction, case, removed)
    for repository in _parts(transaction):
        # The newest first: a goal may refer to the one it came from.
        for identifier in sorted(file[repository.kind], reverse=True):
            _remove(transaction, repository, identifier)
            removed[repository.kind] += 1
    transaction.parcels.forget_case(case.id)
    transaction.cases.loosen(case.id)
    _remove(transaction, transaction.cases, case.id)
    removed["case"] += 1
    _erase_origin(transaction, case, origin, removed)
    if _erase_subject(transaction, case.subject_id):
        removed["subject"] += 1
    return removed


def _parts(transaction: Transaction) -> tuple[Repository[Any, Any], ...]:
    """Return where things are recorded in a case, in an order in which they can be removed."""
    return (
        transaction.decisions,
        transaction.actions,
        transaction.interventions,
        transaction.goals,
        transaction.plans,
        transaction.addenda,
        transaction.attachments,
        transaction.instruments,
        transaction.information,
        transaction.life_domain_notes,
        transaction.related_persons,
        transaction.informings,
        transaction.disclosures,
        transaction.necessity_reviews,
        transaction.closing_marks,
        transaction.authorisations,
        transaction.discussion_requests,
    )


def _file(transaction: Transaction, case: Case, origin: Origin) -> dict[str, set[int]]:
    """Return the identifiers of everything in the file of a case, by kind."""
    items = transaction.agenda_items.of_case(case.id)
    file = {
        repository.kind: {one.id for one in repository.of_case(case.id)}  # type: ignore[attr-defined]  # all of them have it
        for repository in _parts(transaction)
    }
    for item in items:
        file["decision"] |= {one.id for one in transaction.decisions.of_item(item.id)}
    file |= {
        "agenda_item": {item.id for item in items},
        "case": {case.id},
        "assessment": {one.id for one in origin.assessments},
        "notification": set() if origin.is_shared else {origin.notification.id},
    }
    if _is_alone(transaction, case, origin):
        requests = transaction.access_requests.of_subject(case.subject_id)
        file |= {
            "subject": {case.subject_id},
            "access_request": {request.id for request in requests},
        }
    return file


def _is_alone(transaction: Transaction, case: Case, origin: Origin) -> bool:
    """Whether nothing but this case is about its person."""
    cases = {one.id for one in transaction.cases.of_subject(case.subject_id)}
    told = {one.id for one in transaction.notifications.of_subject(case.subject_id)}
    return cases <= {case.id} and not origin.is_shared and told <= {origin.notification.id}


def _remove(transaction: Transaction, repository: Repository[Any, Any], found: int) -> None:
    repository.remove(found)
    if transaction.history.of(repository.kind, found):
        transaction.history.forget(repository.kind, found)


def _clear_drafts(
    transaction: Transaction, file: Mapping[str, set[int]], removed: Counter[str]
) -> None:
    for draft in transaction.drafts.all():
        if is_of_file(draft.form, draft.object_id, file):
            transaction.drafts.remove(draft.form, draft.object_id)
            removed["draft"] += 1


def _clear_agendas(transaction: Transaction, case: Case, removed: Counter[str]) -> None:
    items = transaction.agenda_items.of_case(case.id)
    removed.update(erase_table_notes(transaction, [item.id for item in items]))
    for item in items:
        transaction.agenda_items.save(neutral(item))
        if transaction.history.of("agenda_item", item.id):
            transaction.history.forget("agenda_item", item.id)
        removed["agenda_item"] += 1


def neutral(item: AgendaItem) -> AgendaItem:
    """Return an agenda item that no longer tells what it was about."""
    return replace(
        item,
        kind=AgendaItemKind.TOPIC,
        title=GONE,
        case_id=None,
        notification_id=None,
        question="",
        restricted_to=(),
    )


def _erase_origin(
    transaction: Transaction, case: Case, origin: Origin, removed: Counter[str]
) -> None:
    if origin.is_shared:
        own = next(one for one in origin.assessments if one.id == case.assessment_id)
        _remove(transaction, transaction.assessments, own.id)
        removed["assessment"] += 1
        return
    remove_traces(transaction, origin.notification)
    removed["assessment"] += len(origin.assessments)
    removed["notification"] += 1


def _erase_subject(transaction: Transaction, subject_id: SubjectId) -> bool:
    """Remove a person nothing is about any more; requests keep their days and outcome."""
    if transaction.cases.of_subject(subject_id):
        return False
    if transaction.notifications.of_subject(subject_id):
        return False
    for request in transaction.access_requests.of_subject(subject_id):
        bare = replace(
            request,
            subject_id=None,
            requester=NOBODY,
            identity_method="",
            extension_reason="",
            motivation="",
            note="",
        )
        transaction.access_requests.save(bare)
        transaction.history.forget("access_request", request.id)
    return remove_subject_if_free(transaction, subject_id)
