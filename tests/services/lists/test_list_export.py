# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import csv
import io
from datetime import datetime, time

import openpyxl
import pytest

from casuskluis.domain.journal import JournalAction
from casuskluis.domain.officer import NotAllowed, Officer, Role
from casuskluis.services.keeping.journal_labels import LISTS, record_words
from casuskluis.services.lists.catalogue import TABLES, columns_of
from casuskluis.services.lists.columns import ListKind, ListWords
from casuskluis.services.lists.exporting import (
    WITHOUT_WINDOW,
    ExportedList,
    FileForm,
    ListExport,
    NothingToExport,
)
from casuskluis.services.workspace import Workspace
from services.bureau import TODAY, Office, reopen


def taken(workspace: Workspace, kind: ListKind, form: FileForm, *columns: str) -> ExportedList:
    keys = columns or tuple(one.key for one in workspace.lists.columns(kind))
    ids = tuple(workspace.lists.ids(kind))
    return workspace.lists.export(ListExport(kind=kind, ids=ids, columns=keys, form=form))


def rows_of(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig")), delimiter=";"))


def test_every_list_has_columns_with_keys_of_their_own(office: Office) -> None:
    words = ListWords(office.workspace.codes.book(), TODAY)
    assert set(TABLES) == set(ListKind)
    assert set(LISTS) == {*ListKind, "leaving"}
    for kind in ListKind:
        columns = columns_of(kind, words)
        keys = [one.key for one in columns]
        assert len(set(keys)) == len(keys)
        assert all("," not in key and key for key in keys)
        assert len([one for one in columns if one.wide]) == 1
        assert any(one.usual for one in columns)


def test_a_file_has_the_rows_and_columns_asked_for_in_that_order(office: Office) -> None:
    first, second = office.case("Piet Bos"), office.case("Jan de Wit")
    wanted = ListExport(
        kind=ListKind.CASES,
        ids=(second.id, first.id, 9999),
        columns=("name", "opened", "number"),
        form=FileForm.CSV,
    )
    made = office.workspace.lists.export(wanted)
    assert made.rows == 2
    assert made.name == f"casussen-{TODAY:%Y-%m-%d}.csv"
    assert rows_of(made.data) == [
        ["Naam", "Geopend op", "Nummer"],
        ["Wit, de, Jan", f"{TODAY:%d-%m-%Y}", second.number],
        ["Bos, Piet", f"{TODAY:%d-%m-%Y}", first.number],
    ]


def test_a_spreadsheet_holds_dates_as_dates_and_numbers_as_numbers(office: Office) -> None:
    office.case("Piet Bos")
    made = taken(
        office.workspace, ListKind.CASES, FileForm.XLSX, "opened", "count_actions", "name"
    )
    book = openpyxl.load_workbook(io.BytesIO(made.data))
    cells = [one.value for one in book["Lijst"][2]]
    assert cells == [datetime.combine(TODAY, time()), 0, "Bos, Piet"]
    assert book.properties.creator in (None, "")


@pytest.mark.parametrize("kind", WITHOUT_WINDOW)
@pytest.mark.parametrize("form", FileForm)
def test_every_list_can_be_taken_out(office: Office, kind: ListKind, form: FileForm) -> None:
    office.case("Piet Bos")
    office.meeting()
    if not office.workspace.lists.ids(kind):
        with pytest.raises(NothingToExport):
            taken(office.workspace, kind, form)
        return
    assert taken(office.workspace, kind, form).rows >= 1


def test_the_journal_knows_which_list_left_and_how_many_rows_but_no_name(
    office: Office,
) -> None:
    office.case("Piet Bos")
    taken(office.workspace, ListKind.PERSONS, FileForm.XLSX)
    (line,) = office.workspace.journal.newest(1)
    assert (line.action, line.object) == (JournalAction.EXPORTED, "list:persons:count=1")
    assert record_words(line.object) == "Lijst personen (1 rij)"


def test_a_shielded_case_leaves_by_its_number_only(office: Office) -> None:
    case = office.case("Piet Bos")
    office.workspace.officers.restrict(case.id, [])
    roles = (Role.PROCESS_COORDINATOR,)
    secret = b"vier losse woorden hier"
    office.workspace.officers.add(Officer(label="Ander", roles=roles), bytearray(secret))
    office.workspace.officers.add(
        Officer(label="FG", roles=(Role.AUDITOR,)), bytearray(b"nog eens vier losse woorden")
    )
    other = reopen(office, secret)
    made = taken(other.workspace, ListKind.CASES, FileForm.CSV)
    text = made.data.decode("utf-8-sig")
    assert case.number in text
    assert "Bos" not in text
    auditor = reopen(other, b"nog eens vier losse woorden").workspace
    with pytest.raises(NotAllowed):
        auditor.lists.export(ListExport(kind=ListKind.CASES, ids=(case.id,), columns=("name",)))
    journal = ListExport(kind=ListKind.JOURNAL, ids=(1, 2, 3), columns=("count_line", "record"))
    assert auditor.lists.export(journal).rows == 3
    auditor.abandon()


def test_nothing_makes_no_file(office: Office) -> None:
    with pytest.raises(NothingToExport):
        office.workspace.lists.export(
            ListExport(kind=ListKind.CASES, ids=(), columns=("name",))
        )
    case = office.case()
    with pytest.raises(NothingToExport):
        office.workspace.lists.export(
            ListExport(kind=ListKind.CASES, ids=(case.id,), columns=("onzin",))
        )
