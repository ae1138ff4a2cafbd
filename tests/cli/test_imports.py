# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import openpyxl
import pytest

from cli.terminal import Terminal

PERSONS = "Achternaam;Voornaam;Geboortedatum;BSN\n"
GOOD = "van den Berg;Jan;3-2-1995;\nYılmaz;Ayşe;1968;\n"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Jan;;;\r\nFN:Jan Berg\r\nORG:Politie\r\n{end}"
OLE2 = bytes.fromhex("d0cf11e0a1b11ae1")
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


def write(place: Path, content: str | bytes) -> Path:
    place.write_bytes(content if isinstance(content, bytes) else content.encode())
    return place


def test_new_persons_are_taken_and_a_second_time_adds_nothing(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = write(tmp_path / "personen.csv", PERSONS + GOOD)

    first = terminal.inside("personen", "importeer", file)
    second = terminal.inside("personen", "importeer", file)

    assert (first.exit_code, second.exit_code) == (0, 0), first.output + second.output
    assert "2 personen toegevoegd." in first.stdout
    assert "Er is niets toegevoegd." in second.stdout
    assert "toegevoegd" not in second.stdout.replace("niets toegevoegd", "")


def test_a_trial_shows_every_row_and_writes_nothing(terminal: Terminal, tmp_path: Path) -> None:
    file = write(tmp_path / "personen.csv", PERSONS + GOOD + "Jansen;Piet;31-02-1990;\n")

    trial = terminal.inside("personen", "importeer", file, "--proef")
    after = terminal.inside("personen", "importeer", file, "--proef")

    assert trial.exit_code == 0
    assert "3 rijen gelezen: 2 nieuw, 0 al bekend, 1 geweigerd." in trial.stdout
    assert "er is niets geschreven" in trial.stdout
    assert after.stdout == trial.stdout


def test_an_impossible_date_is_refused_with_its_row(terminal: Terminal, tmp_path: Path) -> None:
    file = write(tmp_path / "personen.csv", PERSONS + GOOD + "Jansen;Piet;31-02-1990;\n")

    result = terminal.inside("personen", "importeer", file)

    assert result.exit_code == 0
    refused = next(line for line in result.stdout.splitlines() if "geweigerd" in line)
    assert refused.startswith("4 ")
    assert "De geboortedatum bestaat niet." in refused
    assert "2 personen toegevoegd." in result.stdout


def test_a_number_that_fails_the_eleven_test_is_refused(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = write(tmp_path / "personen.csv", PERSONS + "Jansen;Piet;1990;123456789\n")

    result = terminal.inside("personen", "importeer", file)

    assert result.exit_code == 3
    assert "Dit BSN bestaat niet" in result.stdout
    assert "niets nieuws" in result.stderr


def test_the_columns_are_shown_before_anything_is_written(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = write(tmp_path / "personen.csv", PERSONS + GOOD)

    result = terminal.inside("personen", "importeer", file)

    assert result.stdout.index("Geboortedatum") < result.stdout.index("rijen gelezen")
    assert "zeker" in result.stdout


def test_guessed_columns_wait_for_a_yes(terminal: Terminal, tmp_path: Path) -> None:
    file = write(
        tmp_path / "personen.csv", "Naam;Datum van geboortedatum cliënt\nJan Berg;1968\n"
    )

    asked = terminal.inside("personen", "importeer", file)
    sure = terminal.inside("personen", "importeer", file, "--ja")

    assert asked.exit_code == 3
    assert "--ja" in asked.stderr
    assert "1 persoon toegevoegd." in sure.stdout


def test_a_sheet_of_excel_is_chosen_by_name(terminal: Terminal, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Personen").append(["Achternaam", "Voornaam"])
    book["Personen"].append(["Berg", "Jan"])
    book.save(tmp_path / "personen.xlsx")

    taken = terminal.inside(
        "personen", "importeer", tmp_path / "personen.xlsx", "--blad", "Personen"
    )
    missing = terminal.inside(
        "personen", "importeer", tmp_path / "personen.xlsx", "--blad", "Elders"
    )

    assert "1 persoon toegevoegd." in taken.stdout, taken.output
    assert missing.exit_code == 3


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leeg.csv", b"", "Er staat niets in dit bestand."),
        ("geen.xlsx", b"PK geen werkmap", "Excel"),
        ("tekst.xlsx", b"\x00\x01\x02\x03 geen werkmap", "bestand"),
        ("geheim.xlsx", OLE2 + ENCRYPTED + bytes(600), "wachtwoord"),
        ("oud.xls", OLE2 + bytes(600), "oud of binair Excel-bestand"),
        ("kolommen.csv", b"Kleur;Maat\nrood;groot\n", "kolom"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_refused_with_what_to_do(
    terminal: Terminal, tmp_path: Path, name: str, content: bytes, sentence: str
) -> None:
    result = terminal.inside("personen", "importeer", write(tmp_path / name, content))

    assert result.exit_code == 3
    assert sentence in result.stderr
    assert "Traceback" not in result.output


def test_a_file_that_is_not_there_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    for noun in ("personen", "contacten"):
        assert terminal.inside(noun, "importeer", tmp_path / "nergens").exit_code == 3


def test_contacts_of_a_card_file_are_taken_once_and_shown(
    terminal: Terminal, tmp_path: Path
) -> None:
    file = write(tmp_path / "adressen.vcf", CARD.format(end="END:VCARD\r\n"))

    first = terminal.inside("contacten", "importeer", file)
    second = terminal.inside("contacten", "importeer", file)
    shown = terminal.inside("contacten", "toon", "politie")

    assert "1 contact toegevoegd." in first.stdout, first.output
    assert "Er is niets toegevoegd." in second.stdout
    assert "Berg, Jan" in shown.stdout
    assert terminal.inside("contacten", "toon", "school").stdout.startswith("Er zijn geen")


def test_a_card_cut_in_half_is_refused_with_its_number(
    terminal: Terminal, tmp_path: Path
) -> None:
    whole = CARD.format(end="END:VCARD\r\n")
    file = write(tmp_path / "adressen.vcf", whole + CARD.format(end="")[:40])

    result = terminal.inside("contacten", "importeer", file)

    assert result.exit_code == 0, result.stderr
    refused = next(line for line in result.stdout.splitlines() if "geweigerd" in line)
    assert refused.startswith("2 ")
    assert "afgebroken" in refused


def test_contacts_of_a_table_are_taken(terminal: Terminal, tmp_path: Path) -> None:
    file = write(
        tmp_path / "contacten.csv",
        "Naam;Organisatie;E-mail\nAnna Vos;School;a@school.example\n",
    )

    assert "1 contact toegevoegd." in terminal.inside("contacten", "importeer", file).stdout
