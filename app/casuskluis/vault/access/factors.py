# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer opens the vault with: a passphrase, and perhaps a key file besides."""

from casuskluis.vault.access.copies import opens_nothing
from casuskluis.vault.access.header import Header, Slot, SlotKind
from casuskluis.vault.access.officers import check_unused, cost_of
from casuskluis.vault.access.renewal import exchanged
from casuskluis.vault.access.slots import label_of, new_slot, try_header
from casuskluis.vault.keys import MasterKey


def own_slot(header: Header, passphrase: bytearray, key_file: bytearray | None) -> Slot:
    """Return the slot that opens with a passphrase, and the key file if it takes one.

    Raises:
        WrongPassphrase: None does; see `casuskluis.vault.access.copies.opens_nothing`.
    """
    kind = SlotKind.PASSPHRASE
    opened = try_header(header, kind, passphrase, key_file=key_file)
    if opened is None:
        raise opens_nothing(header, kind, key_file)
    opened.master.wipe()
    return opened.slot


def with_passphrase(
    header: Header,
    master: MasterKey,
    *,
    old: bytearray,
    new: bytearray,
    key_file: bytearray | None,
) -> Header:
    """Return the next header, in which an officer has another passphrase and the same key file.

    Args:
        header: As it stands.
        master: Of the vault.
        old: The passphrase that goes; not wiped here.
        new: The one that comes, strong enough; not wiped here.
        key_file: Of the officer, if there is one; not wiped here.

    Raises:
        WrongPassphrase: The old one is nobody's.
        PassphraseInUse: The new one is that of somebody else.
    """
    slot = own_slot(header, old, key_file)
    return _with(header, master, slot, new, key_file if slot.key_file else None)


def with_key_file(
    header: Header,
    master: MasterKey,
    *,
    passphrase: bytearray,
    old: bytearray | None,
    new: bytearray | None,
) -> Header:
    """Return the next header, in which an officer has another key file, or none.

    Args:
        header: As it stands.
        master: Of the vault.
        passphrase: Of the officer, who keeps it; not wiped here.
        old: The key file that goes with it now, if any; not wiped here.
        new: The one that will, if any; not wiped here.

    Raises:
        WrongPassphrase: Nobody's, with that key file.
        PassphraseInUse: It is that of somebody else, too.
    """
    return _with(header, master, own_slot(header, passphrase, old), passphrase, new)


def _with(
    header: Header,
    master: MasterKey,
    gone: Slot,
    passphrase: bytearray,
    key_file: bytearray | None,
) -> Header:
    check_unused(header, passphrase, besides=gone)
    slot = new_slot(
        master,
        header.vault_id,
        SlotKind.PASSPHRASE,
        passphrase,
        label=label_of(gone, header, master),
        cost=gone.cost or cost_of(header),
        key_file=key_file,
    )
    return exchanged(header, master, (gone,), slot, passphrase, key_file)
