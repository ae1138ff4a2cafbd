# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Calls on the vaults, ready to run on the worker thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from casuskluis.domain.errors import CasuskluisError, Salvageable, StillReadable
from casuskluis.explanations import explain
from casuskluis_ui.shell.tasks import TaskControl

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import Paper, PutBack, VaultDoor


@dataclass(frozen=True, slots=True)
class Opened:
    """What came of a call.

    Attributes:
        workspace: The open vault; None when it only stands ready to be opened.
        folder: Where it stands.
        paper: Its recovery sheet, when it is new.
        put_back: What came of putting back a backup.
        refused: Why it cannot be worked in, while it may still be read; a Dutch sentence.
        damaged: Why it does not open, while part of it may be saved; a Dutch sentence.
        broken: Why only a backup helps; a Dutch sentence.
    """

    workspace: object = field(repr=False)
    folder: Path
    paper: "Paper | None" = field(default=None, repr=False)
    put_back: "PutBack | None" = None
    refused: str = ""
    damaged: str = ""
    broken: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: runs once, on the worker thread, and wipes its passphrase afterwards."""

    act: Callable[[bytearray], Opened] = field(repr=False)
    passphrase: bytearray = field(repr=False)

    def __call__(self, control: TaskControl) -> Opened:
        """Do it."""
        del control
        try:
            return self.act(self.passphrase)
        finally:
            self.passphrase[:] = bytes(len(self.passphrase))


def opening(
    door: "VaultDoor", folder: Path, passphrase: bytearray, key_file: Path | None = None
) -> Call:
    """Return the call that opens a vault."""

    def act(secret: bytearray) -> Opened:
        try:
            return Opened(door.open(folder, secret, key_file=key_file), folder)
        except StillReadable as error:
            return Opened(None, folder, refused=explain(error))
        except Salvageable as error:
            return Opened(None, folder, damaged=explain(error))
        except CasuskluisError as error:
            from casuskluis.services.checking.broken import asks_for_backup  # noqa: PLC0415 - seldom

            if asks_for_backup(error):
                return Opened(None, folder, broken=explain(error))
            raise

    return Call(act, passphrase)


def looking(
    door: "VaultDoor", folder: Path, passphrase: bytearray, key_file: Path | None = None
) -> Call:
    """Return the call that opens a vault to read only."""

    def act(secret: bytearray) -> Opened:
        return Opened(door.open_to_read(folder, secret, key_file=key_file), folder)

    return Call(act, passphrase)


def creating(
    door: "VaultDoor", folder: Path, passphrase: bytearray, *, municipality: str, label: str
) -> Call:
    """Return the call that makes a vault."""

    def act(secret: bytearray) -> Opened:
        workspace, paper = door.create(folder, secret, municipality=municipality, label=label)
        return Opened(workspace, folder, paper)

    return Call(act, passphrase)


def recovering(
    door: "VaultDoor", folder: Path, code: str | tuple[str, ...], passphrase: bytearray
) -> Call:
    """Return the call that opens a vault with its recovery code, or two shares of it."""

    def act(secret: bytearray) -> Opened:
        return Opened(door.open_with_recovery_code(folder, code, secret), folder)

    return Call(act, passphrase)


def redeeming(door: "VaultDoor", folder: Path, code: str, passphrase: bytearray) -> Call:
    """Return the call that opens a vault with a code for one time."""

    def act(secret: bytearray) -> Opened:
        return Opened(door.open_with_once_code(folder, code, secret), folder)

    return Call(act, passphrase)


def restoring(
    door: "VaultDoor",
    source: Path,
    target: Path,
    passphrase: bytearray,
    key_file: Path | None = None,
) -> Call:
    """Return the call that puts a backup back; the vault is opened afterwards."""

    def act(secret: bytearray) -> Opened:
        put_back = door.restoring.with_passphrase(source, target, secret, key_file=key_file)
        return Opened(None, target, put_back=put_back)

    return Call(act, passphrase)


@dataclass(frozen=True, slots=True)
class KeyFileQuestion:
    """Asks whether a key file goes with some passphrase of a vault; reads the header only."""

    door: "VaultDoor"
    folder: Path

    def __call__(self, control: TaskControl) -> bool:
        """Do it."""
        del control
        return self.door.wants_key_file(self.folder)
