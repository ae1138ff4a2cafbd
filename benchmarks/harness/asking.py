# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Many small questions to a vault, beside the same SQL on a plain copy."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from casuskluis.services.workspace import Workspace
from harness.figures import Figure, Limit, compared
from harness.plain import CACHE, ask_again, asked
from harness.timing import ROUNDS, Took, in_turn, p95, took

MOST_RATIO = 1.5
MOST_MS = 100
SIZES = (1_000, 10_000, 100_000)
Call = Callable[[], object]


@contextmanager
def same_sqlite(place: Path) -> Iterator[sqlite3.Connection]:
    """Open a plain copy without a key in the SQLite of the program.

    The one of Python may be too old for the index of letters.
    """
    connection: Any = sqlcipher.connect(str(place), isolation_level=None)
    connection.execute(CACHE)
    try:
        yield connection
    finally:
        connection.close()


def beside(
    work: str,
    what: str,
    workspace: Workspace,
    calls: Sequence[Call],
    connection: sqlite3.Connection,
    most: float | None = MOST_RATIO,
) -> Figure:
    """Ask everything and the same SQL in turn; the times are of one call.

    Args:
        work: The row of the table.
        what: What is asked.
        workspace: Whose SQL is heard.
        calls: The questions.
        connection: Of the plain copy.
        most: How often as long as plain it may take, by the processor.
    """
    questions = []
    for call in calls:
        with asked(workspace) as heard:
            call()
        questions.append(heard)
    waits: list[float] = []

    def ours() -> None:
        for call in calls:
            begin = perf_counter()
            call()
            waits.append((perf_counter() - begin) * 1000)

    def plain() -> None:
        for heard in questions:
            ask_again(connection, heard)

    times = in_turn({"ours": lambda: took(ours), "plain": lambda: took(plain)})
    each = {name: [_shared(one, len(calls)) for one in all_] for name, all_ in times.items()}
    statements = median(len(heard) for heard in questions)
    counted = waits[len(calls) :]
    return compared(
        work, what, "the same SQL on plain SQLite", each["ours"], each["plain"], most,
        clock="cpu", also=(Limit(p95(counted), MOST_MS, "ms", "p95"),),
        note=f"{statements:.0f} statements; worst {max(counted):.0f} ms",
    )  # fmt: skip


def spent(calls: Mapping[str, Sequence[Call]], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the milliseconds of the processor of a call of each sort, medians of rounds."""
    found = {}
    for name, some in calls.items():
        times = []
        for _ in range(rounds + 1):
            begin = process_time()
            for call in some:
                call()
            times.append((process_time() - begin) * 1000 / len(some))
        found[name] = median(times[1:])
    return found


def _shared(whole: Took, among: int) -> Took:
    return Took(whole.wall / among, whole.cpu / among)
