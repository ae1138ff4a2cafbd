# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Agenda items about which something may still be written down."""

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import AgendaItemId
from casuskluis.domain.meeting import AgendaItem
from casuskluis.domain.minimising import Minimised
from casuskluis.services.meetings.doubts import is_destroyed
from casuskluis.storage.transaction import Transaction


class FileDestroyed(RuleViolated):
    """The file this item was about was destroyed: nothing new is written about it."""


def open_item(transaction: Transaction, item_id: AgendaItemId) -> AgendaItem:
    """Return an item about which something may be written down.

    Raises:
        CaseShielded: When it is about a case or a notification of others.
        FileDestroyed: When the file it was about is gone.
        Minimised: When nobody was taken up from the notification it was about.
    """
    item = transaction.agenda_items.get(item_id)
    if is_destroyed(item):
        raise FileDestroyed
    if item.case_id:
        transaction.cases.get(item.case_id)  # refuses a case of others
    if item.notification_id and (
        transaction.notifications.get(item.notification_id).minimised_on is not None
    ):
        raise Minimised
    return item
