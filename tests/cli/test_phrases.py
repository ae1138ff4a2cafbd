# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

import pytest

from casuskluis.services.keys.phrases import word_list
from cli.terminal import FD, PASSPHRASE, Terminal


def test_a_proposal_is_six_words_of_the_list_on_one_line(terminal: Terminal) -> None:
    first, second = (terminal.run("wachtzin") for _ in range(2))

    assert (first.exit_code, first.stderr) == (0, "")
    assert first.stdout != second.stdout
    words = first.stdout.removesuffix("\n").split(" ")
    assert len(words) == 6
    assert set(words) <= set(word_list())


def test_a_proposal_opens_a_vault_that_is_made_with_it(
    terminal: Terminal, tmp_path: Path
) -> None:
    phrase = terminal.run("wachtzin").stdout.strip()
    made = terminal.run(
        "kluis", "maak", tmp_path / "Nieuw", "--gemeente", "Veldhaven", "--naam", "Toets",
        "--noodblad", tmp_path / "blad.pdf", "--wachtwoord-fd", FD, secrets=(phrase,),
    )  # fmt: skip

    assert made.exit_code == 0, made.stderr
    opened = terminal.run(
        "kluis", "controleer", tmp_path / "Nieuw", "--wachtwoord-fd", FD, secrets=(phrase,)
    )
    assert opened.exit_code == 0


@pytest.mark.parametrize(
    ("phrase", "told"),
    [
        ("Wachtwoord2026!", "bestaat uit een bekend wachtwoord"),
        ("SintVeldhaven26", "vooral uw naam, de gemeente of de naam van de kluis"),
        ("tafel tafel tafel", "komt steeds hetzelfde stuk terug"),
    ],
)
def test_a_refusal_says_what_is_weak_and_makes_nothing(
    terminal: Terminal, tmp_path: Path, phrase: str, told: str
) -> None:
    result = terminal.run(
        "kluis", "maak", tmp_path / "Nieuw", "--gemeente", "Sint-Veldhaven", "--naam", "Toets",
        "--noodblad", tmp_path / "blad.pdf", "--wachtwoord-fd", FD, secrets=(phrase,),
    )  # fmt: skip

    assert result.exit_code == 3
    assert told in " ".join(result.stderr.split())
    assert phrase not in result.stderr
    assert not (tmp_path / "Nieuw.kluis").exists()


def test_the_name_of_the_vault_is_no_new_passphrase_either(terminal: Terminal) -> None:
    name = terminal.vault.stem
    changed = terminal.run(
        "kluis", "wachtzin", "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD,
        secrets=(PASSPHRASE, f"{name} {name[::-1]} 2026"),
    )  # fmt: skip

    assert changed.exit_code == 3
    assert terminal.inside("casus", "toon").exit_code == 0
