# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.vault.access.recovery_code import ALPHABET, new_code, parse
from casuskluis.vault.errors import RecoveryCodeMistyped

codes = st.builds(new_code)


def bare(code: str) -> str:
    return code.replace("-", "")


def test_a_code_is_seven_groups_of_four() -> None:
    groups = new_code().split("-")
    assert [len(group) for group in groups] == [4] * 7
    assert set("".join(groups)) <= set(ALPHABET)


def test_codes_carry_130_random_bits() -> None:
    seen = {bytes(parse(new_code())) for _ in range(500)}
    assert len(seen) == 500
    assert {chr(octet) for secret in seen for octet in secret} == set(ALPHABET)


@settings(deadline=None)
@given(codes)
def test_spelling_that_means_the_same_gives_the_same_secret(code: str) -> None:
    spellings = (
        bare(code),
        code.lower(),
        code.replace("-", " "),
        code.replace("-", " – "),
        f"\n {code}\t",
        code.replace("0", "o").replace("1", "l"),
        code.replace("0", "O").replace("1", "i"),
    )
    assert all(parse(spelling) == parse(code) for spelling in spellings)


@settings(max_examples=15, deadline=None)
@given(codes)
def test_every_single_wrong_character_is_found(code: str) -> None:
    characters = bare(code)
    for place, right in enumerate(characters):
        for wrong in ALPHABET + "U?é":
            if wrong != right:
                with pytest.raises(RecoveryCodeMistyped):
                    parse(characters[:place] + wrong + characters[place + 1 :])


@settings(max_examples=15, deadline=None)
@given(codes)
def test_every_swap_of_two_characters_is_found(code: str) -> None:
    characters = bare(code)
    for left in range(len(characters)):
        for right in range(left + 1, len(characters)):
            if characters[left] != characters[right]:
                swapped = list(characters)
                swapped[left], swapped[right] = swapped[right], swapped[left]
                with pytest.raises(RecoveryCodeMistyped):
                    parse("".join(swapped))


@settings(max_examples=15, deadline=None)
@given(codes)
def test_a_character_too_many_or_too_few_is_found(code: str) -> None:
    characters = bare(code)
    for place in range(len(characters)):
        with pytest.raises(RecoveryCodeMistyped):
            parse(characters[:place] + characters[place + 1 :])
        with pytest.raises(RecoveryCodeMistyped):
            parse(characters[:place] + "0" + characters[place:])


@settings(deadline=None)
@given(st.text())
def test_no_text_at_all_makes_it_stumble(typed: str) -> None:
    with pytest.raises(RecoveryCodeMistyped):
        parse(typed)


def test_check_characters_have_one_spelling() -> None:
    twins = [
        ALPHABET[0] * 26 + ALPHABET[number // 32] + ALPHABET[number % 32]
        for number in (0, 1021)
    ]
    assert parse(twins[0])
    with pytest.raises(RecoveryCodeMistyped):
        parse(twins[1])
