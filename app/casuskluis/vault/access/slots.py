# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Wraps the master key under a secret, and gets it out again.

The wrapping vouches for everything that decides how it is opened (vault, slot, kind, key
derivation, salt, whether a key file goes with it), so nobody can make an existing slot weaker
or move it to another vault.

A key file is mixed in after the stretching: HKDF of the salt and ``argon2id(passphrase)``
followed by ``SHA256(file)``. Nothing in the header answers to the passphrase alone: who has one
of the two learns nothing about it, and for that reason nobody is told which of the two was
wrong.
"""

import os
import uuid
from collections.abc import Collection
from dataclasses import dataclass, replace

from casuskluis.vault.access.cost import KdfCost, stretch
from casuskluis.vault.access.header import (
    BINDING_VERSION,
    MAGIC,
    SALT_BYTES,
    Header,
    Slot,
    SlotKind,
    canonical,
)
from casuskluis.vault.keys import MasterKey, Purpose, derive, seal, unseal, wiped

_WRAPPING = "slot"
_WITH_FILE = "slot-key-file"


@dataclass(frozen=True)
class Opened:
    """What a secret opened.

    Attributes:
        header: The header it was opened with.
        master: The key to everything else.
        slot: The slot that opened.
    """

    header: Header
    master: MasterKey
    slot: Slot


def new_slot_id() -> str:
    """Return the identifier of a slot to be."""
    return str(uuid.uuid4())


def new_slot(
    master: MasterKey,
    vault_id: str,
    kind: SlotKind,
    secret: bytearray,
    *,
    label: str,
    cost: KdfCost | None = None,
    slot_id: str | None = None,
    key_file: bytearray | None = None,
) -> Slot:
    """Return a slot that opens with ``secret``.

    Args:
        master: What to wrap.
        vault_id: The vault the slot is for.
        kind: What kind of secret it is.
        secret: A passphrase, or the secret of a recovery code; not wiped here.
        label: Whose it is; encrypted under the master key.
        cost: Of Argon2id, for a passphrase.
        slot_id: From `new_slot_id`, when the journal must name the slot before it is made.
        key_file: From `casuskluis.vault.access.key_file.read_key_file`, when one goes with the
            passphrase; not wiped here.
    """
    salt, name = os.urandom(SALT_BYTES), slot_id or new_slot_id()
    slot = Slot(name, kind, salt, cost, key_file=key_file is not None)
    label_key = master.subkey(Purpose.LABEL)
    wrapping_key = _wrapping_key(slot, secret, key_file)
    with wiped(label_key, wrapping_key):
        text = bytearray(label, "utf-8")
        label_nonce, sealed = seal(label_key, text, _binding(vault_id, slot))
        nonce, wrapped = seal(wrapping_key, master.exposed(), _binding(vault_id, slot))
    return replace(
        slot, nonce=nonce, wrapped=wrapped, label_nonce=label_nonce, label_sealed=sealed
    )


def try_slot(
    vault_id: str, slot: Slot, secret: bytearray, key_file: bytearray | None = None
) -> MasterKey | None:
    """Return the master key, or None when this secret does not open this slot.

    A key file that the slot does not ask for is left aside, so that officers with and without
    one can type their passphrases into the same field.

    Raises:
        NotEnoughMemory: The key derivation did not get its memory.
    """
    if slot.key_file and key_file is None:
        return None
    key = _wrapping_key(slot, secret, key_file)
    with wiped(key):
        material = unseal(key, slot.nonce, slot.wrapped, _binding(vault_id, slot))
    return None if material is None else MasterKey(material, vault_id)


def try_header(
    header: Header,
    kind: SlotKind,
    secret: bytearray,
    *,
    besides: Collection[Slot] = (),
    key_file: bytearray | None = None,
) -> Opened | None:
    """Return what the first slot that opens gives; says nothing about authenticity.

    With a key file the slots that ask for one come first: somebody else may have the same
    passphrase without one.

    Args:
        header: As read.
        kind: Of the secret.
        secret: Not wiped here.
        besides: Slots to pass over.
        key_file: For the slots that ask for one; not wiped here.
    """
    slots = header.slots_of(kind)
    if key_file is not None:
        slots = tuple(sorted(slots, key=lambda slot: not slot.key_file))
    for slot in slots:
        if slot in besides:
            continue
        master = try_slot(header.vault_id, slot, secret, key_file)
        if master is not None:
            return Opened(header, master, slot)
    return None


def label_of(slot: Slot, header: Header, master: MasterKey) -> str:
    """Return whose slot it is; empty when that cannot be read."""
    key = master.subkey(Purpose.LABEL)
    with wiped(key):
        text = unseal(key, slot.label_nonce, slot.label_sealed, _binding(header.vault_id, slot))
    return "" if text is None else text.decode("utf-8", "replace")


def _wrapping_key(slot: Slot, secret: bytearray, key_file: bytearray | None) -> bytearray:
    if slot.cost is None:
        return derive(secret, salt=slot.salt, purpose=_WRAPPING)
    stretched = stretch(secret, slot.salt, slot.cost)
    if not slot.key_file or key_file is None:
        return stretched
    both = bytearray(len(stretched) + len(key_file))  # of one piece, to be wiped
    with wiped(stretched, both):
        both[: len(stretched)] = stretched
        both[len(stretched) :] = key_file
        return derive(both, salt=slot.salt, purpose=_WITH_FILE)


def _binding(vault_id: str, slot: Slot) -> bytes:
    return canonical([MAGIC, BINDING_VERSION, vault_id, slot.binding()])
