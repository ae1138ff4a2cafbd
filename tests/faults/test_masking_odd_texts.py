# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Odd, foreign, endless and changed texts through masking: what is known stays inside."""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from time import perf_counter

import pytest

from casuskluis.disclosure.texts import QUESTIONS, Choice, MaskToken, decide, mask
from casuskluis.disclosure.texts.review import QuestionsOpen, TextChangedAfterReview
from casuskluis.domain.clock import FixedClock
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Subject
from casuskluis.services.masking.service import MaskingService, NotReviewed
from faults.overview_desk import FULL, said
from services.bureau import NOW, Office, open_office

TEXTS = Path(__file__).parents[3] / "shared" / "data" / "text"
ANSWERED = [one.code for one in QUESTIONS]
PURPOSE = "measure:1"
NAME = "Youssef el Amrani"
SENTENCE = (
    "De gemeente sprak met Youssef el Amrani (06-48123377) over werk en school. "
    "De ouders vertelden dat het thuis rustiger is en dat hij weer naar de les gaat. "
)
PAGE = 3000
"""Characters of a full page."""
PAGES = 200 if FULL else 50
AGAINST = {
    "zero width": "You\u200bssef\u200d el\u2060 Am\u200crani",
    "soft hyphens": "Yous\u00adsef el Am\u00adrani",
    "right to left marks": "\u202eYoussef\u202c \u200fel\u200e Amrani\u2069",
    "full width": "Ｙｏｕｓｓｅｆ ｅｌ Ａｍｒａｎｉ",
    "apart": unicodedata.normalize("NFD", "Youssef él Ämrani"),
    "hard spaces": "Youssef\u00a0el\u2009Amrani",
    "tabs and lines": "Youssef\tel\r\nAmrani",
    "capitals": "YOUSSEF EL AMRANI",
    "marks piled up": "Y\u0351\u0343oussef\u0300 el Amrani\u0351",
    "emoji between": "Youssef😀el😀Amrani",
    "variation selector": "Youssef\ufe0f el Amrani\ufe0f",
}
PIECES = ("a", " ", "9", "A ", "é", "😀", "Jan", "@", ".", "(", "\n", "-")
FOREIGN = ("محمد عبد الله", "Юсеф Амрани", "יוסף אמרני", "王小明", "Ελένη", "ยูสเซฟ", "유세프")


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    opened = open_office(tmp_path)
    opened.workspace.persons.add(
        Subject(
            name=PersonName.parse(NAME),
            birth_date=PartialDate(2004, 3, 14),
            phone="06-48123377",
        )
    )
    yield opened
    opened.workspace.abandon()


@pytest.fixture
def masking(office: Office) -> MaskingService:
    return office.workspace.releases.masking


def plain(text: str) -> str:
    """Return only the letters of a text, as a reader sees them."""
    folded = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in folded if letter.isalnum())


def sound(text: str, tokens: tuple[MaskToken, ...]) -> None:
    """Check that tokens lie in order, apart, and over what they say."""
    at = 0
    for one in tokens:
        assert at <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.text
        at = one.end


@pytest.mark.parametrize("kind", AGAINST)
def test_a_known_name_is_found_however_it_is_disguised(
    masking: MaskingService, kind: str
) -> None:
    text = f"Wij spraken met {AGAINST[kind]} over school."
    sound(text, masking.propose(text))
    shown = masking.preview(text)
    for part in ("youssef", "amrani"):
        assert part not in plain(shown), shown


@pytest.mark.parametrize("name", FOREIGN)
def test_what_is_in_another_script_is_masked_also_when_nobody_knows_it(
    masking: MaskingService, office: Office, name: str
) -> None:
    text = f"Wij spraken met {name} over school."
    for _ in range(2):
        shown = masking.preview(text)
        assert not any(part in shown for part in name.split())
        assert shown.startswith("Wij spraken met ")
        office.workspace.persons.add(Subject(name=PersonName(family=name)))


@pytest.mark.gate
@pytest.mark.skipif(not TEXTS.exists(), reason="../shared/data is not here")
def test_every_naughty_string_goes_through_and_hides_no_name(masking: MaskingService) -> None:
    search = masking.search()
    for naughty in json.loads((TEXTS / "naughty-strings.json").read_text("utf-8")):
        for text in (naughty, f"{naughty}\n{NAME} {naughty} 06-48123377"):
            tokens = search(text)
            sound(text, tokens)
            if text is not naughty:
                shown = mask(text, tokens, ())
                assert NAME not in shown, ascii(naughty)
                assert "48123377" not in shown, ascii(naughty)


@pytest.mark.gate
@pytest.mark.skipif(not TEXTS.exists(), reason="../shared/data is not here")
def test_naughty_strings_are_looked_through_and_kept(masking: MaskingService) -> None:
    found = json.loads((TEXTS / "naughty-strings.json").read_text("utf-8"))
    for text in found if FULL else found[::12]:
        kept = masking.keep(PURPOSE, text, (), ANSWERED)
        assert masking.masked(PURPOSE, text.encode("utf-8", "replace").decode()) is not None
        assert kept.reviewer == "Toets"


def test_the_time_for_a_text_grows_with_its_length_only(masking: MaskingService) -> None:
    search = masking.search()
    search(SENTENCE)
    seconds = []
    for pages in (PAGES // 8, PAGES):
        text = (SENTENCE * (pages * PAGE // len(SENTENCE) + 1))[: pages * PAGE]
        begin = perf_counter()
        tokens = search(text)
        seconds.append(perf_counter() - begin)
        shown = mask(text, tokens, ())
        assert "Amrani" not in shown
        assert "48123377" not in shown
    assert seconds[1] < 8 * seconds[0] * 2.5 + 1, seconds
    assert seconds[1] < 60


@pytest.mark.parametrize(
    "piece", ["a", " ", "9", "A ", "é", "😀", "Jan", "@", ".", "(", "\n", "-"]
)
def test_one_piece_without_end_takes_no_endless_time(
    masking: MaskingService, piece: str
) -> None:
    text = piece * (PAGES * PAGE // len(piece) // (1 if FULL else 5))
    begin = perf_counter()
    sound(text, masking.propose(text))
    assert perf_counter() - begin < 60


def test_a_text_that_was_edited_after_its_review_does_not_leave(
    masking: MaskingService,
) -> None:
    text = f"{NAME} leerde lezen."
    with pytest.raises(NotReviewed) as never:
        masking.masked(PURPOSE, text)
    assert said(never.value)
    with pytest.raises(QuestionsOpen) as half:
        masking.keep(PURPOSE, text, (), ANSWERED[:-1])
    assert said(half.value)
    with pytest.raises(NotReviewed):
        masking.masked(PURPOSE, text)
    masking.keep(PURPOSE, text, (), ANSWERED)
    assert NAME not in masking.masked(PURPOSE, text)

    for edited in (text + " ", text[:-1], f"{text} Jan ook.", text.upper(), "", text[::-1]):
        with pytest.raises(TextChangedAfterReview) as changed:
            masking.masked(PURPOSE, edited)
        assert NAME not in said(changed.value)


def test_the_last_review_counts_also_when_the_clock_was_set_back(office: Office) -> None:
    text = f"{NAME} leerde lezen."
    context = office.workspace.context
    masking = MaskingService(context)
    released = [
        decide(text, token, Choice.RELEASE, reason="mag") for token in masking.propose(text)
    ]
    masking.keep(PURPOSE, text, released, ANSWERED)
    assert NAME in masking.masked(PURPOSE, text)

    earlier = MaskingService(replace(context, clock=FixedClock(NOW - timedelta(days=400))))
    earlier.keep(PURPOSE, text, (), ANSWERED)

    assert NAME not in masking.masked(PURPOSE, text)
    assert masking.earlier(PURPOSE) == ()
