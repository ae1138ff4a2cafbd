# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Several officers, each with a passphrase of his own: who they are, and coming and going."""

from casuskluis.vault.access.cost import MOST_WORK, KdfCost
from casuskluis.vault.access.header import MAXIMUM_SLOTS, Header, Slot, SlotKind
from casuskluis.vault.access.renewal import renewed
from casuskluis.vault.access.slots import label_of, try_header
from casuskluis.vault.errors import (
    LastOfficer,
    OfficerExists,
    OfficerUnknown,
    OfficerUnnamed,
    PassphraseInUse,
    TooManyOfficers,
)
from casuskluis.vault.keys import MasterKey

AFTER_RECOVERY = "na herstel"
"""Label of a passphrase set with the recovery code when nobody said whose it is."""


def officers_of(header: Header, master: MasterKey) -> tuple[str, ...]:
    """Return the labels of who has a passphrase, in the order they came."""
    slots = header.slots_of(SlotKind.PASSPHRASE)
    return tuple(label_of(slot, header, master) for slot in slots)


def slot_of(header: Header, master: MasterKey, label: str) -> Slot:
    """Return the slot of an officer: a passphrase, or a code that still waits.

    Raises:
        OfficerUnknown: Nobody is called so.
    """
    wanted = plain(label)
    for slot in personal(header):
        if plain(label_of(slot, header, master)) == wanted:
            return slot
    raise OfficerUnknown("no slot with this label")


def with_officer(
    header: Header, master: MasterKey, label: str, secret: bytearray, *, slot_id: str | None
) -> Header:
    """Return the next header, in which somebody more has a passphrase.

    Raises:
        OfficerUnnamed: The label is empty.
        OfficerExists: Somebody is called so already; case and spaces around do not count.
        PassphraseInUse: It is the passphrase of somebody else.
        TooManyOfficers: The header has no room.
    """
    label = checked_name(header, master, label)
    check_unused(header, secret)
    cost = cost_of(header)
    return renewed(header, master, (), secret, label=label, cost=cost, slot_id=slot_id)


def checked_name(header: Header, master: MasterKey, label: str) -> str:
    """Return the label of somebody new.

    Raises:
        OfficerUnnamed: It is empty.
        OfficerExists: Somebody is called so already; case and spaces around do not count.
        TooManyOfficers: The header has no room.
    """
    label = label.strip()
    if not label:
        raise OfficerUnnamed("an officer without a label")
    known = {plain(label_of(slot, header, master)) for slot in personal(header)}
    if plain(label) in known:
        raise OfficerExists("a slot with this label is there")
    if len(header.slots) >= MAXIMUM_SLOTS:
        raise TooManyOfficers("no room for a slot", maximum=MAXIMUM_SLOTS - 1)
    _check_work(header, spare=AFTER_RECOVERY not in {*known, plain(label)})
    return label


def without_officer(header: Header, master: MasterKey, label: str) -> Header:
    """Return the next header, in which somebody has no passphrase or code any more.

    Raises:
        OfficerUnknown: Nobody is called so.
        LastOfficer: Nobody would be left.
    """
    gone = slot_of(header, master, label)
    if header.slots_of(SlotKind.PASSPHRASE) == (gone,):
        raise LastOfficer("the only passphrase slot")
    return header.with_slots(tuple(slot for slot in header.slots if slot != gone), master)


def after_recovery(
    header: Header, master: MasterKey, secret: bytearray, label: str | None
) -> Header:
    """Return the next header, with a new passphrase for who opened with the recovery code.

    Nobody else loses a passphrase without being named: the code does not say who used it. With
    a label that officer's passphrase is replaced; without one, that of the only officer; and
    when there are several, one labelled `AFTER_RECOVERY` is added, or replaced when it was
    there.

    Raises:
        OfficerUnknown: Nobody is called so.
        PassphraseInUse: It is the passphrase of an officer who keeps it.
        TooManyOfficers: The header has no room.
    """
    slots = personal(header)
    if label is None and len(slots) > 1:
        present = tuple(map(plain, officers_of(header, master)))
        if AFTER_RECOVERY not in present:
            return with_officer(header, master, AFTER_RECOVERY, secret, slot_id=None)
        label = AFTER_RECOVERY
    gone = slots[0] if label is None else slot_of(header, master, label)
    check_unused(header, secret, besides=gone)
    name = label_of(gone, header, master)
    return renewed(header, master, (gone,), secret, label=name, cost=cost_of(header))


def check_unused(header: Header, secret: bytearray, *, besides: Slot | None = None) -> None:
    """Refuse a new passphrase that opens the slot of somebody else.

    Raises:
        PassphraseInUse: The vault could not tell the two officers apart.
    """
    passed = () if besides is None else (besides,)
    opened = try_header(header, SlotKind.PASSPHRASE, secret, besides=passed)
    if opened is not None:
        opened.master.wipe()
        raise PassphraseInUse("another slot opens with this passphrase")


def personal(header: Header) -> tuple[Slot, ...]:
    """Return the slots that are of one officer, in the order they came."""
    own = {SlotKind.PASSPHRASE, SlotKind.ONCE}
    return tuple(slot for slot in header.slots if slot.kind in own)


def _check_work(header: Header, *, spare: bool) -> None:
    """Refuse one slot more than can be tried in a reasonable time; see `cost.MOST_WORK`.

    A code for one time counts as the passphrase it becomes.

    Args:
        header: As it stands.
        spare: Keep room for who comes in with the recovery code and is nobody by name.
    """
    ordinary = cost_of(header)
    every = [slot.cost or ordinary for slot in personal(header)]
    more = [ordinary] * (2 if spare else 1)
    if sum(one.work for one in (*every, *more) if one is not None) > MOST_WORK:
        raise TooManyOfficers("no time for a slot", maximum=len(every))


def cost_of(header: Header) -> KdfCost | None:
    """Return the cost of the key derivation that this vault works with."""
    return header.slots_of(SlotKind.PASSPHRASE)[0].cost


def plain(label: str) -> str:
    """Return a label as labels are compared."""
    return label.strip().casefold()
