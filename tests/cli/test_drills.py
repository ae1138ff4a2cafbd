# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from casuskluis.cli.failures import ExitCode
from cli.terminal import Terminal


def test_a_drill_says_what_it_compared_and_writes_the_proof(
    terminal: Terminal, tmp_path: Path
) -> None:
    proof = tmp_path / "oefening.pdf"
    assert terminal.inside("kluis", "backup", terminal.vault).exit_code == 0

    result = terminal.inside("kluis", "hersteloefening", terminal.vault, "--bewijs", proof)

    assert (result.exit_code, result.stderr) == (0, "")
    assert "Aansluiting" in result.stdout
    assert "geslaagd" in result.stdout
    assert proof.read_bytes().startswith(b"%PDF")
    assert not [one for one in terminal.vault.parent.iterdir() if one.name.startswith(".")]


def test_without_a_backup_or_second_place_the_drill_says_what_to_do(terminal: Terminal) -> None:
    first = terminal.inside("kluis", "hersteloefening", terminal.vault)
    second = terminal.inside("kluis", "hersteloefening", terminal.vault, "--tweede-plek")
    assert "Maak eerst een back-up" in first.stderr
    assert "Sluit de goede aan" in second.stderr
    assert first.exit_code not in {0, ExitCode.DAMAGED}


def test_the_backups_at_a_place_are_named_without_a_passphrase(
    terminal: Terminal, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert "geen back-ups" in terminal.run("kluis", "backups", str(stick)).stdout
    made = terminal.inside("kluis", "backup", terminal.vault, "--naar", stick)
    assert made.exit_code == 0
    result = terminal.run("kluis", "backups", str(stick))
    assert result.exit_code == 0
    assert "volledig, nog niet nagelezen" in result.stdout
