# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a row of a long list costs: questions to the database, and calls of functions.

Counted, because time differs per computer. The limits on calls are two fifths above what was
counted when they were set: 83 and 64 for a person, 104 and 128 for a contact and its partner.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import pytest
from sqlalchemy import event

from casuskluis.services.network.imports import ImportService
from services.bureau import Office, open_office

T = TypeVar("T")
FEW, MANY = 50, 500
STATEMENTS = 40


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.close()


def persons(folder: Path, rows: int, name: str) -> Path:
    lines = [f"{name}{at};Jan;{at % 28 + 1}-03-1990;Voorbeeldstad" for at in range(rows)]
    return stored(folder, "Achternaam;Voornaam;Geboortedatum;Woonplaats", lines)


def contacts(folder: Path, rows: int, name: str) -> Path:
    """Return a list of contacts, each at an organisation of its own."""
    lines = [f"{name}{at};Jan;{name}{at}@voorbeeld.nl;{name} en {at}" for at in range(rows)]
    return stored(folder, "Achternaam;Voornaam;E-mail;Organisatie", lines)


def stored(folder: Path, head: str, lines: list[str]) -> Path:
    path = folder / "lijst.csv"
    path.write_text("\n".join((head, *lines)), encoding="utf-8")
    return path


@contextmanager
def statements(office: Office) -> Iterator[list[str]]:
    seen: list[str] = []
    engine = office.workspace.context.database._engine

    def note(*given: object) -> None:
        seen.append(str(given[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def calls(work: Callable[[], T]) -> tuple[int, T]:
    """Return how many functions of Python are called, and what comes of it."""
    count = 0

    def note(_: FrameType, what: str, __: object) -> None:
        nonlocal count
        count += what == "call"

    sys.setprofile(note)
    try:
        found = work()
    finally:
        sys.setprofile(None)
    return count, found


def plan_persons(imports: ImportService, path: Path) -> Any:
    return imports.plan_persons(imports.read_persons(path))


Way = tuple[Callable[..., Path], Callable[..., Any], Callable[..., int]]
WAYS: dict[str, Way] = {
    "persons": (persons, plan_persons, ImportService.apply_persons),
    "contacts": (contacts, ImportService.plan_contacts, ImportService.apply_contacts),
}


@pytest.mark.parametrize("kind", WAYS)
def test_a_longer_list_takes_no_more_questions(
    office: Office, tmp_path: Path, kind: str
) -> None:
    write, plan, apply = WAYS[kind]
    costs = []
    for rows, name in ((FEW, "Aalders"), (MANY, "Zijlstra"), (2 * MANY, "Mulder")):
        path = write(tmp_path, rows, name)
        with statements(office) as seen:
            apply(office.workspace.imports, plan(office.workspace.imports, path))
        costs.append(len(seen))

    few, many, twice = costs
    assert few == many <= STATEMENTS
    assert twice - many <= 3  # another part of persons; of organisations, lines and contacts


@pytest.mark.parametrize(
    ("kind", "read_at_most", "written_at_most"), [("persons", 115, 95), ("contacts", 140, 180)]
)
def test_a_row_costs_few_calls(
    office: Office, tmp_path: Path, kind: str, read_at_most: int, written_at_most: int
) -> None:
    write, plan, apply = WAYS[kind]
    imports = office.workspace.imports
    read: list[int] = []
    written: list[int] = []
    for rows, name in ((FEW, "Aalders"), (MANY, "Zijlstra")):
        path = write(tmp_path, rows, name)
        count, found = calls(partial(plan, imports, path))
        read.append(count)
        written.append(calls(partial(apply, imports, found))[0])

    assert read[1] - read[0] <= read_at_most * (MANY - FEW)
    assert written[1] - written[0] <= written_at_most * (MANY - FEW)


def test_a_contact_is_not_compared_with_everybody_of_that_name(
    office: Office, tmp_path: Path
) -> None:
    costs = []
    for rows in (FEW, MANY):
        head = "Achternaam;Voornaam;E-mail;Organisatie"
        lines = [f"Jansen;Jan;j{at}@voorbeeld.nl;Bureau {at}" for at in range(rows)]
        path = stored(tmp_path, head, lines)
        count, _ = calls(partial(office.workspace.imports.plan_contacts, path))
        costs.append(count / rows)

    few, many = costs
    assert many <= 1.5 * few
