# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The commands with which files go to others and come from them."""

import json
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from icalendar import Calendar
from typer.testing import Result

from cli.terminal import Terminal
from exchange.national.report_samples import dumped, report

MEETING = re.compile(r"\d{4}-\d{2}\b(?!-)")


@pytest.fixture
def demo(demo_run: tuple[Terminal, Path, Result], tmp_path: Path) -> Terminal:
    """A terminal in front of a demonstration of its own."""
    vault = tmp_path / "Veldhaven.kluis"
    shutil.copytree(demo_run[0].vault, vault)
    return replace(demo_run[0], vault=vault)


def flat(text: str) -> str:
    return " ".join(text.split())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "melding.json"
    path.write_bytes(dumped(report()))
    return path


def test_a_trial_stores_nothing_and_reading_in_stores_once(
    terminal: Terminal, file: Path
) -> None:
    trial = terminal.inside("melding", "inlezen", file, "--proef")
    assert trial.exit_code == 0
    assert "er is niets geschreven" in trial.output
    assert "0 meldingen" in terminal.inside("melding", "toon").output

    done = terminal.inside("melding", "inlezen", file)
    assert done.exit_code == 0, done.output
    assert "1 melding ingelezen." in done.output

    again = terminal.inside("melding", "inlezen", file)
    assert again.exit_code == 3
    assert "al bekend" in again.output
    assert "1 melding." in terminal.inside("melding", "toon").output


def test_somebody_who_may_be_known_is_left_to_the_window(
    terminal: Terminal, file: Path, tmp_path: Path
) -> None:
    terminal.inside("melding", "inlezen", file)
    other = tmp_path / "ander.json"
    other.write_bytes(dumped(report(id="ext-2")))

    result = terminal.inside("melding", "inlezen", other)

    assert result.exit_code == 3
    assert "misschien al bekend (M2026-" in flat(result.output)


def test_a_broken_file_is_answered_and_the_good_one_is_taken(
    terminal: Terminal, file: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "stuk.json"
    bad.write_bytes(b'{"soort": NaN}')

    result = terminal.inside("melding", "inlezen", bad, file)

    assert result.exit_code == 0
    assert "stuk.json: In dit bestand staat een getal dat niet bestaat" in flat(result.output)
    assert "1 melding ingelezen." in result.output


def test_the_outcome_of_a_meeting_is_written_for_a_core_partner(
    demo: Terminal, tmp_path: Path
) -> None:
    numbers = MEETING.findall(demo.inside("overleg", "toon").output)
    target = tmp_path / "uitkomst.json"
    attempts = (
        demo.inside(
            "overleg", "uitwisselen", number,
            "--voor", "politie", "--niveau", "2", "--uit", target,
        )
        for number in numbers
    )  # fmt: skip
    result = next(one for one in attempts if one.exit_code == 0)

    assert json.loads(target.read_bytes())["resultaten"]
    assert "ontbreekt het burgerservicenummer" in flat(result.output)
    assert "niet versleuteld" in flat(result.output)


def test_a_meeting_that_is_still_to_come_is_not_exchanged(
    demo: Terminal, tmp_path: Path
) -> None:
    newest = MEETING.findall(demo.inside("overleg", "toon").output)[0]

    result = demo.inside(
        "overleg", "uitwisselen", newest,
        "--voor", "politie", "--niveau", "0", "--uit", tmp_path / "x.json",
    )  # fmt: skip

    assert result.exit_code == 3
    assert "nog niet vastgesteld" in flat(result.output)


def test_an_invitation_is_written_and_not_over_another_file(
    demo: Terminal, tmp_path: Path
) -> None:
    number = MEETING.findall(demo.inside("overleg", "toon").output)[0]
    target = tmp_path / "uitnodiging.ics"

    result = demo.inside("overleg", "uitnodiging", number, "--uit", target)

    assert result.exit_code == 0, result.output
    (event,) = Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert str(event["summary"]).endswith(number)
    again = demo.inside("overleg", "uitnodiging", number, "--uit", target)
    assert again.exit_code == 3


def test_an_encrypted_copy_opens_with_the_passphrase_on_the_screen(
    demo: Terminal, tmp_path: Path
) -> None:
    number = MEETING.findall(demo.inside("overleg", "toon").output)[0]
    target = tmp_path / "exemplaar.pdf"

    result = demo.inside("agenda", number, "--uit", target, "--versleuteld")

    assert result.exit_code == 0, result.output
    found = re.search(r"Wachtzin: (\S+)", result.output)
    assert found is not None
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(target)
    with pikepdf.open(target, password=found[1]) as document:
        assert len(document.pages) > 0
