# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A copy counts when every page, row, index and reference of it was looked at."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casuskluis.domain.errors import Cancelled
from casuskluis.vault.backups.marker import fingerprint
from casuskluis.vault.backups.reading_back import ReadBack, read_back
from casuskluis.vault.connection import keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.errors import DatabaseDamaged
from casuskluis.vault.keys import Purpose
from casuskluis.vault.watch import Watch
from vault.sample import Sample, flip

PAGE = 4096
_TABLES = (
    "CREATE TABLE line (id INTEGER PRIMARY KEY, note_id INTEGER REFERENCES note, word TEXT)",
    "CREATE INDEX line_note ON line (note_id)",
    "CREATE INDEX line_word ON line (word)",
    "CREATE VIRTUAL TABLE found USING fts5 (word)",
    "CREATE TABLE pair (one INTEGER, two INTEGER, PRIMARY KEY (one, two))",
    "CREATE TABLE trio (one INTEGER, two INTEGER, FOREIGN KEY (one, two) REFERENCES pair)",
)  # fmt: skip
_ROWS = (
    "INSERT INTO line SELECT id, id, 'woord ' || (id % 7) FROM note",
    "INSERT INTO found SELECT words FROM note",
    "INSERT INTO pair VALUES (1, 2)",
    "INSERT INTO trio VALUES (1, 2), (1, NULL), (NULL, 3)",
    "DELETE FROM line WHERE id >= 200",
    "DELETE FROM note WHERE id >= 200",
)


@pytest.fixture
def key(sample: Sample) -> Iterator[bytearray]:
    with sample.open() as vault:
        connection = vault.connect()
        for statement in (*_TABLES, *_ROWS):
            connection.execute(statement)
        connection.close()
        yield vault.subkey(Purpose.DATABASE)


@pytest.fixture
def copy(sample: Sample, key: bytearray, tmp_path: Path) -> Path:
    assert key
    return Path(shutil.copy(sample.database, tmp_path / "copy.db"))


def found_in(copy: Path, key: bytearray) -> ReadBack | None:
    try:
        return read_back(copy, key, Watch())
    except DatabaseDamaged:
        return None


def test_a_whole_copy_has_its_fingerprint_and_its_numbers(copy: Path, key: bytearray) -> None:
    found = read_back(copy, key, Watch())
    assert found is not None
    assert found.fingerprint == fingerprint(copy)
    assert found.counts["line"] == 200
    assert found.counts["trio"] == 3


def test_a_wrong_bit_in_any_page_is_found(copy: Path, key: bytearray) -> None:
    pages = copy.stat().st_size // PAGE
    with keyed(copy, key) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone()[0] > 3
    for page in range(pages):
        flip(copy, page * PAGE + 8 + page * 31 % (PAGE - 16))
        assert found_in(copy, key) is None, page
        flip(copy, page * PAGE + 8 + page * 31 % (PAGE - 16))
    assert found_in(copy, key)


def test_two_pages_in_the_place_of_each_other_are_found(copy: Path, key: bytearray) -> None:
    whole = copy.read_bytes()
    pages = [whole[at : at + PAGE] for at in range(0, len(whole), PAGE)]
    for one in range(1, len(pages) - 1, 5):
        pages[one], pages[one + 1] = pages[one + 1], pages[one]
        copy.write_bytes(b"".join(pages))
        assert found_in(copy, key) is None, one
        pages[one], pages[one + 1] = pages[one + 1], pages[one]


def _dangling(connection: Connection) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO line VALUES (9999, 9999, 'x')")


def _dangling_pair(connection: Connection) -> None:
    connection.execute("PRAGMA foreign_keys=OFF")
    connection.execute("INSERT INTO trio VALUES (2, 1)")


def _in_schema(change: str) -> Callable[[Connection], None]:
    def damage(connection: Connection) -> None:
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute(f"UPDATE sqlite_schema SET {change}")  # noqa: S608 - ours

    return damage


_OTHER_COLUMN = "sql = 'CREATE INDEX line_word ON line (id)' WHERE name = 'line_word'"
_SHARED = (
    "rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'note')"
    " WHERE name = 'found_docsize'"
)


@pytest.mark.parametrize(
    "damage",
    [_dangling, _dangling_pair, _in_schema(_OTHER_COLUMN), _in_schema(_SHARED)],
    ids=["a reference", "a reference of two columns", "an index", "pages used twice"],
)
def test_what_does_not_agree_is_found(
    copy: Path, key: bytearray, damage: Callable[[Connection], None]
) -> None:
    with keyed(copy, key, guarded=False) as connection:
        damage(connection)
    assert found_in(copy, key) is None


def test_reading_back_can_be_stopped(copy: Path, key: bytearray) -> None:
    before = threading.active_count()
    with pytest.raises(Cancelled):
        read_back(copy, key, Watch(cancelled=lambda: True))
    assert threading.active_count() == before
