# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.documents import agenda
from casuskluis.documents.leaks import (
    Forbidden,
    Leak,
    LeakKind,
    Reading,
    Term,
    find_in,
    find_leaks,
    letters_of,
)
from casuskluis.documents.leaks.errors import PaperUnreadable
from casuskluis.documents.leaks.fragments import fragments
from documents import samples

NAME = Term(LeakKind.NAME, "Karim El Amrani")
FAMILY = Term(LeakKind.NAME, "Bakker", capital=True)
SECRET = "Hij vertelde aan de wijkagent dat zijn broer al weken niet meer thuis slaapt."


def hits(text: str, *terms: Term, shown: str = "", masks: tuple[str, ...] = ()) -> bool:
    reading = Reading(pages=(text,), parts=())
    return bool(find_in(reading, Forbidden(terms, (shown,) if shown else (), masks)))


@pytest.mark.parametrize(
    "text",
    [
        "Volgens Karim El Amrani gaat het goed.",
        "KARIM EL AMRANI",
        "karim el amrani",
        "Karim El\r\nAmrani",
        "Ka\u00adrim El Am\ufffera\r\nni",
        "K a r i m  E l  A m r a n i",
        "karim-el-amrani.pdf",
        "Karïm Él Amráni",
    ],
)
def test_a_whole_name_is_found_however_it_is_written(text: str) -> None:
    assert hits(text, NAME)


def test_part_of_a_longer_word_is_no_name() -> None:
    assert not hits("Makarim el amranistraat", NAME)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Later belt Bakker terug.", True),
        ("Later belt Bak-\r\nker terug.", True),
        ("De bakker op de hoek.", False),
        ("In de Bakkerstraat.", False),
    ],
)
def test_one_word_of_a_name_needs_its_capital(text: str, *, found: bool) -> None:
    assert hits(text, FAMILY) is found


def test_what_lies_inside_a_phrase_that_belongs_there_is_no_leak() -> None:
    assert not hits("Aanwezig: A. Bakker", FAMILY, masks=("A. Bakker",))
    assert hits("Aanwezig: A. Bakker. Bakker belt.", FAMILY, masks=("A. Bakker",))


def test_a_part_of_a_text_is_found() -> None:
    secret = Term(LeakKind.TEXT, SECRET)

    assert hits(SECRET, secret)
    assert hits("Er is gezegd dat zijn broer al weken niet meer thuis is.", secret)
    assert not hits("Hij vertelde dat zijn broer werkt.", secret)


def test_a_sentence_that_is_also_shown_is_no_leak() -> None:
    assert not hits(SECRET, Term(LeakKind.TEXT, SECRET), shown=f"Eerst dit. {SECRET}")


def test_a_short_sentence_is_found_as_a_whole_and_two_words_are_not_looked_for() -> None:
    assert hits(
        "Dit is besloten: casus wordt gesloten.", Term(LeakKind.TEXT, "Casus wordt gesloten.")
    )
    assert not list(fragments("Goed gesprek."))


def test_the_page_and_the_agenda_item_are_told_and_never_the_words() -> None:
    reading = Reading(pages=("niets", "Karim El Amrani"), parts=("Karim El Amrani",))
    term = replace(NAME, item=4)

    found = find_in(reading, Forbidden((term,)))

    assert found == (Leak(0, LeakKind.NAME, 4), Leak(2, LeakKind.NAME, 4))
    assert "Amrani" not in f"{found}{term}{reading}{Forbidden((term,), masks=('Amrani',))}"


def test_a_finished_paper_is_read_with_its_properties() -> None:
    pdf = agenda.build(samples.agenda())
    place = samples.agenda().municipality

    assert find_leaks(pdf, Forbidden((Term(LeakKind.NAME, place),)))
    assert find_leaks(pdf, Forbidden((NAME,))) == ()


def test_bytes_that_are_no_pdf_prove_nothing() -> None:
    with pytest.raises(PaperUnreadable):
        find_leaks(b"geen pdf", Forbidden((NAME,)))


@given(st.text(min_size=1, max_size=40), st.text(max_size=30), st.text(max_size=30))
def test_every_term_of_three_letters_is_found_between_spaces(
    words: str, before: str, after: str
) -> None:
    if len(letters_of(words)) >= 3:
        assert hits(f"{before} {words} {after}", Term(LeakKind.ALIAS, words))


@given(st.text(max_size=300))
def test_every_piece_of_a_text_stands_in_its_letters(text: str) -> None:
    assert all(piece in letters_of(text) for piece, _ in fragments(text))
