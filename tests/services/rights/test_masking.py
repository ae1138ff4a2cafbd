# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Names of others leave any text; the person's own name and ordinary words stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.naming import PersonName, fold
from casuskluis.services.rights.dossier.masking import Masker, Nearness

OWN = PersonName.parse("Çağla Öztürk-van den Berg")
BROTHER = PersonName.parse("Yusuf Öztürk")
FRIEND = PersonName.parse("Wil de Wit")
STRANGER = PersonName.parse("Fatima ter Haar")
SECRET = PersonName.parse("Qwyn Zaltbommelaar")
LETTERS = st.text(alphabet=st.characters(codec="utf-8"), max_size=30)
SPELLINGS = (
    "Qwyn Zaltbommelaar", "ZALTBOMMELAAR", "zaltbommelaar, qwyn", "Q. Zaltbommelaar",
    "Zaltbommelaars", "Qwyn’s", "Q\u0301wyn Zaltbommela\u0308ar", "qwyn.zaltbommelaar@x.nl",
)  # fmt: skip


@pytest.fixture
def masker() -> Masker:
    made = Masker()
    made.add(OWN, Nearness.OWN)
    made.add(BROTHER, Nearness.NEAR)
    made.add(FRIEND, Nearness.NEAR)
    made.add(STRANGER, Nearness.FAR)
    made.add(PersonName.parse("Sanne Middelkoop"), Nearness.OFFICIAL)
    made.keep("VERA-2R")
    made.add(PersonName.parse("Vera Bos"), Nearness.FAR)
    return made


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Yusuf Öztürk belde Çağla Öztürk.", "[derde 1] belde Çağla Öztürk."),
        ("YUSUF is haar broer; Öztürk thuis.", "[derde 1] is haar broer; Öztürk thuis."),
        ("De vriend van Yusuf’s zus.", "De vriend van [derde 1] zus."),
        ("Zij wil dat de muur wit wordt.", "Zij wil dat de muur wit wordt."),
        ("Dhr. W. de Wit belt.", "Dhr. [derde 1] belt."),
        ("Haar telefoon lag er. Ter Haar ook.", "Haar telefoon lag er. [derde 1] ook."),
        ("De VERA-2R is gebruikt door Vera.", "De VERA-2R is gebruikt door [derde 1]."),
        ("Middelkoop sprak met sanne middelkoop.", "[medewerker] sprak met [medewerker]."),
        ("In het bos, met V. Bos.", "In het bos, met [derde 1]."),
        ("", ""),
    ],
)
def test_a_text_keeps_what_is_not_somebody_else(masker: Masker, text: str, shown: str) -> None:
    assert masker.mask(text) == shown


def test_the_same_person_has_the_same_number_throughout(masker: Masker) -> None:
    masker.mask("Wil de Wit")
    masker.mask("Yusuf")

    assert masker.mask("Yusuf en De Wit") == "[derde 2] en [derde 1]"
    assert masker.people == 2


def test_a_name_that_two_have_gets_no_number(masker: Masker) -> None:
    masker.add(PersonName.parse("Piet de Wit"), Nearness.NEAR)

    assert masker.mask("De Wit en Piet") == "[een derde] en [derde 1]"


def test_an_address_of_the_person_keeps_its_street(masker: Masker) -> None:
    masker.add(PersonName.parse("Johan Paulowna"), Nearness.FAR)

    assert masker.mask("Johan Steenlaan 3", own=True) == "Johan Steenlaan 3"
    assert masker.mask("bij Johan Paulowna", own=True) == "bij [derde 1]"


@given(before=LETTERS, spelling=st.sampled_from(SPELLINGS), after=LETTERS)
def test_however_it_is_written_and_whatever_is_around_it_a_name_goes(
    before: str, spelling: str, after: str
) -> None:
    masker = Masker()
    masker.add(OWN, Nearness.OWN)
    masker.add(SECRET, Nearness.NEAR)
    found = fold(masker.mask(f"{before} {spelling} {after}"))

    assert "zaltbommelaar" not in found
    assert "qwyn" not in found


@given(LETTERS)
def test_a_text_without_names_stays_as_it_is(text: str) -> None:
    masker = Masker()
    masker.add(SECRET, Nearness.NEAR)

    assert fold(masker.mask(text)) == fold(text)
