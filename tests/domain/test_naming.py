# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch names: shown, sorted and found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.domain.naming import PersonName, fold, squeeze


@pytest.mark.parametrize(
    ("text", "given_names", "prefix", "family"),
    [
        ("Jan van den Berg", "Jan", "van den", "Berg"),
        ("Berg, van den, Jan", "Jan", "van den", "Berg"),
        ("Berg, Jan van den", "Jan", "van den", "Berg"),
        ("Van der Meer, S.", "S.", "Van der", "Meer"),
        ("van den Berg", "", "van den", "Berg"),
        ("'t Hart, Kees", "Kees", "'t", "Hart"),
        ("Ayşe Yılmaz", "Ayşe", "", "Yılmaz"),
        ("Jan", "", "", "Jan"),
    ],
)
def test_a_name_is_split_as_people_write_it(
    text: str, given_names: str, prefix: str, family: str
) -> None:
    name = PersonName.parse(text)

    assert (name.given, name.prefix, name.family) == (given_names, prefix, family)


def test_a_name_sorts_under_the_surname_without_its_prefix() -> None:
    names = [PersonName.parse(text) for text in ("Vos, Piet", "Berg, van den, Jan", "Aa, Ien")]

    ordered = sorted(names, key=lambda name: name.sort_key)

    assert [name.family for name in ordered] == ["Aa", "Berg", "Vos"]


@pytest.mark.parametrize(
    ("stored", "typed"),
    [
        ("Berg, van den, Jan", "vandenberg"),
        ("Berg, van den, Jan", "Van den Berg"),
        ("Berg, van den, Jan", "berg"),
        ("Yılmaz, Ayşe", "yilmaz"),
        ("Yılmaz, Ayşe", "AYSE"),
        ("Đorđević, Nađa", "dordevic"),
        ("Łukasz Wiśniewski", "lukasz wisniewski"),
        ("IJssel, van", "ijssel"),
        ("d'Ancona, Lea", "dancona"),
    ],
)
def test_a_search_finds_the_name_however_it_is_typed(stored: str, typed: str) -> None:
    assert fold(typed) in PersonName.parse(stored).search_text


def test_a_name_never_shows_in_a_repr() -> None:
    assert "Berg" not in repr(PersonName.parse("Jan van den Berg"))


@given(st.text())
def test_folding_takes_every_string_and_is_stable(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=60))
def test_splitting_a_name_drops_no_letter(text: str) -> None:
    name = PersonName.parse(text)

    kept = sorted(squeeze(f"{name.family}{name.prefix}{name.given}".replace(",", "")))

    assert kept == sorted(squeeze(text.replace(",", "")))
