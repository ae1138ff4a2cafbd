# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overleg`` besluitenlijst, verslag and weegformulier."""

from pathlib import Path

import pytest

from cli.terminal import Terminal

MEETING = "2026-05"


@pytest.mark.parametrize("holder", ["politie", "gemeente"])
@pytest.mark.parametrize("command", ["besluitenlijst", "verslag", "weegformulier"])
def test_a_paper_of_a_meeting_that_was_held_is_kept(
    shown: Terminal, tmp_path: Path, command: str, holder: str
) -> None:
    target = tmp_path / "papier.pdf"

    result = shown.inside("overleg", command, MEETING, "--uit", target, "--voor", holder)

    assert result.exit_code == 0, result.stderr
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert "exemplaar voor" in result.output


def test_an_item_that_is_not_there_is_said(shown: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "papier.pdf"

    result = shown.inside("overleg", "verslag", MEETING, "--uit", target, "--punt", "99")

    assert result.exit_code != 0
    assert "geen agendapunt 99" in result.stderr
    assert not target.exists()
