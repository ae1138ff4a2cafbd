# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What goes with a colleague who leaves, whatever way the passphrase goes."""

from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.officer import LastAdministrator, Role
from casuskluis.storage.transaction import Transaction


class OwnRolesStay(RuleViolated):
    """Nobody takes his own profile away."""


def check_managed(transaction: Transaction, today: date, *, without: str = "") -> None:
    """Refuse that nobody would be left to manage roles.

    Raises:
        LastAdministrator: When nobody would.
    """
    managed = any(
        Role.ADMINISTRATOR in officer.roles and officer.permissions(today)
        for officer in transaction.officers.all()
        if officer.label != without
    )
    if not managed:
        raise LastAdministrator


def take_leave(transaction: Transaction, label: str) -> None:
    """Take away a profile, what its officer typed, and the cases opened to it for good.

    Somebody else may be called so later, and must not come into those cases by that.
    """
    officer = transaction.officers.by_label(label)
    if officer is not None:
        transaction.officers.remove(officer.id)
    for draft in transaction.drafts.all():
        if draft.officer == label:
            transaction.drafts.remove(draft.form, draft.object_id, officer=label)
    for found in transaction.authorisations.of_officer(label):
        if found.until is None:
            transaction.authorisations.remove(found.id)
