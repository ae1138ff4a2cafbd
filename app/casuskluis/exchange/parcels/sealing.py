# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Locking and opening files in the age format (https://age-encryption.org/v1), by its library.

Anything that knows the format opens what is locked here. A file locked for recipients is made
piece by piece; one with a passphrase lies in memory as a whole, because the library asks so.
Nothing is ever put on disk unlocked.

A passphrase and a secret key come in as `bytearray`, so that the caller can wipe them. The
library takes text, and Python cannot wipe text: a copy stays until that memory is used again.
"""

import base64
import binascii
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from io import BytesIO
from typing import BinaryIO, Protocol

import pyrage

from casuskluis.exchange.parcels.errors import (
    ForAnotherRecipient,
    KeyNeeded,
    NewerSeal,
    NotAnIdentity,
    NotARecipient,
    NotASealedFile,
    ParcelDamaged,
    ParcelTooLarge,
    PassphraseNeeded,
    WrongParcelPassphrase,
)
from casuskluis.exchange.sources import MEBIBYTE

MAX_SEALED = 3072 * MEBIBYTE
"""Some thousand large attachments; it lies in memory while it is read."""
ENDING = ".age"
_FORMAT = b"age-encryption.org/"
_VERSION = b"age-encryption.org/v1\n"
_ARMOUR = b"-----BEGIN AGE ENCRYPTED FILE-----"
HEAD = 16 * 1024
"""So many bytes always tell what opens a file."""
_LOOKED_AT = 1024
_PIECE = MEBIBYTE
_NO_KEY = ("No matching keys", "Decryption failed")
"""How the library says that the key does not fit, before it looked at the content."""


class SealKind(StrEnum):
    """What opens a sealed file."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a kind
    RECIPIENT = "recipient"


class Readable(Protocol):
    """What is locked, or opened, comes out of this."""

    def read(self, size: int = -1, /) -> bytes:
        """Return at most so many bytes; none at the end."""
        ...


@dataclass(frozen=True, slots=True)
class Passphrase:
    """Locks, and opens again.

    Attributes:
        text: In UTF-8; the caller wipes it.
    """

    text: bytearray = field(repr=False)


@dataclass(frozen=True, slots=True)
class Recipients:
    """Locks for the owners of these keys, and for nobody else: not for the sender either.

    Attributes:
        keys: Public keys, as `check_recipient` returns them.
    """

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Identity:
    """Opens what was locked for its public key.

    Attributes:
        secret: `AGE-SECRET-KEY-1…`, as in the file `age-keygen` makes; the caller wipes it.
    """

    secret: bytearray = field(repr=False)

    def check(self) -> None:
        """Refuse a text without a secret key.

        Raises:
            NotAnIdentity: When it is one.
        """
        _identity(self)

    @property
    def recipient(self) -> str:
        """The public key that goes with it.

        Raises:
            NotAnIdentity: When the text holds no secret key.
        """
        return str(_identity(self).to_public())


Lock = Passphrase | Recipients
Key = Passphrase | Identity


def new_identity() -> Identity:
    """Return a new pair of keys."""
    return Identity(bytearray(str(pyrage.x25519.Identity.generate()).encode()))


def check_recipient(text: str) -> str:
    """Return a public key as it is written.

    Raises:
        NotARecipient: When it is not one; a single wrong character is noticed.
    """
    try:
        return str(pyrage.x25519.Recipient.from_str(text.strip().lower()))
    except pyrage.RecipientError:
        raise NotARecipient("not an age recipient") from None


def kind_of(head: bytes) -> SealKind:
    """Tell what opens a file.

    Args:
        head: The first bytes of it, `HEAD` of them.

    Raises:
        NotASealedFile: When it is no age file.
        NewerSeal: When it is one of a kind this program does not know.
        ParcelDamaged: When it ends within its first lines.
    """
    head = _without_armour(head)
    if not head.startswith(_VERSION):
        if head.startswith(_FORMAT) and len(head) >= len(_VERSION):
            raise NewerSeal("age format of another version")
        if head and _VERSION.startswith(head):
            raise ParcelDamaged("ends within the first line")
        raise NotASealedFile("no age header")
    lines = head.split(b"\n---", 1)[0].split(b"\n")
    kinds = {line.split(b" ")[1] for line in lines if line.startswith(b"-> ")}
    if b"scrypt" in kinds:
        return SealKind.PASSPHRASE
    if b"X25519" in kinds:
        return SealKind.RECIPIENT
    if b"\n---" in head:
        raise NewerSeal("none of the stanzas is known")
    raise ParcelDamaged("ends within the header")


def seal(source: Readable, target: BinaryIO, lock: Lock) -> None:
    """Write the source to the target, locked.

    Whatever the source or the target raises comes out as it was raised.

    Raises:
        NotARecipient: When a key is not one, or there are none.
        ParcelTooLarge: When there is more than can be locked with a passphrase.
    """
    if isinstance(lock, Passphrase):
        content = _all_of(source)
        target.writelines(_pieces(pyrage.passphrase.encrypt(content, _words(lock))))
        return
    recipients = [pyrage.x25519.Recipient.from_str(check_recipient(key)) for key in lock.keys]
    if not recipients:
        raise NotARecipient("nobody to lock it for")
    watched = _Watched(source, target)
    try:
        pyrage.encrypt_io(watched, watched, recipients)
    except (pyrage.EncryptError, OSError):
        if watched.raised is not None:
            raise watched.raised from None
        raise


def unseal(source: Readable, key: Key) -> BytesIO:
    """Return what is in a sealed file, once every byte of it was proved to be as it was made.

    A file in text form (armoured) is read as well.

    Raises:
        NotASealedFile: When it is no age file.
        NewerSeal: When it is one of a kind this program does not know.
        WrongParcelPassphrase: When the passphrase is another.
        ForAnotherRecipient: When it was locked for others.
        PassphraseNeeded: When a key was given, and it is locked with a passphrase.
        KeyNeeded: When a passphrase was given, and it is locked for the owner of a key.
        NotAnIdentity: When the key is not one.
        ParcelDamaged: When it was cut short or changed.
        ParcelTooLarge: When it is larger than `MAX_SEALED`.
    """
    content = _all_of(source)
    kind = kind_of(content[:HEAD])
    if isinstance(key, Passphrase):
        if kind is not SealKind.PASSPHRASE:
            raise KeyNeeded("locked for recipients")
        return _opened_by_passphrase(content, key)
    if kind is not SealKind.RECIPIENT:
        raise PassphraseNeeded("locked with a passphrase")
    return _opened_by_key(content, _identity(key))


def _opened_by_passphrase(content: bytes, key: Passphrase) -> BytesIO:
    plain = _without_armour(content, whole=True)
    try:
        return BytesIO(pyrage.passphrase.decrypt(plain, _words(key)))
    except pyrage.DecryptError as error:
        if "Excessive work" in str(error):
            raise NewerSeal("more work than a parcel asks") from None
        if str(error).startswith(_NO_KEY):
            raise WrongParcelPassphrase("does not open it") from None
        raise ParcelDamaged("cannot be opened") from None


def _opened_by_key(content: bytes, identity: pyrage.x25519.Identity) -> BytesIO:
    plain = BytesIO()
    try:
        pyrage.decrypt_io(BytesIO(_without_armour(content, whole=True)), plain, [identity])
    except pyrage.DecryptError as error:
        if str(error).startswith(_NO_KEY):
            raise ForAnotherRecipient("no stanza fits the key") from None
        raise ParcelDamaged("cannot be opened") from None
    except OSError:
        raise ParcelDamaged("cannot be opened") from None
    plain.seek(0)
    return plain


def _identity(key: Identity) -> pyrage.x25519.Identity:
    """Find the secret key among the lines of a key file; what follows a # is a remark."""
    for line in bytes(key.secret).decode("ascii", "replace").splitlines():
        if line.strip().upper().startswith("AGE-SECRET-KEY-1"):
            try:
                return pyrage.x25519.Identity.from_str(line.strip().upper())
            except pyrage.IdentityError:
                break
    raise NotAnIdentity("no age identity")


def _words(key: Passphrase) -> str:
    """Return a passphrase as keyboards give it to the other programs that know the format."""
    return unicodedata.normalize("NFC", key.text.decode())


def _all_of(source: Readable) -> bytes:
    found = bytearray()
    while piece := source.read(_PIECE):
        found += piece
        if len(found) > MAX_SEALED:
            raise ParcelTooLarge("too many bytes", limit=MAX_SEALED // MEBIBYTE)
    return bytes(found)


def _pieces(content: bytes) -> Iterator[memoryview]:
    view = memoryview(content)
    for start in range(0, len(view), _PIECE):
        yield view[start : start + _PIECE]


def _without_armour(content: bytes, *, whole: bool = False) -> bytes:
    """Return the bytes of a file in text form; other files as they are."""
    if not content[:_LOOKED_AT].lstrip().startswith(_ARMOUR):
        return content
    lines = content.split(_ARMOUR, 1)[1].strip().split(b"\n-----END", 1)
    if whole and len(lines) == 1:
        raise ParcelDamaged("the last line is missing")
    text = b"".join(lines[0].split())
    try:
        return base64.b64decode(text[: len(text) // 4 * 4], validate=True)
    except binascii.Error:
        raise ParcelDamaged("not base64") from None


class _Watched:
    """Remembers what was raised on either side; the library would turn it into text."""

    def __init__(self, source: Readable, target: BinaryIO) -> None:
        self._source = source
        self._target = target
        self.raised: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            return self._source.read(size)
        except BaseException as error:
            self.raised = error
            raise

    def write(self, content: bytes) -> int:
        try:
            return self._target.write(content)
        except BaseException as error:
            self.raised = error
            raise

    def flush(self) -> None:
        self._target.flush()
