# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What of a meeting is about cases or notifications of others: items, decisions, actions."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import AgendaItem, Decision
from casuskluis.domain.minutes import MinutesCorrection
from casuskluis.services.office.access import SHIELDED, Access
from casuskluis.storage.transaction import Transaction


def hidden_among(
    transaction: Transaction, access: Access, items: Iterable[AgendaItem]
) -> frozenset[AgendaItemId]:
    """Return which of these items the officer at work may only see the number of."""
    found = list(items)
    cases = access.shielded(transaction, (one.case_id for one in found))
    told = transaction.notifications.by_id(
        one.notification_id for one in found if one.notification_id
    )
    closed = {key for key, one in told.items() if access.hides(transaction, one)}
    return frozenset(
        one.id for one in found if one.case_id in cases or one.notification_id in closed
    )


def hidden_items(
    transaction: Transaction, access: Access, items: Iterable[AgendaItemId | None]
) -> frozenset[AgendaItemId | None]:
    """Return which items the officer may not read about, by identifier."""
    wanted = transaction.agenda_items.by_id(one for one in items if one is not None)
    return frozenset(hidden_among(transaction, access, wanted.values()))


def hidden_work(
    transaction: Transaction,
    access: Access,
    made: Sequence[ActionItem] | Sequence[Decision],
) -> frozenset[int]:
    """Return which of these actions (or decisions) are about others, by identifier.

    What was agreed about a notification belongs to no case: there the agenda item tells.
    """
    cases = access.shielded(transaction, (one.case_id for one in made))
    loose = [one.agenda_item_id for one in made if one.case_id is None]
    items = hidden_items(transaction, access, loose) if any(loose) else frozenset()
    return frozenset(
        one.id
        for one in made
        if one.case_id in cases or (one.case_id is None and one.agenda_item_id in items)
    )


def check_shown(transaction: Transaction, action: ActionItem) -> None:
    """Refuse an action about a case or a notification of others.

    Raises:
        CaseShielded: When it is.
    """
    if action.case_id is not None:
        transaction.cases.get(action.case_id)
    elif action.agenda_item_id is not None:
        item = transaction.agenda_items.get(action.agenda_item_id)
        if item.case_id is not None:
            transaction.cases.get(item.case_id)
        if item.notification_id is not None:
            transaction.notifications.get(item.notification_id)


def covered_corrections(
    transaction: Transaction, access: Access, found: Sequence[MinutesCorrection]
) -> tuple[MinutesCorrection, ...]:
    """Return corrections without the words about cases of others."""
    hidden = hidden_items(transaction, access, [one.agenda_item_id for one in found])
    return tuple(
        replace(one, text=SHIELDED) if one.agenda_item_id in hidden else one for one in found
    )
