# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A sealed file opens with its own key, in any program that knows age, and with no other."""

import io

import pyrage
import pytest
from typing_extensions import override

from casuskluis.domain.errors import Cancelled, CasuskluisError
from casuskluis.exchange.parcels.errors import (
    ForAnotherRecipient,
    KeyNeeded,
    NewerSeal,
    NotAnIdentity,
    NotARecipient,
    NotASealedFile,
    ParcelDamaged,
    PassphraseNeeded,
    WrongParcelPassphrase,
)
from casuskluis.exchange.parcels.sealing import (
    HEAD,
    Identity,
    Passphrase,
    Recipients,
    SealKind,
    check_recipient,
    kind_of,
    new_identity,
    seal,
    unseal,
)
from exchange.parcels.sealed import KEY, OTHER
from quick_seals import quick_seal

CONTENT = b"geheim " * 30_000
WORDS = "zes losse woorden, één met é"


def sealed(*keys: Identity) -> bytes:
    target = io.BytesIO()
    seal(io.BytesIO(CONTENT), target, Recipients(tuple(key.recipient for key in keys)))
    return target.getvalue()


@pytest.fixture(scope="module")
def by_passphrase() -> bytes:
    target = io.BytesIO()
    seal(io.BytesIO(CONTENT), target, Passphrase(bytearray(WORDS.encode())))
    return target.getvalue()


def test_a_passphrase_opens_it_also_in_another_program(by_passphrase: bytes) -> None:
    assert kind_of(by_passphrase[:HEAD]) is SealKind.PASSPHRASE
    assert pyrage.passphrase.decrypt(by_passphrase, WORDS) == CONTENT
    typed = Passphrase(bytearray(WORDS.encode()))
    assert unseal(io.BytesIO(by_passphrase), typed).read() == CONTENT


def test_a_wrong_passphrase_is_told_apart_from_damage(by_passphrase: bytes) -> None:
    with pytest.raises(WrongParcelPassphrase):
        unseal(io.BytesIO(by_passphrase), Passphrase(bytearray(b"iets anders")))
    cut = io.BytesIO(by_passphrase[:-1])
    with pytest.raises(ParcelDamaged):
        unseal(cut, Passphrase(bytearray(WORDS.encode())))


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 131_072, 210_000])
def test_what_tests_lock_with_little_work_is_as_the_library_locks_it(size: int) -> None:
    quick = quick_seal(CONTENT[:size], WORDS)
    assert kind_of(quick[:HEAD]) is SealKind.PASSPHRASE
    assert (
        unseal(io.BytesIO(quick), Passphrase(bytearray(WORDS.encode()))).read()
        == (CONTENT[:size])
    )
    with pytest.raises(WrongParcelPassphrase):
        unseal(io.BytesIO(quick), Passphrase(bytearray(b"iets anders")))
    with pytest.raises(ParcelDamaged):
        unseal(io.BytesIO(quick[:-1]), Passphrase(bytearray(WORDS.encode())))


def test_every_recipient_opens_it_and_nobody_else() -> None:
    both = sealed(KEY, OTHER)
    for key in (KEY, OTHER):
        assert unseal(io.BytesIO(both), key).read() == CONTENT
    with pytest.raises(ForAnotherRecipient):
        unseal(io.BytesIO(sealed(KEY)), OTHER)


def test_the_wrong_kind_of_key_is_told(by_passphrase: bytes) -> None:
    with pytest.raises(PassphraseNeeded):
        unseal(io.BytesIO(by_passphrase), KEY)
    with pytest.raises(KeyNeeded):
        unseal(io.BytesIO(sealed(KEY)), Passphrase(bytearray(b"x")))


def test_a_file_in_text_form_is_read_too() -> None:
    recipient = pyrage.x25519.Recipient.from_str(KEY.recipient)
    armoured = pyrage.encrypt(CONTENT, [recipient], armored=True)
    assert armoured.startswith(b"-----BEGIN")
    for text in (armoured, b"\r\n" + armoured.replace(b"\n", b"\r\n")):
        assert kind_of(text[:HEAD]) is SealKind.RECIPIENT
        assert unseal(io.BytesIO(text), KEY).read() == CONTENT
    with pytest.raises(ParcelDamaged):
        unseal(io.BytesIO(armoured[:2000]), KEY)


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"age", CONTENT, "ÿþ".encode("utf-16")]
)
def test_another_file_is_called_what_it_is(content: bytes) -> None:
    with pytest.raises((NotASealedFile, ParcelDamaged)) as told:
        unseal(io.BytesIO(content), KEY)
    assert (told.type is ParcelDamaged) == (content == b"age")


@pytest.mark.parametrize(
    "head",
    [
        b"age-encryption.org/v2\n-> X25519 abc\n--- x\n",
        b"age-encryption.org/v1\n-> ssh-ed25519 abc\nabc\n--- x\n",
    ],
)
def test_a_way_of_locking_of_later_is_told(head: bytes) -> None:
    with pytest.raises(NewerSeal):
        unseal(io.BytesIO(head + CONTENT), KEY)


def test_cut_short_anywhere_it_is_damaged_and_gives_nothing() -> None:
    whole = sealed(KEY)
    for length in (*range(1, 260, 7), 500, 65_000, 66_000, len(whole) - 17, len(whole) - 1):
        with pytest.raises(ParcelDamaged):
            unseal(io.BytesIO(whole[:length]), KEY)


def test_a_flipped_bit_anywhere_is_noticed() -> None:
    whole = sealed(KEY)
    for place in (*range(0, 400, 11), 30_000, len(whole) - 1):
        changed = bytearray(whole)
        changed[place] ^= 4
        with pytest.raises(CasuskluisError):
            unseal(io.BytesIO(bytes(changed)), KEY)


@pytest.mark.parametrize(
    "text", ["", "age1", "age1abc", "AGE-SECRET-KEY-1", "jan@voorbeeld.nl"]
)
def test_what_is_no_public_key_is_refused(text: str) -> None:
    with pytest.raises(NotARecipient):
        check_recipient(text)


def test_a_public_key_may_come_with_spaces_and_capitals() -> None:
    assert check_recipient(f"  {KEY.recipient.upper()}\n") == KEY.recipient
    wrong = KEY.recipient[:-1] + ("q" if KEY.recipient[-1] != "q" else "p")
    with pytest.raises(NotARecipient):
        check_recipient(wrong)


def test_a_key_file_with_remarks_holds_a_key() -> None:
    file = f"# created: 2026-11-20\n# public key: {KEY.recipient}\n{KEY.secret.decode()}\n"
    assert Identity(bytearray(file.encode())).recipient == KEY.recipient
    for text in (b"", b"# niets", b"AGE-SECRET-KEY-1ABC", bytes(range(256))):
        with pytest.raises(NotAnIdentity):
            assert Identity(bytearray(text)).recipient


def test_nobody_to_lock_it_for_is_refused() -> None:
    with pytest.raises(NotARecipient):
        seal(io.BytesIO(b"x"), io.BytesIO(), Recipients(()))


def test_no_secret_shows_in_what_an_error_may_print() -> None:
    key = new_identity()
    assert key.secret.decode() not in repr(key)
    assert "woorden" not in repr(Passphrase(bytearray(b"woorden")))


class Stopping(io.BytesIO):
    @override
    def read(self, _: int | None = -1, /) -> bytes:
        raise Cancelled

    @override
    def write(self, _: object, /) -> int:
        raise OSError(28, "vol")


def test_what_source_and_target_raise_comes_out_as_it_was() -> None:
    lock = Recipients((KEY.recipient,))
    with pytest.raises(Cancelled):
        seal(Stopping(), io.BytesIO(), lock)
    with pytest.raises(OSError, match="vol") as full:
        seal(io.BytesIO(CONTENT), Stopping(), lock)
    assert full.value.errno == 28
