# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from cli.terminal import Terminal
from documents.reading import page_texts, whole_text


def test_the_plans_are_listed_with_what_becomes_of_their_texts(shown: Terminal) -> None:
    result = shown.inside("beleidsplan", "toon")

    assert result.exit_code == 0, result.output
    assert "Vastgesteld, geheim" in result.stdout
    assert result.stdout.splitlines()[-1] == "1 plan."


def test_the_public_version_is_printed_without_what_is_confidential(
    shown: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "publiek.pdf"

    result = shown.inside("beleidsplan", "publiek", "--uit", str(target))

    assert result.exit_code == 0, result.output
    text = whole_text(target.read_bytes())
    assert "Gesprekken in de wijk" in text
    assert "Afspraken voor onrustige dagen" not in text
    assert "leegstaand gebouw" not in text


def test_the_whole_version_says_for_whom_it_is_on_every_page(
    shown: Terminal, tmp_path: Path
) -> None:
    target = tmp_path / "geheim.pdf"

    result = shown.inside("beleidsplan", "geheim", "--uit", str(target), "--voor", "de griffie")

    assert result.exit_code == 0, result.output
    for page in page_texts(target.read_bytes()):
        assert "exemplaar voor de griffie" in page
        assert "artikel 87 Gemeentewet" in " ".join(page.split())
    assert "leegstaand gebouw" in whole_text(target.read_bytes())


def test_a_plan_that_is_not_there_is_told(shown: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "geheim.pdf"

    result = shown.inside("beleidsplan", "geheim", "--uit", str(target), "--plan", "99")

    assert result.exit_code == 3
    assert "casuskluis beleidsplan toon" in result.stderr
    assert not target.exists()


def test_a_vault_without_a_plan_says_where_to_make_one(
    terminal: Terminal, tmp_path: Path
) -> None:
    result = terminal.inside("beleidsplan", "publiek", "--uit", str(tmp_path / "p.pdf"))

    assert result.exit_code == 3
    assert "pagina Programma" in result.stderr
