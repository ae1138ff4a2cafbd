# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure the list of cases on a large vault: medians of five, in milliseconds.

Run from the root of the project: ``PYTHONPATH=tests python benchmarks/list_speed.py [cases]``.
The vault is made in a temporary folder and removed afterwards. The first line is the time from
a derived key to the first page: opening the database, checking its layout, one list, one page.
"""

import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from casuskluis.domain.case import CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.storage.database import Database
from casuskluis.storage.reach import Reach
from casuskluis.storage.transaction import Transaction
from casuskluis.vault.access.cost import FLOOR
from casuskluis.vault.vault import Vault
from storage.crowd import fill

ROUNDS = 5
PAGE = 200
ALL = frozenset(CasePhase)


def measure(name: str, work: Callable[[], int]) -> None:
    """Print the median time of some work, and how much it gave."""
    times = []
    count = 0
    for _ in range(ROUNDS):
        begin = perf_counter()
        count = work()
        times.append((perf_counter() - begin) * 1000)
    sys.stdout.write(
        f"{name:<34} {median(times):8.1f} ms  (worst {max(times):.1f}; {count} found)\n"
    )


def first_list(vault: Vault) -> int:
    """Open the database as the program does after unlocking, and show the first page."""
    database = Database.open(vault.connect)
    try:
        with database.read() as transaction:
            ids = transaction.cases.ids(CaseQuery())
            transaction.cases.lines(ids[:PAGE])
            return len(ids)
    finally:
        database.close()


def listed(database: Database, query: CaseQuery) -> int:
    """Return how many cases a query lists."""
    with database.read() as transaction:
        return len(transaction.cases.ids(query))


def paged(database: Database, ids: Sequence[CaseId]) -> int:
    """Fetch one page of lines."""
    with database.read() as transaction:
        return len(transaction.cases.lines(ids))


def found(database: Database, text: str) -> int:
    """Search everything."""
    with database.read() as transaction:
        return len(transaction.search.find(text))


def hidden(database: Database, asks: Callable[[Transaction], Sequence[int]]) -> int:
    """Ask what a search by words must leave out."""
    with database.read() as transaction:
        return len(asks(transaction))


def measure_hidden(database: Database) -> None:
    """Print how long it takes to find what a case coordinator may not see: nearly all of it."""
    reach = Reach(
        labels=frozenset({"Regisseur 3"}), own=True, every=False, authorised=frozenset()
    )
    asks: Mapping[str, Callable[[Transaction], Sequence[int]]] = {
        "cases": lambda given: given.cases.hidden(reach, text="yilmaz"),
        "persons": lambda given: given.cases.hidden_subjects(reach),
        "notifications": lambda given: given.notifications.hidden(reach, text="yilmaz"),
        "actions": lambda given: given.actions.hidden(reach),
    }
    for name, ask in asks.items():
        measure(f"{name} of others", partial(hidden, database, ask))


def measure_all(vault: Vault, database: Database) -> None:
    """Print every figure."""
    measure("key to first list, open phases", lambda: first_list(vault))
    for text in ("yilmaz", "vandenberg", "2003-12", "berg jan", "xyz"):
        query = CaseQuery(text=text, phases=ALL)
        measure(f"filter on {text!r}", partial(listed, database, query))
    query = CaseQuery(ideology="jihadism", coordinator="Regisseur 3")
    measure("filter on ideology, coordinator", partial(listed, database, query))
    for sort in CaseSort:
        query = CaseQuery(sort=sort, phases=ALL)
        measure(f"sort all by {sort.value}", partial(listed, database, query))
        query = CaseQuery(sort=sort, descending=True)
        measure(f"sort open by {sort.value}, descending", partial(listed, database, query))
    with database.read() as transaction:
        ids = transaction.cases.ids(CaseQuery(sort=CaseSort.NAME, phases=ALL))
    measure("page of 200, first", partial(paged, database, ids[:PAGE]))
    measure("page of 200, last", partial(paged, database, ids[-PAGE:]))
    for text in ("yilmaz", "wijkagent terug", "2003-1234", "be"):
        measure(f"search for {text!r}", partial(found, database, text))
    measure_hidden(database)


def main() -> None:
    """Make the vault, measure, and leave nothing behind."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as folder:
        secret = bytearray(b"vier losse woorden bijeen")
        vault, _ = Vault.create(Path(folder) / "Meting.kluis", secret, label="", cost=FLOOR)
        database = Database.open(vault.connect)
        begin = perf_counter()
        fill(database, size)
        sys.stdout.write(f"{size} cases stored in {perf_counter() - begin:.0f} s\n")
        measure_all(vault, database)
        database.close()
        vault.close()


if __name__ == "__main__":
    main()
