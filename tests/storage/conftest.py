# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A real encrypted database for every test, without deriving a key every time."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import pytest

from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault
from storage.records import ACTOR, NOON, World, build_world

PASSPHRASE = b"vier losse woorden bijeen"


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
    vault, _ = Vault.create(folder, bytearray(PASSPHRASE), label="Casusregisseur", cost=FLOOR)
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


@dataclass(frozen=True)
class Inhabited:
    """The file of a database with one record of every kind, and those records."""

    content: bytes
    world: World


@pytest.fixture(scope="session")
def inhabited(files: Files) -> Inhabited:
    files.file.write_bytes(files.migrated)
    database = Database.open(files.vault.connect)
    with database.write(ACTOR, NOON) as transaction:
        world = build_world(transaction)
    database.close()
    return Inhabited(files.file.read_bytes(), world)


@pytest.fixture
def settled(files: Files, inhabited: Inhabited) -> Iterator[Database]:
    """A database with one record of every kind, those of `world`."""
    files.file.write_bytes(inhabited.content)
    database = Database.open(files.vault.connect)
    yield database
    database.close()


@pytest.fixture
def world(inhabited: Inhabited) -> World:
    """One record of every kind, as stored in `settled`."""
    return inhabited.world


@dataclass(frozen=True)
class Trial:
    """A database with one record of every kind, in which whatever is done is undone."""

    database: Database
    world: World

    @contextmanager
    def write(self) -> Iterator[Transaction]:
        """Begin a transaction that never ends well."""
        with suppress(_Undone), self.database.write(ACTOR, NOON) as transaction:
            yield transaction
            raise _Undone


class _Undone(Exception):
    """Ends a transaction without a trace."""


@pytest.fixture(scope="session")
def trial(
    files: Files, inhabited: Inhabited, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Trial]:
    """One for all tests, beside the file that is put back for each test."""
    folder = tmp_path_factory.mktemp("trial") / "Proef.kluis"
    shutil.copytree(files.vault.folder, folder)
    (folder / "data.db").write_bytes(inhabited.content)
    with Vault.open(folder, bytearray(PASSPHRASE)) as vault:
        database = Database.open(vault.connect)
        yield Trial(database, inhabited.world)
        database.close()
