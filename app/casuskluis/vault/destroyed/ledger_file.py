# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The ledger of what was destroyed, as data and as text.

No name and no case number is in it: a record is there as an HMAC-SHA256 under the ledger key, a
random key that is sealed under the master key. A new master key only seals it anew, so ledgers
from before and after can still be compared. The whole text carries a mac under the same key.
"""

import hmac
import json
import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from casuskluis.vault.access.fields import Fields
from casuskluis.vault.access.header import MAC_BYTES, canonical
from casuskluis.vault.errors import (
    HeaderDamaged,
    LedgerDamaged,
    LedgerForeign,
    NewerVault,
)
from casuskluis.vault.keys import KEY_BYTES, NONCE_BYTES, TAG_BYTES, derive, seal, unseal, wiped

MAGIC = "casuskluis-vernietigd"
VERSION = 1
MAXIMUM_BYTES = 32 * 1024 * 1024
_DIGEST = re.compile(r"[0-9a-f]{64}")
_ENTRY, _MAC = "ledger-entry", "ledger-mac"


class LedgerState(StrEnum):
    """How far a destruction is."""

    PENDING = "pending"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Destroyed:
    """One record that was destroyed, or is about to be.

    Attributes:
        at: When the officer had it destroyed, in ISO 8601.
        state: Whether the database is known to be without it.
    """

    at: str
    state: LedgerState


@dataclass(frozen=True, slots=True)
class LedgerPage:
    """Everything in a ledger.

    Attributes:
        vault_id: The vault it is of.
        generation: One more with every change.
        sealed: The ledger key under the master key: nonce and ciphertext.
        entries: By fingerprint.
        incomplete: A ledger that belonged in this one could not be read.
    """

    vault_id: str
    generation: int
    sealed: bytes = field(repr=False)
    entries: Mapping[str, Destroyed] = field(repr=False, default_factory=dict)
    incomplete: bool = False

    def to_bytes(self, key: bytearray) -> bytes:
        """Return the text of the file."""
        body = {
            "entries": {name: [one.at, str(one.state)] for name, one in self.entries.items()},
            "generation": self.generation,
            "incomplete": int(self.incomplete),
            "key": b64encode(self.sealed).decode("ascii"),
            "magic": MAGIC,
            "vault_id": self.vault_id,
            "version": VERSION,
        }
        mac = b64encode(_sign(key, self.vault_id, body)).decode("ascii")
        return canonical(body | {"mac": mac})


def seal_key(key: bytearray, seal_under: bytearray, vault_id: str) -> bytes:
    """Return the ledger key as it stands in the file."""
    return b"".join(seal(seal_under, key, _binding(vault_id)))


def unseal_key(data: bytes, seal_under: bytearray, vault_id: str) -> bytearray | None:
    """Return the ledger key in the text of a file; None when this vault did not seal it."""
    try:
        sealed = _fields(data).octets("key")
    except (HeaderDamaged, LedgerDamaged):
        return None
    if len(sealed) != NONCE_BYTES + KEY_BYTES + TAG_BYTES:
        return None
    return unseal(seal_under, sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], _binding(vault_id))


def has_key(data: bytes) -> bool:
    """Tell whether a file is spelled as a ledger with a sealed key, whoever sealed it."""
    try:
        return len(_fields(data).octets("key")) == NONCE_BYTES + KEY_BYTES + TAG_BYTES
    except (HeaderDamaged, LedgerDamaged):
        return False


def fingerprint(key: bytearray, vault_id: str, text: str) -> str:
    """Return what stands in the ledger for a record; says nothing without the ledger key."""
    entry_key = derive(key, salt=vault_id.encode(), purpose=_ENTRY)
    with wiped(entry_key):
        return hmac.digest(entry_key, text.encode(), "sha256").hex()


def parse(data: bytes, key: bytearray, vault_id: str) -> LedgerPage:
    """Return the ledger in the bytes of a file.

    Raises:
        LedgerForeign: It is of another vault, or under another ledger key.
        LedgerDamaged: It is no ledger, or somebody changed it.
        NewerVault: Written by a newer version of the program (``version``).
    """
    try:
        return _checked(_fields(data), json.loads(data), key, vault_id)
    except (HeaderDamaged, RecursionError):  # it is read less deep than it is written
        raise LedgerDamaged("not a ledger") from None


def is_of(data: bytes, vault_id: str) -> bool:
    """Tell whether a file could be the ledger of this vault; damage may hide that it is not."""
    try:
        return _fields(data).text("vault_id") == vault_id
    except (HeaderDamaged, LedgerDamaged):
        return True


def _checked(fields: Fields, body: dict[str, Any], key: bytearray, vault_id: str) -> LedgerPage:
    version = fields.number("version", 1, 1_000_000)
    if fields.identifier("vault_id") != vault_id:
        raise LedgerForeign("ledger of another vault")
    if version > VERSION:
        raise NewerVault("ledger of a newer version", version=version)
    entries = {name: _entry(name, value) for name, value in body["entries"].items()}
    if any(isinstance(value, list | dict) for value in (body | {"entries": ""}).values()):
        raise LedgerDamaged("ledger with more in it than a ledger has")
    mac = fields.octets("mac", MAC_BYTES)
    signed = {name: value for name, value in body.items() if name != "mac"}
    if not hmac.compare_digest(mac, _sign(key, vault_id, signed)):
        raise LedgerDamaged("ledger does not have its mac")
    return LedgerPage(
        vault_id=vault_id,
        generation=fields.number("generation", 1, 2**53),
        sealed=fields.octets("key", NONCE_BYTES + KEY_BYTES + TAG_BYTES),
        entries=entries,
        incomplete=bool(fields.number("incomplete", 0, 1)),
    )


def _fields(data: bytes) -> Fields:
    try:
        value = json.loads(data)
    except (ValueError, RecursionError):
        raise LedgerDamaged("ledger is not JSON") from None
    if not isinstance(value, dict) or value.get("magic") != MAGIC:
        raise LedgerDamaged("ledger without its mark")
    if not isinstance(value.get("entries"), dict):
        raise LedgerDamaged("ledger without entries")
    return Fields(value)


def _entry(name: str, value: Any) -> Destroyed:
    """Return one entry, looked at before the mac: spelling deep lists for it takes long."""
    try:
        at, state = value
        datetime.fromisoformat(at)
        entry = Destroyed(at, LedgerState(state))
    except (TypeError, ValueError):
        entry = None
    if entry is None or not _DIGEST.fullmatch(name):
        raise LedgerDamaged("ledger with an entry that is none")
    return entry


def _sign(key: bytearray, vault_id: str, body: dict[str, Any]) -> bytes:
    mac_key = derive(key, salt=vault_id.encode(), purpose=_MAC)
    with wiped(mac_key):
        return hmac.digest(mac_key, canonical(body), "sha256")


def _binding(vault_id: str) -> bytes:
    return canonical([MAGIC, VERSION, vault_id])
