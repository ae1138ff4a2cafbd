# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Files that are wrong: one clear Dutch sentence, nothing half taken in, nothing lost."""

import io
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter  # type: ignore[import-untyped] # it ships no types
from sqlalchemy import event

from casuskluis.domain.errors import CasuskluisError
from casuskluis.exchange.columns import NoUsableColumns
from casuskluis.exchange.container import ExcelDamaged, ExcelProtected, OldExcelFile
from casuskluis.exchange.moving.cleaning import CELL_ERROR, DAMAGED
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.sources import EmptyFile, FileUnreadable
from casuskluis.exchange.table import NoHeaderRow
from casuskluis.explanations import FALLBACK, explain
from casuskluis.services.moving.rows import ListedFate
from services.moving.lists import HEAD, NOTIFIED, RUNNING, Desk, all_of

OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
NAMES = ("Naam", "Geboortedatum", "Fase", "Datum melding")


def book(fill: Any, **options: Any) -> bytes:
    stream = io.BytesIO()
    made = xlsxwriter.Workbook(stream, {"in_memory": True, **options})
    fill(made, made.add_worksheet("Lijst"))
    made.close()
    return stream.getvalue()


def put(desk: Desk, data: bytes, name: str = "lijst.xlsx") -> Path:
    path = desk.folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFile),
        (b"  \r\n \r\n", EmptyFile),
        (b"1;2\r\n3;4\r\n", NoHeaderRow),
        (b"Fase;Datum melding\r\nlopend;1-1-2026\r\n", NoUsableColumns),
        (OLE2 + b"\0" * 4000, OldExcelFile),
        (OLE2 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 4000, ExcelProtected),
        (b"PK\x03\x04" + b"\0" * 400, ExcelDamaged),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_a_sentence(
    desk: Desk, data: bytes, error: type[CasuskluisError]
) -> None:
    before = desk.counts()

    with pytest.raises(error) as refused:
        desk.moving.plan(desk.moving.open(put(desk, data)))

    sentence = explain(refused.value)
    assert sentence not in {"", FALLBACK}
    assert desk.counts() == before


def test_a_file_that_is_open_elsewhere_or_not_ours_is_told(desk: Desk) -> None:
    path = put(desk, b"x")
    path.chmod(0)
    missing = desk.folder / "er is niets.xlsx"

    for one in (missing, desk.folder, *([] if os.geteuid() == 0 else [path])):
        with pytest.raises(FileUnreadable) as refused:
            desk.moving.open(one)
        assert explain(refused.value) != FALLBACK


def test_a_wrong_code_page_is_doubtful_and_a_known_one_is_read(desk: Desk) -> None:
    row = "2024-7;Çelik, Zoë;3-2-1995;lopend;1-9-2026;;;;;"
    good = put(desk, f"{HEAD}\r\n{row}".encode("cp1252"), "goed.csv")
    broken = f"{HEAD}\r\n{row}".encode().decode("cp1252").encode()

    plan = desk.moving.plan(desk.moving.open(good))
    assert plan.rows[2].shown == "Çelik, Zoë"
    assert plan.rows[2].doubts == ()
    (only,) = desk.moving.plan(desk.moving.open(put(desk, broken, "fout.csv"))).rows.values()
    assert DAMAGED in {one.text for one in only.doubts}


def test_a_delimiter_inside_a_text_makes_no_other_case_of_a_row(desk: Desk) -> None:
    shifted = "2024-7;Berg, Jan van den;3-2-1995;lopend;1-9-2026;;Zegt: a;b;c;;;;"
    plan = desk.plan(shifted)

    assert plan.rows[2].doubts


def test_merged_headers_two_rows_of_them_and_days_from_1904_are_read(desk: Desk) -> None:
    def fill(made: Any, sheet: Any) -> None:
        days = made.add_format({"num_format": "dd-mm-yyyy"})
        sheet.merge_range(0, 0, 0, 1, "Persoon")
        sheet.merge_range(0, 2, 0, 3, "Proces")
        sheet.write_row(1, 0, NAMES)
        sheet.write_row(2, 0, ("Berg, Jan van den", "", "lopend", ""))
        sheet.write_datetime(2, 1, date(1995, 2, 3), days)
        sheet.write_datetime(2, 3, date(2026, 9, 1), days)

    data = book(fill, date_1904=True)
    plan = desk.moving.plan(desk.moving.open(put(desk, data)))

    (row,) = plan.rows.values()
    assert row.doubts == ()
    assert str(row.case.dates[CaseField.BIRTH_DATE].value) == "03-02-1995"
    assert str(row.case.dates[CaseField.REPORTED_ON].value) == "01-09-2026"


def test_formulas_are_read_by_what_they_gave_and_errors_in_cells_are_doubtful(
    desk: Desk,
) -> None:
    def fill(_made: Any, sheet: Any) -> None:
        sheet.write_row(0, 0, NAMES)
        sheet.write_formula(1, 0, '="Berg, Jan"', None, "Berg, Jan")
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")
        sheet.write_row(1, 2, ("lopend", "1-9-2026"))

    plan = desk.moving.plan(desk.moving.open(put(desk, book(fill))))

    (row,) = plan.rows.values()
    assert row.shown == "Berg, Jan"
    assert [(one.label, one.text) for one in row.doubts] == [("Geboortedatum", CELL_ERROR)]


def test_a_million_empty_rows_are_no_rows(desk: Desk) -> None:
    def fill(made: Any, sheet: Any) -> None:
        grey = made.add_format({"bg_color": "#eeeeee"})
        sheet.write_row(0, 0, NAMES)
        sheet.write_row(1, 0, ("Berg, Jan", "1-1-1990", "lopend", "1-9-2026"))
        sheet.write_blank(1_048_575, 3, None, grey)

    plan = desk.moving.plan(desk.moving.open(put(desk, book(fill))))

    assert list(plan.rows) == [2]
    assert plan.rows[2].fate is ListedFate.TAKE


@pytest.mark.parametrize("table", ["subjects", "cases", "action_items", "import_records"])
def test_a_disk_that_fills_or_fails_halfway_leaves_nothing(desk: Desk, table: str) -> None:
    plan = desk.plan(RUNNING, NOTIFIED)
    before = desk.counts()
    engine = desk.moving.context.database._engine

    def fail(*told: Any) -> None:
        if told[2].startswith(f"INSERT INTO {table} "):
            raise OSError(28, "No space left on device")

    event.listen(engine, "before_cursor_execute", fail)
    with pytest.raises((OSError, CasuskluisError)):
        desk.moving.take_in(plan)
    event.remove(engine, "before_cursor_execute", fail)

    assert desk.counts() == before
    assert desk.moving.all() == ()
    assert desk.moving.take_in(plan).counts["case"] == 1
    with desk.moving.context.read() as transaction:
        assert len(all_of(transaction.cases)) == 1
