# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files that are written whole or not at all, and that only the owner can read."""

import os
import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from casuskluis.vault.faults import PASSING, file_fault, file_faults

OWNER_FILE = 0o600
OWNER_FOLDER = 0o700
_BINARY = getattr(os, "O_BINARY", 0)


def make_private_folder(folder: Path) -> None:
    """Make a folder for the owner only, whatever the umask is.

    Raises:
        VaultError: See `casuskluis.vault.faults.file_faults`.
    """
    with file_faults(folder):
        folder.mkdir(mode=OWNER_FOLDER)
        folder.chmod(OWNER_FOLDER)


def write_new(path: Path, data: bytes) -> None:
    """Write a file that is not there yet, for the owner only, and wait for the disk.

    Raises:
        VaultError: See `casuskluis.vault.faults.file_faults`; the file is gone again then.
    """
    with file_faults(path):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, OWNER_FILE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def replace_together(paths: Sequence[Path], data: bytes) -> None:
    """Give several files the same new content, in order, each whole or not at all.

    All copies are on the disk under passing names before the first takes its place: a full disk
    changes nothing. Once the first is in place the change counts; a later copy that cannot be
    put in place keeps its old content and is mended when the vault is next opened.

    Raises:
        VaultError: Nothing was changed.
    """
    staged = [path.with_name(f"{path.name}.{secrets.token_hex(4)}{PASSING}") for path in paths]
    try:
        for passing in staged:
            write_new(passing, data)
        with file_faults(paths[0]):
            staged[0].replace(paths[0])
        with suppress(OSError):
            sync_folder(paths[0].parent)
            for passing, path in zip(staged[1:], paths[1:], strict=True):
                passing.replace(path)
                sync_folder(path.parent)
    finally:
        for passing in staged:
            with suppress(OSError):
                passing.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until a file written by somebody else is on the disk.

    Raises:
        VaultError: See `casuskluis.vault.faults.file_faults`.
    """
    with file_faults(path), path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk. Windows has no such call."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_into_place(passing: Path, final: Path) -> None:
    """Give a finished folder its name; the caller made sure the name is free.

    Raises:
        VaultError: See `casuskluis.vault.faults.file_faults`; then nothing has moved.
    """
    with file_faults(final):
        passing.rename(final)
    # It has moved: a disk that cannot wait for names may not make that look like a failure.
    with suppress(OSError):
        sync_folder(final.parent)


def remove_folder(folder: Path) -> None:
    """Remove one of our own unfinished folders, as far as that goes."""
    with suppress(OSError):
        for entry in folder.iterdir():
            with suppress(OSError):
                entry.unlink()
        folder.rmdir()


def read_limited(path: Path, limit: int) -> bytes:
    """Return at most ``limit`` bytes of a file.

    Raises:
        VaultError: `CannotRead` when the disk fails.
        FileNotFoundError: There is no such file.
    """
    try:
        with path.open("rb") as file:
            return file.read(limit)
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path.name) from None
    except OSError as error:
        raise file_fault(error, path, writing=False) from None
