# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A code that is good for one time: how a colleague comes to a passphrase nobody else typed.

The code stands on a sheet of paper and opens a slot of its own. Who opens the vault with it
sets a passphrase at once; in one and the same header the slot of the code is gone and the one
of the passphrase there, under the same identifier, so that the journal shows it is one slot.

The header carries no last day. Who holds a copy of the vault also holds the clock that would
be compared with it, so that a day would only stop who is honest. The sheet names one, the list
of officers shows which codes wait, and withdrawing one is a single press of a button.
"""

from typing import Protocol

from casuskluis.vault.access import recovery_code
from casuskluis.vault.access.header import Header, Slot, SlotKind
from casuskluis.vault.access.officers import check_unused, checked_name, cost_of, slot_of
from casuskluis.vault.access.renewal import exchanged, renewed
from casuskluis.vault.access.slots import label_of, new_slot
from casuskluis.vault.errors import LastOfficer, OnceCodeMistyped, RecoveryCodeMistyped
from casuskluis.vault.keys import MasterKey, wiped


class Coding(Protocol):
    """A change of the header that gives somebody a code; see `with_code`."""

    def __call__(
        self, header: Header, master: MasterKey, label: str, code: str, *, slot_id: str | None
    ) -> Header:
        """Return the next header."""


def new_once_slot(
    master: MasterKey,
    vault_id: str,
    label: str,
    *,
    slot_id: str | None = None,
    code: str | None = None,
) -> tuple[Slot, str]:
    """Return a slot for a colleague, and the code that opens it, to print.

    Args:
        master: What the slot wraps.
        vault_id: The vault it is for.
        label: Whose slot it is; sealed.
        slot_id: From `slots.new_slot_id`, to have it in the journal first.
        code: One that is on paper already; None makes it here.

    Returns:
        The slot, and 130 random bits written as a recovery code is.
    """
    code = code or recovery_code.new_code()
    secret = recovery_code.parse(code)
    with wiped(secret):
        slot = new_slot(master, vault_id, SlotKind.ONCE, secret, label=label, slot_id=slot_id)
    return slot, code


def parse(typed: str) -> bytearray:
    """Return the secret in a typed code.

    Raises:
        OnceCodeMistyped: A character too many, too few, unknown, wrong or swapped.
    """
    try:
        return recovery_code.parse(typed)
    except RecoveryCodeMistyped:
        raise OnceCodeMistyped("no code for one time") from None


def with_code(
    header: Header, master: MasterKey, label: str, code: str, *, slot_id: str | None = None
) -> Header:
    """Return the next header, in which a new colleague can open the vault with a code.

    Args:
        header: As it stands.
        master: Of the vault.
        label: Of the colleague.
        code: From `casuskluis.vault.access.recovery_code.new_code`, on paper already.
        slot_id: See `new_once_slot`.

    Raises:
        VaultError: `OfficerUnnamed`, `OfficerExists` or `TooManyOfficers`.
    """
    return _coded(header, master, (), checked_name(header, master, label), code, slot_id)


def with_code_again(
    header: Header, master: MasterKey, label: str, code: str, *, slot_id: str | None = None
) -> Header:
    """Return the next header, in which a code stands for what an officer had.

    For who forgot the passphrase, lost the key file, or never used the former code. What
    opened the slot before no longer does. Arguments as for `with_code`.

    Raises:
        OfficerUnknown: Nobody is called so.
        LastOfficer: Nobody with a passphrase would be left, to help when the sheet gets lost.
    """
    gone = slot_of(header, master, label)
    if header.slots_of(SlotKind.PASSPHRASE) == (gone,):
        raise LastOfficer("the only passphrase slot")
    return _coded(header, master, (gone,), label_of(gone, header, master), code, slot_id)


def redeemed(header: Header, master: MasterKey, slot: Slot, passphrase: bytearray) -> Header:
    """Return the next header, in which a passphrase stands for a code.

    Args:
        header: As it stands.
        master: Of the vault.
        slot: That opened with the code.
        passphrase: Strong enough; not wiped here.

    Raises:
        PassphraseInUse: It is the passphrase of somebody else.
    """
    check_unused(header, passphrase)
    return renewed(
        header,
        master,
        (slot,),
        passphrase,
        label=label_of(slot, header, master),
        cost=cost_of(header),
        slot_id=slot.slot_id,
    )


def waiting(header: Header, master: MasterKey) -> tuple[str, ...]:
    """Return the labels of who has a code and no passphrase yet, in the order they came."""
    return tuple(label_of(slot, header, master) for slot in header.slots_of(SlotKind.ONCE))


def _coded(
    header: Header,
    master: MasterKey,
    gone: tuple[Slot, ...],
    label: str,
    code: str,
    slot_id: str | None,
) -> Header:
    slot, _ = new_once_slot(master, header.vault_id, label, slot_id=slot_id, code=code)
    secret = parse(code)
    with wiped(secret):
        return exchanged(header, master, gone, slot, secret)
