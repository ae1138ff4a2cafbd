# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.vault.errors import PassphraseTooShort, PassphraseTooUniform, PassphraseTooWeak
from casuskluis.vault.passphrase import MINIMUM_CHARACTERS, check_strength, encoded


@pytest.mark.parametrize("words", ["", " " * 40, "kort", "dertien tekens"[:13], "é" * 13])
def test_too_short_is_refused(words: str) -> None:
    with pytest.raises(PassphraseTooShort) as caught:
        check_strength(encoded(words))
    assert caught.value.details == {"minimum": MINIMUM_CHARACTERS}


@pytest.mark.parametrize("words", ["a" * 40, "abababababababab", "1111111111112222"])
def test_one_key_held_down_is_refused(words: str) -> None:
    with pytest.raises(PassphraseTooUniform):
        check_strength(encoded(words))


def test_a_sentence_of_words_is_accepted() -> None:
    check_strength(encoded("correct paard batterij nietje"))


def test_characters_are_counted_not_bytes() -> None:
    check_strength(encoded("éëïöüáàèçñâêîô"))


@settings(deadline=None)
@given(st.text(max_size=13))
def test_nothing_below_fourteen_characters_passes(words: str) -> None:
    with pytest.raises(PassphraseTooWeak):
        check_strength(bytearray(words, "utf-8", "replace"))


def test_two_ways_to_type_an_accent_are_one_passphrase() -> None:
    assert encoded("Zoë") == encoded("Zoe\u0308")
