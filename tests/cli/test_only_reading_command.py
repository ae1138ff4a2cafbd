# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis --alleen-lezen``: looking by command, beside a colleague who works."""

from collections.abc import Iterator

import pytest

from casuskluis.cli.failures import ExitCode
from casuskluis.cli.shared import _WRITES, _WRITES_OR_ROLE
from casuskluis.services.workspace import Workspace
from cli.terminal import FD, PASSPHRASE, Terminal

READING = "--alleen-lezen"


@pytest.fixture
def colleague(terminal: Terminal) -> Iterator[Workspace]:
    """Somebody who has the vault open in a window."""
    workspace = terminal.tools.vaults.open(terminal.vault, bytearray(PASSPHRASE, "utf-8"))
    yield workspace
    workspace.close()


def test_a_command_that_reads_works_beside_a_colleague(
    terminal: Terminal, colleague: Workspace
) -> None:
    assert terminal.inside("collega", "lijst").exit_code == ExitCode.REFUSED
    shown = terminal.inside(READING, "collega", "lijst")
    assert shown.exit_code == ExitCode.DONE
    assert "Toets" in shown.stdout
    assert "Alleen lezen: " in shown.stderr
    assert terminal.inside(READING, "termijnen").exit_code == ExitCode.DONE
    assert "vault_read" in {line.object for line in colleague.journal.newest()}


def test_a_command_that_changes_is_refused_and_changes_nothing(terminal: Terminal) -> None:
    refused = terminal.inside(READING, "collega", "nagelopen")
    assert refused.exit_code == ExitCode.REFUSED
    assert " ".join(refused.stderr.split()).endswith(_WRITES)
    there = set(terminal.vault.parent.iterdir())
    refused = terminal.inside(READING, "kluis", "backup")
    assert refused.exit_code == ExitCode.REFUSED
    assert " ".join(refused.stderr.split()).endswith(_WRITES_OR_ROLE)
    assert set(terminal.vault.parent.iterdir()) == there


@pytest.mark.parametrize(
    "command",
    [
        ("kluis", "wachtzin", "--nieuwe-wachtwoord-fd", FD),
        ("kluis", "herstel", "Nergens.kluis"),
        ("kluis", "redden"),
    ],
)
def test_what_is_about_the_keys_or_another_vault_goes_without(
    terminal: Terminal, command: tuple[str, ...]
) -> None:
    assert terminal.inside(READING, *command).exit_code == ExitCode.WRONG_USE
