# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Real texts, with what must be found in them marked by others."""

import json
from itertools import pairwise

import pytest

from disclosure.texts.marked_texts import (
    TEXTS,
    annotated,
    blank_finder,
    marked_lines,
    measure,
    newspaper,
)

pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not TEXTS.is_dir(), reason="the real texts are not here"),
]


def test_everything_marked_in_sentences_of_casework_is_covered() -> None:
    score = measure(marked_lines("casuszinnen.txt"), blank_finder())

    assert score.missed == []


def test_names_and_places_in_a_newspaper_are_covered_and_few_words_besides() -> None:
    score = measure(newspaper("ned.testa"), blank_finder())

    assert score.share("PER") >= 0.986
    assert score.share("LOC") >= 0.997
    assert score.flagged / score.words <= 0.16


@pytest.mark.parametrize(
    "name",
    ["ded_dates.json", "ded_emails.json", "ded_identifiers.json", "ded_phone_numbers.json"],
)
def test_every_number_date_and_address_of_another_program_is_found(name: str) -> None:
    score = measure(annotated(name), blank_finder())

    assert score.missed == []


def test_no_string_whatever_breaks_the_search() -> None:
    finder = blank_finder()
    for text in json.loads((TEXTS / "naughty-strings.json").read_text("utf-8")):
        tokens = finder.find(text)
        assert all(text[one.start : one.end] == one.text for one in tokens)
        assert all(one.end <= after.start for one, after in pairwise(tokens))
