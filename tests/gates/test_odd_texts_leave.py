# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Every naughty string leaves in every format and arrives as it was meant.

In a spreadsheet a cell is one line of characters that show; in everything else a text arrives
as it was typed. No cell that is text begins a formula, also not those collected to do so.
"""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from icalendar import Calendar

from casuskluis.domain.partner import Organisation
from casuskluis.exchange.calendar_files import build as build_calendar
from casuskluis.exchange.calendar_files import plain
from casuskluis.exchange.figures.set import clean
from casuskluis.exchange.list_files import ListSheet, list_csv, list_xlsx
from casuskluis.exchange.national.outcomes import Level
from casuskluis.exchange.national.writing import build as build_national
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.lists.exporting import FileForm, ListExport
from exchange.national.outcome_samples import case, decision, meeting
from exchange.test_calendar_files import INVITATION
from services.bureau import Office, open_office
from services.parcels.movers import everything, moved

DATA = Path(__file__).parents[2].parent / "shared" / "data"
NAUGHTY, PAYLOADS = (
    DATA / "text" / "naughty-strings.json",
    DATA / "csv" / "formula-injection.txt",
)
FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not DATA.exists(), reason="../shared/data is not here"),
]


@pytest.fixture(scope="module")
def strings() -> list[str]:
    found = [str(one) for one in json.loads(NAUGHTY.read_text("utf-8"))]
    payloads = PAYLOADS.read_text("utf-8").splitlines()
    assert len(found) > 400
    assert len(payloads) > 4
    return [*found, *payloads]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, strings: list[str]) -> Iterator[Office]:
    """An office in which every string stands in a case, and is the name of an organisation."""
    opened = open_office(tmp_path_factory.mktemp("vreemd"))
    about = opened.case()
    item = opened.inform(about, "Eerste")
    with opened.workspace.context.write() as transaction:
        for place, text in enumerate(strings):
            transaction.information.add(
                replace(item, id=type(item.id)(0), text=text, version=1)
            )
            transaction.organisations.add(
                Organisation(name=text.strip() or f"Leeg {place}", note=text)
            )
    yield opened
    opened.workspace.abandon()


def sheet(strings: list[str]) -> ListSheet:
    rows = [(place, text) for place, text in enumerate(strings)]
    return ListSheet(
        title="Lijst", headings=("Regel", "Tekst"), rows=rows, made_on=date(2026, 11, 20)
    )


def test_a_whole_vault_holds_every_string_as_it_was_typed(
    office: Office, strings: list[str], tmp_path: Path
) -> None:
    before = everything(office.workspace)
    new = moved(office.workspace, tmp_path)
    after = everything(new)
    new.abandon()

    texts = [row for row in after["information_items"] if set(row) & set(strings)]
    assert len(texts) >= len(strings) - strings.count("")
    for name, rows in before.items():
        assert after[name][: len(rows)] == rows, name


def test_a_spreadsheet_holds_every_string_as_text(strings: list[str]) -> None:
    book = openpyxl.load_workbook(io.BytesIO(list_xlsx(sheet(strings))))
    rows = list(book["Lijst"].iter_rows(min_row=2))

    assert [row[1].value or "" for row in rows] == [clean(text) for text in strings]
    assert {row[1].data_type for row in rows} <= {"s", "n"}  # an empty cell counts as a number
    assert not any(row[1].hyperlink for row in rows)


def test_rows_of_text_hold_every_string_and_no_formula(strings: list[str]) -> None:
    text = list_csv(sheet(strings)).decode("utf-8-sig")
    _, *rows = csv.reader(io.StringIO(text), delimiter=";")

    assert [row[0] for row in rows] == [str(place) for place, _ in enumerate(strings)]
    assert not [row for row in rows if row[1].startswith(FORMULA)]
    for row, given in zip(rows, strings, strict=True):
        line = clean(given)
        assert row[1] in (line, f"'{line}")
        assert (row[1] == line) == (not line.startswith((*FORMULA, "−")))


@pytest.mark.parametrize("form", FileForm)
def test_a_list_of_the_vault_leaves_whole(office: Office, form: FileForm) -> None:
    lists = office.workspace.lists
    wanted = ListExport(
        kind=ListKind.ORGANISATIONS,
        ids=tuple(lists.ids(ListKind.ORGANISATIONS)),
        columns=tuple(column.key for column in lists.columns(ListKind.ORGANISATIONS)),
        form=form,
    )
    made = lists.export(wanted)
    if form is FileForm.CSV:
        rows: list[Any] = list(
            csv.reader(io.StringIO(made.data.decode("utf-8-sig")), delimiter=";")
        )
        assert not [cell for row in rows for cell in row if cell.startswith(FORMULA)]
    else:
        book = openpyxl.load_workbook(io.BytesIO(made.data))
        rows = list(book["Lijst"].iter_rows(values_only=True))
    assert made.rows == len(wanted.ids) == len(rows) - 1
    assert {len(row) for row in rows} == {len(wanted.columns)}


def test_a_calendar_reads_back_every_place(strings: list[str]) -> None:
    for text in strings:
        made = Calendar.from_ical(build_calendar(replace(INVITATION, place=text)))
        (event,) = made.walk("VEVENT")
        expected = plain(text)[:200].strip()
        assert str(event.get("location", "")) == expected, expected


def test_the_national_file_holds_every_decision(strings: list[str]) -> None:
    for start in range(0, len(strings), 60):
        texts = [text for text in strings[start : start + 60] if text.strip()]
        about = case(decisions=tuple(decision(text=text) for text in texts))
        made = build_national(meeting(about), Level(max(Level)))
        written = set(_texts(json.loads(made.data)))
        assert [text for text in texts if not any(text in one for one in written)] == []


def _texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for value in found.values():
            yield from _texts(value)
    elif isinstance(found, list):
        for value in found:
            yield from _texts(value)
