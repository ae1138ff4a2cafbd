# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which agenda items are about cases or notifications of others."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import AgendaItem
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


def covered_corrections(
    transaction: Transaction, access: Access, found: Sequence[MinutesCorrection]
) -> tuple[MinutesCorrection, ...]:
    """Return corrections without the words about cases of others."""
    hidden = hidden_items(transaction, access, [one.agenda_item_id for one in found])
    return tuple(
        replace(one, text=SHIELDED) if one.agenda_item_id in hidden else one for one in found
    )
