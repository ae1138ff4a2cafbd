# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Excel files: read, or refused in one sentence, never a crash."""

import io
import time
import zipfile
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from casuskluis.domain.partial_date import PartialDate
from casuskluis.exchange.container import (
    ExcelDamaged,
    ExcelProtected,
    NotAnExcelFile,
    OldExcelFile,
    SheetMissing,
    SuspiciousFile,
)
from casuskluis.exchange.opening import open_person_table
from casuskluis.exchange.persons import read_persons
from casuskluis.exchange.reading import PersonRecord, Reading
from casuskluis.exchange.refusals import Reason
from casuskluis.exchange.sources import EmptyFile
from casuskluis.exchange.table import TooManyRows

SHEET = "xl/worksheets/sheet1.xml"
OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")


def book(rows: list[list[Any]], *, merge: str = "", mac: bool = False) -> bytes:
    workbook = openpyxl.Workbook()
    if mac:
        workbook.epoch = CALENDAR_MAC_1904
    sheet = workbook.worksheets[0]
    for row in rows:
        sheet.append(row)
    for cells in merge.split():
        sheet.merge_cells(cells)
    stream = io.BytesIO()
    workbook.save(stream)
    return stream.getvalue()


def with_part(data: bytes, name: str, content: bytes) -> bytes:
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, content if part == name else old.read(part))
        if name not in old.namelist():
            new.writestr(name, content)
    return stream.getvalue()


def sheet_of(inner: str) -> bytes:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<worksheet xmlns="{space}"><sheetData>{inner}</sheetData></worksheet>'.encode()


def read(data: bytes) -> Reading[PersonRecord]:
    return read_persons(open_person_table(data))


def test_a_sheet_is_read_with_the_row_numbers_of_excel() -> None:
    data = book(
        [
            [],
            ["Lijst"],
            ["Achternaam", "Geboortedatum", "BSN"],
            ["Berg", date(1995, 2, 3), None],
        ]
    )

    (taken,) = read(data).taken

    assert taken.row == 4
    assert taken.record.subject.birth_date == PartialDate(1995, 2, 3)


@pytest.mark.parametrize("mac", [False, True])
def test_dates_of_both_calendars_of_excel_are_right(mac: bool) -> None:  # noqa: FBT001 - a parameter
    data = book(
        [["Achternaam", "Geboortedatum"], ["Berg", datetime(1995, 2, 3)]],  # noqa: DTZ001 - Excel has no zones
        mac=mac,
    )

    assert read(data).taken[0].record.subject.birth_date == PartialDate(1995, 2, 3)


def test_numbers_are_read_as_they_are_shown() -> None:
    data = book([["Achternaam", "Geboortedatum", "BSN"], ["Berg", 19680000, 999993653]])

    (taken,) = read(data).taken

    assert taken.record.bsn_checked
    assert taken.record.subject.birth_date == PartialDate(1968)


def test_an_error_in_a_cell_refuses_its_row() -> None:
    data = book([["Achternaam", "Voornaam"], ["Berg", "Jan"], ["#N/A", "Piet"]])

    reading = read(data)

    assert [(each.row, each.reason) for each in reading.refused] == [(3, Reason.CELL_ERROR)]


def test_a_header_of_two_merged_rows_is_understood() -> None:
    data = book(
        [["Naam", "Adres", None], [None, "Straat", "Woonplaats"], ["Jan Berg", "Dam 1", "Ede"]],
        merge="A1:A2 B1:C1",
    )

    (taken,) = read(data).taken

    assert taken.record.subject.address == "Dam 1, Ede"
    assert taken.record.subject.name.family == "Berg"


def test_hidden_sheets_are_not_read() -> None:
    workbook = openpyxl.Workbook()
    workbook.worksheets[0].append(["Achternaam", "Voornaam"])
    secret = workbook.create_sheet("Verborgen")
    secret.sheet_state = "hidden"
    stream = io.BytesIO()
    workbook.save(stream)
    table = open_person_table(stream.getvalue())

    assert table.sheets == ("Sheet",)
    with pytest.raises(SheetMissing):
        open_person_table(stream.getvalue(), sheet="Verborgen")


def test_a_million_empty_rows_cost_no_time() -> None:
    empty = "".join(f'<row r="{number}" s="1"/>' for number in range(4, 1_048_577))
    data = with_part(
        book([[]]),
        SHEET,
        sheet_of(
            '<row r="1"><c r="A1" t="str"><v>Achternaam</v></c>'
            '<c r="B1" t="str"><v>Plaats</v></c></row>'
            f'<row r="2"><c r="A2" t="str"><v>Berg</v></c></row>{empty}'
        ),
    )
    start = time.perf_counter()

    assert [each.row for each in read(data).taken] == [2]
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    "cell",
    [
        '<row r="1048576"><c r="XFD1048576" t="str"><v>x</v></c></row>',
        '<row r="1048576"><c t="str"><v>x</v></c></row>',
        '<row r="150000"><c  s="1" r = "XFD150000" t="str"><v>x</v></c></row>',
        "<row r='150000'><x:c r='xfd150000' t='str'><v>x</v></x:c></row>",
    ],
)
def test_a_cell_at_the_far_end_does_not_fill_the_memory(cell: str) -> None:
    first = '<row r="1"><c r="A1" t="str"><v>Achternaam</v></c></row>'

    with pytest.raises(TooManyRows):
        read(with_part(book([[]]), SHEET, sheet_of(first + cell)))


def test_a_tag_that_hides_its_end_is_suspicious() -> None:
    cell = '<row r="9"><c a=">" r="XFD199999"><v>1</v></c></row>'

    with pytest.raises(SuspiciousFile):
        read(with_part(book([[]]), SHEET, sheet_of(cell)))


@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_an_xml_bomb_is_refused(codec: str) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "xxxx"><!ENTITY c "&b;&b;&b;">]><worksheet>&c;</worksheet>'

    with pytest.raises(SuspiciousFile):
        read(with_part(book([["a", "b"]]), SHEET, bomb.encode(codec)))


@pytest.mark.parametrize("reference", ["B999999999999", "ABCD1", "1A", "", "&#65;1"])
def test_an_impossible_reference_is_damage(reference: str) -> None:
    cell = f'<row r="9"><c r="{reference}"><v>1</v></c></row>'

    with pytest.raises(ExcelDamaged):
        read(with_part(book([[]]), SHEET, sheet_of(cell)))


def test_a_count_of_billions_asks_for_no_memory() -> None:
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    strings = (
        f'<sst xmlns="{space}" uniqueCount="1999999999999"><si><t>Achternaam</t></si></sst>'
    )
    cells = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="str"><v>x y</v></c></row>'
    data = with_part(book([["a", "b"]]), "xl/sharedStrings.xml", strings.encode())

    assert open_person_table(with_part(data, SHEET, sheet_of(cells))).headers[0] == "Achternaam"


def test_a_zip_bomb_is_refused_without_unpacking_it() -> None:
    data = with_part(book([["a", "b"]]), SHEET, b"<worksheet>" + b" " * 120_000_000)
    start = time.perf_counter()

    with pytest.raises(SuspiciousFile):
        read(data)
    assert time.perf_counter() - start < 5


def test_a_package_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(with_part(book([["a", "b"]]), SHEET, sheet_of(" " * 500_000)))
    place = data.rindex(SHEET.encode()) - 46 + 24  # size in the central directory
    data[place : place + 4] = (100).to_bytes(4, "little")

    with pytest.raises(ExcelDamaged):
        read(bytes(data))


def test_half_tags_cost_no_more_time_than_whole_ones() -> None:
    start = time.perf_counter()

    with pytest.raises((ExcelDamaged, EmptyFile, TooManyRows)):
        read(with_part(book([[]]), SHEET, sheet_of('<c r="A1" t="e" ' * 100_000)))
    assert time.perf_counter() - start < 5


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (OLE2 + b"\0" * 600, OldExcelFile),
        (OLE2 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600, ExcelProtected),
        (b"PK\x03\x04" + b"\0" * 600, ExcelDamaged),
        (with_part(b"PK\x05\x06" + b"\0" * 18, "mimetype", b"text"), NotAnExcelFile),
        (book([]), EmptyFile),
    ],
)
def test_what_is_no_xlsx_has_an_error_of_its_own(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        open_person_table(data)


def test_every_cut_of_a_file_is_refused_and_never_crashes() -> None:
    data = book([["Achternaam", "Voornaam"], ["Berg", "Jan"]])

    for size in range(8, len(data) - 30, 97):
        with pytest.raises((ExcelDamaged, NotAnExcelFile)):
            open_person_table(data[:size])
