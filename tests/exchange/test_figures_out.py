# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Released figures as files: what was printed, what explains it, and nothing more."""

import csv
import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from casuskluis.domain.figure_notes import certificate_line, method_note
from casuskluis.domain.figure_tables import (
    FigureRow,
    FigureTable,
    FigureTableMalformed,
    Protection,
    ReleaseStamp,
    RowRole,
    number_in,
)
from casuskluis.exchange.figures import FigureSet, figures_csv, figures_xlsx

STAMP = ReleaseStamp(
    number="U2026-007",
    reference_date=date(2026, 12, 31),
    audience_label="raad en openbaar",
    earlier=3,
    certificate="7F3A-91C2",
)
TABLE = FigureTable(
    title="Meldingen naar herkomst: 2026/2027",
    row_header="Herkomst",
    columns=("Aantal", "Klasse"),
    rows=(
        FigureRow("Onderwijs", ("1.250", "tientallen")),
        FigureRow("=CMD|' /C calc'!A0", ("x", "-")),
        FigureRow("Totaal", ("1.255", ""), RowRole.TOTAL),
    ),
    unit="meldingen",
)
SET = FigureSet(
    title="Raadsrapportage 2026", municipality="Voorbeeldstad", tables=(TABLE,), stamp=STAMP
)
HARD = ("=1+1", "+31 6", "-5", "@SUM(A1)", "a;b", 'c"d', "e\nf", "\x00\x07", "\ud800", "王", "")


def rows_of(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def sheets_of(data: bytes) -> dict[str, list[list[Any]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {
        name: book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        for name in book.sheet_names
    }


def test_each_row_of_the_csv_says_where_it_comes_from_and_how_to_read_it() -> None:
    headings, first, *_ = rows_of(figures_csv(SET))

    assert headings[-2:] == ["Waarde", "Toelichting"]
    assert first[:9] == [
        "Voorbeeldstad", "Raadsrapportage 2026", "U2026-007", "31-12-2026",
        "Meldingen naar herkomst: 2026/2027", "Onderwijs", "Aantal", "meldingen", "1250",
    ]  # fmt: skip
    assert first[9] == method_note(STAMP)


def test_numbers_are_numbers_and_what_is_left_out_stays_an_x() -> None:
    sheet = sheets_of(figures_xlsx(SET))["1 Meldingen naar herkomst 2026"]

    assert sheet[2] == ["Herkomst", "Aantal", "Klasse"]
    assert sheet[3] == ["Onderwijs", 1250.0, "tientallen"]
    assert sheet[4][1:] == ["x", "-"]
    assert sheet[5] == ["Totaal", 1255.0, ""]


def test_the_first_sheet_explains_the_release() -> None:
    facts = dict(line for line in sheets_of(figures_xlsx(SET))["Toelichting"][2:])

    assert facts["Uitgifte"] == "U2026-007"
    assert facts["Peildatum"] == "31-12-2026"
    assert facts["Methode"] == method_note(STAMP)
    assert facts["Controle"] == certificate_line(STAMP)


def test_every_text_of_a_file_can_be_looked_at_before_it_leaves() -> None:
    texts = set(SET.texts)
    written = {cell.removeprefix("'") for row in rows_of(figures_csv(SET))[1:] for cell in row}
    sheets = sheets_of(figures_xlsx(SET)).values()
    cells = [cell for rows in sheets for row in rows for cell in row]
    shown = written | {cell for cell in cells if isinstance(cell, str)}
    labels = {label for label, _ in SET.facts}

    assert shown - labels - {"31-12-2026", "1250", "1255"} <= texts


def test_a_draft_says_that_it_did_not_leave() -> None:
    draft = replace(SET, stamp=replace(STAMP, number=""))

    assert rows_of(figures_csv(draft))[1][2] == "concept, niet vrijgegeven"


def test_nothing_in_the_files_is_a_formula_or_a_link() -> None:
    table = replace(TABLE, rows=tuple(FigureRow(text, (text, text)) for text in HARD))
    hard = replace(SET, tables=(table,), title="=1", municipality="https://example.org")

    cells = [cell for row in rows_of(figures_csv(hard)) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    with zipfile.ZipFile(io.BytesIO(figures_xlsx(hard))) as package:
        sheets = [name for name in package.namelist() if "worksheets/" in name]
        assert sheets
        assert not [n for n in sheets if b"<f>" in package.read(n) or n.endswith(".rels")]


def test_equal_figures_give_equal_bytes() -> None:
    first = figures_xlsx(SET)
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        properties = package.read("docProps/core.xml").decode()

    assert figures_xlsx(SET) == first
    assert figures_csv(SET) == figures_csv(SET)
    assert set(re.findall(r"\d{4}-\d\d-\d\d", properties)) == {"2026-12-31"}


def test_tables_with_the_same_title_get_a_sheet_each() -> None:
    names = list(sheets_of(figures_xlsx(replace(SET, tables=(TABLE, TABLE, TABLE)))))

    assert [name[0] for name in names] == ["T", "1", "2", "3"]
    assert all(len(name) <= 31 for name in names)


@pytest.mark.parametrize("count", [0, 1, 60])
def test_tables_of_any_length_are_written(count: int) -> None:
    rows = tuple(FigureRow(f"Rij {n}", (str(5 * n), "x")) for n in range(count))
    found = replace(SET, tables=(replace(TABLE, rows=rows),))

    assert len(rows_of(figures_csv(found))) == 1 + 2 * count
    values = [
        line[1] for line in list(sheets_of(figures_xlsx(found)).values())[1][3 : 3 + count]
    ]
    assert values == [5.0 * n for n in range(count)]


@pytest.mark.parametrize("title", ["\U00010000" * 40, "x" * 40, "'a'", "/:*", "", "e" * 40_000])
def test_any_title_makes_a_sheet(title: str) -> None:
    found = replace(SET, tables=(replace(TABLE, title=title),))

    assert len(sheets_of(figures_xlsx(found))) == 2


@settings(max_examples=40, deadline=None)
@given(label=st.text(max_size=60), cell=st.text(max_size=20))
def test_any_text_survives(label: str, cell: str) -> None:
    row = FigureRow(label, (cell, "5"))
    found = replace(SET, tables=(replace(TABLE, title=label, rows=(row,)),))

    assert len(rows_of(figures_csv(found))) == 3
    assert list(sheets_of(figures_xlsx(found)).values())[1][3][2] == 5.0


def test_a_table_with_a_cell_too_few_is_refused() -> None:
    with pytest.raises(FigureTableMalformed):
        replace(TABLE, rows=(FigureRow("Onderwijs", ("5",)),))


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        ("5", 5), (" 1.250 ", 1250), ("0", 0), ("x", None), ("", None), ("5-9", None),
        ("1.5", None), ("-5", None), ("٥", None), ("tientallen", None), ("5,0", None),
    ],
)  # fmt: skip
def test_a_cell_shows_a_number_or_it_does_not(cell: str, number: int | None) -> None:
    assert number_in(cell) == number


def test_the_note_on_method_has_the_agreed_words() -> None:
    assert method_note(STAMP) == (
        "Aantallen zijn afgerond op vijftallen. Rijen en kolommen tellen op. Een 5 kan staan "
        "voor 1 tot en met 9, een 0 voor 0 tot en met 4. Verschillen tussen overzichten van "
        "minder dan 10 zeggen niets."
    )
    assert method_note(replace(STAMP, protection=Protection.SUPPRESSED)) == (
        "x = niet vermeld ter bescherming van personen. Ook grotere aantallen kunnen zijn "
        "weggelaten."
    )


def test_without_a_certificate_nothing_is_said_of_a_check() -> None:
    assert certificate_line(replace(STAMP, certificate="")) == ""
    assert "eerdere overzichten (3)" in certificate_line(STAMP)
    assert "eerdere" not in certificate_line(replace(STAMP, earlier=0))
