# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that can be wrong with what comes in: one sentence, one code, nothing changed."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from casuskluis.cli.failures import ExitCode
from casuskluis.disclosure.building.rules import NothingCounted
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.lists import ContactQuery
from casuskluis.domain.meeting import AgendaEmpty, AgendaItemKind
from casuskluis.exchange.container import (
    ExcelDamaged,
    ExcelProtected,
    NotAnExcelFile,
    SuspiciousFile,
)
from casuskluis.exchange.refusals import TEXTS, Reason
from casuskluis.exchange.text import UnreadableText
from casuskluis.explanations import explain
from casuskluis.services.editions.holders import EditionRequest
from casuskluis.services.network.import_plans import NothingToImport, RowFate
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.workspace import Workspace
from casuskluis.vault.errors import WrongPassphrase
from cli.terminal import FD, Terminal
from faults.scene import (
    BEFORE,
    HEADER,
    MARK,
    MEETING,
    families,
    left_in,
    rows,
    sentence,
    vaults,
)

SHEET = "xl/worksheets/sheet1.xml"
WRONG_BSN = "123456789"
LAUGHS = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 10))
BOMB = (
    f'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY l0 "{MARK}">{LAUGHS}]>'
    "<worksheet><sheetData><row><c><v>&l9;</v></c></row></sheetData></worksheet>"
)


def book() -> bytes:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.append(["Achternaam", "Voornaam"])
    sheet.append([MARK, "Jan"])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def with_sheet(data: bytes, content: bytes) -> bytes:
    """Return a workbook with another first sheet."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as new:
        for name in old.namelist():
            new.writestr(name, content if name == SHEET else old.read(name))
    return out.getvalue()


def package() -> bytes:
    """Return a ZIP file with something else in it, such as a letter."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as letter:
        letter.writestr("word/document.xml", f"<w:t>{MARK}</w:t>")
    return out.getvalue()


def sealed() -> bytes:
    """Return what Excel writes when a password is set: an OLE2 file with one stream."""
    magic = bytes.fromhex("d0cf11e0a1b11ae1")
    return magic + "EncryptedPackage".encode("utf-16-le") + MARK.encode() + bytes(600)


FILES: dict[str, tuple[Callable[[], bytes], CasuskluisError]] = {
    "half": (lambda: book()[: len(book()) // 2], ExcelDamaged()),
    "other package": (package, NotAnExcelFile()),
    "picture": (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)), UnreadableText()),
    "sealed": (sealed, ExcelProtected()),
    "laughs": (lambda: with_sheet(book(), BOMB.encode()), SuspiciousFile()),
    "zip bomb": (lambda: with_sheet(book(), bytes(300 << 20)), SuspiciousFile()),
}


@pytest.mark.parametrize("kind", FILES)
def test_a_workbook_that_is_none_or_does_harm_is_refused(
    terminal: Terminal, tmp_path: Path, kind: str
) -> None:
    make, error = FILES[kind]
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(make())

    for noun in ("personen", "contacten"):
        result = terminal.inside(noun, "importeer", path, "--ja")
        assert (result.exit_code, result.stderr) == (ExitCode.REFUSED, sentence(error))
        assert MARK not in result.output

    assert left_in(terminal.vault) == list(BEFORE)


@pytest.mark.parametrize("kind", FILES)
def test_the_services_refuse_the_same_files(
    workspace: Workspace, tmp_path: Path, kind: str
) -> None:
    make, error = FILES[kind]
    path = tmp_path / "lijst.xlsx"
    path.write_bytes(make())

    with pytest.raises(CasuskluisError) as persons:
        workspace.imports.read_persons(path)
    with pytest.raises(CasuskluisError) as contacts:
        workspace.imports.plan_contacts(path)

    assert type(persons.value) is type(contacts.value) is type(error)
    assert MARK not in repr(persons.value) + str(persons.value.details)


def card(family: str) -> str:
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nN:{family};Jan;;;\r\nFN:Jan {family}\r\nEND:VCARD\r\n"
    )


def test_of_a_card_file_cut_in_half_the_whole_cards_are_taken(
    terminal: Terminal, tmp_path: Path
) -> None:
    whole = "".join(card(f"{MARK}{number}") for number in range(4))
    path = tmp_path / "adressen.vcf"
    path.write_text(whole[: len(whole) * 5 // 8], encoding="utf-8", newline="")

    result = terminal.inside("contacten", "importeer", path)

    assert (result.exit_code, result.stderr) == (ExitCode.DONE, "")
    assert "2 contacten toegevoegd." in result.stdout
    assert TEXTS[Reason.CARD_CUT_OFF] in result.stdout
    assert MARK not in result.stdout


def test_of_a_single_card_cut_in_half_nothing_is_taken(
    terminal: Terminal, workspace: Workspace, tmp_path: Path
) -> None:
    path = tmp_path / "adressen.vcf"
    path.write_text(card(MARK)[:50], encoding="utf-8", newline="")
    workspace.abandon()

    result = terminal.inside("contacten", "importeer", path)
    again = vaults().open(terminal.vault, bytearray(b"vijf losse woorden zijn genoeg"))

    assert (result.exit_code, result.stderr) == (ExitCode.REFUSED, sentence(NothingToImport()))
    assert TEXTS[Reason.CARD_CUT_OFF] in result.stdout
    assert MARK not in result.output
    assert again.partners.contact_ids(ContactQuery()) == []
    again.close()


BAD_ROWS = [
    (f"{MARK}x;;Piet;31-02-1990;M;;;;\n", Reason.BIRTH_DATE_IMPOSSIBLE, "31-02-1990"),
    (f"{MARK}x;;Piet;29-02-2023;M;;;;\n", Reason.BIRTH_DATE_IMPOSSIBLE, "29-02-2023"),
    (f"{MARK}x;;Piet;1990;M;;;;;{WRONG_BSN}\n", Reason.BSN_INVALID, WRONG_BSN),
]


def with_row(bad: str, good: int) -> str:
    header = HEADER.replace("\n", ";BSN\n")
    kept = "".join(
        line.replace("\n", ";\n") for line in rows(good).splitlines(keepends=True)[1:]
    )
    return header + kept + bad


@pytest.mark.parametrize(("bad", "reason", "value"), BAD_ROWS)
def test_a_row_that_cannot_be_is_refused_and_the_rest_is_taken(
    terminal: Terminal, tmp_path: Path, bad: str, reason: Reason, value: str
) -> None:
    path = tmp_path / "personen.csv"
    path.write_text(with_row(bad, good=3), encoding="utf-8")

    result = terminal.inside("personen", "importeer", path)

    assert (result.exit_code, result.stderr) == (ExitCode.DONE, "")
    assert TEXTS[reason] in result.stdout
    assert "3 personen toegevoegd." in result.stdout
    assert MARK not in result.output
    assert value not in result.output
    assert left_in(terminal.vault) == [*BEFORE, f"{MARK}0", f"{MARK}1", f"{MARK}2"]


@pytest.mark.parametrize(("bad", "reason", "value"), BAD_ROWS)
def test_a_file_of_which_every_row_is_refused_is_refused(
    terminal: Terminal, tmp_path: Path, bad: str, reason: Reason, value: str
) -> None:
    path = tmp_path / "personen.csv"
    path.write_text(with_row(bad, good=0), encoding="utf-8")

    result = terminal.inside("personen", "importeer", path)

    assert (result.exit_code, result.stderr) == (ExitCode.REFUSED, sentence(NothingToImport()))
    assert TEXTS[reason] in result.stdout
    assert value not in result.output
    assert left_in(terminal.vault) == list(BEFORE)


@pytest.mark.parametrize(("bad", "reason", "value"), BAD_ROWS)
def test_the_services_name_the_row_and_the_reason(
    workspace: Workspace, tmp_path: Path, bad: str, reason: Reason, value: str
) -> None:
    path = tmp_path / "personen.csv"
    path.write_text(with_row(bad, good=2), encoding="utf-8")

    plan = workspace.imports.plan_persons(workspace.imports.read_persons(path))

    refused = [row for row in plan.rows if row.fate is RowFate.REFUSED]
    assert [(row.row, row.text, row.shown) for row in refused] == [(4, TEXTS[reason], "")]
    assert value not in repr(plan)
    assert workspace.imports.apply_persons(plan) == 2
    assert len(families(workspace)) == len(BEFORE) + 2


def test_a_wrong_passphrase_is_refused_and_changes_nothing(terminal: Terminal) -> None:
    before = {path.name: path.read_bytes() for path in terminal.vault.iterdir()}
    other = "zes heel andere woorden dan die"

    for command in (("casus", "toon"), ("kluis", "controleer"), ("kluis", "backup")):
        result = terminal.run(*command, "--wachtwoord-fd", FD, secrets=(other,))
        assert (result.exit_code, result.stderr) == (
            ExitCode.REFUSED,
            sentence(WrongPassphrase()),
        )
        assert other not in result.output
    with pytest.raises(WrongPassphrase):
        vaults().open(terminal.vault, bytearray(other, "utf-8"))

    after = {path.name: path.read_bytes() for path in terminal.vault.iterdir()}
    assert after == before
    assert left_in(terminal.vault) == list(BEFORE)


@pytest.mark.parametrize("standing", [True, False], ids=["standing items only", "no items"])
def test_an_agenda_with_nothing_to_discuss_is_refused(
    terminal: Terminal, workspace: Workspace, tmp_path: Path, *, standing: bool
) -> None:
    meeting = workspace.meetings.by_number(MEETING)  # type: ignore[arg-type]  # a plain number
    for item in workspace.meetings.file(meeting.id).items:
        if item.kind is AgendaItemKind.TOPIC or not standing:
            workspace.agendas.remove(item.id)

    with pytest.raises(AgendaEmpty) as refused:
        workspace.agenda_printer.print(meeting.id, EditionRequest())
    workspace.close()
    paper = tmp_path / "agenda.pdf"
    result = terminal.inside("agenda", MEETING, "--uit", paper)

    assert "Voeg eerst een casus" in explain(refused.value)
    assert (result.exit_code, result.stderr) == (ExitCode.REFUSED, sentence(AgendaEmpty()))
    assert not paper.exists()
    assert list(tmp_path.glob(".*")) == []


def test_an_overview_of_an_empty_year_is_refused(
    terminal: Terminal, workspace: Workspace, tmp_path: Path
) -> None:
    preparing = workspace.releases.preparing
    wish = preparing.wish("council_year", period_of(PeriodKind.YEAR, date(2025, 1, 1)))
    with pytest.raises(NothingCounted):
        preparing.prepare(wish)
    workspace.close()
    paper = tmp_path / "overzicht.pdf"
    result = terminal.inside("overzicht", "maak", "raadsrapportage", "2025", "--uit", paper)

    assert "Kies een andere periode" in result.stderr
    assert (result.exit_code, result.stderr) == (ExitCode.REFUSED, sentence(NothingCounted()))
    assert not paper.exists()
    assert list(tmp_path.glob(".*")) == []
