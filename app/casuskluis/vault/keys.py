# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Buffers that can be wiped, and the keys derived from the one master key.

Secrets live in ``bytearray`` all the way: ``bytes`` and ``str`` cannot be overwritten. Wiping
shortens their life; only the end of the process clears memory for certain.
"""

import hmac
import os
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from typing_extensions import override

from casuskluis.vault.errors import VaultClosed

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
CONTEXT = "casus-vault/1/"


class Purpose(StrEnum):
    """What a derived key is for; the value goes into the derivation and may never change."""

    DATABASE = "db"
    HEADER_MAC = "header-mac"
    LABEL = "label"
    AUDIT = "audit"
    PREVIOUS = "previous"
    BACKUP = "backup"
    LEDGER = "ledger"
    REMEMBERED = "remembered"
    SALT = "db-salt"


def wipe(*buffers: bytearray) -> None:
    """Overwrite buffers with zeros, in place."""
    for buffer in buffers:
        for index in range(len(buffer)):
            buffer[index] = 0


@contextmanager
def wiped(*buffers: bytearray) -> Iterator[None]:
    """Wipe the buffers at the end of the block, whatever happens in it."""
    try:
        yield
    finally:
        wipe(*buffers)


def derive(material: bytearray, *, salt: bytes, purpose: str) -> bytearray:
    """Return 32 bytes of HKDF-SHA256 (RFC 5869) for one purpose.

    Args:
        material: At least 128 bits of real randomness; never a passphrase.
        salt: Binds the result to one slot or one vault.
        purpose: Separates keys with different uses.
    """
    key = bytearray(KEY_BYTES)
    info = (CONTEXT + purpose).encode()
    HKDF(hashes.SHA256(), KEY_BYTES, salt=salt, info=info).derive_into(material, key)
    return key


def seal(key: bytearray, plain: bytearray, bound_to: bytes) -> tuple[bytes, bytes]:
    """Encrypt with AES-256-GCM under a fresh nonce; return nonce and ciphertext with tag."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce, AESGCM(key).encrypt(nonce, plain, bound_to)


def unseal(key: bytearray, nonce: bytes, sealed: bytes, bound_to: bytes) -> bytearray | None:
    """Return what was sealed, or None when key, text or binding is another one."""
    plain = bytearray(max(len(sealed) - TAG_BYTES, 0))
    try:
        AESGCM(key).decrypt_into(nonce, sealed, bound_to, plain)
    except InvalidTag:
        return None
    return plain


class MasterKey:
    """The random key every other key of a vault is derived from.

    Args:
        material: 32 random bytes; this object owns and wipes them.
        vault_id: Salt of every derivation.
    """

    def __init__(self, material: bytearray, vault_id: str) -> None:
        self._material = material
        self._salt = vault_id.encode()
        self._gone = False

    @classmethod
    def new(cls, vault_id: str) -> "MasterKey":
        """Return a fresh master key from the random source of the operating system."""
        return cls(bytearray(os.urandom(KEY_BYTES)), vault_id)

    @override
    def __repr__(self) -> str:
        return "MasterKey(<hidden>)"

    def subkey(self, purpose: Purpose) -> bytearray:
        """Return the key for one purpose; the caller wipes it.

        Raises:
            VaultClosed: The master key was wiped.
        """
        return derive(self.exposed(), salt=self._salt, purpose=purpose)

    @property
    def salt(self) -> bytes:
        """What a new database begins with: no secret, and known again when page one is lost."""
        return bytes(self.subkey(Purpose.SALT)[:16])

    def mac(self, purpose: Purpose, message: bytes) -> bytes:
        """Return the HMAC-SHA256 of a message under the key for one purpose."""
        key = self.subkey(purpose)
        with wiped(key):
            return hmac.digest(key, message, "sha256")

    def exposed(self) -> bytearray:
        """Return the key itself, to wrap it in a slot; never keep or copy it.

        Raises:
            VaultClosed: The master key was wiped.
        """
        if self._gone:
            raise VaultClosed("the master key was wiped")
        return self._material

    def wipe(self) -> None:
        """Overwrite the key; a second time does no harm."""
        self._gone = True
        wipe(self._material)
