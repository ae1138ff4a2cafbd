# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure taking in lists: seconds, those of the processor, and the peak of memory.

Run from the root of the project: ``PYTHONPATH=tests python benchmarks/import_speed.py [rows]``.
A list of two hundred cases is read, taken in and undone; the test set of the population
register (when ``../shared/data/brp`` is there; else as many made-up persons) and two thousand
contacts are taken in; then comes a long text file of cases (20,000 rows unless told otherwise).
Of the cases only the dry run: a year has fewer numbers than such a list has cases. Each is a
process of its own, for the peak of memory is that of the whole process, with the opening of the
vault in it. What is asked: the register and the contacts under 10 seconds; 100,000 rows under
60 seconds and 400 MB. Long lists of persons and contacts: ``works/importing.py``.
"""

import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter, process_time
from typing import TypeVar

from casuskluis.services.workspace import Workspace
from exchange.moving.messy import make
from services.bureau import open_office

T = TypeVar("T")
ROWS, PEOPLE, CONTACTS = 20_000, 862, 2_000
REGISTER = Path("../shared/data/brp/gba-v-testset-persoonslijsten.csv")
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


def cases(rows: int) -> Iterable[str]:
    """Give the lines of a list of cases."""
    begin = date(1960, 1, 1)
    yield HEAD
    for at in range(rows):
        yield (
            f"{2000 + at % 26}-{at};{named(at)};{begin + timedelta(days=at % 18000):%d-%m-%Y};"
            f"{STAGES[at % 4]};{at % 28 + 1}-{at % 9 + 1}-2026;Zorgen om nummer {at}.;"
            f"Politie: bellen met ouders, voor {at % 28 + 1}-12-2026\n"
        )


def persons(rows: int) -> Iterable[str]:
    """Give the lines of a list of persons."""
    begin = date(1960, 1, 1)
    yield "Achternaam;Voornaam;Geboortedatum;Woonplaats\n"
    for at in range(rows):
        born = begin + timedelta(days=at % 18000)
        yield f"{named(at).replace(', ', ';')};{born:%d-%m-%Y};Voorbeeldstad\n"


def contacts(rows: int) -> Iterable[str]:
    """Give the lines of a list of contacts, twenty at each organisation."""
    yield "Achternaam;Voornaam;E-mail;Organisatie\n"
    for at in range(rows):
        yield f"{named(at).replace(', ', ';')};n{at}@voorbeeld.nl;Partner {at // 20}\n"


def stored(folder: Path, lines: Iterable[str]) -> Path:
    """Return the file that holds the lines."""
    path = folder / "lijst.csv"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(lines)
    return path


def small(workspace: Workspace, folder: Path, _: int) -> None:
    """Take in a messy list of two hundred cases, and undo it."""
    path = folder / "lijst.xlsx"
    path.write_bytes(make(1).data)
    moving = workspace.moving
    plan = timed("200 messy rows: read", lambda: moving.plan(moving.open(path)))
    done = timed("200 messy rows: taken in", lambda: moving.take_in(plan))
    timed("200 messy rows: undone", lambda: moving.undo(done.id))


def people(workspace: Workspace, folder: Path, _: int) -> None:
    """Take in the persons of the register, and contacts."""
    found = REGISTER if REGISTER.exists() else stored(folder, persons(PEOPLE))
    imports = workspace.imports

    def both() -> str:
        plan = imports.plan_persons(imports.read_persons(found))
        others = imports.plan_contacts(stored(folder, contacts(CONTACTS)))
        added = imports.apply_persons(plan), imports.apply_contacts(others)
        return f"{plan.summary} {others.summary} {added[0]} and {added[1]} added.\n"

    sys.stdout.write(timed(f"The register and {CONTACTS} contacts: taken in", both))


def many_cases(workspace: Workspace, folder: Path, rows: int) -> None:
    """Read a long list of cases for a dry run."""
    path, moving = stored(folder, cases(rows)), workspace.moving
    plan = timed(f"{rows} cases: read and compared", lambda: moving.plan(moving.open(path)))
    totals = timed(f"{rows} cases: dry run", plan.totals)
    sys.stdout.write(f"{totals.cases} cases, {totals.notifications} notifications\n")


PARTS = {one.__name__: one for one in (small, people, many_cases)}


def main() -> None:
    """Measure one part in an office of its own, or all of them one after another."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    if len(sys.argv) <= 2:  # noqa: PLR2004 - no part is named
        for name in PARTS:
            subprocess.run([sys.executable, __file__, str(rows), name], check=True)  # noqa: S603 - this very file
        return
    with tempfile.TemporaryDirectory() as place:
        workspace = open_office(Path(place)).workspace
        PARTS[sys.argv[2]](workspace, Path(place), rows)
        workspace.abandon()


if __name__ == "__main__":
    main()
