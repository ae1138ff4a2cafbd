# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from casuskluis.services.workspace import Workspace
from cli.terminal import Terminal
from faults.scene import make, unlock


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("onaangeroerd") / "Proef.kluis")


@pytest.fixture
def folder(untouched: Path, tmp_path: Path) -> Path:
    """A closed vault of its own."""
    place = tmp_path / "kluizen" / untouched.name
    shutil.copytree(untouched, place)
    return place


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    found = unlock(folder)
    yield found
    found.abandon()


@pytest.fixture
def terminal(folder: Path) -> Terminal:
    return Terminal(folder)


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """Where a disk of its own can be mounted."""
    place = tmp_path / "schijf"
    place.mkdir()
    return place
