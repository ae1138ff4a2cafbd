# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an older vault lacks after a migration: new codes and settings, keys of names, roles."""

from casuskluis.domain.officer import Officer, Role
from casuskluis.services.defaults import default_codes, default_settings
from casuskluis.storage.transaction import Transaction


def bring_up_to_date(transaction: Transaction, label: str) -> None:
    """Add what the newer program needs; what the officer chose stays as it is.

    Args:
        transaction: Right after the migration.
        label: Of the officer who opened the vault.
    """
    if not transaction.officers.all():
        transaction.officers.add(first_officer(label))
    book = transaction.codes.book()
    known = {(code.list, code.code) for code_list in book.lists for code in book.all(code_list)}
    missing = [code for code in default_codes() if (code.list, code.code) not in known]
    transaction.codes.add_many(missing)
    present = {setting.key for setting in transaction.settings.all()}
    for setting in default_settings():
        if setting.key not in present:
            transaction.settings.add(setting)
    transaction.subjects.renew_keys()


def first_officer(label: str) -> Officer:
    """Return the profile of whoever makes a vault: may do everything until others come."""
    roles = (Role.PROCESS_COORDINATOR, Role.ADMINISTRATOR)
    return Officer(label=label, roles=roles)
