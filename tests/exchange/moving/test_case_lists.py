# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Case lists as Excel and as text: headers, names, days, numbers and what is no case."""

import io
from typing import Any

import openpyxl
import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.exchange.columns import Confidence, NoUsableColumns
from casuskluis.exchange.moving.fields import CaseField, ListedStage
from casuskluis.exchange.moving.guessing import guess_case_columns, header_fingerprint
from casuskluis.exchange.moving.listed import ListedCase
from casuskluis.exchange.moving.opening import open_case_list
from casuskluis.exchange.moving.reading import read_cases
from exchange.moving.measuring import VOCABULARY, read
from exchange.moving.messy import TODAY

BSN = "999993653"


def only(text: str, *, keep_bsn: bool = False) -> ListedCase:
    (case,) = read(text.encode(), keep_bsn=keep_bsn).cases
    return case


def book(rows: list[list[Any]], *merged: str) -> bytes:
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_delimiter_and_code_page_will_do(delimiter: str, codec: str) -> None:
    lines = (
        ("Naam betrokkene", "Fase", "Geb. datum"),
        ("Zoë van der Meer", "lopend", "3-2-90"),
    )
    text = "\r\n".join(delimiter.join(line) for line in lines)

    (case,) = read(text.encode(codec)).cases

    assert case.name.value is not None
    assert case.name.value.display == "Zoë van der Meer"
    assert case.texts[CaseField.STAGE].value == ListedStage.CASE_MEETING
    assert str(case.dates[CaseField.BIRTH_DATE].value) == "03-02-1990"
    assert case.doubts == ()


def test_letters_that_were_damaged_on_the_way_are_doubtful() -> None:
    case = only("Naam;Fase\n\u00c3\u2013zt\u00c3\u00bcrk, Ay\u015fe;lopend\n")

    assert case.doubts


def test_a_header_over_two_rows_with_groups_is_one_header() -> None:
    rows: list[list[Any]] = [
        ["Betrokkene", "", "Melder", "", "Datum"],
        ["Naam", "Geboortedatum", "Naam", "Organisatie", "melding"],
        ["Bos, Jan", "1968", "Piet Kok", "politie", "1-3-2025"],
    ]

    (case,) = read(book(rows, "A1:B1", "C1:D1")).cases

    assert case.name.value is not None
    assert case.name.value.sorted_display == "Bos, Jan"
    assert case.texts[CaseField.REPORTER].value == "Piet Kok"
    assert str(case.dates[CaseField.REPORTED_ON].value) == "01-03-2025"
    assert case.texts[CaseField.REPORTER_ORGANISATION].value == "Politie basisteam Zuid"


def test_a_cell_merged_downwards_counts_for_all_its_rows() -> None:
    rows: list[list[Any]] = [["Naam", "Regisseur"], ["Bos, Jan", "Anna"], ["Kok, Piet", None]]

    first, second = read(book(rows, "B2:B3")).cases

    assert first.texts[CaseField.COORDINATOR].value == "Anna de Boer"
    assert second.texts[CaseField.COORDINATOR].value == "Anna de Boer"


def test_a_column_only_its_content_tells_of_is_doubtful_until_it_is_chosen() -> None:
    text = "Naam;Onbekende kop\nBos, Jan;lopend\nKok, Piet;gesloten\nVos, An;nazorg\n"
    table = open_case_list(text.encode())
    guess = guess_case_columns(table.headers, table.sample())

    guessed = read_cases(table, guess, VOCABULARY, today=TODAY)
    chosen = read_cases(table, guess.with_choice(1, CaseField.STAGE), VOCABULARY, today=TODAY)

    assert guess.columns[1].confidence is Confidence.CONTENT
    assert all(case.doubts for case in guessed.cases)
    assert not any(case.doubts for case in chosen.cases)


def test_two_columns_that_contradict_each_other_are_doubtful() -> None:
    case = only("Naam;Fase;Status\nBos, Jan;lopend;gesloten\n")

    assert dict(case.doubts)[CaseField.STAGE]


def test_the_bsn_is_checked_and_only_kept_when_that_is_allowed() -> None:
    text = f"Naam;BSN\nBos, Jan;{BSN}\n"

    assert only(text).texts[CaseField.BSN].value is None
    assert only(text, keep_bsn=True).texts[CaseField.BSN].value == BSN
    wrong = only("Naam;BSN\nBos, Jan;123456789\n", keep_bsn=True).texts[CaseField.BSN]
    assert wrong.value is None
    assert wrong.doubt
    assert BSN not in wrong.written


@pytest.mark.parametrize(
    ("cell", "born"),
    [
        ("1968", "1968"), ("mei 1990", "1990-05"), ("00-00-1968", "1968"), ("onbekend", ""),
        ("3-2-95", "1995-02-03"), ("3-2-12", "2012-02-03"), ("12 mrt '90", "1990-03-12"),
        ("03.02.1990.", "1990-02-03"), ("do 3 mei 1990", "1990-05-03"),
        ("1990-05-03 00:00:00", "1990-05-03"),
    ],
)  # fmt: skip
def test_a_day_of_birth_is_read_as_far_as_it_is_known(cell: str, born: str) -> None:
    told = only(f"Naam;Geboortedatum\nBos, Jan;{cell}\n").dates[CaseField.BIRTH_DATE]

    assert (told.value.iso() if told.value else "") == born
    assert told.is_certain


@pytest.mark.parametrize(
    "cell",
    ["17 jaar", "1980/1981", "12-13-1990", "ca. 1985", "1-1-1900", "44000", "31-02-1990",
     "1-2-1990 of 2-2-1990", "1-1-2030", "3-2-24", "#N/B", "3 feb", "######"],
)  # fmt: skip
def test_a_day_of_birth_that_may_be_another_is_doubtful(cell: str) -> None:
    told = only(f"Naam;Geboortedatum\nBos, Jan;{cell}\n").dates[CaseField.BIRTH_DATE]

    assert not told.is_certain


def test_one_day_written_month_first_makes_the_whole_column_doubtful() -> None:
    text = "Naam;Datum melding\nBos, Jan;03/25/2025\nKok, Piet;04/05/2025\n"
    first, second = read(text.encode()).cases

    assert first.doubts
    assert second.doubts


@pytest.mark.parametrize(
    "name",
    [
        "Bos",
        "Jan Bos",
        "Bos, Jan / Kok, Piet",
        "Jan en Piet Bos",
        "Casus 12",
        "N.N.",
        "dhr. Bos",
        "Gezin de Boer",
        "broer van Jan",
        "Bos, Jan (broer)",
        "JAN DE BOER",
        "Jan van",
    ],
)
def test_a_name_that_can_be_split_in_two_ways_is_doubtful(name: str) -> None:
    assert only(f"Naam;Fase\n{name};lopend\n").name.doubt


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("jihadisme", "jihadist"), ("extreemrechts", "right_wing"), ("Overig", "other"),
        ("anti-institutioneel extremisme", "anti_institutional"),
    ],
)  # fmt: skip
def test_a_phenomenon_is_read_when_the_cell_says_nothing_else(cell: str, code: str) -> None:
    told = only(f"Naam;Fenomeen\nBos, Jan;{cell}\n").texts[CaseField.IDEOLOGY]

    assert (told.value, told.doubt) == (code, "")


@pytest.mark.parametrize(
    "cell", ["geen jihadisme", "jihadisme?", "was jihadist", "milieu", "salafisme", "links"]
)
def test_a_phenomenon_somebody_doubts_is_doubtful(cell: str) -> None:
    assert only(f"Naam;Fenomeen\nBos, Jan;{cell}\n").texts[CaseField.IDEOLOGY].doubt


def test_activism_is_never_read_as_extremism() -> None:
    told = only("Naam;Fenomeen\nBos, Jan;klimaatactivisme\n").texts[CaseField.IDEOLOGY]

    assert told.value is None
    assert told.doubt


@pytest.mark.parametrize("cell", ["open?", "niet actief", "lopend / monitoring"])
def test_a_phase_nobody_is_sure_of_is_doubtful(cell: str) -> None:
    assert only(f"Naam;Fase\nBos, Jan;{cell}\n").texts[CaseField.STAGE].doubt


@pytest.mark.parametrize("cell", ["moeder overleden", "overgedragen aan ZVH", "niet verhuisd"])
def test_a_reason_that_says_more_is_doubtful(cell: str) -> None:
    told = only(f"Naam;Reden sluiting\nBos, Jan;{cell}\n").texts[CaseField.CLOSING_REASON]

    assert told.doubt


def test_the_prefixes_of_a_column_tell_that_first_names_come_first() -> None:
    text = "Naam;Fase\nJan Bos;lopend\nPiet van der Meer;lopend\n"

    assert all(case.name.is_certain for case in read(text.encode()).cases)


def test_people_who_stand_in_the_list_twice_are_told() -> None:
    text = (
        "Naam;Geboortedatum\nBos, Jan;3-2-1990\nJan Bos;3 februari 1990\n"
        "Bos, J.;1990\nBos, Jan;1968\nBoss, Jan;3-2-1990\n"
    )

    cases = read(text.encode()).cases

    assert [case.double_of for case in cases] == [None, 2, 2, None, 2]


def test_a_number_that_became_a_date_or_comes_twice_is_doubtful() -> None:
    rows: list[list[Any]] = [
        ["Naam", "Zaaknummer"],
        ["Bos, Jan", "2024-03-01"],
        ["Kok, Piet", 7],
        ["Vos, An", 7],
    ]

    assert all(CaseField.NUMBER in dict(case.doubts) for case in read(book(rows)).cases)


def test_a_phase_that_the_dates_contradict_is_doubtful() -> None:
    case = only("Naam;Fase;Melddatum;Afsluitdatum\nBos, Jan;lopend;1-3-2025;1-2-2025\n")

    assert {CaseField.STAGE, CaseField.CLOSED_ON} <= set(dict(case.doubts))


def test_headings_totals_and_headers_again_are_no_cases() -> None:
    text = "Naam;Fase;Bron\nJeugd;;\nBos, Jan;lopend;school\nNaam;Fase;Bron\nTotaal;1;\n"
    reading = read(text.encode())

    assert [case.row for case in reading.cases] == [3]
    assert reading.left_out == (2, 4, 5)


def test_a_row_without_a_name_is_refused_with_its_number() -> None:
    reading = read(b"Naam;Fase;Bron\nBos, Jan;lopend;school\n;lopend;school\n")

    (refused,) = reading.refused
    assert refused.row == 3
    assert refused.text


def test_a_list_without_names_is_refused() -> None:
    with pytest.raises(NoUsableColumns):
        read(b"Fase;Datum melding\nlopend;1-1-2025\n")


def test_reading_stops_when_asked() -> None:
    table = open_case_list(b"Naam;Fase\nBos, Jan;lopend\n")
    guess = guess_case_columns(table.headers, table.sample())

    with pytest.raises(Cancelled):
        read_cases(table, guess, VOCABULARY, today=TODAY, cancelled=lambda: True)


def test_the_same_columns_have_the_same_fingerprint() -> None:
    assert header_fingerprint(("Naam ", "Geb.dat.")) == header_fingerprint(("NAAM", "geb dat"))
    assert header_fingerprint(("Naam",)) != header_fingerprint(("Naam", "Fase"))


def test_nothing_of_a_person_stands_in_what_is_shown_to_engineers() -> None:
    case = only("Naam;Acties;Opmerkingen\nBos, Jan;Anna: Jan Bos bellen;over Jan Bos\n")

    assert "Bos" not in repr(case)
    assert "Bos" not in repr(case.actions)
