# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking in 100,000 persons or contacts, against plain ``executemany`` of the same rows.

The rows are those that an import leaves behind, in whichever table: the vault is written out
without a key before and after one, and what is new in it is put into the former again. That is
done with the library of the program without a key: the one of Python may be too old for the
full-text tables, and was slower where it was not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as library

from casuskluis.services.network.imports import ImportService
from casuskluis.services.workspace import Workspace
from harness.figures import Figure, Limit, compared
from harness.growing import LINEAR, grown
from harness.plain import export
from harness.timing import Took, in_turn, middle, took
from services.bureau import PASSPHRASE, VAULTS, open_office

ROWS = 100_000
SIZES = (1_000, 10_000, ROWS)
ROUNDS = 5
MOST = 3.0
_SETTINGS = ("cache_size=-65536", "synchronous=EXTRA", "foreign_keys=ON")
_SYLLABLES = ("ba", "do", "ka", "lin", "mer", "no", "ra", "ster", "va", "wou")
_CHANGED = "journal_key"
"""The one table with a row that is not new: the end of the chain of the journal."""
Plan = Callable[[ImportService, Path], Any]


@dataclass(frozen=True)
class Kind:
    """What is taken in.

    Attributes:
        peak: The most memory it may take in megabytes: what it took before it was measured.
    """

    name: str
    lines: Callable[[int], Iterable[str]]
    plan: Plan
    apply: Callable[[ImportService, Any], int]
    peak: int


def _named(number: int) -> str:
    digits = [_SYLLABLES[int(digit)] for digit in reversed(f"{number:06}")]
    return f"{''.join(digits[:3]).title()};{''.join(digits[3:]).title()}"


def _persons(rows: int) -> Iterable[str]:
    begin = date(1960, 1, 1)
    yield "Achternaam;Voornaam;Geboortedatum;Woonplaats\n"
    for at in range(rows):
        yield f"{_named(at)};{begin + timedelta(days=at % 18000):%d-%m-%Y};Voorbeeldstad\n"


def _contacts(rows: int) -> Iterable[str]:
    yield "Achternaam;Voornaam;E-mail;Organisatie\n"
    for at in range(rows):
        yield f"{_named(at)};n{at}@voorbeeld.nl;Partner {at // 20}\n"


def _plan_persons(imports: ImportService, file: Path) -> Any:
    return imports.plan_persons(imports.read_persons(file))


KINDS = (
    Kind("persons", _persons, _plan_persons, ImportService.apply_persons, 300),
    Kind("contacts", _contacts, ImportService.plan_contacts, ImportService.apply_contacts, 355),
)


@dataclass
class Stage:
    """A vault of an office that is never changed, and a list to take in."""

    kind: Kind
    folder: Path
    rows: int
    applied: list[Took] = field(default_factory=list)

    @property
    def vault(self) -> Path:
        """The vault of which every run takes a copy."""
        return self.folder / "Proef.kluis"

    @property
    def file(self) -> Path:
        """The list to take in."""
        return self.folder / "lijst.csv"

    @property
    def plain(self) -> Path:
        """The vault without a key."""
        return self.folder / "before.db"

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """Give a copy of the vault, opened."""
        with tempfile.TemporaryDirectory(dir=self.folder) as place:
            copy = shutil.copytree(self.vault, Path(place) / self.vault.name)
            workspace = VAULTS.open(copy, bytearray(PASSPHRASE))
            try:
                yield workspace
            finally:
                workspace.abandon()

    def take_in(self) -> Took:
        """Take the list in as the window does; how long the writing took is kept apart."""
        with self.opened() as workspace:
            plans: list[Any] = []
            looked = took(lambda: plans.append(self.kind.plan(workspace.imports, self.file)))
            written = took(lambda: self.kind.apply(workspace.imports, plans[0]))
        self.applied.append(written)
        return Took(looked.wall + written.wall, looked.cpu + written.cpu)

    def new_rows(self) -> dict[str, list[tuple[Any, ...]]]:
        """Return what an import leaves behind, by table; what is pointed at comes first."""
        after = self.folder / "after.db"
        if not after.exists():
            with self.opened() as workspace:
                plan = self.kind.plan(workspace.imports, self.file)
                self.kind.apply(workspace.imports, plan)
                export(workspace.context.database, after)
        with _open(self.plain) as old, _open(after) as new:
            tables = sorted(_tables(new), key=lambda name: name != "organisations")
            found = {name: _new(name, old, new) for name in tables}
        return {name: rows for name, rows in found.items() if rows}

    def put_in(self) -> Took:
        """Put the same rows into plain SQLite, in one transaction."""
        rows, copy = self.new_rows(), self.folder / "copy.db"
        shutil.copyfile(self.plain, copy)
        with _open(copy) as connection:
            spent = took(lambda: _put(connection, rows))
        copy.unlink()
        return spent

    def peak(self) -> float:
        """Return the most memory of a process that does nothing else, in megabytes."""
        told = subprocess.run(  # noqa: S603 - ourselves
            [sys.executable, __file__, self.kind.name, str(self.rows), str(self.folder)],
            env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
            stdout=subprocess.PIPE, text=True, check=True,
        )  # fmt: skip
        return float(told.stdout)


@contextmanager
def staged(kind: Kind, rows: int) -> Iterator[Stage]:
    """Give a vault and a list with so many rows."""
    with tempfile.TemporaryDirectory(prefix="meting-") as place:
        stage = Stage(kind, Path(place), rows)
        workspace = open_office(stage.folder).workspace
        export(workspace.context.database, stage.plain)
        workspace.abandon()
        with stage.file.open("w", encoding="utf-8") as opened:
            opened.writelines(kind.lines(rows))
        yield stage


def measure(rows: int = ROWS) -> Iterator[Figure]:
    """Measure the writing, and all of it, in the same rounds."""
    for kind in KINDS:
        with staged(kind, rows) as stage:
            times = in_turn({"ours": stage.take_in, "plain": stage.put_in}, ROUNDS)
            peak = stage.peak()
        what, against = f"{rows:,} {kind.name}", "plain executemany"
        yield compared(
            "importing", f"{what}: written after the dry run", against,
            stage.applied[1:], times["plain"], MOST, clock="cpu",
        )  # fmt: skip
        yield compared(
            "importing", f"{what}: read, checked and written", against,
            times["ours"], times["plain"], MOST, clock="cpu",
            also=(Limit(peak, kind.peak, "MB", "peak"),),
        )  # fmt: skip


def measure_growth() -> Iterator[Figure]:
    """Measure how it grows with the list."""
    for kind in KINDS:
        times: dict[int, float] = {}
        for rows in SIZES:
            with staged(kind, rows) as stage:
                several = [stage.take_in() for _ in range(ROUNDS if rows < ROWS else 3)]
            times[rows] = middle(several).cpu
        yield grown(f"taking in a list of {kind.name}", times, LINEAR)


@contextmanager
def _open(place: Path) -> Iterator[Any]:
    with closing(library.connect(str(place), isolation_level=None)) as connection:
        for setting in _SETTINGS:
            connection.execute(f"PRAGMA {setting}")
        yield connection


def _tables(connection: Any) -> list[str]:
    """Return the tables of records; those of words are filled by triggers."""
    listed = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
    tables = dict(listed.fetchall())
    words = [name for name, sql in tables.items() if sql.startswith("CREATE VIRTUAL")]
    return [name for name in tables if not name.startswith(("sqlite_", *words))]


def _new(table: str, old: Any, new: Any) -> list[tuple[Any, ...]]:
    known = set(old.execute(f"SELECT * FROM {table}"))  # noqa: S608 - names of our own tables
    return [row for row in new.execute(f"SELECT * FROM {table}") if row not in known]  # noqa: S608 - the same


def _put(connection: Any, rows: dict[str, list[tuple[Any, ...]]]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    for table, several in rows.items():
        verb = "REPLACE" if table == _CHANGED else "INSERT"
        signs = ",".join("?" * len(several[0]))
        connection.executemany(f"{verb} INTO {table} VALUES ({signs})", several)
    connection.execute("COMMIT")


def _peak() -> float:
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


if __name__ == "__main__":
    name, count, folder = sys.argv[1:]
    chosen = next(kind for kind in KINDS if kind.name == name)
    Stage(chosen, Path(folder), int(count)).take_in()
    sys.stdout.write(f"{_peak()}\n")
