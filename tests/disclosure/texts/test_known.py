# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names and numbers of the vault are found however they are written."""

import random
import unicodedata

import pytest

from casuskluis.disclosure.texts import (
    Colour,
    Finder,
    KnownName,
    KnownText,
    KnownWords,
    Layer,
    MaskToken,
    ordinary_words,
)
from casuskluis.domain.naming import PersonName

NAMES = (
    "Youssef el Amrani", "Đorđe Petrović", "Ayoub Çelik", "Fatima-Zahra O'Connor",
    "Łukasz Wójcik", "Søren Ødegård", "Jan Bakker", "Noor de Wit", "Yılmaz Öztürk",
    "Ijsbrand van IJzendoorn", "Anne-Fleur van den Berg", "Bo Li",
)  # fmt: skip


def near(*names: str, alias: str = "") -> Finder:
    known = [
        KnownName(PersonName.parse(one), "[betrokkene]", near=True, alias=alias)
        for one in names
    ]
    return Finder(KnownWords(tuple(known)), ordinary_words())


def found(finder: Finder, text: str) -> list[MaskToken]:
    return [one for one in finder.find(text) if one.layer in (Layer.KNOWN, Layer.RESEMBLES)]


def covers(finder: Finder, name: str) -> bool:
    text = f"Gisteren zei {name} dat het goed was."
    start, end = len("Gisteren zei "), len("Gisteren zei ") + len(name)
    red = {
        place
        for one in found(finder, text)
        for place in range(one.start, one.end)
        if one.colour is Colour.RED and one.label == "[betrokkene]"
    }
    return all(place in red for place in range(start, end) if text[place].isalnum())


def bare(text: str) -> str:
    plain = text.translate(str.maketrans("ĐđøØłŁı", "DdoOlLi"))
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_however_it_is_written(name: str) -> None:
    finder, parsed = near(name), PersonName.parse(name)
    surname = f"{parsed.prefix} {parsed.family}".strip()
    ways = [
        name, name.upper(), name.lower(), bare(name), unicodedata.normalize("NFD", name),
        name.replace(" ", "-"), name.replace(" ", "\n"), name.replace(" ", "_"),
        name.replace(" ", ""), name.replace("'", "’"), parsed.sorted_display, parsed.given,
        surname, parsed.family.lower(), f"{parsed.family}s", f"{parsed.given} {parsed.family}",
        f"{parsed.family[:1]}\u00ad{parsed.family[1:]}",
    ]  # fmt: skip

    assert [way for way in ways if not covers(finder, way)] == []


def typo(word: str, chance: random.Random) -> str:
    place, letter = chance.randrange(1, len(word)), chance.choice("aeioujtnrs")
    return chance.choice(
        [
            word[:place] + word[place + 1 :],
            word[:place] + letter + word[place:],
            word[:place] + letter + word[place + 1 :],
            word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
        ]
    )


def test_a_name_with_one_mistake_is_found() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    parts = [part for name in NAMES for part in name.split() if len(part) > 4]
    finder = near(*NAMES)
    tried = [typo(chance.choice(parts), chance) for _ in range(400)]

    missed = [word for word in tried if not covers(finder, word)]

    assert len(missed) / len(tried) <= 0.02


def test_a_surname_that_is_a_word_is_found_in_any_case_when_it_is_near() -> None:
    texts = ["Bakker belde.", "hij zag bakker lopen", "BAKKER", "met de bakker"]

    assert all(found(near("Jan Bakker"), text) for text in texts)


def test_a_surname_that_is_a_word_needs_a_capital_when_it_is_far() -> None:
    far = KnownWords((KnownName(PersonName.parse("Jan Bakker"), "[naam]"),))
    finder = Finder(far, ordinary_words())

    assert found(finder, "Brood van de bakker.") == []
    assert [one.colour for one in found(finder, "Gisteren sprak Bakker.")] == [Colour.RED]
    assert [one.colour for one in found(finder, "Bakker sprak.")] == [Colour.ORANGE]


def test_two_words_that_together_sound_as_a_name_are_no_name() -> None:
    finder = near("Piet Deman")

    assert found(finder, "Hij zag de man lopen.") == []
    assert found(finder, "Hij zag De Man lopen.") != []


def test_another_name_somebody_uses_is_found_too() -> None:
    finder = near("Jan Bakker", alias="Kleine Beer, Lion of Tawhid")

    assert [one.text for one in found(finder, "de kleine beer sprak")] == ["kleine beer"]
    assert [one.text for one in found(finder, "als lion_of_tawhid")] == ["lion_of_tawhid"]


@pytest.mark.parametrize(
    ("recorded", "seen"),
    [
        ("123456782", "1234.56.782"), ("123456782", "123 456 782"),
        ("0612345678", "06-1234 5678"), ("XR-418-B", "xr418b"), ("XR418B", "XR 418 B"),
        ("NL91ABNA0417164300", "nl91 abna 0417 1643 00"),
        ("2026-0147", "20260147"), ("Korreweg 118b", "korreweg 118-B"), ("9714 AG", "9714ag"),
        ("f.devries@wij.nl", "F.DeVries@WIJ.nl"),
    ],
)  # fmt: skip
def test_a_number_is_found_with_any_separators(recorded: str, seen: str) -> None:
    finder = Finder(
        KnownWords(texts=(KnownText(recorded, "[iets]", near=True),)), ordinary_words()
    )
    text = f"Genoteerd is {seen} in het verslag."

    tokens = [one for one in finder.find(text) if one.label == "[iets]"]

    assert [(one.text, one.colour) for one in tokens] == [(seen, Colour.RED)]


def test_what_belongs_may_stand_but_a_known_name_in_it_may_not() -> None:
    known = KnownWords(
        (KnownName(PersonName.parse("Kim Veldhaven"), "[betrokkene]", near=True),),
        allowed=("Gemeente Veldhaven", "Politie Noord"),
    )
    tokens = Finder(known, ordinary_words()).find(
        "De Politie Noord en de Gemeente Veldhaven met Groningen."
    )

    assert [one.text for one in tokens] == ["Veldhaven", "Groningen"]


@pytest.mark.parametrize(
    "text",
    [
        "jan-willem.kuipers@politie.nl", "Noord-Nederland", "www.politie.nl/noord",
        "politie_kuipers", "Selwerd-Politie",
    ],
)  # fmt: skip
def test_a_phrase_that_belongs_frees_nothing_it_is_a_part_of(text: str) -> None:
    finder = Finder(KnownWords(allowed=("Politie", "Noord", "Nederland")), ordinary_words())

    tokens = finder.find(f"Dat is {text} daar.")

    assert [one.text for one in tokens] == [text]
