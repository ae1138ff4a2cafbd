# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from pathlib import Path

import pytest

from casuskluis.vault.access import slots
from remembered_keys import RememberedKeys
from vault.sample import Sample, make


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return make(tmp_path_factory.mktemp("untouched") / "Proef.kluis")


@pytest.fixture(autouse=True)
def quick_keys(monkeypatch: pytest.MonkeyPatch, remembered_keys: RememberedKeys) -> None:
    """Derive a key for a passphrase and a salt once; `access/test_cost.py` asks again."""
    monkeypatch.setattr(slots, "stretch", remembered_keys.stretch)


@pytest.fixture
def sample(untouched: Sample, tmp_path: Path) -> Sample:
    folder = tmp_path / untouched.folder.name
    shutil.copytree(untouched.folder, folder)
    return Sample(folder, untouched.code)


@pytest.fixture
def mount(tmp_path: Path) -> Path:
    """A place to put a small disk."""
    place = tmp_path / "schijf"
    place.mkdir()
    return place
