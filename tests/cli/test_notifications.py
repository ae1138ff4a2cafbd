# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The commands about notifications."""

import re
import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import Result

from casuskluis.domain.clock import FixedClock
from cli.terminal import NOW, Terminal

NUMBER = re.compile(r"M\d{4}-\d{4}")


@pytest.fixture
def demo(demo_run: tuple[Terminal, Path, Result], tmp_path: Path) -> Terminal:
    """A terminal in front of a demonstration of its own."""
    vault = tmp_path / "Veldhaven.kluis"
    shutil.copytree(demo_run[0].vault, vault)
    return replace(demo_run[0], vault=vault)


def ask(terminal: Terminal, *arguments: str | Path, typed: str = "") -> str:
    result = terminal.inside("melding", *arguments, typed=typed)
    assert result.exit_code == 0, result.output
    return result.output


def waiting(terminal: Terminal) -> list[str]:
    return NUMBER.findall(ask(terminal, "toon", "--terugkoppeling"))


def test_the_list_tells_who_waits_and_feedback_takes_one_off(demo: Terminal) -> None:
    owed = waiting(demo)
    assert 0 < len(owed) < len(NUMBER.findall(ask(demo, "toon")))
    ask(demo, "teruggekoppeld", owed[0], typed="Bedankt.\n")
    assert waiting(demo) == owed[1:]
    again = demo.inside("melding", "teruggekoppeld", owed[0], typed="Nog eens.\n")
    assert again.exit_code == 3
    assert "al gehad" in again.output


def test_a_name_that_is_typed_is_looked_up(demo: Terminal) -> None:
    listed = ask(demo, "toon")
    line = next(one for one in listed.splitlines() if "In weging" in one and "," in one)
    family = line.split("In weging")[1].split(",")[0].split("│")[-1].strip()
    number = NUMBER.findall(line)[0]
    assert number in ask(demo, "bekend", typed=f"{family}\n\n")
    assert "Niemand gevonden" in ask(demo, "bekend", typed="Zzyzx Qwertz\n1990\n")


def test_where_it_went_is_recorded(demo: Terminal) -> None:
    number = NUMBER.findall(ask(demo, "toon"))[0]
    assert "Wijkteam Oude Haven" in ask(
        demo, "doorgeleid", number, "--naar", "wijkteam oude haven"
    )
    unknown = demo.inside("melding", "doorgeleid", number, "--naar", "Niets")
    assert unknown.exit_code == 3
    missing = demo.inside("melding", "doorgeleid", "M1999-0001", "--naar", "Niets")
    assert "geen melding" in missing.output


def test_a_notification_goes_on_paper(demo: Terminal, tmp_path: Path) -> None:
    number = NUMBER.findall(ask(demo, "toon"))[0]
    target = tmp_path / "melding.pdf"
    ask(demo, "print", number, "--uit", target)
    assert target.read_bytes().startswith(b"%PDF")


def test_what_is_past_its_term_goes(demo: Terminal) -> None:
    planned = NUMBER.findall(ask(demo, "termijnen"))
    assert planned
    later = demo
    for days in range(50, 301, 50):
        clock = FixedClock(NOW + timedelta(days=days))
        later = replace(demo, tools=replace(demo.tools, clock=clock))
        ask(later, "termijnen", "--verwijder")
    assert NUMBER.findall(ask(later, "termijnen")) == []
