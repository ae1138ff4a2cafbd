# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import pytest
import typer

from casuskluis.cli.failures import ExitCode, ending
from casuskluis.cli.output import printable
from casuskluis.domain.errors import Cancelled, NotFound
from casuskluis.vault.errors import BackupIncomplete, DatabaseDamaged, VaultInUse


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotFound(), ExitCode.REFUSED),
        (Cancelled(), ExitCode.REFUSED),
        (VaultInUse("busy", host="pc", pid=1, app="casuskluis"), ExitCode.REFUSED),
        (typer.Abort(), ExitCode.REFUSED),
        (DatabaseDamaged(), ExitCode.DAMAGED),
        (BackupIncomplete(), ExitCode.DAMAGED),
        (typer.BadParameter("no"), ExitCode.WRONG_USE),
    ],
)
def test_every_ending_has_its_code_and_a_sentence(error: Exception, code: ExitCode) -> None:
    sentence, found = ending(error)

    assert found is code
    assert sentence[-1] in ".!?"


def test_an_unknown_error_shows_its_name_and_nothing_it_holds() -> None:
    sentence, code = ending(ValueError("Jan van den Berg"))

    assert code is ExitCode.UNKNOWN
    assert "ValueError" in sentence
    assert "Berg" not in sentence


def test_text_out_of_a_file_cannot_steer_the_terminal() -> None:
    assert printable("Jan\x1b[2J\rBerg\u202e\n") == "Jan�[2J�Berg�\n"
