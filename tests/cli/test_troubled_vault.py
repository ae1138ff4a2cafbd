# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Each thing that can be wrong with a vault has its own sentence, at the command line too."""

import shutil
from pathlib import Path

import pytest

from casuskluis.explanations import explain
from casuskluis.vault.errors import WrongPassphrase
from cli.terminal import FD, PASSPHRASE, Terminal
from troubles import PAGE, TROUBLES, begin_of


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("ander") / "Ander.kluis"
    sheet = folder.with_name("noodblad.pdf")
    result = Terminal(folder).inside(
        "kluis", "maak", "--gemeente", "Duin", "--naam", "Toets", "--noodblad", sheet
    )
    assert result.exit_code == 0
    return folder


@pytest.mark.parametrize("name", TROUBLES)
def test_each_trouble_is_told_by_its_own_sentence(
    name: str, terminal: Terminal, other: Path
) -> None:
    kind, spoil = TROUBLES[name]
    spoil(terminal.vault, other)
    result = terminal.inside("logboek", "toon")
    assert result.exit_code != 0
    assert begin_of(kind) in " ".join(result.stderr.split())
    assert "Traceback" not in result.output


def test_a_wrong_passphrase_is_told_first_even_when_the_file_is_damaged(
    terminal: Terminal, other: Path
) -> None:
    TROUBLES["page one damaged"][1](terminal.vault, other)
    result = terminal.run(
        "logboek", "toon", "--wachtwoord-fd", FD, secrets=("een andere wachtzin dan die",)
    )
    assert explain(WrongPassphrase()) in " ".join(result.stderr.split())


def test_salvage_tells_what_came_of_it(terminal: Terminal) -> None:
    file = terminal.vault / "data.db"
    data = file.read_bytes()
    file.write_bytes(bytes(PAGE) + data[PAGE : 70 * PAGE] + bytes(PAGE) + data[71 * PAGE :])
    result = terminal.inside("kluis", "redden")
    assert result.exit_code == 0, result.output
    assert "gered" in result.stdout
    (saved,) = terminal.vault.parent.glob("Proef-gered-*.kluis")
    assert (saved / "verslag-redding.txt").exists()
    checked = terminal.inside("kluis", "controleer", saved, "--volledig")
    assert checked.exit_code == 0, checked.output
    assert "Het logboek klopt" in checked.stdout


def test_salvage_works_with_the_recovery_code_and_refuses_a_wrong_passphrase(
    terminal: Terminal,
) -> None:
    before = list(terminal.vault.parent.iterdir())
    wrong = terminal.run(
        "kluis", "redden", "--wachtwoord-fd", FD, secrets=("een andere wachtzin dan die",)
    )
    mistyped = terminal.run("kluis", "redden", "--herstelcode-fd", FD, secrets=("ABCD-EFGH",))
    assert wrong.exit_code != 0
    assert mistyped.exit_code != 0
    assert list(terminal.vault.parent.iterdir()) == before


def test_a_full_check_of_a_damaged_vault_ends_with_its_own_code(terminal: Terminal) -> None:
    copy = terminal.vault.with_name("Kopie.kluis")
    shutil.copytree(terminal.vault, copy)
    sound = terminal.inside("kluis", "controleer", "--volledig")
    assert sound.exit_code == 0, sound.output
    data = bytearray((copy / "data.db").read_bytes())
    data[60 * PAGE + 9] ^= 1
    (copy / "data.db").write_bytes(data)
    result = terminal.inside("kluis", "controleer", copy, "--volledig")
    assert result.exit_code == 4
    assert "redden" in result.stderr
    assert PASSPHRASE not in result.output
