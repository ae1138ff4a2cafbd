# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files with contacts that are not as they should be: read right, or refused by row or file."""

import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter  # type: ignore[import-untyped]  # publishes no types

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.columns import NoUsableColumns
from casuskluis.exchange.contact_files import read_contacts
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.sources import EmptyFile, FileUnreadable, load
from casuskluis.exchange.table import NoHeaderRow
from casuskluis.explanations import FALLBACK, explain

HEADER = ["Achternaam", "Voornaam", "Functie", "E-mailadres"]
LAST_ROW = 1_048_576
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Vos;Anna;;;\r\nEND:VCARD\r\n"


def workbook(rows: list[list[str]], *, formula: str = "", empty_rows: bool = False) -> bytes:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False})
    sheet = book.add_worksheet()
    for place, row in enumerate(rows):
        sheet.write_row(place, 0, row)
    if formula:
        sheet.write_formula(1, 2, "=1/0", value=formula)
    if empty_rows:
        style = book.add_format({"bg_color": "#eeeeee"})
        sheet.write_blank(LAST_ROW - 1, 0, None, style)
    book.close()
    return file.getvalue()


def test_a_merged_heading_above_the_columns_is_passed_over() -> None:
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    sheet = book.add_worksheet()
    sheet.merge_range(0, 0, 0, 3, "Adressen van de naam en functie")
    sheet.merge_range(1, 0, 2, 0, "Achternaam")
    for place, title in enumerate(HEADER[1:], start=1):
        sheet.write(2, place, title)
    sheet.write_row(3, 0, ["Vos", "Anna", "arts", "a@b.example"])
    book.close()

    (taken,) = read_contacts(file.getvalue()).taken

    assert taken.row == 4
    assert taken.record.contact.name.family == "Vos"
    assert taken.record.contact.function == "arts"


def test_the_outcome_of_a_formula_is_read_and_an_error_refuses_its_row() -> None:
    rows = [HEADER, ["Vos", "Anna", "", "a@b.example"], ["Wit", "Kim", "arts", ""]]
    right = read_contacts(workbook(rows, formula="teamleider"))
    wrong = read_contacts(workbook(rows, formula="#DIV/0!"))

    assert right.taken[0].record.contact.function == "teamleider"
    assert [(one.row, one.reason) for one in wrong.refused] == [(2, Reason.CELL_ERROR)]
    assert [one.row for one in wrong.taken] == [3]


def test_a_million_empty_rows_below_the_last_one_do_not_matter() -> None:
    data = workbook([HEADER, ["Vos", "Anna", "arts", "a@b.example"]], empty_rows=True)

    assert len(read_contacts(data).taken) == 1


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter_is_found_out(delimiter: str) -> None:
    rows = [HEADER, ["Vos", "Anna", "arts", "a@b.example"]]
    text = "\r\n".join(delimiter.join(row) for row in rows)

    assert read_contacts(text.encode()).taken[0].record.contact.email == "a@b.example"


@pytest.mark.parametrize("codec", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_any_code_page_is_found_out(codec: str) -> None:
    text = "Achternaam;Voornaam\r\nBoër;Renée\r\n"
    name = read_contacts(text.encode(codec)).taken[0].record.contact.name

    assert (name.family, name.given) == ("Boër", "Renée")


def test_a_row_with_a_quote_that_never_closes_is_refused_alone() -> None:
    reading = read_contacts(b'Achternaam;Functie\nVos;arts\nWit;"chef\nBos;coach\n')

    assert [one.row for one in reading.refused] == [3]
    assert [one.record.contact.name.family for one in reading.taken] == ["Vos", "Bos"]


def test_a_card_cut_short_is_refused_with_its_number() -> None:
    reading = read_contacts(CARD + CARD[:40])

    assert [(one.row, one.reason) for one in reading.refused] == [(2, Reason.CARD_CUT_OFF)]
    assert len(reading.taken) == 1


def test_a_file_that_another_program_keeps_shut_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "adressen.xlsx"
    path.write_bytes(workbook([HEADER]))

    def refused(*_arguments: object, **_named: object) -> None:
        raise PermissionError(13, "in use")

    monkeypatch.setattr(Path, "open", refused)
    with pytest.raises(FileUnreadable):
        load(path)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b" \r\n\r\n", EmptyFile),
        (b"\xff\xfe", EmptyFile),
        (b"1;2;3\n4;5;6\n", NoHeaderRow),
        (b"Kleur;Maat\nrood;XL\n", NoUsableColumns),
        (b"\x00\x01\x02\x03" * 50, CasuskluisError),
        (b"PK\x03\x04" + b"\x00" * 40, CasuskluisError),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", CasuskluisError),
    ],
)
def test_a_file_without_contacts_is_refused_in_a_sentence(
    data: bytes, error: type[CasuskluisError]
) -> None:
    with pytest.raises(error) as raised:
        read_contacts(data)
    assert explain(raised.value) != FALLBACK


def test_a_workbook_cut_short_is_refused_in_a_sentence() -> None:
    data = workbook([HEADER, ["Vos", "Anna", "arts", "a@b.example"]])
    for size in range(1, len(data), len(data) // 20):
        with pytest.raises(CasuskluisError) as raised:
            read_contacts(data[:size])
        assert explain(raised.value) != FALLBACK
    assert zipfile.is_zipfile(io.BytesIO(data))
