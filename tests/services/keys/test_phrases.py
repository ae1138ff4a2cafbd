# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import math
import re
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from casuskluis.domain.passphrase_strength import Strength
from casuskluis.services.keys.phrases import WORDS, suggestion, weighed, word_list

LIST = Path(__file__).parents[3] / "resources/casuskluis_resources/words/wachtzin"


def test_there_are_as_many_words_as_five_dice_can_throw() -> None:
    assert len(word_list()) == len(set(word_list())) == 6**5


def test_every_word_is_of_four_to_eight_plain_letters() -> None:
    assert [word for word in word_list() if not re.fullmatch("[a-z]{4,8}", word)] == []


def test_no_word_is_the_start_of_another() -> None:
    ordered = sorted(word_list())
    assert [word for word, after in pairwise(ordered) if after.startswith(word)] == []


def test_of_a_word_and_its_plural_there_is_one() -> None:
    words = set(word_list())
    for one, more in (("boom", "bomen"), ("brief", "brieven"), ("huis", "huizen")):
        assert not {one, more} <= words


def test_the_list_says_where_it_comes_from_and_who_may_use_it() -> None:
    assert "OpenTaal" in LIST.joinpath("HERKOMST.md").read_text("utf-8")
    assert "Creative Commons" in LIST.joinpath("LICENSE.txt").read_text("utf-8")


def test_a_proposal_is_worth_77_bits() -> None:
    assert len(suggestion().split()) == WORDS
    assert WORDS * math.log2(len(word_list())) > 77


def test_every_proposal_is_strong() -> None:
    for _ in range(60):
        phrase = suggestion()
        assert weighed(phrase).strength is Strength.STRONG, phrase


def test_each_word_has_the_same_chance() -> None:
    drawn = 40_000
    place = {word: number for number, word in enumerate(word_list())}
    per_part = Counter(place[word] // 972 for word in suggestion(drawn).split())
    expected = drawn / 8
    deviation = sum((found - expected) ** 2 / expected for found in per_part.values())
    assert len(per_part) == 8
    assert deviation < 35, "chi-squared, 7 degrees of freedom: one in 90,000 is above"


def test_the_choice_is_made_by_the_random_source_of_the_system(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []

    def choice(words: tuple[str, ...]) -> str:
        asked.append(len(words))
        return words[0]

    monkeypatch.setattr("secrets.choice", choice)
    assert suggestion(3, "-") == "-".join([word_list()[0]] * 3)
    assert asked == [7776] * 3
