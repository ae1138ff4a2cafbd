# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import runpy
import stat
from pathlib import Path

import pytest

from casuskluis.services.keeping.journal_words import ALARM
from casuskluis.services.vaults import Vaults
from cli.terminal import PASSPHRASE, Terminal
from meddling import meddle

SCRIPT = Path(__file__).parents[2] / "packaging" / "controleer_logboek.py"


def control_number(output: str) -> str:
    return next(line for line in output.splitlines() if "Controlegetal:" in line).split()[1]


def test_a_sound_journal_ends_well_and_shows_its_number(terminal: Terminal) -> None:
    first = terminal.inside("logboek", "controleer")
    noted = control_number(first.output)
    again = terminal.inside("logboek", "controleer", "--controlegetal", noted)

    assert (first.exit_code, again.exit_code) == (0, 0)
    assert int(noted.split("-")[0]) < int(control_number(again.output).split("-")[0])


def test_a_changed_journal_ends_as_damage(terminal: Terminal) -> None:
    vaults: Vaults = terminal.tools.vaults
    workspace = vaults.open(terminal.vault, bytearray(PASSPHRASE, "utf-8"))
    meddle(workspace, "UPDATE journal SET actor = 'x' WHERE sequence = 2")
    workspace.close()

    result = terminal.inside("logboek", "controleer")

    assert result.exit_code == 4
    assert result.stdout.startswith("Regel 2 is veranderd")
    assert ALARM in result.stderr


@pytest.mark.parametrize(("noted", "code"), [("999-0a1b2c3d4e5f", 4), ("veel", 3)])
def test_a_number_that_does_not_fit_is_told(terminal: Terminal, noted: str, code: int) -> None:
    result = terminal.inside("logboek", "controleer", "--controlegetal", noted)

    assert result.exit_code == code
    assert "controlegetal" in result.output


def test_key_and_export_are_for_the_owner_and_fit_together(
    terminal: Terminal, tmp_path: Path
) -> None:
    key, journal = tmp_path / "sleutel.txt", tmp_path / "logboek.jsonl"

    made = terminal.inside("logboek", "sleutel", "--uit", key)
    written = terminal.inside("logboek", "exporteer", "--uit", journal)

    assert (made.exit_code, written.exit_code) == (0, 0)
    assert key.read_text("ascii")[:4] not in made.output
    assert [stat.S_IMODE(path.stat().st_mode) for path in (key, journal)] == [0o600] * 2
    main = runpy.run_path(str(SCRIPT))["main"]
    assert main([str(journal), "--sleutel", str(key)]) == 0


def test_lines_are_shown_newest_first_and_can_be_chosen(terminal: Terminal) -> None:
    shown = terminal.inside("logboek", "toon", "--aantal", "3")
    nobody = terminal.inside("logboek", "toon", "--wie", "Niemand")
    never = terminal.inside(
        "logboek", "toon", "--vanaf", "1-1-2020", "--tot-en-met", "2020-01-31"
    )
    wrong = terminal.inside("logboek", "toon", "--vanaf", "januari 2020")

    assert [one.exit_code for one in (shown, nobody, never, wrong)] == [0, 0, 0, 3]
    assert shown.output.count("Kluis") >= 2
    assert "Gelukt" not in nobody.output + never.output


def test_a_number_of_a_paper_is_found_or_is_not(terminal: Terminal) -> None:
    noted = control_number(terminal.inside("logboek", "controleer").output)

    found = terminal.inside("logboek", "zoek", noted)
    missing = terminal.inside("logboek", "zoek", "9999999-0a1b2c3d4e5f")

    assert (found.exit_code, missing.exit_code) == (0, 4)
    assert "staat in het logboek" in found.output
    assert "ouder dan het papier" in missing.output
