# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Rows of real lists that look like something they are not."""

import pytest

from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.listed import ListedCase
from exchange.moving.measuring import read

_OTHERS = "1;Berg, Jan van den;lopend\n2;Sanne de Wit;lopend\n3;Anna van Dijk;lopend\n"


def last(row: str, head: str = "nr;Naam;Status") -> ListedCase:
    return read(f"{head}\n{_OTHERS}{row}\n".encode()).cases[-1]


@pytest.mark.parametrize(
    "name",
    [
        "Onbekende jongere",
        "onbekend",
        "Naam onbekend",
        "N.N.",
        "NN 2",
        "Anoniem",
        "Jongere 1",
        "minderjarige jongen",
        "Moeder",
        "de buurman",
        "Onbekende man, 17 jaar",
        "zoon van melder",
        "Persoon A",
        "???",
        "nog onbekend",
    ],
)
def test_what_stands_in_place_of_a_name_is_no_name(name: str) -> None:
    case = last(f"4;{name};lopend")

    assert case.name.value is None
    assert case.name.doubt


@pytest.mark.parametrize(
    "name",
    [
        "J. B.",
        "J.",
        "A B",
        "JB",
        "zoon van Karin Smit",
        "Jongere Jansen",
        "Jan Onbekend",
        "Jansen, onbekend",
        "moeder van J. Kok",
        "P., J.",
        "B., Jan",
        "Jansen (minderjarig)",
    ],
)
def test_a_name_that_is_only_part_of_one_is_doubtful(name: str) -> None:
    assert last(f'4;"{name}";lopend').name.doubt


@pytest.mark.parametrize(
    ("family", "given"),
    [("Onbekend", "Jan"), ("Jansen", "onbekend"), ("Jongere", "1"), ("J.", "B."), ("B", "Jan")],
)
def test_columns_of_their_own_make_no_name_of_a_placeholder(family: str, given: str) -> None:
    case = read(f"Achternaam;Voornaam;Fase\n{family};{given};lopend\n".encode()).cases[0]

    assert case.name.doubt


@pytest.mark.parametrize("header", ["nr", "Nr.", "Nummer", "Volgnr.", "#", "No."])
def test_a_running_number_is_the_number_in_the_list_and_no_note(header: str) -> None:
    case = last("4;Kok, Piet;lopend", f"{header};Naam;Status")

    assert case.texts[CaseField.NUMBER].value == "4"
    assert case.unmapped == ()
    assert case.doubts == ()


def test_beside_a_number_of_the_case_a_running_number_says_nothing() -> None:
    head = "nr;Zaaknummer;Naam;Status"
    case = read(f"{head}\n1;2025-31;Kok, Piet;lopend\n".encode()).cases[0]

    assert case.texts[CaseField.NUMBER].value == "2025-31"
    assert case.unmapped == ()
    assert case.doubts == ()


@pytest.mark.parametrize(
    ("status", "day"),
    [
        ("afgesloten 1-6-2025", "01-06-2025"),
        ("Gesloten per 1 juni 2025", "01-06-2025"),
        ("afgesloten op 01/06/25", "01-06-2025"),
        ("gesloten (1-6-2025)", "01-06-2025"),
        ("afgerond juni 2025", "juni 2025"),
        ("casus gesloten: 2025", "2025"),
    ],
)
def test_a_phase_with_the_day_of_closing_is_a_closed_case(status: str, day: str) -> None:
    case = last(f"4;Kok, Piet;{status}")

    assert case.texts[CaseField.STAGE].value == ListedStage.CLOSED
    assert str(case.dates[CaseField.CLOSED_ON].value) == day
    assert case.doubts == ()


def test_two_days_of_closing_are_doubtful() -> None:
    case = last("4;Kok, Piet;gesloten 1-6-2025;2-7-2025", "nr;Naam;Status;Afsluitdatum")

    assert str(case.dates[CaseField.CLOSED_ON].value) == "02-07-2025"
    assert case.dates[CaseField.CLOSED_ON].doubt


@pytest.mark.parametrize("status", ["monitoring sinds 1-3-2025", "gesloten 31-2-2025"])
def test_a_day_that_means_something_else_or_nothing_is_doubtful(status: str) -> None:
    case = last(f"4;Kok, Piet;{status}")

    assert case.texts[CaseField.STAGE].value is not None
    assert case.texts[CaseField.STAGE].doubt
    assert case.dates[CaseField.CLOSED_ON].value is None


def test_a_row_with_only_a_name_is_somebody() -> None:
    case = last("4;;", "Zaaknummer;Naam;Status")
    assert case.row != 5  # a number alone is nobody

    reading = read(b"Naam;Fase;Aanleiding\nKok, Piet;lopend;x\nJansen, Karel;;\n")
    assert [one.row for one in reading.cases] == [2, 3]
    assert reading.left_out == ()
