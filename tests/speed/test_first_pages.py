# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first page of a list of ten times as many cases takes no more of the database.

Counted in instructions of the machine within SQLite, which are the same on every computer.
"""

from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from casuskluis.domain.case import CasePhase
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.storage.database import Database
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault
from storage.crowd import fill

FEW, MANY = 400, 4_000
PAGE = 20
ROOM = 1.5
"""Times as many steps as in the small vault; sorting the whole list takes ten times as many."""
FIXED = 500
"""Steps that a search by letters may take more in a larger index."""
ALL = frozenset(CasePhase)
PASSPHRASE = b"vier losse woorden bijeen"


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> dict[int, list[int]]:
    """What each of the queries takes in two databases, the second with ten times as many."""
    found = {}
    for size in (FEW, MANY):
        folder = tmp_path_factory.mktemp("pages") / "Proef.kluis"
        vault, _ = Vault.create(folder, bytearray(PASSPHRASE), label="", cost=FLOOR)
        with vault, closing(Database.open(vault.connect)) as database:
            fill(database, size)
            found[size] = [steps(database, page(query)) for query in queries()]
    return found


def steps(database: Database, ask: Callable[[Transaction], object]) -> int:
    """Return how many instructions SQLite took."""
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    with database.read() as transaction:
        ask(transaction)  # what is asked for the first time is prepared as well
        driver = transaction.cases._session._connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(count, 1)
        try:
            ask(transaction)
        finally:
            driver.set_progress_handler(None, 0)
    return counted


def page(query: CaseQuery) -> Callable[[Transaction], object]:
    def ask(transaction: Transaction) -> int:
        found = transaction.cases.first_ids(query, PAGE)
        return len(transaction.cases.lines(found))

    return ask


def queries() -> Iterator[CaseQuery]:
    for sort in CaseSort:
        for descending in (False, True):
            yield CaseQuery(sort=sort, descending=descending)
    yield CaseQuery(phases=ALL)
    yield CaseQuery(ideology="left")
    yield CaseQuery(coordinator="Regisseur 3", sort=CaseSort.OPENED)
    yield CaseQuery(text="xyz", phases=ALL)


def test_the_first_page_takes_the_same_of_a_list_ten_times_as_long(
    taken: dict[int, list[int]],
) -> None:
    for query, few, many in zip(queries(), taken[FEW], taken[MANY], strict=True):
        assert many <= few * ROOM + FIXED, query
