# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whatever two vaults do apart: nobody's text is lost, and they end up with the same."""

import os
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casuskluis.domain.parcels import Side
from casuskluis.services.workspace import Workspace
from services.bureau import open_office
from services.parcels.neighbours import (
    Table,
    content_of,
    deciding,
    full_case,
    looked,
    new_vault,
    only,
    open_again,
)
from services.planted import Words

EXAMPLES = 100 if os.environ.get("CASUSKLUIS_FULL") else 3
TEXTS = {
    "information_item": "text",
    "life_domain_note": "situation",
    "action_item": "result",
    "related_person": "necessity",
    "informing": "reaction",
    "goal": "indicator",
}
"""Kinds that are changed, and in which field."""


@dataclass(frozen=True)
class Edit:
    """Something that is done in one of the vaults."""

    at_a: bool
    what: str
    kind: str


EDITS = st.lists(
    st.builds(
        Edit,
        at_a=st.booleans(),
        what=st.sampled_from(["change", "change", "add", "remove"]),
        kind=st.sampled_from(sorted(TEXTS)),
    ),
    min_size=1,
    max_size=8,
)


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two closed vaults that share a case."""
    folder = tmp_path_factory.mktemp("samen")
    office = open_office(folder)
    other = new_vault(folder / "B.kluis")
    full_case(office, Words())
    office_table = Table(office.workspace, other, tmp_path_factory.mktemp("pakketten"))
    office_table.hand(office.workspace, other)
    place = office.workspace.place
    office.workspace.close()
    other.close()
    place.rename(folder / "A.kluis")
    return folder


def carry_out(workspace: Workspace, edit: Edit, text: str) -> str:
    """Do something, and return the text that must not be lost; none when none was written."""
    name = TEXTS[edit.kind]
    with workspace.context.write() as transaction:
        repository: Any = transaction.repositories[edit.kind]
        there = repository.of_case(only(workspace).id)
        if edit.what == "remove":
            removable = [one for one in there if not is_used(transaction, edit.kind, one.id)]
            for one in removable[:1]:
                repository.remove(one.id)
            return ""
        if not there:
            return ""
        if edit.what == "change":
            repository.save(replace(there[0], **{name: text}))
            return text
        new = {"number": f"A-{transaction.actions.next_sequence()}"}
        more = new if edit.kind == "action_item" else {}
        repository.add(replace(there[0], id=0, **{name: text}, **more))
        return text


def is_used(transaction: Any, kind: str, identifier: int) -> bool:
    if kind != "goal":
        return False
    used = ("action_item", "goal_id"), ("intervention", "goal_id"), ("goal", "earlier_id")
    return any(
        transaction.repositories[other].with_any(column, [identifier]) for other, column in used
    )


def texts_of(workspace: Workspace) -> str:
    """Return every text of a vault: in its cases, in its history, and in its bin."""
    with workspace.context.read() as transaction:
        connection = transaction.journal._session._connection
        queries = "SELECT * FROM field_changes", "SELECT * FROM kept_records"
        beside = [connection.exec_driver_sql(query).all() for query in queries]
    return f"{content_of(workspace)}{beside}"


def met(table: Table, giver: Workspace, taker: Workspace, side: Side) -> int:
    """Give everything and take it in with one choice; return how much there was to choose."""
    with looked(taker, table.give(giver)) as parcel:
        plan = taker.parcels.taking.plan(parcel)
        taker.parcels.taking.take(parcel, deciding(plan, side))
    return len(plan.conflicts)


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(rounds=st.lists(EDITS, min_size=1, max_size=2), side=st.sampled_from(Side))
def test_what_is_worked_on_apart_comes_together(
    apart: Path, tmp_path: Path, rounds: list[list[Edit]], side: Side
) -> None:
    place = tmp_path / os.urandom(4).hex()
    shutil.copytree(apart, place)
    table = Table(open_again(place / "A.kluis"), open_again(place / "B.kluis"), place)
    written: list[str] = []
    for edits in rounds:
        for number, edit in enumerate(edits):
            text = f"woorden{len(written)}x{number}"
            workspace = table.a if edit.at_a else table.b
            written.append(carry_out(workspace, edit, text))

        met(table, table.b, table.a, side)
        asked_again = met(table, table.a, table.b, side)

        assert asked_again == 0
        assert content_of(table.a) == content_of(table.b)
        assert table.plan(table.b, table.a).nothing_to_do

    everywhere = texts_of(table.a) + texts_of(table.b)
    assert [text for text in written if text not in everywhere] == []
    table.a.abandon()
    table.b.abandon()
    shutil.rmtree(place)
