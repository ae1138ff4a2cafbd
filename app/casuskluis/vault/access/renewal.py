# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Replaces what opens a vault: a new slot first, the old ones gone after."""

import hmac

from casuskluis.vault.access.cost import KdfCost
from casuskluis.vault.access.header import Header, Slot, SlotKind, parse
from casuskluis.vault.access.slots import new_slot, try_slot
from casuskluis.vault.errors import HeaderDamaged
from casuskluis.vault.keys import MasterKey


def renewed(
    header: Header,
    master: MasterKey,
    gone: tuple[Slot, ...],
    secret: bytearray,
    *,
    label: str,
    cost: KdfCost | None,
    slot_id: str | None = None,
) -> Header:
    """Return the next header, in which one new slot stands for the ones in ``gone``.

    Args:
        header: As it stands.
        master: Of the vault.
        gone: Slots that leave; may be none.
        secret: Opens the new slot; not wiped here.
        label: Whose it is.
        cost: Of Argon2id for a passphrase; None for a recovery code.
        slot_id: See `casuskluis.vault.access.slots.new_slot`.

    Raises:
        HeaderDamaged: Read back from its text, the new slot does not open; nothing was written.
    """
    kind = SlotKind.RECOVERY if cost is None else SlotKind.PASSPHRASE
    slot = new_slot(
        master, header.vault_id, kind, secret, label=label, cost=cost, slot_id=slot_id
    )
    return exchanged(header, master, gone, slot, secret)


def exchanged(
    header: Header,
    master: MasterKey,
    gone: tuple[Slot, ...],
    slot: Slot,
    secret: bytearray,
    key_file: bytearray | None = None,
) -> Header:
    """Return the next header, with a slot for the ones in ``gone``, proven to open.

    Args:
        header: As it stands.
        master: Of the vault.
        gone: Slots that leave; may be none.
        slot: The new one; comes last.
        secret: Opens it; not wiped here.
        key_file: Goes with the secret; not wiped here.

    Raises:
        HeaderDamaged: Read back from its text, the new slot does not open; nothing was written.
    """
    kept = tuple(old for old in header.slots if old not in gone)
    following = header.with_slots((*kept, slot), master)
    written = parse(following.to_bytes()).slots[-1]
    proof = try_slot(header.vault_id, written, secret, key_file)
    if proof is None or not hmac.compare_digest(proof.exposed(), master.exposed()):
        raise HeaderDamaged("the new slot does not open")
    proof.wipe()
    return following
