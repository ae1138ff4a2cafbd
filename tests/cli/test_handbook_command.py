# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
from importlib.resources import files
from pathlib import Path

import pytest

from casuskluis.cli.handbook import read_handbook
from cli.terminal import Terminal

BOOK = Path(str(files("casuskluis_resources").joinpath("handboek")))
FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
SUM = "21 − 6 − 7 − 5 = 3"


@pytest.fixture
def reader(tmp_path: Path) -> Terminal:
    """A terminal without a vault: reading needs none."""
    return Terminal(tmp_path / "Geen.kluis")


def test_without_a_chapter_the_chapters_are_listed(reader: Terminal) -> None:
    result = reader.run("handboek")

    assert result.exit_code == 0
    for chapter in BOOK.glob("*.md"):
        assert chapter.name.partition("-")[0] in result.stdout
        assert chapter.read_text("utf-8").splitlines()[0].removeprefix("# ") in result.stdout


@pytest.mark.parametrize("asked", ["50", "overzichten", "50-overzichten.md", "Overzicht"])
def test_a_chapter_is_found_by_number_or_name(reader: Terminal, asked: str) -> None:
    result = reader.run("handboek", asked)

    assert result.exit_code == 0
    assert result.stdout == (BOOK / "50-overzichten.md").read_text("utf-8")


@pytest.mark.parametrize("asked", ["41", "en", "../settings"])
def test_no_chapter_or_more_than_one_is_wrong_use(reader: Terminal, asked: str) -> None:
    result = reader.run("handboek", asked)

    assert result.exit_code == 2
    assert "Dit hoofdstuk bestaat niet" in result.stderr


def test_on_a_screen_a_chapter_is_laid_out(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)

    chapters = sorted(BOOK.glob("*.md"))
    with_sum = next(one for one in chapters if SUM in one.read_text("utf-8"))
    for chapter in {*chapters[:: 1 if FULL else 4], with_sum}:
        read_handbook(chapter.name)

    shown = capsys.readouterr().out
    assert "**" not in shown
    assert SUM in shown


def test_the_help_teaches_the_manual(reader: Terminal) -> None:
    result = reader.run("handboek", "--help")

    assert result.exit_code == 0
    assert "Voorbeelden:\n  casuskluis handboek" in result.stdout
    assert "handboek" in reader.run("--help").stdout


def test_the_whole_manual_becomes_a_pdf(reader: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "handboek.pdf"

    assert reader.run("handboek", "--uit", str(target)).exit_code == 0
    assert target.read_bytes().startswith(b"%PDF-")
    again = reader.run("handboek", "--uit", str(target))
    assert again.exit_code != 0
    assert "--overschrijf" in again.stderr
