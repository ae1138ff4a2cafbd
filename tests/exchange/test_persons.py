# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Persons out of tables: every row taken or refused."""

import dataclasses

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Gender, Subject
from casuskluis.exchange.columns import Confidence, NoUsableColumns, guess_columns
from casuskluis.exchange.fields import PersonField
from casuskluis.exchange.opening import open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.reading import (
    BELONGS_ABOVE,
    BSN_ACCEPTED,
    BSN_REFUSED,
    PersonRecord,
    Reading,
)
from casuskluis.exchange.refusals import TEXTS, Reason
from casuskluis.exchange.table import NoHeaderRow, TooManyRows

GOOD_BSN = "999993653"
HEADERS = "Achternaam;Tussenvoegsel;Voornamen;Geboortedatum;M/V;BSN"


def read(
    text: str, *, keep_bsn: bool = False, keep_former: bool = False
) -> Reading[PersonRecord]:
    table = open_person_table(text.encode())
    return read_persons(table, keep_bsn=keep_bsn, keep_former=keep_former)


def only(reading: Reading[PersonRecord]) -> Subject:
    assert not reading.refused
    (taken,) = reading.taken
    return taken.record.subject


def test_a_row_becomes_a_person() -> None:
    subject = only(read(f"{HEADERS}\nBerg;van den;Jan;3-2-1995;M;{GOOD_BSN}\n"))

    assert subject.name == PersonName(family="Berg", prefix="van den", given="Jan")
    assert subject.birth_date == PartialDate(1995, 2, 3)
    assert subject.gender is Gender.MALE


def test_the_bsn_is_checked_and_dropped_unless_asked_for() -> None:
    text = f"{HEADERS}\nBerg;;Jan;;;{GOOD_BSN}\n"

    assert only(read(text)).bsn == ""
    assert only(read(text, keep_bsn=True)).bsn == GOOD_BSN
    assert read(text).taken[0].record.bsn_checked


def test_the_key_knows_nothing_of_the_bsn() -> None:
    keys = {
        read(f"{HEADERS}\nBerg;;Jan;;;{bsn}\n", keep_bsn=True).taken[0].key
        for bsn in (GOOD_BSN, "999990639", "")
    }

    assert len(keys) == 1


def test_a_bsn_that_lost_its_leading_zero_in_a_sheet_is_restored() -> None:
    assert only(read(f"{HEADERS}\nBerg;;Jan;;;00000.98-91\n", keep_bsn=True)).bsn == "000009891"
    assert only(read(f"{HEADERS}\nBerg;;Jan;;;11122237\n", keep_bsn=True)).bsn == "011122237"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Berg;;Jan;31-02-1995;;", Reason.BIRTH_DATE_IMPOSSIBLE),
        ("Berg;;Jan;;;123456789", Reason.BSN_INVALID),
        (";;;3-2-1995;;", Reason.NO_NAME),
        ("Berg;;Jan;;;;te veel", Reason.TOO_MANY_CELLS),
        ("#N/B;;Jan;;;", Reason.CELL_ERROR),
        (f"{'x' * 501};;Jan;;;", Reason.TEXT_TOO_LONG),
        ('"Berg"x;;Jan;;;', Reason.BROKEN_ROW),
    ],
)
def test_a_row_is_refused_with_its_number_and_a_reason(row: str, reason: Reason) -> None:
    reading = read(f"{HEADERS}\nVries;de;Ans;;;\n{row}\nBoer;;Kim;;;\n")

    assert [(each.row, each.reason) for each in reading.refused] == [(3, reason)]
    assert [each.row for each in reading.taken] == [2, 4]
    assert reading.refused[0].text == TEXTS[reason]


def test_every_reason_has_a_sentence() -> None:
    assert set(TEXTS) == set(Reason)


def test_no_refusal_and_no_repr_shows_what_stood_in_the_row() -> None:
    reading = read(f"{HEADERS}\nGeheimnaam;;Jan;31-02-1995;;\nGeheimnaam;;Jan;;;\n")

    assert "geheimnaam" not in repr(reading).casefold()


@pytest.mark.parametrize(
    ("text", "year", "month", "day"),
    [("19680000", 1968, None, None), ("19950200", 1995, 2, None), ("1968", 1968, None, None)],
)
def test_a_partial_date_is_kept_as_it_is(
    text: str, year: int, month: int | None, day: int | None
) -> None:
    assert only(read(f"{HEADERS}\nBerg;;;{text};;\n")).birth_date == PartialDate(
        year, month, day
    )


def test_one_column_with_whole_names_is_enough() -> None:
    subject = only(read("Naam betrokkene;Woonplaats\nJan van den Berg;Lelystad\n"))

    assert subject.name == PersonName(family="Berg", prefix="van den", given="Jan")
    assert subject.town == "Lelystad"


def test_naam_beside_voornaam_is_the_surname() -> None:
    subject = only(read("Voornaam;Naam\nJan;van den Berg\n"))

    assert subject.name == PersonName(family="Berg", prefix="van den", given="Jan")


def test_the_parts_of_an_address_are_joined() -> None:
    subject = only(
        read(
            "Achternaam;Straat;Huisnummer;Huisletter;Toevoeging;Postcode;Geheimhouding\n"
            "Berg;Dam;12;a;3;8232zx;ja\n"
        )
    )

    assert subject.street == "Dam 12a-3"
    assert subject.postcode == "8232 ZX"
    assert subject.address_shielded


def test_the_same_person_twice_in_one_file_is_told() -> None:
    reading = read(f"{HEADERS}\nBerg;;Jan;;;\nberg;;JAN;;;\n")

    assert [each.reason for each in reading.refused] == [Reason.REPEATED]


def test_the_key_is_the_same_at_a_second_import() -> None:
    text = f"{HEADERS}\nBerg;van den;Jan;1995;M;\nYılmaz;;Ömer;;;\n"

    assert [each.key for each in read(text).taken] == [each.key for each in read(text).taken]


def test_columns_are_guessed_by_header_by_part_of_it_and_by_content() -> None:
    guess = guess_columns(
        ["Achternaam", "Geboortedatum (dd-mm-jjjj)", "", "Datum melding", "Kleur"],
        [["Berg", "3-2-1995", "8232 ZX", "1-1-2026", "rood"]] * 3,
    )

    assert [(each.holds, each.confidence) for each in guess.columns] == [
        (PersonField.FAMILY, Confidence.CERTAIN),
        (PersonField.BIRTH_DATE, Confidence.LIKELY),
        (PersonField.POSTCODE, Confidence.CONTENT),
        (None, Confidence.NONE),
        (None, Confidence.NONE),
    ]


def test_the_officer_overrules_the_guess() -> None:
    table = open_person_table(b"Kolom a;Kolom b\nJan;Berg\nPiet;Boer\n")
    guess = guess_columns(table.headers, table.sample())
    chosen = guess.with_choice(1, PersonField.FAMILY).with_choice(0, PersonField.GIVEN)

    reading = read_persons(table, chosen.mapping)

    assert [each.record.subject.name.display for each in reading.taken] == [
        "Jan Berg",
        "Piet Boer",
    ]


def test_a_title_above_the_header_is_skipped() -> None:
    reading = read(
        "Lijst van het overleg;;\n;;\nAchternaam;Voornaam;Geboortedatum\nBerg;Jan;\n"
    )

    assert [each.row for each in reading.taken] == [4]


def test_a_table_without_names_is_refused_as_a_whole() -> None:
    with pytest.raises(NoUsableColumns):
        read("Kleur;Aantal\nrood;3\n")


def test_text_without_header_is_refused_as_a_whole() -> None:
    with pytest.raises(NoHeaderRow):
        read("1;2\n3;4\n")


def test_former_data_of_the_register_is_refused_but_its_bsn_is_checked() -> None:
    header = ";01.01.20;01.02.10;01.02.30;01.02.40;01.03.10;07.70.10;08.11.10"
    text = (
        f"{header}\nL1;{GOOD_BSN};Jan;De;Smedt;19680000;7;Dam\n"
        f";{GOOD_BSN};Jan;;De Smedt;19680000;;\n;;;;;;;Oude Dam\nL2;123456789;An;;Boer;;;\n"
    )

    reading = read(text)

    assert [each.row for each in reading.taken] == [2]
    assert reading.taken[0].record.subject.address_shielded
    assert [each.reason for each in reading.refused] == [
        Reason.FORMER_DATA,
        Reason.BSN_INVALID,
    ]
    assert reading.counts == {BSN_ACCEPTED: 2, BSN_REFUSED: 1, BELONGS_ABOVE: 1}
    assert read(text, keep_former=True).taken[1].record.subject.name.family == "De Smedt"


def test_progress_reaches_the_end_and_the_work_can_be_stopped() -> None:
    table = open_person_table(
        (f"{HEADERS}\n" + "".join(f"Berg{i};;;;;\n" for i in range(500))).encode()
    )
    seen: list[tuple[int, int]] = []

    read_persons(table, progress=lambda done, total: seen.append((done, total)))

    assert seen == [(200, 500), (400, 500), (500, 500)]
    with pytest.raises(Cancelled):
        read_persons(table, cancelled=lambda: True)


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("casuskluis.exchange.table.MAX_ROWS", 3)

    with pytest.raises(TooManyRows):
        read(f"{HEADERS}\n" + "".join(f"Berg{i};;;;;\n" for i in range(5)))


def test_everything_stored_that_tells_people_apart_is_in_the_key() -> None:
    header = "Achternaam;Voornaam;Geboortedatum;Straat;Woonplaats"
    rows = ["Berg;Jan;1995;Dam 1;A", "Berg;Jan;1996;Dam 1;A", "Berg;Jan;1995;Dam 2;A"]
    reading = read(f"{header}\n" + "\n".join(rows))

    assert len({each.key for each in reading.taken}) == len(rows)
    assert all(dataclasses.is_dataclass(each) for each in reading.taken)
