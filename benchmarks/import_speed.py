# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2
# ruff: noqa: INP001 - a script, no package

"""Measure taking in lists: seconds, those of the processor, and the peak of memory.

Run from the root of the project: ``PYTHONPATH=tests python benchmarks/import_speed.py [rows]``.
First a list of two hundred cases is read, taken in and undone; then persons and contacts; then
a long text file of cases is read for a dry run (100,000 rows unless told otherwise).
"""

import sys
import tempfile
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from casuskluis.services.workspace import Workspace
from exchange.moving.messy import make
from services.bureau import open_office

T = TypeVar("T")
ROWS, PEOPLE, CONTACTS = 100_000, 862, 2_000
HEAD = "Zaaknummer;Naam;Geboortedatum;Fase;Datum melding;Aanleiding;Acties\n"
SYLLABLES = ("ba", "do", "ka", "lin", "mer", "no", "ra", "ster", "va", "wou")
STAGES = ("melding", "casusoverleg", "monitoring", "nazorg")


def timed(name: str, work: Callable[[], T]) -> T:
    """Print how long some work took, and the peak of memory so far."""
    begin, busy = perf_counter(), process_time()
    found = work()
    took, own = perf_counter() - begin, process_time() - busy
    sys.stdout.write(f"{name:<44} {took:7.2f} s  {own:7.2f} s of work  {peak():5.0f} MB\n")
    sys.stdout.flush()
    return found


def peak() -> float:
    """Return the most memory this process ever held, in megabytes."""
    status = Path("/proc/self/status").read_text("ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def named(number: int) -> str:
    """Return another name for every number."""
    digits = [SYLLABLES[int(digit)] for digit in reversed(f"{number:06}")]
    return f"{''.join(digits[:3]).title()}, {''.join(digits[3:]).title()}"


def cases(rows: int) -> str:
    """Return a list of cases as text."""
    begin = date(1960, 1, 1)
    lines = [
        f"{2000 + at % 26}-{at};{named(at)};{begin + timedelta(days=at % 18000):%d-%m-%Y};"
        f"{STAGES[at % 4]};{at % 28 + 1}-{at % 9 + 1}-2026;Zorgen om nummer {at}.;"
        f"Politie: bellen met ouders, voor {at % 28 + 1}-12-2026"
        for at in range(rows)
    ]
    return HEAD + "\n".join(lines)


def small(workspace: Workspace, folder: Path) -> None:
    """Take in a messy list of two hundred cases, and undo it."""
    path = folder / "lijst.xlsx"
    path.write_bytes(make(1).data)
    moving = workspace.moving
    plan = timed("200 messy rows: read", lambda: moving.plan(moving.open(path)))
    done = timed("200 messy rows: taken in", lambda: moving.take_in(plan))
    timed("200 messy rows: undone", lambda: moving.undo(done.id))


def people(workspace: Workspace, folder: Path) -> None:
    """Take in persons and contacts."""
    persons, contacts = folder / "personen.csv", folder / "contacten.csv"
    lines = [f"{named(at).replace(', ', ';')};{at % 28 + 1}-3-1980" for at in range(PEOPLE)]
    persons.write_text("Achternaam;Voornaam;Geboortedatum\n" + "\n".join(lines), "utf-8")
    lines = [f"{named(at).replace(', ', ';')};n{at}@voorbeeld.nl" for at in range(CONTACTS)]
    contacts.write_text("Achternaam;Voornaam;E-mail\n" + "\n".join(lines), "utf-8")
    imports = workspace.imports

    def both() -> int:
        plan = imports.plan_persons(imports.read_persons(persons))
        added = imports.apply_persons(plan)
        return added + imports.apply_contacts(imports.plan_contacts(contacts))

    timed(f"{PEOPLE} persons and {CONTACTS} contacts: taken in", both)


def large(workspace: Workspace, folder: Path, rows: int) -> None:
    """Read a long list for a dry run."""
    path = folder / "lang.csv"
    path.write_text(cases(rows), "utf-8")
    moving = workspace.moving
    plan = timed(f"{rows} rows: read and compared", lambda: moving.plan(moving.open(path)))
    totals = timed(f"{rows} rows: dry run", plan.totals)
    sys.stdout.write(f"{totals.cases} cases, {totals.notifications} notifications\n")


def main() -> None:
    """Measure everything in an office of its own."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        workspace = open_office(folder).workspace
        small(workspace, folder)
        people(workspace, folder)
        large(workspace, folder, rows)
        workspace.abandon()


if __name__ == "__main__":
    main()
