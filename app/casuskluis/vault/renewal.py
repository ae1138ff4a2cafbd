# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Replaces what opens a vault: a new slot first, the old ones gone after."""

import hmac

from casuskluis.vault.errors import HeaderDamaged
from casuskluis.vault.header import Header, Slot, parse
from casuskluis.vault.keys import MasterKey
from casuskluis.vault.slots import new_slot, try_slot


def renewed(
    header: Header, master: MasterKey, gone: tuple[Slot, ...], secret: bytearray, *, label: str
) -> Header:
    """Return the next header, in which one new slot stands for the ones in ``gone``.

    Args:
        header: As it stands.
        master: Of the vault.
        gone: Slots of one kind, at least one; the new one takes over the cost of the first.
        secret: Opens the new slot; not wiped here.
        label: Whose it is.

    Raises:
        HeaderDamaged: Read back from its text, the new slot does not open; nothing was written.
    """
    slot = new_slot(
        master, header.vault_id, gone[0].kind, secret, label=label, cost=gone[0].cost
    )
    kept = tuple(old for old in header.slots if old not in gone)
    following = header.with_slots((*kept, slot), master)
    proof = try_slot(header.vault_id, parse(following.to_bytes()).slots[-1], secret)
    if proof is None or not hmac.compare_digest(proof.exposed(), master.exposed()):
        raise HeaderDamaged("the new slot does not open")
    proof.wipe()
    return following
