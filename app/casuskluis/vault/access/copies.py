# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The two copies of the header on disk: which one counts, and mending the other."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from casuskluis.vault.access.header import MAXIMUM_BYTES, Header, Slot, SlotKind, parse
from casuskluis.vault.access.slots import Opened, try_header
from casuskluis.vault.errors import (
    CannotRead,
    CostOutOfBounds,
    HeaderDamaged,
    HeaderForged,
    HeaderMissing,
    KeyFileNeeded,
    KeysReplaced,
    NewerVault,
    VaultError,
    VaultMissing,
    WrongOnceCode,
    WrongPassphrase,
    WrongPassphraseOrKeyFile,
    WrongRecoveryCode,
    WrongShares,
)
from casuskluis.vault.faults import PASSING, file_faults
from casuskluis.vault.files import read_limited, replace_together
from casuskluis.vault.keys import MasterKey

FIRST = "vault.json"
SECOND = "vault.json.2"
_WORST_FIRST = (NewerVault, CostOutOfBounds, CannotRead, HeaderDamaged, HeaderMissing)


class CopyState(StrEnum):
    """How one copy of the header is doing."""

    SOUND = "sound"
    OUTDATED = "outdated"
    DAMAGED = "damaged"
    MISSING = "missing"


@dataclass(frozen=True)
class Copies:
    """Both copies as they were found: a header, or the reason there is none."""

    first: Header | VaultError
    second: Header | VaultError

    def newest_first(self) -> tuple[Header, ...]:
        """Return the different headers that can be read, the newest first.

        Raises:
            VaultError: None can be read, or one is of a newer version of the program.
        """
        found = (self.first, self.second)
        faults = [copy for copy in found if isinstance(copy, VaultError)]
        headers = list(dict.fromkeys(copy for copy in found if isinstance(copy, Header)))
        newer = [fault for fault in faults if isinstance(fault, NewerVault)]
        if newer or not headers:
            raise min(faults, key=lambda fault: _WORST_FIRST.index(type(fault)))
        return tuple(sorted(headers, key=lambda header: -header.generation))

    def states(self, current: Header) -> tuple[CopyState, CopyState]:
        """Return how both copies stand to the header that counts."""
        return _state(self.first, current), _state(self.second, current)


def read_copies(folder: Path) -> Copies:
    """Return both copies of the header of a vault.

    Raises:
        VaultMissing: There is no such folder.
        HeaderMissing: The folder holds no header.
    """
    with file_faults(folder, writing=False):
        there = folder.is_dir()
    if not there:
        raise VaultMissing("no such folder", place=folder.name)
    copies = Copies(_read(folder / FIRST), _read(folder / SECOND))
    if isinstance(copies.first, HeaderMissing) and isinstance(copies.second, HeaderMissing):
        raise copies.first
    return copies


def write_copies(folder: Path, header: Header) -> None:
    """Write both copies, the second first; on an error neither has changed.

    Raises:
        VaultError: See `casuskluis.vault.faults.file_faults`.
    """
    replace_together((folder / SECOND, folder / FIRST), header.to_bytes())


def mend_copies(folder: Path, copies: Copies, current: Header) -> bool:
    """Give both copies the header that counts; return whether anything was mended.

    A disk that does not let itself be written to is no reason to keep the vault shut.
    """
    if copies.states(current) == (CopyState.SOUND, CopyState.SOUND):
        return False
    try:
        write_copies(folder, current)
    except VaultError:
        return False
    return True


def sweep_copies(folder: Path) -> None:
    """Remove unfinished copies that a stopped computer left; the vault is locked by us."""
    with suppress(OSError):
        for leftover in folder.glob(f"{FIRST}*{PASSING}"):
            leftover.unlink()


def unlock(
    copies: Copies, kind: SlotKind, secret: bytearray, key_file: bytearray | None = None
) -> Opened:
    """Return what the secret opens in the newest authentic copy.

    An older copy counts only when no newer one is authentic: after an interrupted change of
    passphrase the new one holds.

    Args:
        copies: As read.
        kind: Of the secret.
        secret: Not wiped here.
        key_file: For the passphrases that need one; not wiped here.

    Raises:
        WrongPassphrase: No slot opens with it; `KeyFileNeeded` or `WrongPassphraseOrKeyFile`
            where key files are in use.
        WrongRecoveryCode: The same, for a recovery code.
        WrongOnceCode: The same, for a code that is good for one time.
        WrongShares: The same, for shares of a code.
        HeaderForged: The secret was right, the header was changed by somebody else.
        VaultError: No copy can be read; see `Copies.newest_first`.
    """
    headers = copies.newest_first()
    forged = False
    tried: set[Slot] = set()
    for place, header in enumerate(headers):
        opened = try_header(header, kind, secret, besides=tried, key_file=key_file)
        if opened is None:
            if header.vault_id == headers[-1].vault_id:  # else the same slot is another one
                tried |= set(header.slots)
            continue
        if header.is_authentic(opened.master) and not _any(headers[:place], opened.master):
            return opened
        forged = forged or not header.is_authentic(opened.master)
        opened.master.wipe()
    if forged:
        raise HeaderForged("the header is not the one that was signed")
    raise opens_nothing(headers[0], kind, key_file)


def wants_key_file(header: Header) -> bool:
    """Tell whether some passphrase takes a key file besides; that is no secret."""
    return any(slot.key_file for slot in header.slots_of(SlotKind.PASSPHRASE))


def opens_nothing(header: Header, kind: SlotKind, key_file: bytearray | None) -> VaultError:
    """Return the error of a secret that opens no slot."""
    if kind is SlotKind.RECOVERY:
        return WrongRecoveryCode("no slot opens with this recovery code")
    if kind is SlotKind.ONCE:
        return WrongOnceCode("no slot opens with this code")
    if kind is SlotKind.SHARES:
        return WrongShares("no slot opens with these shares")
    if not wants_key_file(header):
        return WrongPassphrase("no slot opens with this passphrase")
    if key_file is None:
        return KeyFileNeeded("no slot opens with this passphrase alone")
    return WrongPassphraseOrKeyFile("no slot opens with this passphrase and key file")


def current_copy(copies: Copies, slot: Slot | None, master: MasterKey) -> Header:
    """Return the newest header that the master key signed and that still holds a slot.

    Args:
        copies: As read.
        slot: Of the officer at work; None where it may have changed since.
        master: Of the vault.

    Raises:
        KeysReplaced: There is none: the keys were replaced, or the slot was taken away.
        VaultError: No copy can be read; see `Copies.newest_first`.
    """
    for header in copies.newest_first():
        if header.is_authentic(master) and (slot is None or slot in header.slots):
            return header
    raise KeysReplaced("no header of these keys any more")


def has_later_header(folder: Path, header: Header) -> bool:
    """Tell whether a folder holds the same vault with a later header; proves nothing.

    Args:
        folder: Such as a vault that was put aside.
        header: To compare with.
    """
    with suppress(VaultError):
        return any(
            found.vault_id == header.vault_id and found.generation > header.generation
            for found in read_copies(folder).newest_first()
        )
    return False


def _any(headers: tuple[Header, ...], master: MasterKey) -> bool:
    return any(header.is_authentic(master) for header in headers)


def _read(path: Path) -> Header | VaultError:
    try:
        data = read_limited(path, MAXIMUM_BYTES + 1)
        if len(data) > MAXIMUM_BYTES:
            return HeaderDamaged("header far too long")
        return parse(data)
    except FileNotFoundError:
        return HeaderMissing("no header", place=path.parent.name)
    except VaultError as fault:
        return fault


def _state(copy: Header | VaultError, current: Header) -> CopyState:
    if isinstance(copy, HeaderMissing):
        return CopyState.MISSING
    if isinstance(copy, VaultError):
        return CopyState.DAMAGED
    return CopyState.SOUND if copy == current else CopyState.OUTDATED
