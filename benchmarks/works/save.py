# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saving a note, new or changed, beside one commit of plain SQLite on the same disk.

A note is an information item: what the officer writes down in a case. The plain commit is one
transaction that puts one row of the same words in a table with one index, in a database file
of the same data; it waits for the disk as often as the vault does. What the vault does besides
(who is at work, whether the case takes it, what was there before, the full-text index, the
journal) is not in it.
"""

import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from shutil import copyfile

from casuskluis.domain.case import OPEN_PHASES, Case
from casuskluis.domain.identifiers import CaseId, InformationItemId
from casuskluis.domain.information import InformationItem
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction
from harness.figures import Figure, compared
from harness.growing import FLAT, grown
from harness.plain import plain, plain_copy
from harness.stock import LARGE, NOW, opened
from harness.timing import Run, in_turn, middle, timed

ROUNDS = 30
ROUNDS_OF_GROWTH = 15
MOST = 2.0
SIZES = (1_000, 10_000, 100_000)
_FAR = timedelta(days=90)
_ROW = (
    "INSERT INTO plain_notes (case_id, day, text, purpose, author)"
    " SELECT :case_id, :day, :text, :purpose, :author"
)


def _open_case(transaction: Transaction, cases: int) -> Case:
    """Return a case in the middle of the vault that is worked on, reviewed in time."""
    some = transaction.cases.by_id(CaseId(cases // 2 + step) for step in range(50))
    found = next(case for _, case in sorted(some.items()) if case.phase in OPEN_PHASES)
    reviewed = replace(found, next_review_on=(NOW + _FAR).date())
    return transaction.cases.save(reviewed)


class Notes:
    """Writes notes in one case of a vault, as the window does.

    Attributes:
        first: A note like the others.
    """

    def __init__(self, workspace: Workspace, cases: int) -> None:
        self._workspace = workspace
        with workspace.context.write() as transaction:
            case = _open_case(transaction, cases)
            self.first = transaction.information.of_case(case.id)[0]
        self._numbers = count()
        self._last = self.first

    def add(self) -> None:
        """Store a new note."""
        blank = replace(self.first, id=InformationItemId(0), version=0, text=self._text())
        self._last = self._workspace.cases.add_information(blank)

    def change(self) -> None:
        """Store other words in the note that was stored last."""
        changed = replace(self._last, text=self._text())
        self._last = self._workspace.cases.save_information(changed)

    def _text(self) -> str:
        return f"{self.first.text} {next(self._numbers)}"


@contextmanager
def plain_commits(cases: int, note: InformationItem) -> Iterator[Callable[[], None]]:
    """Give what commits one row to a copy of the plain database, waiting for the disk."""
    row = {
        "case_id": note.case_id,
        "day": note.recorded_on.isoformat(),
        "text": note.text,
        "purpose": note.purpose,
        "author": note.author,
    }
    with tempfile.TemporaryDirectory(prefix="meting-") as folder:
        place = Path(copyfile(plain_copy(cases), Path(folder) / "plain.db"))
        with plain(place) as connection:
            _set_up(connection)

            def commit() -> None:
                connection.execute("BEGIN IMMEDIATE")
                connection.execute(_ROW, row)
                connection.execute("COMMIT")

            yield commit


def _set_up(connection: sqlite3.Connection) -> None:
    for setting in ("journal_mode=DELETE", "synchronous=EXTRA"):
        connection.execute(f"PRAGMA {setting}").fetchall()
    columns = "case_id INTEGER, day TEXT, text TEXT, purpose TEXT, author TEXT"
    connection.execute(f"CREATE TABLE plain_notes (id INTEGER PRIMARY KEY, {columns})")
    connection.execute("CREATE INDEX plain_notes_of_case ON plain_notes (case_id, day)")


@contextmanager
def runs(cases: int) -> Iterator[dict[str, Run]]:
    """Give the three kinds of saving, on a vault and on plain data of the same size."""
    with opened(cases) as workspace:
        notes = Notes(workspace, cases)
        with plain_commits(cases, notes.first) as commit:
            works = {"plain": commit, "new": notes.add, "changed": notes.change}
            yield {name: timed(work) for name, work in works.items()}


def measure(cases: int = LARGE) -> Iterator[Figure]:
    """Measure a new note and a changed one."""
    with runs(cases) as works:
        times = in_turn(works, ROUNDS)
    for kind in ("new", "changed"):
        yield compared(
            "save", f"{kind} note, {cases:,} cases", "one plain commit, EXTRA",
            times[kind], times["plain"], MOST,
        )  # fmt: skip


def measure_growth() -> Iterator[Figure]:
    """Measure how saving grows with the number of cases."""
    found: dict[str, dict[int, float]] = {"new": {}, "changed": {}}
    for cases in SIZES:
        with runs(cases) as works:
            times = in_turn(works, ROUNDS_OF_GROWTH)
        for kind, by_size in found.items():
            by_size[cases] = middle(times[kind]).cpu
    for kind, by_size in found.items():
        yield grown(f"saving a {kind} note", by_size, FLAT)
