# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is found in a text without knowing anybody."""

import time

import pytest

from casuskluis.disclosure.texts import Colour, Finder, KnownWords, mask, ordinary_words
from disclosure.texts.marked_texts import blank_finder

FINDER = Finder(KnownWords(), ordinary_words())


def shown(text: str) -> str:
    return mask(text, FINDER.find(text))


def colours(text: str) -> set[Colour]:
    return {one.colour for one in FINDER.find(text)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hij belde op 06-12345678.", "Hij belde op [telefoonnummer]."),
        ("Zijn bsn is 123456782.", "Zijn bsn is [burgerservicenummer]."),
        ("Betaald op NL91 ABNA 0417 1643 00.", "Betaald op [rekeningnummer]."),
        ("De auto, 12-ABC-3, stond daar.", "De auto, [kenteken], stond daar."),
        ("Schrijf naar jan@voorbeeld.nl.", "Schrijf naar [e-mailadres]."),
        ("Zie t.me/joinchat/AAAA voor meer.", "Zie [website] voor meer."),
        ("Hij heet @lion_of_x daar.", "Hij heet [account] daar."),
        ("Op 3 februari 2021 was hij er.", "Op [datum] was hij er."),
        ("Sinds juni 2021 is het rustig.", "Sinds [datum] is het rustig."),
        ("Een jongen van 17 jaar.", "Een jongen van [leeftijd] jaar."),
        ("Een zeventienjarige jongen.", "Een [leeftijd] jongen."),
        ("Woont op de Korreweg 118b.", "Woont op de [adres]."),
        ("Zit op basisschool De Vuurtoren.", "Zit op [school]."),
        ("Bezoekt de Selwerd-moskee.", "Bezoekt de [gebedshuis]."),
        ("Gesprek met mw. De Vries.", "Gesprek met [naam]."),
        ("Vanaf 84.106.21.9 ingelogd.", "Vanaf [ip-adres] ingelogd."),
        ("Aangifte PL0100-2023118822.", "Aangifte [zaaknummer]."),
        ("Zijn broer bram was mee.", "Zijn broer [naam] was mee."),
        ("Jan (tel 0900 8844) belde.", "[naam] (tel [telefoonnummer]) belde."),
        ("Een jongen, geb. 14-03-2004, kwam.", "Een jongen, geb. [geboortedatum], kwam."),
        ("De moeder van Jayden kwam.", "De moeder van [naam] kwam."),
    ],
)
def test_what_is_found_gets_the_name_of_its_kind(text: str, expected: str) -> None:
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De moeder maakt zich zorgen over haar zoon.",
        "Daarna is met de school gesproken; dat ging goed.",
        "Hij is boos. Anderen zijn dat ook! Waarom? Niemand weet het.",
        "Het signaleringsoverleg besprak de veiligheidssituatie.",
        "Conclusie: Het gaat beter met betrokkene.",
        "Dit is vóór alles een zaak van ouders en leerkrachten.",
        "'s Ochtends gaat hij naar school.",
    ],
)
def test_ordinary_sentences_stay_as_they_are(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    "name",
    ["zandvliet", "oosterhuis", "westerdijk", "dijkveld", "waterman", "hogendoornbosch"],
)
def test_a_surname_does_not_become_a_compound(name: str) -> None:
    assert FINDER.find(f"hij sprak met {name} erover") != ()


@pytest.mark.parametrize(
    "text",
    [
        "محمد من حلب وصل أمس",
        "Иван Петров живёт в Москве",
        "हिन्दी में राम",
        "张伟住在北京",
        "Ｊａｎ",
    ],
)
def test_other_scripts_are_left_out_whole(text: str) -> None:
    assert shown(f"Hij schreef {text} gisteren.").count("[") == 1
    assert not any(char in shown(text) for char in text if char.isalpha())
    assert colours(text) == {Colour.ORANGE}


def test_invisible_letters_do_not_hide_a_name() -> None:
    assert "bdel" not in shown("Hij zag A\u200bbdel\u00adhakim lopen.")


def test_a_nine_digit_number_counts_as_bsn_only_when_it_passes_the_test() -> None:
    assert shown("Nummer 123456782 en 123456789.").count("[burgerservicenummer]") == 1


def test_a_name_found_once_is_found_where_a_sentence_begins_too() -> None:
    text = "Gisteren zag de agent Marron lopen. Marron had haast."

    assert "Marron" not in shown(text)


def test_initials_between_brackets_and_joined_words_are_found() -> None:
    assert shown("De collega (KS) sprak wit.bolwerk aan.") == (
        "De collega ([naam]) sprak [account] aan."
    )


def test_a_label_hides_how_many_words_there_were() -> None:
    assert shown("Hij kent Abdel Karim Ben Salah goed.") == "Hij kent [naam] goed."


@pytest.mark.parametrize(
    "piece",
    ["a", "a-", "1 ", "A. ", "a.", "+31 ", "school De ", "A\u0301", "'", "van de ", "@a"],
)
def test_a_text_of_one_piece_again_and_again_takes_no_long_time(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    start = time.process_time()

    blank_finder().find(text)

    assert time.process_time() - start < 5


def test_a_text_of_200_pages_is_searched_in_time() -> None:
    page = (
        "Op 3 februari sprak wijkagent Kuipers met de moeder van Jayden aan de Korreweg 118. "
        "Zij maakt zich zorgen over wat haar zoon op internet schrijft. "
    ) * 20
    start = time.process_time()

    tokens = FINDER.find(page * 200)

    assert len(tokens) > 4 * 20 * 200 - 1
    assert time.process_time() - start < 30


def test_a_page_of_330_words_takes_little_time() -> None:
    sentence = "Op 3 februari sprak wijkagent Kuipers lang met de moeder van Jayden daarover. "
    page = (sentence * 30)[: len(sentence) * 25]
    taken = []
    for _ in range(5):
        start = time.process_time()
        FINDER.find(page)
        taken.append(time.process_time() - start)

    assert min(taken) < 0.08  # measured 8 ms; room for a slow machine
