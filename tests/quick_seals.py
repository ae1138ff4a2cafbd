# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files in the age format that were locked with a passphrase and little work.

The library lets a guess at a passphrase take a second, and so locking and opening as well. A
file says how much work it asks: with little, the library itself still opens it, and a wrong
passphrase stays wrong. The format: https://age-encryption.org/v1
"""

import os
from base64 import b64encode
from collections.abc import Iterator
from hashlib import scrypt, sha256
from hmac import digest

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

_LOG_WORK = 6
_VERSION = b"age-encryption.org/v1"
_PIECE = 64 * 1024


def quick_seal(content: bytes, passphrase: str) -> bytes:
    """Lock as `pyrage.passphrase.encrypt` does, in a thousandth of a second."""
    key, salt, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    salted = _VERSION + b"/scrypt" + salt
    stretched = scrypt(passphrase.encode(), salt=salted, n=2**_LOG_WORK, r=8, p=1, dklen=32)
    wrapped = ChaCha20Poly1305(stretched).encrypt(bytes(12), key, None)
    head = b"%s\n-> scrypt %s %d\n%s\n---" % (
        _VERSION, _text(salt), _LOG_WORK, _text(wrapped),
    )  # fmt: skip
    proof = digest(_derived(key, b"", b"header"), head, sha256)
    cipher = ChaCha20Poly1305(_derived(key, nonce, b"payload"))
    return b"".join((head, b" ", _text(proof), b"\n", nonce, *_pieces(cipher, content)))


def _pieces(cipher: ChaCha20Poly1305, content: bytes) -> Iterator[bytes]:
    starts = range(0, len(content) or 1, _PIECE)
    for number, start in enumerate(starts):
        last = number == len(starts) - 1
        count = number.to_bytes(11, "big") + bytes([last])
        yield cipher.encrypt(count, content[start : start + _PIECE], None)


def _derived(key: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, purpose).derive(key)


def _text(raw: bytes) -> bytes:
    return b64encode(raw).rstrip(b"=")
