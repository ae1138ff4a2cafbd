# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What saving one note asks of the database: counted, because time differs per computer."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from casuskluis.domain.identifiers import InformationItemId
from casuskluis.domain.information import InformationItem
from casuskluis.domain.partner import CoreRole
from casuskluis.services.workspace import Workspace
from services.bureau import Office, open_office
from speed.counting import statements
from storage import crowd

NEW, CHANGED = 12, 24
"""Statements; 9 and 19 when this was written."""
FEW, MANY = 200, 2_000
GROWTH = 1.5

Save = Callable[[], InformationItem]


@contextmanager
def counted(workspace: Workspace) -> Iterator[list[str]]:
    """Collect every statement while the block runs, with each end of a transaction."""
    engine = workspace.context.database._engine
    with statements(workspace) as seen:

        def ended(_: object) -> None:
            seen.append("COMMIT")

        event.listen(engine, "commit", ended)
        try:
            yield seen
        finally:
            event.remove(engine, "commit", ended)


@contextmanager
def steps(workspace: Workspace) -> Iterator[list[int]]:
    """Count the instructions of the database while the block runs, roughly."""
    seen = [0]
    engine = workspace.context.database._engine

    def tick() -> int:
        seen[0] += 1
        return 0

    def watch(connection: Any, *_: object) -> None:
        connection.set_progress_handler(tick, 1)

    def leave(connection: Any, *_: object) -> None:
        connection.set_progress_handler(None, 0)

    event.listen(engine, "checkout", watch)
    event.listen(engine, "checkin", leave)
    try:
        yield seen
    finally:
        event.remove(engine, "checkout", watch)
        event.remove(engine, "checkin", leave)


def saves(office: Office) -> tuple[Save, Save]:
    """Return what saves a new note, and what saves one with other words."""
    case = office.case("Anna Bakker")
    first = office.inform(case, "Een bericht", office.core[CoreRole.POLICE], office.school)
    cases = office.workspace.cases
    last = [first]

    def add() -> InformationItem:
        last[0] = cases.add_information(replace(first, id=InformationItemId(0), version=0))
        return last[0]

    def change() -> InformationItem:
        last[0] = cases.save_information(replace(last[0], text=f"{last[0].text} en meer"))
        return last[0]

    return add, change


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.close()


def test_saving_a_note_is_one_transaction_of_few_statements(office: Office) -> None:
    for save, most in zip(saves(office), (NEW, CHANGED), strict=True):
        save()
        with counted(office.workspace) as seen:
            save()
        assert [one for one in seen if one.startswith("BEGIN")] == ["BEGIN IMMEDIATE"]
        assert seen.count("COMMIT") == 1
        assert len(seen) - 1 <= most, seen


def test_saving_a_note_costs_the_same_in_a_large_vault(tmp_path: Path) -> None:
    costs = []
    for cases in (FEW, MANY):
        folder = tmp_path / str(cases)
        folder.mkdir()
        made = open_office(folder)
        crowd.fill(made.workspace.context.database, cases)
        found = []
        for save in saves(made):
            save()
            with steps(made.workspace) as seen:
                save()
            found.append(seen[0])
        costs.append(found)
        made.workspace.close()
    few, many = costs
    assert all(few)
    assert all(more <= less * GROWTH for less, more in zip(few, many, strict=True)), costs
