# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Renewing all keys by command."""

from pathlib import Path

from cli.terminal import FD, PASSPHRASE, Terminal

SECOND = "een tweede rij van losse woorden"


def colleague(terminal: Terminal) -> None:
    done = terminal.run(
        "collega", "toevoegen", "Collega", "--rol", "casusregisseur",
        "--wachtwoord-fd", FD, "--nieuwe-wachtwoord-fd", FD, secrets=(PASSPHRASE, SECOND),
    )  # fmt: skip
    assert done.exit_code == 0


def test_a_colleague_goes_with_all_keys(terminal: Terminal, tmp_path: Path) -> None:
    colleague(terminal)
    assert terminal.inside("kluis", "backup").exit_code == 0

    done = terminal.inside("kluis", "sleutels", "--naar", tmp_path, "--zonder", "Collega")

    assert done.exit_code == 0, done.output
    assert (tmp_path / "noodblad.pdf").exists()
    assert "oude-backups" in done.output
    assert "Collega" not in terminal.inside("collega", "lijst").output
    assert "Verwijderde back-ups: 1." in terminal.inside("kluis", "oude-backups").output


def test_who_stays_gets_a_sheet(terminal: Terminal, tmp_path: Path) -> None:
    colleague(terminal)
    done = terminal.inside("kluis", "sleutels", "--naar", tmp_path)
    assert done.exit_code == 0, done.output
    assert (tmp_path / "eenmalige-code-1.pdf").exists()


def test_a_sheet_that_cannot_be_saved_changes_nothing(
    terminal: Terminal, tmp_path: Path
) -> None:
    colleague(terminal)
    (tmp_path / "noodblad.pdf").write_bytes(b"iets anders")
    header = (terminal.vault / "vault.json").read_bytes()

    done = terminal.inside("kluis", "sleutels", "--naar", tmp_path, "--zonder", "Collega")

    assert done.exit_code != 0
    assert (terminal.vault / "vault.json").read_bytes() == header
    assert (tmp_path / "noodblad.pdf").read_bytes() == b"iets anders"
