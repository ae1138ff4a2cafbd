# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A list as a file never starts a program, and holds what it was given."""

import csv
import io
from datetime import date

import openpyxl
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.exchange.list_files import ListSheet, harmless, list_csv, list_xlsx

MADE = date(2026, 11, 20)
CELLS = st.one_of(st.none(), st.text(max_size=30), st.integers(-999, 999), st.dates())


def sheet(*rows: tuple[str | int | date | None, ...]) -> ListSheet:
    titles = tuple(f"Kolom {place}" for place, _ in enumerate(rows[0]))
    return ListSheet(title="Lijst", headings=titles, rows=rows, made_on=MADE)


@given(st.text())
def test_no_text_begins_a_formula(text: str) -> None:
    made = harmless(text)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b"))
    assert "\n" not in made
    assert "\r" not in made


@given(st.sampled_from("=+-@\uff1d\uff0b\uff0d\uff20\u2212"), st.text(max_size=20))
def test_a_formula_becomes_words(sign: str, rest: str) -> None:
    assert harmless(f" \t{sign}{rest}").startswith("'")


@given(st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=6))
def test_every_row_and_column_arrives(
    rows: list[tuple[str | int | date | None, str | int | date | None]],
) -> None:
    read = list(
        csv.reader(io.StringIO(list_csv(sheet(*rows)).decode("utf-8-sig")), delimiter=";")
    )
    assert [len(row) for row in read] == [2] * (len(rows) + 1)
    for row in read[1:]:
        for cell in row:
            number = cell.removeprefix("-").isdecimal()
            assert number or not cell.startswith(("=", "+", "-", "@"))


def test_a_spreadsheet_has_no_formula_and_no_link() -> None:
    data = list_xlsx(sheet(("=1+1", "https://voorbeeld.nl", 3, date(1850, 1, 2))))
    page = openpyxl.load_workbook(io.BytesIO(data))["Lijst"]
    assert [cell.value for cell in page[2]] == [
        "=1+1", "https://voorbeeld.nl", 3, "02-01-1850",
    ]  # fmt: skip
    assert {cell.data_type for cell in page[2]} <= {"s", "n"}
    assert not any(cell.hyperlink for cell in page[2])


def test_equal_lists_give_equal_files() -> None:
    assert list_xlsx(sheet(("a", 1))) == list_xlsx(sheet(("a", 1)))
