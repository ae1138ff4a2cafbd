# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The way back in when every passphrase is lost: one code, or a code in three shares.

A vault has one of the two. Making either ends what was there before, so that an old sheet
never stays good beside a new one.
"""

from collections.abc import Sequence
from itertools import combinations

from casuskluis.vault.access import recovery_code, shares
from casuskluis.vault.access.header import Header, Slot, SlotKind
from casuskluis.vault.access.renewal import exchanged
from casuskluis.vault.access.slots import new_slot
from casuskluis.vault.creation import RECOVERY_LABEL
from casuskluis.vault.errors import SharesOfDifferentSets
from casuskluis.vault.keys import MasterKey, wiped

Code = str | tuple[str, ...]
"""What was typed from paper: a recovery code in one piece, or two shares of one."""


def secret_of(code: Code) -> tuple[SlotKind, bytearray]:
    """Return what kind of slot a typed code is for, and its secret, which the caller wipes.

    Raises:
        RecoveryCodeMistyped: A typing error in a code in one piece.
        ShareMistyped: A typing error in a share (``number``).
        ShareRepeated: Twice the same share.
        SharesOfDifferentSets: Shares that were not made together.
    """
    if isinstance(code, str):
        return SlotKind.RECOVERY, recovery_code.parse(code)
    return SlotKind.SHARES, shares.combine(code)


def recovery_slots(header: Header) -> tuple[Slot, ...]:
    """Return what opens with paper from the safe, of either kind."""
    return header.slots_of(SlotKind.RECOVERY) + header.slots_of(SlotKind.SHARES)


def is_split(header: Header) -> bool:
    """Tell whether the recovery code of a vault is in three shares."""
    return bool(header.slots_of(SlotKind.SHARES))


def with_recovery_code(header: Header, master: MasterKey, code: str) -> Header:
    """Return the next header, in which one code opens the vault, and no former one or share.

    Raises:
        RecoveryCodeMistyped: It is no code.
    """
    secret = recovery_code.parse(code)
    with wiped(secret):
        return _with(header, master, SlotKind.RECOVERY, secret)


def with_recovery_shares(header: Header, master: MasterKey, made: Sequence[str]) -> Header:
    """Return the next header, in which any two of three shares open the vault.

    Args:
        header: As it stands.
        master: Of the vault.
        made: All three from `casuskluis.vault.access.shares.split`, on paper already.

    Raises:
        ShareMistyped: One is no share.
        SharesOfDifferentSets: Some two of them do not give what another two give.
    """
    secret = shares.combine(made[: shares.NEEDED])
    with wiped(secret):
        for pair in combinations(made, shares.NEEDED):
            again = shares.combine(pair)
            with wiped(again):
                if again != secret:
                    raise SharesOfDifferentSets("shares that were not made together")
        return _with(header, master, SlotKind.SHARES, secret)


def _with(header: Header, master: MasterKey, kind: SlotKind, secret: bytearray) -> Header:
    slot = new_slot(master, header.vault_id, kind, secret, label=RECOVERY_LABEL)
    return exchanged(header, master, recovery_slots(header), slot, secret)
