# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis contacten``: doubles, merging and taking contacts out."""

import re
from pathlib import Path

import pytest

from cli.terminal import Terminal

HEADER = "Achternaam;Voornaam;E-mailadres;Telefoon\n"


@pytest.fixture
def filled(terminal: Terminal, tmp_path: Path) -> Terminal:
    first = write(tmp_path / "een.csv", "Jansen;E.;els@school.example;0320-111111\n")
    assert terminal.inside("contacten", "importeer", first).exit_code == 0
    return terminal


def write(path: Path, rows: str) -> Path:
    path.write_text(HEADER + rows, "utf-8")
    return path


def test_who_may_be_known_is_named_and_passed_over(filled: Terminal, tmp_path: Path) -> None:
    file = write(
        tmp_path / "twee.csv",
        "Jansen;Els;els@school.example;0320-222222\nVos;Anna;a@b.example;\n",
    )
    result = filled.inside("contacten", "importeer", file)

    assert result.exit_code == 0, result.output
    assert "misschien dubbel" in result.stdout
    assert "hetzelfde e-mailadres" in result.stdout
    assert "1 contact overgenomen." in result.stdout
    assert "1 rij is overgeslagen" in result.stderr
    again = filled.inside("contacten", "importeer", file)
    assert "1 rij is overgeslagen" in again.stderr
    assert "Els" not in filled.inside("contacten", "toon").stdout


def test_who_may_be_known_is_completed_when_asked(filled: Terminal, tmp_path: Path) -> None:
    file = write(tmp_path / "twee.csv", "Jansen;Els;els@school.example;0320-222222\n")
    result = filled.inside("contacten", "importeer", file, "--dubbele", "aanvullen")
    shown = filled.inside("contacten", "toon").stdout

    assert result.exit_code == 0, result.output
    assert "Jansen, Els" in shown
    assert "0320-111111" in shown
    assert "1 contact." in shown


def test_doubles_are_listed_tried_and_merged(filled: Terminal, tmp_path: Path) -> None:
    file = write(tmp_path / "twee.csv", "Jansen;Els;els@school.example;0320-222222\n")
    filled.inside("contacten", "importeer", file, "--dubbele", "toevoegen")

    listed = filled.inside("contacten", "dubbele").stdout
    numbers = re.findall(r"\b\d+\b", listed.splitlines()[-2])[:2]
    tried = filled.inside("contacten", "samenvoegen", *numbers, "--proef")
    merged = filled.inside("contacten", "samenvoegen", *numbers, "--neem", "telefoon=ander")

    assert "1 paar." in listed
    assert "Vervalt: Telefoon: 0320-222222" in tried.stdout
    assert "niets geschreven" in tried.stdout
    assert "Vervalt: Telefoon: 0320-111111" in merged.stdout
    assert merged.exit_code == 0, merged.output
    assert filled.inside("contacten", "dubbele").stdout.startswith("Er zijn geen")
    assert "0320-222222" in filled.inside("contacten", "toon").stdout


@pytest.mark.parametrize("take", ["telefoon", "fiets=ander", "telefoon=beide", "naam=links"])
def test_a_choice_that_cannot_be_made_is_refused(filled: Terminal, take: str) -> None:
    result = filled.inside("contacten", "samenvoegen", "1", "2", "--neem", take)

    assert result.exit_code == 2
    assert "De velden: naam, organisatie" in result.stderr


def test_a_contact_with_itself_or_with_nobody_is_refused(filled: Terminal) -> None:
    same = filled.inside("contacten", "samenvoegen", "1", "1")
    gone = filled.inside("contacten", "samenvoegen", "1", "99")

    assert same.exit_code == gone.exit_code == 3
    assert "twee verschillende" in same.stderr


@pytest.mark.parametrize("ending", ["vcf", "csv"])
def test_contacts_go_out_with_a_warning_and_come_back_as_known(
    filled: Terminal, tmp_path: Path, ending: str
) -> None:
    target = tmp_path / f"adressen.{ending}"
    result = filled.inside("contacten", "opslaan", "--uit", target)
    back = filled.inside("contacten", "importeer", target)

    assert result.exit_code == 0, result.output
    assert "Dit bestand is niet versleuteld." in result.stderr
    assert "1 contact:" in result.stdout
    assert "Er is niets toegevoegd." in back.stdout
    assert filled.inside("contacten", "opslaan", "--uit", target).exit_code == 3
    wrong = filled.inside("contacten", "opslaan", "--uit", tmp_path / "a.pdf")
    assert (wrong.exit_code, ".vcf of .csv" in wrong.stderr) == (2, True)
