# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The header of a vault: who can open it, as data and as text.

Stable for every version to come: a JSON object with ``magic``, ``version`` and ``checksum``,
written by `canonical`. The checksum tells accidental damage from a wrong secret before any key
is tried; against intent stands the ``mac``, under a key that only an opened vault has.
"""

import hashlib
import hmac
import json
from base64 import b64encode
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from casuskluis.vault.access.cost import MOST_WORK, KdfCost
from casuskluis.vault.access.fields import Fields
from casuskluis.vault.errors import CostOutOfBounds, HeaderDamaged, NewerVault
from casuskluis.vault.keys import KEY_BYTES, NONCE_BYTES, TAG_BYTES, MasterKey, Purpose

MAGIC = "casuskluis"
VERSION = 2
"""The newest spelling. A header that uses nothing new is still written as the first, so that
an older program goes on opening it."""
BINDING_VERSION = 1
"""Of what the wrapping of a slot vouches for; another one would shut every existing slot."""
MAXIMUM_BYTES = 256 * 1024
MAXIMUM_SLOTS = 64
_MOST_PARTS = 300
"""Lists and objects; a full header has 130. Spelling a few hundred takes no time to speak of,
while a file of this size full of lists within lists would take seconds."""
SALT_BYTES = 16
MAC_BYTES = 32
SEALED_KEY_BYTES = NONCE_BYTES + KEY_BYTES + TAG_BYTES


class SlotKind(StrEnum):
    """What opens a slot.

    A passphrase, the code on the recovery sheet, a code that is good for one time, or enough
    shares of a code that was split.
    """

    PASSPHRASE = "passphrase"  # noqa: S105  # a kind, not a secret
    RECOVERY = "recovery"
    ONCE = "once"
    SHARES = "shares"


@dataclass(frozen=True)
class Slot:
    """The master key, wrapped under one secret.

    Attributes:
        slot_id: Names the slot in the journal.
        kind: What opens it.
        salt: 16 random bytes, fresh for every secret.
        cost: Cost of Argon2id; None for a random code, which needs no stretching.
        nonce: Of the wrapping.
        wrapped: The master key under AES-256-GCM.
        label_nonce: Of the label.
        label_sealed: The label, readable only in an opened vault: it may be a name.
        key_file: Whether a key file goes with the passphrase.
    """

    slot_id: str
    kind: SlotKind
    salt: bytes
    cost: KdfCost | None
    nonce: bytes = field(default=b"", repr=False)
    wrapped: bytes = field(default=b"", repr=False)
    label_nonce: bytes = field(default=b"", repr=False)
    label_sealed: bytes = field(default=b"", repr=False)
    key_file: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return the slot as it stands in the header."""
        return self.binding() | {
            "label": _b64(self.label_sealed),
            "label_nonce": _b64(self.label_nonce),
            "nonce": _b64(self.nonce),
            "wrapped": _b64(self.wrapped),
        }

    def binding(self) -> dict[str, Any]:
        """Return the part the wrapping vouches for."""
        kdf: dict[str, Any] = {"name": "hkdf"}
        if self.cost is not None:
            cost = self.cost
            kdf = {"m": cost.memory, "name": "argon2id", "p": cost.lanes, "t": cost.passes}
        bound = {
            "id": self.slot_id,
            "kdf": kdf,
            "kind": str(self.kind),
            "salt": _b64(self.salt),
        }
        return bound | ({"key_file": True} if self.key_file else {})


@dataclass(frozen=True)
class Header:
    """Everything in ``vault.json``.

    Attributes:
        vault_id: Random, for the life of the vault.
        generation: One more with every change.
        slots: In the order they were made.
        mac: HMAC-SHA256 over all the rest.
        previous: While the master key is being replaced: the former one, sealed under the new.
    """

    vault_id: str
    generation: int
    slots: tuple[Slot, ...]
    mac: bytes = field(default=b"", repr=False)
    previous: bytes = field(default=b"", repr=False)

    @property
    def version(self) -> int:
        """The oldest spelling that can say all of this."""
        newer = {SlotKind.ONCE, SlotKind.SHARES}
        modern = any(slot.key_file or slot.kind in newer for slot in self.slots)
        return VERSION if modern or self.previous else 1

    def slots_of(self, kind: SlotKind) -> tuple[Slot, ...]:
        """Return the slots that open with one kind of secret."""
        return tuple(slot for slot in self.slots if slot.kind is kind)

    def with_slots(self, slots: tuple[Slot, ...], master: MasterKey) -> "Header":
        """Return the next generation with other slots, signed."""
        return replace(self, slots=slots, generation=self.generation + 1).signed(master)

    def signed(self, master: MasterKey) -> "Header":
        """Return the header with its mac."""
        return replace(self, mac=master.mac(Purpose.HEADER_MAC, canonical(self._body())))

    def is_authentic(self, master: MasterKey) -> bool:
        """Tell whether a holder of the master key wrote this header."""
        expected = master.mac(Purpose.HEADER_MAC, canonical(self._body()))
        return hmac.compare_digest(expected, self.mac)

    def to_bytes(self) -> bytes:
        """Return the text of the file."""
        body = self._body() | {"mac": _b64(self.mac)}
        return canonical(body | {"checksum": _checksum(body)})

    def _body(self) -> dict[str, Any]:
        return {
            "generation": self.generation,
            "magic": MAGIC,
            "slots": [slot.to_json() for slot in self.slots],
            "vault_id": self.vault_id,
            "version": self.version,
        } | ({"previous": _b64(self.previous)} if self.previous else {})


def canonical(value: Any) -> bytes:
    """Return the one way to write a value: sorted, indented by one, plain ASCII."""
    return json.dumps(value, sort_keys=True, indent=1, ensure_ascii=True).encode() + b"\n"


def parse(data: bytes) -> Header:
    """Return the header in the bytes of a file.

    Raises:
        HeaderDamaged: Not a header, or not the bytes that were once written.
        NewerVault: A whole header of a version this program does not know.
        CostOutOfBounds: Asks for an absurd key derivation, or for too many of them.
    """
    body = _whole(data)
    version = body.number("version", 1, 1_000_000)
    if version > VERSION:
        raise NewerVault("header of a newer version", version=version)
    slots = tuple(_slot(entry) for entry in body.parts("slots", MAXIMUM_SLOTS))
    if sum(slot.cost.work for slot in slots if slot.cost is not None) > MOST_WORK:
        raise CostOutOfBounds("key derivations that take minutes together")
    return Header(
        vault_id=body.identifier("vault_id"),
        generation=body.number("generation", 1, 2**53),
        slots=slots,
        mac=body.octets("mac", MAC_BYTES),
        previous=body.octets("previous", SEALED_KEY_BYTES) if "previous" in body else b"",
    )


def _whole(data: bytes) -> Fields:
    """Return the fields of a header whose checksum and spelling are right."""
    if data.count(b"{") + data.count(b"[") > _MOST_PARTS:
        raise HeaderDamaged("header of far too many parts")
    try:
        value = json.loads(data)
        spelling = canonical(value)
    except (ValueError, RecursionError):
        raise HeaderDamaged("header is not JSON") from None
    if not isinstance(value, dict) or value.get("magic") != MAGIC:
        raise HeaderDamaged("header without the mark of a vault")
    if spelling != data:
        raise HeaderDamaged("header is spelled in another way than it was written")
    if value.pop("checksum", None) != _checksum(value):
        raise HeaderDamaged("header does not have its checksum")
    return Fields(value)


def _slot(entry: Fields) -> Slot:
    kdf = entry.part("kdf")
    kind = SlotKind(entry.choice("kind", tuple(SlotKind)))
    cost = None
    if kind is SlotKind.PASSPHRASE:
        kdf.choice("name", ("argon2id",))
        memory, passes, lanes = (kdf.number(name, 0, 2**53) for name in ("m", "t", "p"))
        cost = KdfCost(memory, passes, lanes).checked()
    else:
        kdf.choice("name", ("hkdf",))
    return Slot(
        slot_id=entry.identifier("id"),
        kind=kind,
        salt=entry.octets("salt", SALT_BYTES),
        cost=cost,
        nonce=entry.octets("nonce", NONCE_BYTES),
        wrapped=entry.octets("wrapped", KEY_BYTES + TAG_BYTES),
        label_nonce=entry.octets("label_nonce", NONCE_BYTES),
        label_sealed=entry.octets("label"),
        key_file=entry.flag("key_file"),
    )


def _checksum(body: dict[str, Any]) -> str:
    return hashlib.sha256(canonical(body)).hexdigest()


def _b64(data: bytes) -> str:
    return b64encode(data).decode("ascii")
