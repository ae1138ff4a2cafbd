# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from pathlib import Path

from typer.testing import Result

from casuskluis.cli.demo import MARK, MARKER, PAPERS, VAULT
from casuskluis.services.demonstration import PASSPHRASE
from cli.conftest import OLD, OWN
from cli.terminal import Terminal
from documents.reading import failures

Run = tuple[Terminal, Path, Result]


def test_the_demonstration_says_where_everything_is(demo_run: Run) -> None:
    terminal, folder, result = demo_run

    assert f"Kluis: {terminal.vault}" in result.stdout
    for paper in (folder / "papier").iterdir():
        assert paper.name == "noodblad.pdf" or str(paper) in result.stdout
    assert "ALLEEN VOOR DE DEMO: " + PASSPHRASE in result.stdout
    assert "eigen controle, PDF/UA-1 en PDF/A-2a in orde" in result.stdout


def test_the_papers_keep_both_standards(demo_run: Run) -> None:
    _, folder, _ = demo_run
    papers = sorted((folder / "papier").iterdir())

    for paper in (papers[0], papers[-1]):
        assert failures(paper.read_bytes()) == []


def test_an_earlier_demonstration_is_replaced(demo_run: Run, empty_vault: Path) -> None:
    _, folder, _ = demo_run

    assert (folder / VAULT / "vault.json").read_bytes() != (
        empty_vault / "vault.json"
    ).read_bytes()
    assert not (folder / PAPERS / OLD).exists()
    assert (folder / OWN).read_text() == "van mij"
    assert (folder / MARKER).read_text("utf-8") == MARK  # so the next one replaces this one


def test_anything_else_is_left_alone(shown: Terminal, tmp_path: Path) -> None:
    (tmp_path / "Veldhaven.kluis").mkdir()
    (tmp_path / "Veldhaven.kluis" / "data.db").write_text("van mij")

    bare = shown.run("demo", tmp_path)
    (tmp_path / MARKER).write_text("zelfgemaakt")
    forged = shown.run("demo", tmp_path)

    assert (bare.exit_code, forged.exit_code) == (3, 3)
    assert "niet van een eerdere demo" in bare.stderr
    assert (tmp_path / "Veldhaven.kluis" / "data.db").read_text() == "van mij"


def test_a_place_below_a_file_is_refused(shown: Terminal, tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("geen map")

    result = shown.run("demo", tmp_path / "bestand" / "demo")

    assert result.exit_code == 3
    assert "niet worden geschreven" in result.stderr
