# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How names sound: two spellings of one name share a key, other names rarely do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.naming import PersonName
from casuskluis.storage.sounding import family_sound, sound_key


@pytest.mark.parametrize(
    "spellings",
    [
        "Meijer Meyer Meier Maijer",
        "Bruijn Bruyn Bruin",
        "Jansen Janssen Janszen",
        "Yılmaz Yilmaz Jilmaz",
        "Mohammed Muhammad Mohamed Mochamed Muhammet",
        "Youssef Yusuf Joesoef Youssouf Josef Joseph",
        "Ahmed Achmed Ahmad Ahmet",
        "Khalid Chalid Halid",
        "Khadija Khadidja Chadija",
        "Rashid Rachid Rasjid",
        "Bosch Bos",
        "Schmidt Schmitt Smit Smid Smidt",
        "Vecht Vegt",
        "Dekker Decker",
        "Vries Fries",
        "Quist Kwist",
        "Alaoui Alawi",
        "Özdemir Ozdemir Oezdemir",
        "Ouahbi Wahbi",
        "Elazzouzi El-Azzouzi",
        "Vandenberg Berg",
        "Ibrahim Ebrahim",
        "Kooij Kooi Kooy",
        "Hendrickx Hendriks Hendrix",
        "Thijssen Tijssen",
        "Philipsen Filipsen",
        "Mokhtar Mochtar",
    ],
)
def test_spellings_of_one_name_sound_alike(spellings: str) -> None:
    sounds = {family_sound(PersonName(family=one)) for one in spellings.split()}
    assert len(sounds) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Berg", "Berk"), ("Jansen", "Hansen"), ("Bakker", "Dekker")]
)
def test_names_that_sound_otherwise_are_kept_apart(one: str, other: str) -> None:
    assert family_sound(PersonName(family=one)) != family_sound(PersonName(family=other))


def test_the_prefix_does_not_count_wherever_it_was_typed() -> None:
    apart = PersonName(family="Berg", prefix="van den", given="Jan")
    within = PersonName(family="van den Berg", given="Jan Willem")
    assert sound_key(apart) == sound_key(within) == "BRG JN"


def test_a_name_in_another_script_sounds_like_itself() -> None:
    assert family_sound(PersonName(family="李")) == "李"
    assert family_sound(PersonName(family="")) == ""


@given(st.text(), st.text())
def test_every_text_has_a_sound(family: str, given_names: str) -> None:
    key = sound_key(PersonName(family=family, given=given_names))
    assert key.count(" ") == 1
