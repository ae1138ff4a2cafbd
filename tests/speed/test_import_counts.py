# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a row of a long list costs: questions to the database, and calls of functions.

Counted, because time differs per computer. The limits on calls are two fifths above what was
counted when they were set: 83 and 64 for a person, 104 and 128 for a contact and its partner.
"""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from casuskluis.services.network.imports import ImportService
from services.bureau import Office, open_office
from speed.counting import calls, statements

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
        with statements(office.workspace) as seen:
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
        found: list[Any] = []

        def look(path: Path = path, found: list[Any] = found) -> None:
            found.append(plan(imports, path))

        read.append(calls(look).total())
        written.append(calls(partial(apply, imports, *found)).total())

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
        seen = calls(partial(office.workspace.imports.plan_contacts, path))
        costs.append(seen.total() / rows)

    few, many = costs
    assert many <= 1.5 * few
