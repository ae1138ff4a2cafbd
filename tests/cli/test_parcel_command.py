# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases to another vault by command."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from casuskluis.cli.failures import ExitCode
from cli.terminal import FD, PASSPHRASE, Terminal
from services.bureau import Office, open_office

PARCEL = "zes heel losse woorden voor morgen"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    (tmp_path / "gever").mkdir()
    opened = open_office(tmp_path / "gever")
    yield opened
    opened.workspace.abandon()


@pytest.fixture
def number(office: Office) -> str:
    found = office.case().number
    office.workspace.close()
    return found


@pytest.fixture
def filled(office: Office) -> Terminal:
    """A terminal in front of a vault with a case."""
    return Terminal(office.workspace.place)


def given(giver: Terminal, number: str, target: Path, *more: str) -> tuple[int, str]:
    done = giver.inside(
        "pakket", "geef", number, "--uit", target, "--aan", "Gemeente Elders", *more
    )
    return done.exit_code, done.output


def key_of(terminal: Terminal) -> str:
    return terminal.inside("pakket", "sleutel").output.strip().splitlines()[-1]


def test_a_case_goes_from_one_vault_to_another(
    number: str, filled: Terminal, terminal: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "casus.age"
    ground = ("--grondslag", "Artikel 7 Wgs", "--doel", "Verhuisd", "--voor", key_of(terminal))
    code, said = given(filled, number, target, *ground)
    assert (code, "1 casus" in said) == (0, True), said

    shown = terminal.inside("pakket", "toon", target)
    assert "nieuw" in shown.output
    assert "Artikel 7 Wgs" in shown.output
    taken = terminal.inside("pakket", "neem", target)
    here = taken.output.partition("staat hier als ")[2].partition(":")[0]
    case = terminal.inside("casus", "toon", here)
    again = terminal.inside("pakket", "neem", target)

    assert taken.exit_code == 0, taken.output
    assert f"{number} staat hier als" in taken.output
    assert f"vandaan kwam: {number}" in case.output
    assert again.exit_code == ExitCode.REFUSED
    assert "al ingelezen" in again.output


def test_without_a_ground_nothing_leaves(
    number: str, filled: Terminal, terminal: Terminal, tmp_path: Path
) -> None:
    code, said = given(filled, number, tmp_path / "casus.age", "--voor", key_of(terminal))

    assert code == ExitCode.REFUSED
    assert "grondslag" in said
    assert not (tmp_path / "casus.age").exists()


@pytest.mark.slow
def test_a_parcel_for_a_colleague_opens_with_its_passphrase(
    number: str, filled: Terminal, terminal: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "casus.age"
    made = filled.run(
        "pakket", "geef", number, "--uit", target, "--aan", "P. Bos",
        "--soort", "collega", "--wachtwoord-fd", FD, "--pakket-wachtwoord-fd", FD,
        secrets=(PASSPHRASE, PARCEL),
    )  # fmt: skip
    assert made.exit_code == 0, made.output

    tried = terminal.run(
        "pakket", "neem", target, "--proef", "--wachtwoord-fd", FD,
        "--pakket-wachtwoord-fd", FD, secrets=(PASSPHRASE, PARCEL),
    )  # fmt: skip

    assert tried.exit_code == 0, tried.output
    assert "er is niets ingelezen" in tried.output
