# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reads back a copy of a database from end to end, on several threads at once.

One follows every tree of pages: none is used twice or lost, and each page that is used is
authenticated as it is read. One waits for the disk, takes the fingerprint and authenticates the
pages that are not in use. One compares every index with its rows, looks whether each reference
leads somewhere, and counts. Together that is what `casuskluis.vault.report.examine_database`
looks at in one go; who finds anything wrong here asks that, to hear what.
"""

import threading
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from casuskluis.vault.backups.counting import count_rows
from casuskluis.vault.backups.free_pages import free_pages_fit
from casuskluis.vault.backups.marker import Fingerprint, fingerprint
from casuskluis.vault.backups.references import references_lead_somewhere
from casuskluis.vault.connection import inspect_file, keyed
from casuskluis.vault.driver import Connection
from casuskluis.vault.files import sync_file
from casuskluis.vault.watch import TOTAL, Watch

_INSTRUCTIONS = 50_000
_PATIENCE = 0.1
"""Seconds between looks whether to stop, while the others finish."""
_SMALL_CACHE = "PRAGMA cache_size=-32768"
"""Who goes through a large vault from end to end gains nothing by a larger one."""
_INDEXED = "SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'index' ORDER BY 1"


@dataclass(frozen=True, slots=True)
class ReadBack:
    """A copy in which nothing is wrong.

    Attributes:
        fingerprint: Of its file.
        counts: How many rows each table has.
    """

    fingerprint: Fingerprint
    counts: Mapping[str, int]


def read_back(copy: Path, key: bytearray, watch: Watch) -> ReadBack | None:
    """Read a copy through, and see that it is on the disk; None when anything is wrong.

    Args:
        copy: Nobody else works in it: its locks do not hold while its file is opened here.
        key: Of the database; wiped by the caller.
        watch: Told how much is done.

    Raises:
        Cancelled: The officer stopped it.
        VaultError: The disk fails, or it cannot be opened.
    """
    inspect_file(copy)
    stop = threading.Event()
    with ThreadPoolExecutor(2) as helpers, _stopping(stop):
        trees = helpers.submit(_trees_are_whole, copy, key, stop)
        file = helpers.submit(_on_disk, copy, key)
        counts = _rows_agree(copy, key, watch)
        both: tuple[Future[Any], ...] = (trees, file)
        while wait(both, _PATIENCE).not_done:
            watch.step(TOTAL)
        return _together(trees, file, counts)


@contextmanager
def _stopping(stop: threading.Event) -> Iterator[None]:
    """Have the others stop when the block fails."""
    try:
        yield
    except BaseException:
        stop.set()
        raise


def _together(
    trees: Future[bool], file: Future[Fingerprint | None], counts: Mapping[str, int] | None
) -> ReadBack | None:
    found, whole = file.result(), trees.result()
    if not whole or found is None or counts is None:
        return None
    return ReadBack(found, counts)


def _trees_are_whole(copy: Path, key: bytearray, stop: threading.Event) -> bool:
    with keyed(copy, key) as connection:
        connection.execute(_SMALL_CACHE)
        connection.set_progress_handler(lambda: int(stop.is_set()), _INSTRUCTIONS)
        return _says_ok(connection, "PRAGMA quick_check")


def _on_disk(copy: Path, key: bytearray) -> Fingerprint | None:
    sync_file(copy)
    return fingerprint(copy) if free_pages_fit(copy, key) else None


def _rows_agree(copy: Path, key: bytearray, watch: Watch) -> Mapping[str, int] | None:
    with keyed(copy, key) as connection, watch.over(connection):
        indexed = [str(row[0]) for row in connection.execute(_INDEXED).fetchall()]
        for number, table in enumerate(indexed):
            watch.step(number * TOTAL // (len(indexed) + 1))
            if not _says_ok(connection, f'PRAGMA integrity_check("{table}")'):
                return None
        whole = references_lead_somewhere(connection)
        return count_rows(connection) if whole else None


def _says_ok(connection: Connection, pragma: str) -> bool:
    return connection.execute(pragma).fetchall() == [("ok",)]
