# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re

import pytest
from typer.testing import CliRunner

from casuskluis.cli.app import app
from cli.terminal import Terminal

COMMANDS = [
    (), ("demo",), ("agenda",), ("overzicht",), ("overzicht", "maak"),
    ("overzicht", "controleer"), ("overzicht", "register"), ("overzicht", "opnieuw"),
    ("overzicht", "cijfers"), ("overzicht", "trek-in"),
    ("kluis",), ("kluis", "maak"), ("kluis", "controleer"), ("kluis", "backup"),
    ("kluis", "herstel"), ("kluis", "wachtzin"), ("wachtzin",),
    ("logboek",), ("logboek", "controleer"), ("logboek", "exporteer"), ("logboek", "sleutel"),
    ("contacten",), ("contacten", "importeer"), ("contacten", "toon"),
    ("personen",), ("personen", "importeer"),
    ("termijnen",), ("controle",), ("controle", "toon"), ("controle", "gedaan"),
    ("datalek",), ("datalek", "toon"), ("datalek", "leg-vast"), ("datalek", "meld"),
    ("datalek", "sluit"),
    ("plan",), ("plan", "toon"), ("plan", "pdf"),
    ("casus",), ("casus", "toon"), ("overleg",), ("overleg", "toon"),
    ("overleg", "volgende"), ("overleg", "reeksen"), ("overleg", "voorstel"),
    ("overleg", "weegformulier"), ("overleg", "besluitenlijst"), ("overleg", "verslag"),
]  # fmt: skip
ENGLISH = re.compile(
    r"\b(usage|options?|arguments?|commands?|show|this|message|exit|required|default|env|"
    r"the|missing|invalid|error|try|such|text|integer|path|help for)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_help_is_dutch(terminal: Terminal, command: tuple[str, ...]) -> None:
    result = terminal.run(*command, "--help")

    assert result.exit_code == 0
    assert result.output.startswith("Gebruik: casuskluis")
    assert not ENGLISH.findall(result.output.replace("--help", ""))


@pytest.mark.parametrize("command", [one for one in COMMANDS if len(one) != 1], ids=" ".join)
def test_the_help_teaches_by_example(terminal: Terminal, command: tuple[str, ...]) -> None:
    result = terminal.run(*command, "--help")

    assert "Voorbeelden:\n  casuskluis " in result.output


def test_no_option_takes_a_secret_itself(terminal: Terminal) -> None:
    for command in COMMANDS:
        for name, value in re.findall(
            r"(--\S*(?:wacht|code)\S*) ([A-Z]+)", terminal.run(*command, "--help").output
        ):
            assert (name.endswith("-fd"), value) == (True, "N")


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("", "Gebruik: casuskluis"),
        ("kluis", "Gebruik: casuskluis kluis"),
        ("kast", "De opdracht kast bestaat niet."),
        ("kluis mak", "Bedoelt u maak?"),
        ("agenda", "OVERLEG ontbreekt. Zie: casuskluis agenda --help"),
        ("agenda 2026-07", "--uit ontbreekt. Zie: casuskluis agenda --help"),
        ("agenda 2026-07 --uit", "Bij de optie --uit ontbreekt een waarde"),
        ("agenda 2026-07 --uti x.pdf", "De optie --uti bestaat hier niet."),
        ("agenda 2026-07 --uit x.pdf --met-namen", "Zet bij --met-namen ook --voor"),
        ("overzicht maak jaar 2025 --uit x.pdf", "De waarde bij OVERZICHT kan niet"),
        ("overzicht maak kwartaal 2025 --uit x.pdf", "Geef jaar en kwartaal"),
        ("overzicht controleer raadsrapportage vorig", "Geef een jaar"),
        ("overzicht cijfers U-0001 --uit x.pdf", ".xlsx of .csv"),
        ("casus toon 2026-0001 2026-0002", "Er staat te veel op de regel"),
        ("casus toon --kluis x", "Zet --kluis PAD direct achter casuskluis"),
        ("casus toon --wachtwoord-fd een", "De waarde bij --wachtwoord-fd kan niet"),
        ("casus toon --wachtwoord-fd 9999", "Bij --wachtwoord-fd 9999 is niets te lezen."),
        ("casus toon", "Er is geen toetsenbord om wachtzin te vragen."),
    ],
)
def test_wrong_use_ends_with_two_and_a_dutch_sentence(
    terminal: Terminal, line: str, sentence: str
) -> None:
    result = terminal.run(*line.split())

    assert result.exit_code == 2
    assert sentence in result.stderr
    assert not ENGLISH.findall(result.output.replace("--help", ""))
    assert "Traceback" not in result.output


def test_without_any_vault_the_officer_hears_how_to_name_one() -> None:
    environment = {"CASUSKLUIS_KLUIS": None}

    result = CliRunner().invoke(app, ["casus", "toon"], env=environment)

    assert result.exit_code == 2
    assert "Zet --kluis PAD direct achter casuskluis" in result.stderr
