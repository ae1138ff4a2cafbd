# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.domain.passphrase_strength import Strength
from casuskluis.vault.access.passphrase import (
    MINIMUM_CHARACTERS,
    check_strength,
    encoded,
    judged,
)
from casuskluis.vault.access.weaknesses import (
    PassphraseGuessable,
    PassphraseInSequence,
    PassphraseOfDates,
    PassphraseOfFewWords,
    PassphraseOfKeys,
    PassphraseOfNames,
    PassphrasePersonal,
    PassphraseRepeating,
    PassphraseWellKnown,
)
from casuskluis.vault.errors import PassphraseTooShort, PassphraseTooUniform, PassphraseTooWeak

KNOWN = ("S. Meijer", "Gemeente Sint-Veldhaven", "Zorgkluis")


@pytest.mark.parametrize("words", ["", " " * 40, "kort", "dertien tekens"[:13], "é" * 13])
def test_too_short_is_refused(words: str) -> None:
    with pytest.raises(PassphraseTooShort) as caught:
        check_strength(encoded(words))
    assert caught.value.details == {"minimum": MINIMUM_CHARACTERS}


@pytest.mark.parametrize("words", ["a" * 40, "abababababababab", "1111111111112222"])
def test_one_key_held_down_is_refused(words: str) -> None:
    with pytest.raises(PassphraseTooUniform):
        check_strength(encoded(words))


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ("Wachtwoord2026!", PassphraseWellKnown),
        ("P@ssw0rd12345678", PassphraseWellKnown),
        ("SintVeldhaven26!", PassphrasePersonal),
        ("Zorgkluis Meijer", PassphrasePersonal),
        ("Rotterdam Utrecht", PassphraseOfNames),
        ("losse woorden nu", PassphraseOfFewWords),
        ("zxcvbnm,./lkjhgfdsa", PassphraseOfKeys),
        ("tafel tafel tafel", PassphraseRepeating),
        ("abcdefghijklmnop", PassphraseInSequence),
        ("12-08-1974 31-10-2001", PassphraseOfDates),
        ("januari2026februari", PassphraseOfDates),
        ("Lente Zomer Herfst Winter", PassphraseOfDates),
        ("maandag dinsdag woensdag donderdag", PassphraseOfDates),
    ],
)
def test_each_weakness_is_told_by_its_own_name(words: str, cause: type[Exception]) -> None:
    with pytest.raises(PassphraseGuessable) as caught:
        check_strength(encoded(words), KNOWN)
    assert type(caught.value) is cause


def test_what_others_know_makes_no_passphrase_with_or_without_spaces() -> None:
    for words in ("SintVeldhaven zorg", "gemeente sint veldhaven", "g3meente s1nt veldh@ven"):
        assert judged(encoded(words), KNOWN).refusal is not None, words


def test_accents_make_a_known_word_no_stronger() -> None:
    assert judged(encoded("wächtwóórd wächtwóórd")).strength is Strength.WEAK


@pytest.mark.parametrize(
    "words",
    [
        "correct paard batterij nietje",
        "vijf losse woorden zijn genoeg",
        "q8#vN2!kZ7@wP4$x",
        "éëïöüáàèçñâêîô",
    ],
)
def test_what_nobody_guesses_is_accepted(words: str) -> None:
    check_strength(encoded(words), KNOWN)


def test_spaces_count_for_nothing() -> None:
    assert judged(encoded("losse   woorden    nu")).refusal is not None


def test_more_words_are_stronger() -> None:
    steps = [
        "tafel klimop",
        "tafel klimop ja",
        "tafel klimop beker",
        "tafel klimop beker oever",
    ]
    found = [judged(encoded(words)).strength for words in [*steps, f"{steps[-1]} lamp duin"]]
    assert found == [
        Strength.SHORT, Strength.WEAK, Strength.WEAK, Strength.FAIR, Strength.STRONG,
    ]  # fmt: skip


def test_a_judgement_holds_nothing_of_the_passphrase() -> None:
    judgement = judged(encoded("Wachtwoord2026!"), KNOWN)
    assert "achtwoord" not in repr(judgement)
    assert judgement.refusal is not None
    assert not judgement.refusal.details


def test_the_passphrase_itself_is_not_changed() -> None:
    secret = encoded("vijf losse woorden zijn genoeg")
    check_strength(secret)
    assert secret == encoded("vijf losse woorden zijn genoeg")


@settings(deadline=None)
@given(st.text(max_size=13))
def test_nothing_below_fourteen_characters_passes(words: str) -> None:
    with pytest.raises(PassphraseTooWeak):
        check_strength(bytearray(words, "utf-8", "replace"))


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=5_000))
def test_whatever_the_bytes_are_there_is_a_judgement(typed: bytes) -> None:
    judgement = judged(bytearray(typed), KNOWN)
    accepted = judgement.strength in {Strength.FAIR, Strength.STRONG}
    assert accepted is (judgement.refusal is None)


def test_two_ways_to_type_an_accent_are_one_passphrase() -> None:
    assert encoded("Zoë") == encoded("Zoe\u0308")
