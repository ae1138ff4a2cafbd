# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Odd text: cleaned, shown as text, and never able to harm the document."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.documents import agenda, fonts
from casuskluis.documents.hyphens import hyphenate
from casuskluis.documents.papers import NotificationSheet
from casuskluis.documents.text import SUBSTITUTE, TextCleaner
from documents import samples
from documents.reading import failures, whole_text

NAUGHTY = Path(__file__).parents[3] / "shared" / "data" / "text" / "naughty-strings.json"


def cleaner() -> TextCleaner:
    return TextCleaner(fonts.covers)


def printed(*texts: str) -> bytes:
    sheets = tuple(
        replace(_sheet(), number=f"M2026-{number:04}", observed=text, question=text)
        for number, text in enumerate(texts)
    )
    items = (replace(samples.items()[2], title=texts[0], notifications=sheets),)
    return agenda.build(replace(samples.agenda(), items=items, place=texts[-1]))


def _sheet() -> NotificationSheet:
    return samples.items()[2].notifications[0]


def bare(text: str) -> str:
    """Return letters only: readers of PDF put piled-up accents in an order of their own."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(
        char for char in decomposed if not unicodedata.combining(char) and char > " "
    )


@pytest.mark.parametrize(
    ("given_text", "expected"),
    [
        ("Zoe\u0308 C\u0327ag\u0306la", "Zoë Çağla"),
        ("\ufeffa\u200bb\u202ec\u00add\x00e\x0b", "abcde\n"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\tb\u3000c", "a b c"),
        ("☐ ja ☑ nee → door", "[ ] ja [x] nee -> door"),
        ("\uff21\uff22 Ⅳ", "AB IV"),
        ("王", SUBSTITUTE),
        ("\ue000\ud800x", f"{SUBSTITUTE}x"),
    ],
)
def test_text_becomes_printable(given_text: str, expected: str) -> None:
    assert cleaner().clean(given_text) == expected


def test_substitutions_are_counted_by_code_point() -> None:
    found = cleaner()
    found.clean("王小王 😀")

    assert found.substitutions == (("U+5C0F", 1), ("U+738B", 2), ("U+1F600", 1))


@settings(deadline=None)  # the first example loads the fonts
@given(st.text())
def test_cleaned_text_is_printable_to_the_last_character(text: str) -> None:
    cleaned = cleaner().clean(text)

    assert all(char == "\n" or fonts.covers(char) for char in cleaned)
    assert not any(
        unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co"} - {"\n"}
        for char in cleaned.replace("\n", "")
    )
    assert cleaner().clean(cleaned) == cleaned


def test_markup_prints_as_text() -> None:
    attack = '<img src="/etc/hostname"/> </para><b>x</b> &amp; <!-- < > ]]>'

    assert attack in whole_text(printed(attack))


def test_what_cannot_be_printed_is_shown_and_reported() -> None:
    pdf = printed("Naam 王小明")
    text = whole_text(pdf)

    assert f"Naam {SUBSTITUTE * 3}" in text
    assert "U+738B" in text
    assert failures(pdf) == []


def test_names_are_never_broken() -> None:
    assert not list(hyphenate("Țurcanu-Wiśniewskidochter"))
    assert list(hyphenate("samenwerkingspartners"))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text(max_size=300), min_size=1, max_size=3))
def test_any_text_gives_a_valid_document(texts: list[str]) -> None:
    assert failures(printed(*texts)) == []


def test_a_word_wider_than_the_page_is_split() -> None:
    assert failures(printed("x" * 3000)) == []


@pytest.mark.gate
@pytest.mark.skipif(not NAUGHTY.exists(), reason="../shared/data is not here")
def test_naughty_strings_give_valid_documents_that_show_them() -> None:
    strings = [text for text in json.loads(NAUGHTY.read_text("utf-8")) if text.strip()]
    for start in range(0, len(strings), 100):  # the validator follows at most 256 bookmarks
        batch = strings[start : start + 100]
        pdf = printed(*batch)
        shown = bare(whole_text(pdf))
        expected = [bare(cleaner().clean(text)) for text in batch]

        assert failures(pdf) == []
        assert [text for text in expected if text not in shown] == []
