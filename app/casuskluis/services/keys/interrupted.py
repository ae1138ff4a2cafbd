# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is told and written down of a renewal of the keys that was cut off."""

from collections.abc import Mapping

from casuskluis.domain.journal import JournalAction, JournalResult
from casuskluis.storage.journal import JournalRepository
from casuskluis.vault.rotating.finishing import Interrupted
from casuskluis.vault.vault import Vault

_HOLDS = (
    "Het vernieuwen van de sleutels was afgebroken en is nu afgemaakt. De nieuwe bladen "
    "gelden; oude wachtzinnen van collega's en het oude noodblad niet meer. Maak een nieuwe "
    "back-up."
)
INTERRUPTED_WORDS: Mapping[Interrupted, str] = {
    Interrupted.FINISHED: _HOLDS,
    Interrupted.REMADE: (
        f"{_HOLDS} Was het om een collega die weg is? Kijk dan bij Instellingen of de naam er "
        "nog staat, en verwijder die."
    ),
    Interrupted.PENDING: (
        "Het vernieuwen van de sleutels is afgebroken en kon nog niet worden afgemaakt. De "
        "nieuwe bladen gelden al, en u kunt gewoon werken. Maak ruimte vrij op de schijf, "
        "vergrendel de kluis en open haar opnieuw."
    ),
}


def record_interrupted(vault: Vault, journal: JournalRepository) -> None:
    """Write down what became of it at this opening.

    Where the copy with the lines of the change was lost, each slot there is now gets one again.
    """
    if vault.interrupted is None:
        return
    pending = vault.interrupted is Interrupted.PENDING
    result = JournalResult.REFUSED if pending else JournalResult.DONE
    journal.record(JournalAction.KEYS_CHANGED, "rotation", result)
    if vault.interrupted is Interrupted.REMADE:
        for slot in vault.header.slots:
            journal.record(JournalAction.KEYS_CHANGED, f"slot:{slot.slot_id}")
