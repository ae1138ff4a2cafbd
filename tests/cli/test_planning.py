# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis overleg`` reeksen, volgende and voorstel."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from cli.terminal import Terminal


@pytest.fixture
def own(shown: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in front of a demonstration that may be changed."""
    folder = tmp_path / shown.vault.name
    shutil.copytree(shown.vault, folder)
    return replace(shown, vault=folder)


def test_the_series_are_shown_with_their_next_day(shown: Terminal) -> None:
    output = shown.inside("overleg", "reeksen").output

    assert re.search(r"Casusoverleg +\d\d-\d\d-\d{4} +om de 3 weken", output)
    assert "1 reeks." in output


def test_the_next_meeting_is_planned_and_filled(own: Terminal) -> None:
    planned = own.inside("overleg", "volgende", "casus")
    assert planned.exit_code == 0, planned.output
    number = re.findall(r"Overleg (\d{4}-\d{2})", planned.output)[0]

    listed = own.inside("overleg", "voorstel", number)
    taken = own.inside("overleg", "voorstel", number, "--overnemen")
    again = own.inside("overleg", "toon", number)

    assert "te wegen" in listed.output
    assert re.search(r"Op de agenda gezet: \d+ punten", taken.output)
    assert "Melding M" in again.output


def test_an_unknown_series_is_told_with_the_names_there_are(shown: Terminal) -> None:
    result = shown.inside("overleg", "volgende", "bestaat niet")

    assert result.exit_code == 3
    assert "Casusoverleg" in result.output
