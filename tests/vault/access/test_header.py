# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import hashlib
import json
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.vault.access.cost import CEILING, DEFAULT, FLOOR
from casuskluis.vault.access.header import (
    MAXIMUM_SLOTS,
    Header,
    Slot,
    SlotKind,
    canonical,
    parse,
)
from casuskluis.vault.access.slots import label_of, new_slot, try_slot
from casuskluis.vault.errors import (
    CostOutOfBounds,
    HeaderDamaged,
    NewerVault,
    VaultError,
)
from casuskluis.vault.keys import MasterKey

VAULT_ID = "6f1c2f0e-8f4b-4f4f-9d0c-0d7f3f0a1b2c"
MASTER = MasterKey(bytearray(range(32)), VAULT_ID)
SECRET = bytearray(b"26 characters of a secret!")


def a_slot(kind: SlotKind = SlotKind.RECOVERY) -> Slot:
    cost = FLOOR if kind is SlotKind.PASSPHRASE else None
    return new_slot(MASTER, VAULT_ID, kind, SECRET, label="Jansen", cost=cost)


HEADER = Header(VAULT_ID, 7, (a_slot(SlotKind.PASSPHRASE), a_slot())).signed(MASTER)
TEXT = HEADER.to_bytes()


def respelled(**changes: Any) -> bytes:
    """Return the header with other fields and a checksum that fits them."""
    body = {**json.loads(TEXT), **changes}
    body.pop("checksum")
    body["checksum"] = hashlib.sha256(canonical(body)).hexdigest()
    return canonical(body)


def test_what_is_written_is_read() -> None:
    assert parse(TEXT) == HEADER
    assert parse(TEXT).is_authentic(MASTER)


def test_two_slots_fit_in_two_kilobytes() -> None:
    assert len(TEXT) < 2048


def test_no_label_can_be_read_without_the_key() -> None:
    assert b"Jansen" not in TEXT
    assert label_of(HEADER.slots[0], HEADER, MASTER) == "Jansen"


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(TEXT) - 1), st.integers(1, 255))
def test_any_changed_byte_is_found_without_a_key(at: int, mask: int) -> None:
    data = bytearray(TEXT)
    data[at] ^= mask
    with pytest.raises(HeaderDamaged):
        parse(bytes(data))


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(TEXT) - 1))
def test_any_cut_is_found(length: int) -> None:
    with pytest.raises(HeaderDamaged):
        parse(TEXT[:length])


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner),
    max_leaves=8,
)


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["version", "vault_id", "generation", "slots", "mac"]), json_values
    )
)
def test_no_content_whatever_makes_it_stumble(changes: dict[str, Any]) -> None:
    try:
        found = parse(respelled(**changes))
    except VaultError:
        return
    assert isinstance(found, Header)


@settings(max_examples=200, deadline=None)
@given(
    st.integers(0, 1),
    st.sampled_from(["id", "kind", "kdf", "salt", "nonce", "wrapped", "label", "label_nonce"]),
    json_values,
)
def test_no_slot_whatever_makes_it_stumble(which: int, name: str, value: Any) -> None:
    slots = json.loads(TEXT)["slots"]
    slots[which][name] = value
    try:
        found = parse(respelled(slots=slots))
    except VaultError:
        return
    assert name == "label"  # of any length
    assert not found.is_authentic(MASTER)


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_whatever_make_it_stumble(data: bytes) -> None:
    with pytest.raises(HeaderDamaged):
        parse(data)


def test_deeply_nested_text_is_damage() -> None:
    with pytest.raises(HeaderDamaged):
        parse(b'{"a":' * 100_000)


def test_a_newer_version_is_told_apart() -> None:
    with pytest.raises(NewerVault) as caught:
        parse(respelled(version=3, slots="unknown to us"))
    assert caught.value.details == {"version": 3}


@pytest.mark.parametrize(
    "kdf", [{"m": 1024}, {"m": 2**31}, {"t": 0}, {"t": 1000}, {"p": 0}, {"p": 255}]
)
def test_a_weakened_or_absurd_key_derivation_is_refused(kdf: dict[str, int]) -> None:
    slots = json.loads(TEXT)["slots"]
    slots[0]["kdf"] |= kdf
    with pytest.raises(CostOutOfBounds):
        parse(respelled(slots=slots))


def test_many_slots_that_are_heavy_together_are_refused() -> None:
    slot = json.loads(TEXT)["slots"][0]
    slot["kdf"] |= {"m": CEILING.memory, "t": CEILING.passes}
    assert len(parse(respelled(slots=[slot])).slots) == 1
    with pytest.raises(CostOutOfBounds):
        parse(respelled(slots=[slot] * MAXIMUM_SLOTS))


def test_a_full_vault_at_the_ordinary_cost_can_be_read() -> None:
    slot = json.loads(TEXT)["slots"][0]
    slot["kdf"] |= {"m": DEFAULT.memory, "t": DEFAULT.passes, "p": DEFAULT.lanes}
    assert len(parse(respelled(slots=[slot] * MAXIMUM_SLOTS)).slots) == MAXIMUM_SLOTS


@pytest.mark.parametrize(
    "forged",
    [
        replace(HEADER, generation=8),
        replace(HEADER, slots=HEADER.slots[:1]),
        replace(HEADER, slots=HEADER.slots[::-1]),
        replace(HEADER, slots=(replace(HEADER.slots[0], label_sealed=b"x"), HEADER.slots[1])),
        replace(HEADER, mac=bytes(32)),
    ],
)
def test_a_header_somebody_else_wrote_is_not_authentic(forged: Header) -> None:
    assert not parse(forged.to_bytes()).is_authentic(MASTER)


@pytest.mark.parametrize(
    "altered",
    [
        {"slot_id": VAULT_ID},
        {"kind": SlotKind.RECOVERY, "cost": None},
        {"cost": replace(FLOOR, passes=2)},
        {"salt": bytes(16)},
        {"nonce": bytes(12)},
    ],
)
def test_an_altered_slot_does_not_open(altered: dict[str, Any]) -> None:
    slot = a_slot(SlotKind.PASSPHRASE)
    assert try_slot(VAULT_ID, slot, SECRET) is not None
    assert try_slot(VAULT_ID, replace(slot, **altered), SECRET) is None


def test_a_slot_does_not_open_in_another_vault() -> None:
    assert try_slot("another vault", a_slot(), SECRET) is None
