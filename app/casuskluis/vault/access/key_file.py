# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The key file of an officer: something to have, besides the passphrase to know.

64 random bytes and 8 of check. The check says, before any key is tried, that a file is not one
of ours or is not what it was; it says nothing about a passphrase. The file has no mark and a
neutral name: who finds the stick cannot tell what it opens.
"""

import hashlib
import hmac
import os
from contextlib import suppress
from pathlib import Path

from casuskluis.vault.errors import (
    CannotRead,
    KeyFileChanged,
    KeyFileExists,
    KeyFileForeign,
    KeyFileInVault,
    KeyFileMissing,
    KeyFileUnreadable,
)
from casuskluis.vault.faults import file_faults
from casuskluis.vault.files import sync_folder
from casuskluis.vault.keys import wiped

SUGGESTED_NAME = "gegevens.bin"
_RANDOM_BYTES = 64
_CHECK_BYTES = 8
_WHOLE_BYTES = _RANDOM_BYTES + _CHECK_BYTES
_CONTEXT = b"casus-vault/1/key-file"


def make_key_file(place: Path, *, vault: Path) -> None:
    """Write a new key file that only its owner may read; nothing is overwritten.

    Args:
        place: The file to be, on a stick for instance; its folder exists.
        vault: The folder it must stay out of.

    Raises:
        KeyFileExists: Something stands there already.
        KeyFileInVault: Who copies the vault would copy the key file with it.
        VaultError: Writing failed; see `casuskluis.vault.faults.file_faults`.
    """
    if place.resolve().is_relative_to(vault.resolve()):
        raise KeyFileInVault("a key file in the vault", place=place.name)
    content = bytearray(os.urandom(_RANDOM_BYTES))
    with wiped(content):
        content.extend(_check(content))
        with file_faults(place):
            _write(place, content)
        with suppress(OSError):
            sync_folder(place.parent)


def read_key_file(place: Path) -> bytearray:
    """Return the SHA-256 of a key file, for the slots; the caller wipes it.

    Raises:
        KeyFileMissing: There is no such file.
        KeyFileUnreadable: It is there, and cannot be read; or is a folder.
        KeyFileForeign: It is not a file of this kind.
        KeyFileChanged: It was one, and is not what it was.
    """
    content = bytearray(_WHOLE_BYTES + 1)
    with wiped(content):
        size = _read(place, content)
        if size != _WHOLE_BYTES:
            raise KeyFileForeign("not the size of a key file", place=place.name)
        whole = memoryview(content)[:_WHOLE_BYTES]
        secret = bytearray(whole[:_RANDOM_BYTES])
        with wiped(secret):
            if not hmac.compare_digest(_check(secret), bytes(whole[_RANDOM_BYTES:])):
                raise KeyFileChanged("the check of the key file does not fit", place=place.name)
        return bytearray(hashlib.sha256(whole).digest())


def _read(place: Path, content: bytearray) -> int:
    try:
        with place.open("rb", buffering=0) as file:
            return file.readinto(content) or 0
    except (FileNotFoundError, NotADirectoryError):
        raise KeyFileMissing("no key file there", place=place.name) from None
    except (OSError, ValueError, CannotRead):
        raise KeyFileUnreadable("the key file cannot be read", place=place.name) from None


def _write(place: Path, content: bytearray) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        number = os.open(place, flags, 0o600)
    except FileExistsError:
        raise KeyFileExists("something stands there already", place=place.name) from None
    try:
        with os.fdopen(number, "wb", buffering=0) as file:
            file.write(content)
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            place.unlink()
        raise


def _check(secret: bytearray) -> bytes:
    return hmac.digest(_CONTEXT, secret, "sha256")[:_CHECK_BYTES]
