# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Colleagues, restricted cases and the hand-over, by command."""

import shutil
from pathlib import Path

import pytest
from typer.testing import Result

from casuskluis.services.office.role_words import COPIES_STAY_OPEN
from cli.terminal import FD, PASSPHRASE, Terminal

SECOND = "een tweede rij van losse woorden"


@pytest.fixture
def town(demo_run: tuple[Terminal, Path, Result], tmp_path: Path) -> Terminal:
    """A terminal in front of a demonstration of its own."""
    folder = tmp_path / "Veldhaven.kluis"
    shutil.copytree(demo_run[0].vault, folder)
    return Terminal(folder, demo_run[0].tools)


def add(terminal: Terminal, *options: str) -> Result:
    return terminal.run(
        "collega", "toevoegen", "Collega", *options,
        "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(PASSPHRASE, SECOND),
    )  # fmt: skip


def test_a_colleague_comes_changes_and_goes(terminal: Terminal) -> None:
    assert add(terminal, "--rol", "casusregisseur").exit_code == 0
    shown = terminal.inside("collega", "lijst")
    assert "Casusregisseur" in shown.output

    changed = terminal.inside(
        "collega", "rollen", "Collega", "--rol", "vervanger", "--tot", "31-12-2026",
        "--vervangt", "Toets",
    )  # fmt: skip
    assert changed.exit_code == 0
    assert "31-12-2026" in terminal.inside("collega", "lijst").output
    assert terminal.inside("collega", "nagelopen").exit_code == 0

    gone = terminal.inside("collega", "verwijderen", "Collega")
    assert COPIES_STAY_OPEN in gone.output
    assert "Collega" not in terminal.inside("collega", "lijst").output


@pytest.mark.parametrize(
    ("options", "word"),
    [
        (("--rol", "vervanger"), "laatste dag"),
        (("--rol", "vervanger", "--tot", "2026"), "hele"),
    ],
)
def test_a_stand_in_without_a_last_day_is_refused(
    terminal: Terminal, options: tuple[str, ...], word: str
) -> None:
    result = add(terminal, *options)

    assert result.exit_code == 3
    assert word in result.output


def test_an_unknown_colleague_is_told(terminal: Terminal) -> None:
    result = terminal.inside("collega", "verwijderen", "Niemand")
    assert result.exit_code == 3
    assert "collega lijst" in result.output


def test_what_the_role_does_not_open_is_refused(terminal: Terminal) -> None:
    assert add(terminal, "--rol", "auditor").exit_code == 0
    result = terminal.run("collega", "nagelopen", "--wachtwoord-fd", FD, secrets=(SECOND,))
    assert result.exit_code == 3


def a_case(town: Terminal) -> str:
    """Return the number of a case that runs."""
    return town.inside("casus", "toon").output.splitlines()[1].split()[0]


def test_a_case_is_shielded_opened_alone_and_opened_again(town: Terminal) -> None:
    number = a_case(town)
    assert add(town, "--rol", "procesregisseur").exit_code == 0
    assert town.inside("casus", "afschermen", number).exit_code == 0

    def theirs(*words: str) -> Result:
        return town.run(*words, "--wachtwoord-fd", FD, secrets=(SECOND,))

    assert theirs("casus", "toon", number).exit_code == 3
    opened = theirs("casus", "noodtoegang", number, "--reden", "Acuut gevaar.")
    assert "agenda" in opened.output
    assert theirs("casus", "toon", number).exit_code == 0
    assert town.inside("casus", "openstellen", number).exit_code == 0
    assert town.inside("casus", "openstellen", "2001-0001").exit_code == 3


def test_work_goes_over_with_its_dossier(town: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "overdracht.pdf"
    leaving = town.inside("collega", "lijst").output
    name = next(line for line in leaving.splitlines() if "Procesregisseur  " in line)
    name = name.split("  ")[0].strip()
    words = ("overdracht", name, "--aan", "P. Bos", "--uit", target)

    trial = town.inside(*words, "--proef")
    assert (trial.exit_code, target.exists()) == (0, False)
    done = town.inside(*words)

    assert done.exit_code == 0, done.output
    assert target.read_bytes().startswith(b"%PDF")
    again = town.inside(*words, "--overschrijf")
    assert again.exit_code == 3
