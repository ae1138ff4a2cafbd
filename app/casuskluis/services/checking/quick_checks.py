# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is looked at each time a vault opens: cheap, whatever the vault holds.

That the database decrypts, is one of ours and has its schema is proven before by opening it;
the header and the list of what was destroyed have warnings of their own.
"""

from itertools import pairwise

from casuskluis.storage.transaction import Transaction
from casuskluis.vault.connection import DATABASE
from casuskluis.vault.faults import file_faults
from casuskluis.vault.salvage.pages import PAGE
from casuskluis.vault.vault import Vault

_LINES = 20
_SIZE = (
    "Het gegevensbestand data.db heeft een vreemde grootte. Misschien is een kopie of een "
    "synchronisatie afgebroken. Kies Instellingen, tabblad Kluis, en Kluis controleren voor u "
    "verder werkt."
)
_CHAIN = (
    "De laatste regels van het logboek sluiten niet op elkaar aan. Kies Logboek en Controleer "
    "logboek, en meld wat daar uitkomt bij de beveiliging (CISO)."
)


def quick_check(vault: Vault, transaction: Transaction) -> tuple[str, ...]:
    """Return what the officer must know, in Dutch sentences; nothing when all is well.

    Raises:
        CannotRead: The disk fails.
        StorageDamaged: A page that is needed cannot be read.
    """
    found = []
    file = vault.folder / DATABASE
    with file_faults(file, writing=False):
        if file.stat().st_size % PAGE:
            found.append(_SIZE)
    if not _chained(transaction):
        found.append(_CHAIN)
    return tuple(found)


def _chained(transaction: Transaction) -> bool:
    """Tell whether the newest lines follow on each other, up to the end that was sealed."""
    end = transaction.journal.end()
    lines = transaction.journal.chain(max(end.sequence - _LINES, 0), end.last, _LINES + 1)
    if end.last > end.sequence:
        return False
    follows = all(
        later.prev == earlier.mac
        for earlier, later in pairwise(lines)
        if later.sequence == earlier.sequence + 1
    )
    if not lines:
        return end.sequence == 0
    return follows and (lines[-1].sequence, lines[-1].mac) == (end.sequence, end.mac)
