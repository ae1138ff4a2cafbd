# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A real encrypted database for every test, without deriving a key every time."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from casuskluis.storage.database import Database
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault


@dataclass(frozen=True)
class Files:
    """One vault whose database can be put back as it was."""

    vault: Vault
    blank: bytes
    migrated: bytes

    @property
    def file(self) -> Path:
        return self.vault.folder / "data.db"


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Files]:
    folder = tmp_path_factory.mktemp("storage") / "Proef.kluis"
    secret = bytearray(b"vier losse woorden bijeen")
    vault, _ = Vault.create(folder, secret, label="Casusregisseur", cost=FLOOR)
    file = folder / "data.db"
    blank = file.read_bytes()
    Database.open(vault.connect).close()
    yield Files(vault, blank, file.read_bytes())
    vault.close()


@pytest.fixture
def blank(files: Files) -> Files:
    """The vault as it is just after it was made, without tables."""
    files.file.write_bytes(files.blank)
    return files


@pytest.fixture
def database(files: Files) -> Iterator[Database]:
    """An empty database, up to date."""
    files.file.write_bytes(files.migrated)
    database = Database.open(files.vault.connect)
    yield database
    database.close()
