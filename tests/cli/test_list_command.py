# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""``casuskluis lijst``: a list leaves as a file, with a warning and a line in the journal."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import Result

from casuskluis.cli.failures import Stopped
from casuskluis.cli.output import save
from cli.terminal import Terminal


@pytest.fixture
def demo(demo_run: tuple[Terminal, Path, Result], tmp_path: Path) -> Terminal:
    vault = tmp_path / "Veldhaven.kluis"
    shutil.copytree(demo_run[0].vault, vault)
    return replace(demo_run[0], vault=vault)


def test_a_list_becomes_a_file_with_a_warning(demo: Terminal, tmp_path: Path) -> None:
    target = tmp_path / "acties.csv"
    result = demo.inside("lijst", "Acties", "--uit", target)
    assert result.exit_code == 0
    assert "Dit bestand is niet versleuteld." in result.stderr
    lines = target.read_text("utf-8-sig").splitlines()
    assert lines[0] == "Nr.;Actie;Actiehouder;Casus;Uiterlijk;Stand"
    assert f"{len(lines) - 1} rijen" in result.stdout
    again = demo.inside("lijst", "acties", "--uit", target)
    assert again.exit_code == 3
    assert "bestaat al" in again.stderr


def test_nothing_comes_in_a_vault_or_in_its_place(demo: Terminal) -> None:
    refused = demo.inside("lijst", "acties", "--uit", demo.vault / "lijst.csv")
    assert refused.exit_code == 3
    assert "map van een kluis" in refused.stderr
    assert not (demo.vault / "lijst.csv").exists()
    with pytest.raises(Stopped, match="map van een kluis"):
        save(b"weg", demo.vault / "data.db", overwrite=True)
    assert demo.inside("lijst", "acties", "--uit", demo.vault.parent / "a.csv").exit_code == 0


def test_an_unknown_list_or_kind_of_file_is_refused(demo: Terminal, tmp_path: Path) -> None:
    unknown = demo.inside("lijst", "fietsen", "--uit", tmp_path / "a.csv")
    assert unknown.exit_code == 2
    assert "Kies uit: casussen" in unknown.stderr
    kind = demo.inside("lijst", "acties", "--uit", tmp_path / "a.pdf")
    assert kind.exit_code == 2
    assert ".xlsx of .csv" in kind.stderr
