# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import re
from pathlib import Path

import pytest

from cli.terminal import Terminal
from documents.reading import whole_text


@pytest.fixture(scope="module")
def number(shown: Terminal) -> str:
    """The number of a case that is being worked on."""
    listed = shown.inside("casus", "toon").stdout
    found = re.search(r"\d{4}-\d{4}", listed)
    assert found, listed
    return found[0]


def test_a_plan_is_shown_with_goals_and_actions(shown: Terminal, number: str) -> None:
    result = shown.inside("plan", "toon", number)

    assert result.exit_code == 0, result.stderr
    assert result.stdout.startswith(f"Casus {number}, plan versie ")
    assert "Doel 1 (" in result.stdout
    assert "Zo merken we het: " in result.stdout


def test_an_earlier_version_can_be_shown(shown: Terminal, number: str) -> None:
    first = shown.inside("plan", "toon", number, "--versie", "1")
    none = shown.inside("plan", "toon", number, "--versie", "99")

    assert "plan versie 1: " in first.stdout
    assert none.exit_code == 3
    assert "Deze versie van het plan is er niet" in none.stderr


def test_a_plan_is_printed_with_its_number_only(
    shown: Terminal, number: str, tmp_path: Path
) -> None:
    target = tmp_path / "plan.pdf"

    result = shown.inside("plan", "pdf", number, "--uit", target)

    assert result.exit_code == 0, result.stderr
    text = whole_text(target.read_bytes())
    assert number in text
    assert "geen naam" in text


def test_only_a_core_partner_gets_a_plan_with_the_name(
    shown: Terminal, number: str, tmp_path: Path
) -> None:
    named, refused, all_of_them = (tmp_path / f"{place}.pdf" for place in range(3))

    police = shown.inside(
        "plan", "pdf", number, "--uit", named, "--voor", "Politie, basisteam Veldhaven",
        "--met-naam",
    )  # fmt: skip
    school = shown.inside(
        "plan", "pdf", number, "--uit", refused, "--voor", "Lyceum De Terp", "--met-naam"
    )
    everybody = shown.inside("plan", "pdf", number, "--uit", all_of_them, "--met-naam")

    assert police.exit_code == 0, police.stderr
    assert "Deze uitgave noemt de naam" in whole_text(named.read_bytes())
    assert (school.exit_code, everybody.exit_code) == (3, 2)
    assert not refused.exists()
    assert not all_of_them.exists()


def test_an_unknown_case_or_holder_is_refused(
    shown: Terminal, number: str, tmp_path: Path
) -> None:
    unknown = shown.inside("plan", "toon", "1999-0001")
    circus = shown.inside(
        "plan", "pdf", number, "--uit", tmp_path / "a.pdf", "--voor", "circus"
    )

    assert (unknown.exit_code, circus.exit_code) == (3, 3)
    assert "Er is geen casus met dit nummer" in unknown.stderr
    assert "Geen organisatie heet zo" in circus.stderr
