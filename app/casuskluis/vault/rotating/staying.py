# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who opens a vault after its master key was replaced, and with what."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from casuskluis.vault.access.copies import opens_nothing
from casuskluis.vault.access.factors import own_slot
from casuskluis.vault.access.header import Header, Slot, SlotKind
from casuskluis.vault.access.keyring import Keyring
from casuskluis.vault.access.officers import cost_of, personal
from casuskluis.vault.access.once import with_code
from casuskluis.vault.access.recoveries import with_recovery_code, with_recovery_shares
from casuskluis.vault.access.renewal import exchanged
from casuskluis.vault.access.slots import label_of, new_slot
from casuskluis.vault.keys import MasterKey


@dataclass(frozen=True, slots=True)
class NewKeys:
    """What a vault opens with from now on.

    Attributes:
        before: The header these keys were made for; another one makes them worthless.
        master: The new master key; becomes that of the vault, or is wiped.
        slots: Everybody who stays; made with that master key, each proven to open.
    """

    before: Header
    master: MasterKey = field(repr=False)
    slots: tuple[Slot, ...]


def others(vault: Keyring, *, besides: Sequence[str]) -> tuple[str, ...]:
    """Return whose slots they are, of a passphrase or a code, in the order they came."""
    labels = (label_of(one, vault.header, vault.master) for one in personal(vault.header))
    return tuple(label for label in labels if label not in besides)


def new_keys(
    vault: Keyring,
    label: str,
    passphrase: bytearray,
    key_file: bytearray | None = None,
    *,
    codes: Mapping[str, str],
    recovery: Sequence[str],
) -> NewKeys:
    """Return a new master key with a slot for each who stays; changes nothing yet.

    Args:
        vault: Open.
        label: Of the officer who keeps passphrase and key file.
        passphrase: Of that officer, as it is; not wiped here.
        key_file: The digest of the key file, when the passphrase goes with one; not wiped.
        codes: For each other officer who stays a new code for one time, by label.
        recovery: One new recovery code, or all three shares of one.

    Raises:
        WrongPassphrase: It is not the passphrase of that officer; see
            `casuskluis.vault.access.copies.opens_nothing`.
        VaultError: The computer gives no memory, or a code is no code.
    """
    slot = own_slot(vault.header, passphrase, key_file)
    if label_of(slot, vault.header, vault.master) != label:
        raise opens_nothing(vault.header, SlotKind.PASSPHRASE, key_file)
    master = MasterKey.new(vault.vault_id)
    try:
        header = _own(vault.header, master, slot, label, passphrase, key_file)
        for name, code in codes.items():
            header = with_code(header, master, name, code)
        if len(recovery) == 1:
            header = with_recovery_code(header, master, recovery[0])
        else:
            header = with_recovery_shares(header, master, recovery)
    except BaseException:
        master.wipe()
        raise
    return NewKeys(vault.header, master, header.slots)


def _own(
    before: Header,
    master: MasterKey,
    slot: Slot,
    label: str,
    passphrase: bytearray,
    key_file: bytearray | None,
) -> Header:
    used = key_file if slot.key_file else None
    new = new_slot(
        master,
        before.vault_id,
        SlotKind.PASSPHRASE,
        passphrase,
        label=label,
        cost=slot.cost or cost_of(before),
        key_file=used,
    )
    empty = Header(before.vault_id, 1, ())
    return exchanged(empty, master, (), new, passphrase, used)
