# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pages of an encrypted database, each believed only when its code fits."""

import hashlib
import hmac
import struct
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from casuskluis.vault.keys import KEY_BYTES, wipe

PAGE = 4096
SALT = 16
USABLE = PAGE - 80
"""SQLCipher 4 keeps the end of each page for the start vector and the code."""
_VECTOR, _CODE = USABLE, USABLE + 16
_BEGIN = b"SQLite format 3\x00"
_MASK, _ROUNDS = 0x3A, 2
_LOCK_PAGE = 0x40000000 // PAGE + 1
"""SQLite never uses the page at one gibibyte."""
_SAMPLES = 12


class Pages:
    """Reads one file; keeps nothing of what it read.

    Args:
        file: The database, or a copy of it.
        key: Of the database; wiped by the caller.
        salt: The first 16 bytes the database had when it was whole.

    Attributes:
        count: How many pages the database has, or the file where that cannot be read.
    """

    def __init__(self, file: BinaryIO, key: bytearray, salt: bytes) -> None:
        self._file = file
        self._key = key
        self._code_key = code_key(key, salt)
        self.count = page_count(file)
        first = self.read(1)
        if first is not None and first[24:28] == first[92:96]:
            self.count = max(1, int.from_bytes(first[28:32], "big"))

    def close(self) -> None:
        """Wipe the key of the codes."""
        wipe(self._code_key)

    def read(self, number: int) -> bytes | None:
        """Return the readable part of a page; None when it is not as it was written."""
        raw = raw_page(self._file, number)
        begin = SALT if number == 1 else 0
        if not is_authentic(raw, number, self._code_key):
            return None
        decryptor = Cipher(algorithms.AES(self._key), modes.CBC(raw[_VECTOR:_CODE])).decryptor()
        return (_BEGIN if begin else b"") + decryptor.update(raw[begin:_VECTOR])

    def fits(self, number: int) -> bool:
        """Tell whether a page is as it was written, without reading what is in it."""
        return is_authentic(raw_page(self._file, number), number, self._code_key)

    def every(self) -> Iterator[tuple[int, bytes | None]]:
        """Return each page in use with its number."""
        for number in range(1, self.count + 1):
            if number != _LOCK_PAGE:
                yield number, self.read(number)


def page_count(file: BinaryIO) -> int:
    """Return how many pages a file has, an incomplete last one included."""
    return -(-file.seek(0, 2) // PAGE)


def raw_page(file: BinaryIO, number: int) -> bytes:
    """Return the bytes of a page as they are on the disk."""
    file.seek((number - 1) * PAGE)
    return file.read(PAGE)


def is_authentic(raw: bytes, number: int, key: bytearray) -> bool:
    """Tell whether a page is as the library wrote it, at this place."""
    if len(raw) < PAGE:
        return False
    begin = SALT if number == 1 else 0
    code = hmac.digest(key, raw[begin:_CODE] + struct.pack("<I", number), "sha512")
    return hmac.compare_digest(code, raw[_CODE:])


def code_key(key: bytearray, salt: bytes) -> bytearray:
    """Return the key of the codes of the pages, as SQLCipher 4 derives it."""
    masked = bytes(octet ^ _MASK for octet in salt)
    return bytearray(hashlib.pbkdf2_hmac("sha512", key, masked, _ROUNDS, KEY_BYTES))


def find_salt(file: BinaryIO, key: bytearray, others: Iterable[bytes]) -> bytes | None:
    """Return the salt under which pages of the file fit; None when there is none.

    Args:
        file: The database.
        key: Of the database.
        others: Salts to try when that of the file is damaged, such as those of backups.
    """
    samples = list(_samples(file))
    own = raw_page(file, 1)[:SALT].ljust(SALT, b"\x00")
    for salt in (own, *others):
        if _fits(samples, code_key(key, salt)):
            return salt
    few = samples[: _SAMPLES // 3]
    for salt in _one_byte_off(own):
        if _fits(few, code_key(key, salt)):
            return salt
    return None


def _samples(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    count = page_count(file)
    for number in dict.fromkeys((2, 3, 1, *range(4, count + 1, max(1, count // _SAMPLES)))):
        raw = raw_page(file, number)
        if len(raw) == PAGE and any(raw):
            yield number, raw


def _fits(samples: Iterable[tuple[int, bytes]], key: bytearray) -> bool:
    return any(is_authentic(raw, number, key) for number, raw in samples)


def _one_byte_off(salt: bytes) -> Iterator[bytes]:
    for place in range(SALT):
        for change in range(1, 256):
            made = bytearray(salt)
            made[place] ^= change
            yield bytes(made)
