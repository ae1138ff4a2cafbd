# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Spoiled headers, lists of what was destroyed, marks of backups and remembered numbers."""

import hashlib
import json
import tempfile
from base64 import b64encode
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from casuskluis.domain.journal_chain import ControlNumber
from casuskluis.vault.access.copies import Copies, read_copies, unlock
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.access.header import MAXIMUM_BYTES, Header, SlotKind, canonical, parse
from casuskluis.vault.access.slots import new_slot
from casuskluis.vault.backups import marker as marks
from casuskluis.vault.destroyed import ledger_file
from casuskluis.vault.errors import VaultError
from casuskluis.vault.keys import MasterKey
from casuskluis.vault.rotating.former import seal_former
from faults.fuzz_runs import Case
from faults.mutating import crossed, rebuilt, spelled, spoiled

VAULT_ID = "6f1c2f0e-8f4b-4f4f-9d0c-0d7f3f0a1b2c"
SECRET = bytearray(b"26 characters of a secret!")
KEY = bytearray(range(32))
AT = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
_NEW = ("previous", "key_file", "kind", "checksum", "mac", "version", "magic", "slots", "kdf")
_RANDOM_CODES = (SlotKind.RECOVERY, SlotKind.ONCE, SlotKind.SHARES)
_SEALED = {"previous", "mac", "salt", "nonce", "wrapped", "label", "label_nonce", "checksum"}


def headers() -> tuple[bytes, ...]:
    """Return real headers: of one officer, with everything new, half-way a rotation, full."""
    master = MasterKey(bytearray(KEY), VAULT_ID)
    plain = [_slot(master, SlotKind.PASSPHRASE), _slot(master, SlotKind.RECOVERY)]
    rich = [
        *plain,
        new_slot(
            master, VAULT_ID, SlotKind.PASSPHRASE, SECRET, label="Sleutel", cost=FLOOR,
            key_file=bytearray(64),
        ),
        *(_slot(master, kind) for kind in (SlotKind.ONCE, SlotKind.SHARES)),
    ]  # fmt: skip
    former = seal_former(MasterKey(bytearray(32), VAULT_ID), master, VAULT_ID)
    made = (
        Header(VAULT_ID, 7, tuple(plain)),
        Header(VAULT_ID, 8, tuple(rich)),
        Header(VAULT_ID, 9, tuple(rich), previous=former),
        Header(VAULT_ID, 10, tuple(_slot(master, SlotKind.RECOVERY) for _ in range(64))),
    )
    return tuple(one.signed(master).to_bytes() for one in made)


def _slot(master: MasterKey, kind: SlotKind) -> Any:
    cost = FLOOR if kind is SlotKind.PASSPHRASE else None
    return new_slot(master, VAULT_ID, kind, SECRET, label="Jansen", cost=cost)


def header() -> Case:
    """Parse, and unlock with every kind of random code."""
    samples = headers()
    place = Path(tempfile.mkdtemp(prefix="kop-"))

    def make(chance: Random) -> Any:
        data = _spoiled_header(samples, chance)
        in_files = chance.random() < 0.02

        def read() -> None:
            if in_files:
                (place / "vault.json").write_bytes(data)
                (place / "vault.json.2").write_bytes(samples[0][: chance.randrange(3000)])
                _enter(read_copies(place), chance)
            else:
                _enter(Copies(parse(data), parse(data)), chance)

        return read

    return make


def _enter(copies: Copies, chance: Random) -> None:
    for kind in _RANDOM_CODES:
        with suppress(VaultError):
            unlock(copies, kind, bytearray(SECRET)).master.wipe()


def passphrase() -> Case:
    """Unlock with a passphrase, which takes 64 MiB and a tenth of a second for each slot."""
    samples = headers()[:3]

    def make(chance: Random) -> Any:
        whole = chance.choice(samples)
        body = rebuilt(_edged(json.loads(whole), chance), chance, _NEW)
        found = parse(whole)
        with suppress(VaultError):
            found = parse(_checksummed(body))
        cost = {slot.cost for slot in found.slots_of(SlotKind.PASSPHRASE)}
        if cost != {FLOOR} or len(found.slots) > 5:
            found = parse(whole)  # the most a slot may ask for takes minutes

        def read() -> None:
            unlock(Copies(found, found), SlotKind.PASSPHRASE, bytearray(SECRET)).master.wipe()

        return read

    return make


def _spoiled_header(samples: tuple[bytes, ...], chance: Random) -> bytes:
    way = chance.randrange(8)
    sample = chance.choice(samples[:3]) if chance.random() < 0.95 else samples[3]
    if way == 0:
        return spoiled(sample, chance)[: MAXIMUM_BYTES + 1]
    if way == 1:
        return crossed(samples, chance)
    body = rebuilt(_edged(json.loads(sample), chance), chance, _NEW)
    if way == 2:  # as an editor would store it
        return spelled(body, indent=chance.choice((None, 0, 2)))[: MAXIMUM_BYTES + 1]
    if way == 3 and isinstance(body, dict) and body:  # a field twice
        data = spelled(body)
        name = chance.choice(sorted(body)).encode("ascii", "ignore")
        return data.replace(b"{\n", b'{\n "' + name + b'": 1,\n', 1)[: MAXIMUM_BYTES + 1]
    return _checksummed(body)[: MAXIMUM_BYTES + 1]


def _edged(body: dict[str, Any], chance: Random) -> dict[str, Any]:
    """Put other bytes, of any length, in one of the sealed fields; now and then."""
    if chance.random() < 0.5:
        return body
    holder = chance.choice([body, *body["slots"]])
    names = sorted(_SEALED & set(holder))
    if names:
        text = b64encode(
            chance.randbytes(chance.choice((0, 1, 11, 12, 15, 16, 31, 32, 48, 60)))
        )
        holder[chance.choice(names)] = text.decode() + chance.choice(
            ("", "", "=", "\n", "\u00e9")
        )
    return body


def _checksummed(body: Any) -> bytes:
    if not isinstance(body, dict):
        return spelled(body)
    body.pop("checksum", None)
    return spelled(body | {"checksum": hashlib.sha256(spelled(body)).hexdigest()})


def ledger() -> Case:
    """Read a list of what was destroyed, signed anew as often as not."""
    seal_under = bytearray(b"s" * 32)
    sealed = ledger_file.seal_key(KEY, seal_under, VAULT_ID)
    done, pending = (
        ledger_file.Destroyed(AT.isoformat(), state)
        for state in (ledger_file.LedgerState.DONE, ledger_file.LedgerState.PENDING)
    )
    samples = tuple(
        ledger_file.LedgerPage(VAULT_ID, 3, sealed, dict(entries)).to_bytes(KEY)
        for entries in ({}, {"a" * 64: done}, {f"{n:064x}": pending for n in range(40)})
    )

    def make(chance: Random) -> Any:
        data = _spoiled_json(samples, chance, _signed_ledger)

        def read() -> None:
            ledger_file.is_of(data, VAULT_ID)
            ledger_file.has_key(data)
            ledger_file.unseal_key(data, seal_under, VAULT_ID)
            ledger_file.parse(data, KEY, VAULT_ID)

        return read

    return make


def _signed_ledger(body: dict[str, Any]) -> str:
    return b64encode(ledger_file._sign(KEY, VAULT_ID, body)).decode()


def marker() -> Case:
    """Read the mark of a backup, with and without its key."""
    folder = Path(tempfile.mkdtemp(prefix="merk-"))
    file = folder / marks.MARKER
    samples = []
    for counts in ({}, {"case": 3, "subject": 12}):
        mark = marks.Mark(VAULT_ID, AT, marks.Fingerprint(4096, "a" * 64), counts)
        marks.write_marker(folder, mark, KEY)
        samples.append(file.read_bytes())
        file.unlink()

    def make(chance: Random) -> Any:
        data = _spoiled_json(tuple(samples), chance, lambda body: marks._sign(KEY, body))
        file.write_bytes(data)

        def read() -> None:
            with suppress(VaultError):
                marks.read_mark(folder).made_at.astimezone()
            marks.check_mark(folder, KEY, vault_id=VAULT_ID)

        return read

    return make


def _spoiled_json(samples: tuple[bytes, ...], chance: Random, sign: Any) -> bytes:
    way = chance.randrange(6)
    if way == 0:
        return spoiled(chance.choice(samples), chance)
    if way == 1:
        return crossed(samples, chance)
    body = rebuilt(json.loads(chance.choice(samples)), chance, ("incomplete", "counts", "mac"))
    if way < 4 and isinstance(body, dict):
        body.pop("mac", None)
        with suppress(RecursionError):  # then the old one stays away
            body["mac"] = sign(body)
    return spelled(body, indent=chance.choice((1, 1, None)))


def profile() -> Case:
    """Look up what this computer remembered of a vault, in a file anybody can write."""
    from casuskluis.services.opening.remembered import Remembered, _sign  # noqa: PLC0415 - slow
    from casuskluis.vault.vault import Vault  # noqa: PLC0415 - only here

    folder = Path(tempfile.mkdtemp(prefix="profiel-"))
    vault, _ = Vault.create(folder / "A.kluis", bytearray(b"vijf losse woorden zijn genoeg"),
                            label="Toets", cost=FLOOR)  # fmt: skip
    entry: dict[str, Any] = {
        "at": AT.isoformat(),
        "control": str(ControlNumber(12, "123456789012")),
        "keys": 1,
        "vault": vault.vault_id,
    }
    entry["mac"] = _sign(vault, entry)
    sample = canonical({"version": 1, "vaults": {vault.vault_id: entry}})
    file = folder / "laatst-gezien.json"
    remembered = Remembered(file)

    def make(chance: Random) -> Any:
        body = rebuilt(json.loads(sample), chance, ("before", "mac", "at", "control"))
        file.write_bytes(spoiled(sample, chance) if chance.random() < 0.2 else spelled(body))
        return lambda: remembered.last(vault) and None

    return make
