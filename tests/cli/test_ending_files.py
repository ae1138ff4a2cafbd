# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Necessity reviews and destruction by commands."""

import re
import shutil
from pathlib import Path

import pytest

from cli.terminal import Terminal
from documents.reading import whole_text


@pytest.fixture
def demo(shown: Terminal, tmp_path: Path) -> Terminal:
    """A terminal in front of a copy of the demonstration."""
    folder = tmp_path / shown.vault.name
    shutil.copytree(shown.vault, folder)
    return Terminal(folder)


def overdue(terminal: Terminal) -> str:
    lines = terminal.inside("toets", "toon").stdout.splitlines()
    return next(line.split()[0] for line in lines if "te laat" in line)


def test_a_review_that_is_late_is_recorded(demo: Terminal) -> None:
    number = overdue(demo)

    done = demo.inside(
        "toets", "leg-vast", number, "--uitkomst", "Voortzetten", typed="Nodig.\nPast.\n"
    )

    assert done.exit_code == 0, done.stderr
    assert "20-05-2027" in done.stdout
    assert "20-11-2026" in demo.inside("toets", "toon", number).stdout


def test_an_unknown_outcome_or_case_is_refused_with_the_choices(demo: Terminal) -> None:
    wrong = demo.inside("toets", "leg-vast", overdue(demo), "--uitkomst", "stoppen")
    unknown = demo.inside("toets", "toon", "1999-0001")

    assert (wrong.exit_code, unknown.exit_code) == (3, 3)
    assert "voortzetten, afschalen, sluiten" in wrong.stderr
    assert "casuskluis toets toon" in unknown.stderr


def test_two_people_destroy_what_is_due(demo: Terminal, tmp_path: Path) -> None:
    paper, record = tmp_path / "lijst.pdf", tmp_path / "verklaring.pdf"
    before = demo.inside("vernietigen", "toon").stdout
    (number,) = re.findall(r"(\d{4}-\d{4}) .*kan weg", before)
    assert "tegengehouden" in before

    drawn = demo.inside("vernietigen", "lijst", "--uit", paper)
    early = demo.inside("vernietigen", "verklaring", "V2026-01", "--uit", record)
    alone = demo.inside("vernietigen", "voer-uit", "V2026-01", "--getekend-door", "demo")
    done = demo.inside("vernietigen", "voer-uit", "V2026-01", "--getekend-door", "B. de Graaf")
    made = demo.inside("vernietigen", "verklaring", "v2026-01", "--uit", record)

    assert (drawn.exit_code, done.exit_code, made.exit_code) == (0, 0, 0), done.stderr
    assert (early.exit_code, alone.exit_code) == (3, 3)
    assert number in whole_text(paper.read_bytes())
    assert number in whole_text(record.read_bytes())
    assert "geen casus met dit nummer" in demo.inside("casus", "toon", number).stderr


def test_a_list_is_withdrawn_and_unknown_lists_are_refused(
    demo: Terminal, tmp_path: Path
) -> None:
    demo.inside("vernietigen", "lijst", "--uit", tmp_path / "lijst.pdf")

    gone = demo.inside("vernietigen", "trek-in", "V2026-01")
    again = demo.inside("vernietigen", "trek-in", "V2026-01")
    unknown = demo.inside("vernietigen", "trek-in", "V1999-01")

    assert (gone.exit_code, again.exit_code, unknown.exit_code) == (0, 3, 3)
    assert "vernietigen toon" in unknown.stderr
