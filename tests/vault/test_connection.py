# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

import os
import stat
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.connection import open_keyed
from casuskluis.vault.driver import check_library
from casuskluis.vault.errors import DatabaseBusy, LibraryTooOld, PlaceNotWritable, VaultError
from casuskluis.vault.faults import database_faults
from casuskluis.vault.vault import Vault
from vault.sample import MARKER, Sample, secret


def test_every_setting_holds_on_every_connection(sample: Sample) -> None:
    expected = {
        "journal_mode": "delete",
        "synchronous": 3,
        "temp_store": 2,
        "foreign_keys": 1,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "cache_size": -65536,
        "secure_delete": 1,
    }
    with sample.open() as vault:
        connection = vault.connect()
        for name, value in expected.items():
            assert connection.execute(f"PRAGMA {name}").fetchone()[0] == value, name
        assert connection.execute("PRAGMA mmap_size").fetchone() in (None, (0,))
        connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "ATTACH ':memory:' AS other",
        "ATTACH 'uit.db' AS other KEY ''",
        "VACUUM INTO 'uit.db'",
        "PRAGMA temp_store=FILE",
        "PRAGMA temp_store_directory='/tmp'",
        "PRAGMA key='x'",
        "PRAGMA rekey='x'",
        "PRAGMA hexrekey='00'",
        "PRAGMA writable_schema=ON",
        "PRAGMA journal_mode=OFF",
        "PRAGMA synchronous=OFF",
        "PRAGMA trusted_schema=ON",
        "PRAGMA cipher_profile='uit.log'",
        "PRAGMA cipher_log='uit.log'",
        "SELECT load_extension('x')",
        "SELECT sqlcipher_export('main')",
    ],
)
def test_every_way_around_the_encryption_is_closed(
    sample: Sample, statement: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with sample.open() as vault:
        connection = vault.connect()
        with pytest.raises(
            sqlcipher.DatabaseError, match=r"not authorized|authorization denied"
        ):
            connection.execute(statement)
        connection.close()
    assert {one.name for one in tmp_path.iterdir()} == {sample.folder.name}


def test_migrations_may_switch_foreign_keys(sample: Sample) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("PRAGMA foreign_keys=OFF")
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (0,)
        connection.close()


@pytest.mark.parametrize("length", [0, 16, 31, 33, 48, 64])
def test_a_key_of_another_length_is_never_taken_for_a_passphrase(
    sample: Sample, length: int
) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        open_keyed(sample.database, bytearray(length))


def test_what_the_library_reports_gets_a_name(sample: Sample) -> None:
    with sample.open() as vault:
        one, other = vault.connect(), vault.connect()
        one.execute("BEGIN IMMEDIATE")
        other.execute("PRAGMA busy_timeout=0")
        with pytest.raises(DatabaseBusy) as caught, database_faults(sample.database):
            other.execute("BEGIN IMMEDIATE")
        assert caught.value.details == {"place": "data.db", "code": 5}
        one.execute("ROLLBACK")
        with pytest.raises(VaultError), database_faults(sample.database):
            one.execute("INSERT INTO note (id, words) VALUES (1, 'twice')")
        one.close()
        other.close()


def test_a_wrong_path_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(PlaceNotWritable):
        open_keyed(tmp_path / "data.db", bytearray(32))
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o277])
def test_only_the_owner_can_read_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        vault, _ = Vault.create(tmp_path / "A.kluis", secret(), label="", cost=FLOOR)
        connection = vault.connect()
        connection.execute("CREATE TABLE x (y)")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("INSERT INTO x VALUES (1)")
        files = list(vault.folder.iterdir())
        connection.close()
        vault.close()
    finally:
        os.umask(before)
    assert stat.S_IMODE(vault.folder.stat().st_mode) == 0o700
    assert {file.name for file in files} >= {"data.db", "data.db-journal", "lock", "vault.json"}
    assert all(
        stat.S_IMODE(file.stat().st_mode) & 0o177 == 0 for file in files if file.exists()
    )


def test_nothing_on_the_disk_can_be_read(sample: Sample) -> None:
    with sample.open() as vault:
        connection = vault.connect()
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE note SET words = words || 'x'")
        connection.execute("CREATE INDEX words ON note (words)")
        files = {file.name: file.read_bytes() for file in sample.folder.iterdir()}
        connection.execute("ROLLBACK")
        connection.close()
    assert "data.db-journal" in files
    for name, data in files.items():
        for word in (MARKER, "vault_meta", "SQLite format", "Voorbeeld"):
            assert word.encode() not in data, name
            assert word.encode("utf-16-le") not in data, name


def test_an_old_library_is_refused(sample: Sample) -> None:
    check_library((3, 53, 4), "4.19.0 community")
    for sqlite, cipher in (((3, 53, 3), "4.19.0 community"), ((3, 53, 4), "4.18.9")):
        with pytest.raises(LibraryTooOld):
            check_library(sqlite, cipher)
