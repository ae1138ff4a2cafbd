# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may stand behind the command that opens the window."""

from pathlib import Path

import pytest

from casuskluis_ui import options


def test_a_vault_is_remembered_by_its_whole_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert options.read(["--kluis", "Proef.kluis"]).vault == tmp_path / "Proef.kluis"
    assert options.read(["--kluis", "/elders/Proef.kluis"]).vault == Path("/elders/Proef.kluis")
    assert options.read([]).vault is None


def test_a_folder_that_is_gone_does_not_stop_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = tmp_path / "weg"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert options.read(["--kluis", "Proef.kluis"]).vault == Path("Proef.kluis")


@pytest.mark.parametrize("name", ["vault.json", "data.db"])
def test_a_file_of_a_vault_stands_for_the_vault(tmp_path: Path, name: str) -> None:
    vault = tmp_path / "Proef.kluis"
    vault.mkdir()
    (vault / name).touch()
    assert options.read(["--kluis", str(vault / name)]).vault == vault
    assert options.read(["--kluis", str(vault)]).vault == vault
