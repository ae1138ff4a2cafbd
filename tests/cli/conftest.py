# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest
from typer.testing import Result

from casuskluis.cli.demo import MARK, MARKER, PAPERS, VAULT
from cli.terminal import Terminal

OLD, OWN = "oud.pdf", "notitie.txt"


@pytest.fixture(scope="session")
def demo_run(
    empty_vault: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Terminal, Path, Result]:
    """Run the demonstration once, over an earlier one; what tests change is a copy."""
    folder = tmp_path_factory.mktemp("demo")
    terminal = Terminal(folder / VAULT)
    shutil.copytree(empty_vault, terminal.vault)
    (folder / MARKER).write_text(MARK, encoding="utf-8")
    (folder / PAPERS).mkdir()
    (folder / PAPERS / OLD).write_text("oud")
    (folder / OWN).write_text("van mij")
    result = terminal.run("demo", folder)
    assert result.exit_code == 0, result.output
    return terminal, folder, result


@pytest.fixture(scope="session")
def shown(demo_run: tuple[Terminal, Path, Result]) -> Terminal:
    """A terminal in front of the demonstration, for commands that only look or print."""
    return demo_run[0]


@pytest.fixture(scope="session")
def empty_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("leeg") / "Leeg.kluis"
    result = Terminal(folder).inside(
        "kluis", "maak", "--gemeente", "Veldhaven", "--naam", "Toets",
        "--noodblad", folder.with_name("noodblad.pdf"),
    )  # fmt: skip
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def terminal(empty_vault: Path, tmp_path: Path) -> Terminal:
    """A terminal in front of an empty vault of its own."""
    folder = tmp_path / "Proef.kluis"
    shutil.copytree(empty_vault, folder)
    return Terminal(folder)
