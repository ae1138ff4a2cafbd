# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invitation, presence list, action card and letter: what they show, and what they never do."""

import os
from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

import pytest

from casuskluis.documents import action_card, informing_letter, invitation, presence_list
from casuskluis.documents.papers import InvitedItem, PresenceLine, TimeSlot
from documents import companion_samples as made
from documents import samples
from documents.reading import failures, outline_titles, page_texts, spoken, whole_text

ON_ONE_PAGE = 12
"""Actions of two lines that a card holds on one page, also with an order of secrecy."""
SECRECY = "Bevoegd tot opheffing (artikel 89 Gemeentewet): de burgemeester van Voorbeeldstad."
LONG_NAME = "Wolfeschlegelsteinhausen-" * 7 + "bergerdorff van den Berg"
SENTENCE = "De samenwerkingspartners beoordelen de ontwikkeling als stabiel. "
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
MANY = 3100 if FULL else 1240
"""Sentences: fifty pages, or twenty."""
MANY_PAGES, FIVE_PAGES = SENTENCE * MANY, SENTENCE * 310
ODD_NAMES = (
    "Ana 😀 王小明",
    "محمد عبد الله",
    "יוסף כהן",
    "Z\u0351\u0343\u0300a\u0300lgo \u202enaaM",
)
MARKED: dict[str, tuple[Callable[[], bytes], str]] = {
    "invitation": (made.KINDS["invitation"], "VERTROUWELIJK"),
    "presence list": (made.KINDS["presence list"], "VERTROUWELIJK"),
    "action card": (made.KINDS["action card of two pages"], "ZEER VERTROUWELIJK"),
    "letter": (made.KINDS["letter"], "PERSOONLIJK – VERTROUWELIJK"),
}


@pytest.mark.parametrize("kind", MARKED)
def test_every_page_carries_marking_control_number_and_its_place(kind: str) -> None:
    build, marking = MARKED[kind]
    pages = page_texts(build())

    for number, text in enumerate(pages, start=1):
        assert marking in text
        assert f"controlegetal {made.CONTROL}" in text
        assert f"Pagina {number} van {len(pages)}" in text


@pytest.mark.parametrize("kind", ["invitation with numbers", "action card of two pages"])
def test_every_page_of_a_numbered_copy_names_number_and_holder(kind: str) -> None:
    for text in page_texts(made.KINDS[kind]()):
        assert f"Exemplaar 3 van 6 – {samples.HOLDER}" in text


@pytest.mark.parametrize("kind", ["invitation", "presence list", "action card"])
def test_an_order_of_secrecy_is_stated_as_the_law_asks(kind: str) -> None:
    pdf = made.KINDS[kind]()

    assert SECRECY in " ".join(spoken(pdf))
    for text in page_texts(pdf):
        assert "GEHEIM – artikel 87 Gemeentewet" in text
    assert "GEHEIM" not in whole_text(made.KINDS[f"{_bare(kind)}"]())


def _bare(kind: str) -> str:
    return "bare invitation" if kind == "invitation" else f"empty {kind}"


def test_an_invitation_for_ordinary_mail_holds_no_number_of_an_item_or_a_case() -> None:
    text = whole_text(made.KINDS["invitation"]())

    assert "U wordt verwacht van 14:10 tot 14:40 uur" in text
    assert "Deze uitnodiging noemt geen namen en geen casusnummers." in text
    assert "Die staan in uw exemplaar van de agenda." in text
    assert "2026-0147" not in text


def test_an_invitation_with_numbers_names_items_and_cases_and_warns() -> None:
    text = whole_text(made.KINDS["invitation with numbers"]())

    assert "1 en 5 (casus 2026-0147)" in text
    assert "Stuur haar niet door met gewone post of e-mail." in text


def test_somebody_with_two_slots_reads_both_and_one_without_stays() -> None:
    slots = (TimeSlot(time(13, 45), time(14, 0)), TimeSlot(time(14, 10), time(14, 40)))
    two = whole_text(invitation.build(replace(made.an_invitation(), slots=slots)))
    none = whole_text(invitation.build(replace(made.an_invitation(), slots=())))

    assert "van 13:45 tot 14:00 uur en van 14:10 tot 14:40 uur" in two
    assert "U wordt verwacht van 13:30 tot 15:00 uur, het hele overleg" in none
    assert "Wacht buiten" not in none


def test_an_ordinary_invitation_is_one_page() -> None:
    for kind in ("invitation", "invitation with numbers", "bare invitation"):
        assert len(page_texts(made.KINDS[kind]())) == 1


def test_secrecy_stands_above_the_signatures_on_a_presence_list() -> None:
    text = whole_text(made.KINDS["presence list"]())

    assert text.index("ik houd geheim wat ik") < text.index("Handtekening")
    for said in (
        "2 Politie, basisteam Noord",
        "verklaring van 08-01-2026",
        "nog geen verklaring",
        "Mentor, naam:",
        "afgemeld",
        "Ook aanwezig, zonder uitnodiging",
        "Gemaakt Uitgereikt Ingeleverd Ontbreekt (nummers) Handtekening notulist 3",
    ):
        assert said in text


def test_own_words_replace_the_statement_of_the_program() -> None:
    paper = replace(made.a_presence_list(), statement="Ik zwijg.\n\nOok later.")
    said = spoken(presence_list.build(paper))

    assert said[said.index("Ik zwijg.") + 1] == "Ook later."
    assert "beloof" not in " ".join(said)


def test_a_presence_list_of_sixty_goes_on_over_pages_and_loses_nobody() -> None:
    lines = tuple(
        PresenceLine(organisation=f"Organisatie {n}", copy_number=n) for n in range(1, 61)
    )
    pdf = presence_list.build(replace(made.a_presence_list(), lines=lines))
    said = spoken(pdf)

    assert failures(pdf) == []
    assert all(f"Organisatie {n}" in said for n in range(1, 61))
    assert said.count("Handtekening") == 2  # the invited and the others, once each


@pytest.mark.parametrize("secret", [True, False])
def test_a_card_is_one_page_for_an_ordinary_number_of_actions(*, secret: bool) -> None:
    for count in range(ON_ONE_PAGE + 1):
        pdf = action_card.build(made.an_action_card(count, secret=secret))
        assert len(page_texts(pdf)) == 1
        assert "meer dan één pagina" not in whole_text(pdf)


def test_a_card_moves_its_rows_together_before_it_takes_a_second_page() -> None:
    pages = {
        count: page_texts(action_card.build(made.an_action_card(count)))
        for count in (4, ON_ONE_PAGE, 24)
    }

    assert [len(found) for found in pages.values()] == [1, 1, 2]
    assert "de 24 acties passen niet op één" in " ".join(pages[24][0].split())
    assert "En nog" not in " ".join(pages[24])


def test_what_does_not_fit_on_two_pages_is_counted() -> None:
    pdf = action_card.build(made.an_action_card(300))
    text, said = whole_text(pdf), set(spoken(pdf))
    shown = sum(f"A-{number}" in said for number in range(1, 301))

    assert len(page_texts(pdf)) == 2
    assert 20 < shown < 300
    assert f"En nog {300 - shown} acties: zie de actielijst." in text


def test_one_action_is_always_shown_whole_however_long() -> None:
    card = made.an_action_card(3)
    long = replace(card.actions[0], description=FIVE_PAGES)
    pdf = action_card.build(replace(card, actions=(long, *card.actions[1:])))

    assert _squeezed(FIVE_PAGES) in _squeezed("".join(spoken(pdf)))
    assert "En nog 2 acties: zie de actielijst." in spoken(pdf)
    assert failures(pdf) == []


def test_the_outline_of_a_card_and_a_letter_holds_no_name_and_no_case() -> None:
    for kind in ("action card", "letter", "letter to a guardian"):
        joined = " ".join(outline_titles(made.KINDS[kind]()))
        for word in ("Öztürk", "2026-0147", "Noord", "Vries"):
            assert word not in joined


def test_a_letter_tells_what_article_14_asks() -> None:
    text = whole_text(made.KINDS["letter"]())

    for said in (
        "Dat doen wij sinds 12 januari 2026.",
        "Waarom praten wij over u?",
        "persoonsgerichte aanpak radicalisering",
        "naam, adres en geboortedatum",
        "De gegevens komen van: • de politie",
        "• Openbaar Ministerie",
        "daarna nog 5 jaar",
        "U mag zien welke gegevens",
        "U kunt bezwaar maken",
        "autoriteitpersoonsgegevens.nl",
        "geen computer",
        "pga@voorbeeldstad.example",
        "fg@voorbeeldstad.example",
        "Handtekening Zoë Şahin-de Vries burgemeester",
    ):
        assert said in text
    assert "Exemplaar" not in text


def test_a_letter_to_a_guardian_speaks_of_the_child() -> None:
    text = whole_text(made.KINDS["letter to a guardian"]())

    assert f"Deze brief gaat over {samples.SUBJECT_NAME}." in text
    assert "Wij gebruiken gegevens over uw kind" in text
    assert "over u " not in text


def test_what_the_officer_leaves_empty_is_left_out_of_a_letter() -> None:
    text = whole_text(made.KINDS["bare letter"]())

    for said in ("Waarom", "kenmerk", "Om welke", "Hoe lang", "sinds", "Wilt u", "contactpunt"):
        assert said not in text
    assert "nog met niemand gedeeld" in text
    assert "Handtekening" in text


def test_greeting_and_signature_stay_together() -> None:
    for length in range(0, 60, 6):
        paper = replace(made.a_letter(), reason="Wij maken ons zorgen om u. " * length)
        last = page_texts(informing_letter.build(paper))[-1]
        assert "Met vriendelijke groet" in last
        assert "Handtekening" in last


@pytest.mark.parametrize("name", [LONG_NAME, *ODD_NAMES])
def test_any_name_gives_sound_papers(name: str) -> None:
    for build in papers_with(name, "kort"):
        assert failures(build()) == []


def test_a_long_name_is_printed_whole() -> None:
    assert len(LONG_NAME) > 196
    wanted = LONG_NAME.replace("-", "").replace(" ", "")
    for build in papers_with(LONG_NAME, "kort"):
        shown = "".join(whole_text(build()).split()).replace("-", "")
        assert wanted in shown


@pytest.mark.parametrize("paper", range(4))
def test_a_text_longer_than_pages_is_printed_whole(paper: int) -> None:
    pdf = papers_with("Politie", FIVE_PAGES)[paper]()

    assert failures(pdf) == []
    assert _squeezed(FIVE_PAGES) in _squeezed("".join(spoken(pdf)))


@pytest.mark.slow
@pytest.mark.parametrize("paper", range(4) if FULL else [0])
def test_a_text_of_many_pages_is_printed_whole(paper: int) -> None:
    pdf = papers_with("Politie", MANY_PAGES)[paper]()

    assert len(page_texts(pdf)) > MANY // 78
    assert whole_text(pdf).count("stabiel.") == MANY
    assert failures(pdf) == []


def _squeezed(text: str) -> str:
    return "".join(text.split())


def papers_with(name: str, text: str) -> list[Callable[[], bytes]]:
    """Return each paper with a name, and a text where somebody types."""
    letter = replace(
        made.a_letter(), addressee=name, guardian_of=name, signer=name, reason=text
    )
    card = replace(made.an_action_card(1), organisation=name)
    action = replace(card.actions[0], description=text, condition=name)
    listed = made.a_presence_list()
    line = replace(listed.lines[0], organisation=name, person=name, function=name)
    attended = replace(listed, lines=(line,) * 3, chair=name, statement=text)
    asked = replace(made.an_invitation(), organisation=name, person=name, preparation=(text,))
    return [
        lambda: informing_letter.build(letter),
        lambda: action_card.build(replace(card, actions=(action,))),
        lambda: presence_list.build(attended),
        lambda: invitation.build(asked),
    ]


def test_a_day_without_a_date_and_an_item_without_a_case_say_so() -> None:
    card = made.an_action_card(1)
    action = replace(card.actions[0], due_on=None, case_number="", late=False)
    asked = replace(made.an_invitation(with_numbers=True), items=(InvitedItem(position=7),))

    assert "geen casus" in whole_text(action_card.build(replace(card, actions=(action,))))
    assert "geen datum" in whole_text(action_card.build(replace(card, actions=(action,))))
    assert "Uw agendapunten 7" in whole_text(invitation.build(asked))


def test_equal_letters_of_other_days_differ_only_where_they_must() -> None:
    one = informing_letter.build(made.a_letter())
    other = informing_letter.build(replace(made.a_letter(), dated_on=date(2026, 3, 3)))

    assert one == informing_letter.build(made.a_letter())
    assert one != other
