# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
import shutil
from pathlib import Path

import pytest

from cli.terminal import Terminal
from documents.reading import whole_text

_CONTROL = re.compile(r"\d+-[0-9a-f]{12}")
"""The control number of the journal goes on; the figures do not."""


def _figures(paper: Path) -> str:
    return _CONTROL.sub("", whole_text(paper.read_bytes()))


@pytest.fixture
def own(shown: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in front of the demonstration of its own, to release in."""
    folder = tmp_path / "kluis" / shown.vault.name
    shutil.copytree(shown.vault, folder)
    return Terminal(folder)


def test_the_demonstration_released_the_council_report(shown: Terminal) -> None:
    result = shown.inside("overzicht", "register")

    assert result.exit_code == 0, result.stderr
    assert "Raadsrapportage 2025" in result.stdout
    assert "vrijgegeven" in result.stdout


def test_a_check_says_what_is_too_fine_and_releases_nothing(
    own: Terminal, tmp_path: Path
) -> None:
    line = ("overzicht", "controleer", "kwartaal", "2026-2")

    refused = own.inside(*line)
    settled = own.inside(*line, "--samenvoegen")

    assert refused.exit_code == 3
    assert "--samenvoegen" in refused.stderr
    assert "Te fijn verdeeld" in refused.stdout
    assert settled.exit_code == 0, settled.stderr
    assert "tellen als één" in settled.stdout
    assert "U-0002" not in own.inside("overzicht", "register").stdout
    assert [path.name for path in tmp_path.iterdir()] == ["kluis"]


def test_an_overview_leaves_with_its_line_in_the_ledger(own: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "kwartaal.pdf"
    line = ("overzicht", "maak", "kwartaal", "2026-2", "--samenvoegen", "--uit", target)

    made = own.inside(*line)

    assert made.exit_code == 0, made.stderr
    assert "U-0002" in made.stdout
    assert "2026" in whole_text(target.read_bytes())
    assert "U-0002" in own.inside("overzicht", "register").stdout
    withdrawn = own.inside("overzicht", "trek-in", "U-0002")
    assert withdrawn.exit_code == 3


def test_the_same_overview_again_keeps_its_figures(own: Terminal, tmp_path: Path) -> None:
    first, second = tmp_path / "een.pdf", tmp_path / "twee.pdf"

    again = own.inside("overzicht", "maak", "raadsrapportage", "2025", "--uit", first)
    printed = own.inside("overzicht", "opnieuw", "u-0001", "--uit", second)

    assert again.exit_code == 0, again.stderr
    assert "eerder gemaakt (U-0001)" in again.stdout
    assert printed.exit_code == 0, printed.stderr
    assert _figures(first) == _figures(second)


def test_a_period_that_is_not_over_is_refused(own: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "nu.pdf"

    result = own.inside("overzicht", "maak", "raadsrapportage", "2026", "--uit", target)

    assert result.exit_code == 3
    assert not target.exists()


def test_too_few_records_are_refused(own: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "brief.pdf"

    result = own.inside("overzicht", "maak", "raadsbrief", "2010-2", "--uit", target)

    assert result.exit_code == 3
    assert "niets om te tellen" in result.stderr
    assert not target.exists()


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_the_released_figures_can_be_saved(own: Terminal, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"cijfers.{ending}"

    result = own.inside("overzicht", "cijfers", "U-0001", "--uit", target)

    assert result.exit_code == 0, result.stderr
    assert target.stat().st_size > 0


def test_an_unknown_number_is_refused(own: Terminal, tmp_path: Path) -> None:
    result = own.inside("overzicht", "opnieuw", "U-9999", "--uit", tmp_path / "x.pdf")

    assert result.exit_code == 3
    assert "overzicht register" in result.stderr
