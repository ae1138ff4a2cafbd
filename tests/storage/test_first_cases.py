# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The first cases of a list are the first of all of them, whatever there is and is asked."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.case import OPEN_PHASES, CasePhase
from casuskluis.domain.identifiers import CaseId, CaseNumber
from casuskluis.domain.lists import CaseQuery, CaseSort
from casuskluis.domain.naming import PersonName
from casuskluis.domain.subject import Subject
from casuskluis.storage.database import Database
from casuskluis.storage.reach import Reach
from casuskluis.storage.transaction import Transaction
from storage.conftest import Files
from storage.records import ACTOR, NOON, World, build_world

NAMES = ("Jan van den Berg", "Jo Ö", "Zoë d'Été", 'An "B" Çelik', "Yılmaz Ali", "Li")
LABELS = ("", "Anna", "Bram")
IDEOLOGIES = ("", "left", "right", "ZZ")
DAYS = st.none() | st.sampled_from([date(2026, 3, 1), date(2026, 3, 2), date.max])
TEXTS = (
    *[""] * 20, " ", "jan", "berg jan", "an", "é", '"', "'", "ö jo", "2026-1", "26", "%",
    "\x00", "a\x00bcd", "çelik an", "vandenberg", "\ud800", "ber\ud800g", "*", "li", "-",
)  # fmt: skip


class RolledBack(Exception):
    """Nothing of an example stays."""


@dataclass(frozen=True)
class Made:
    """One case of an example."""

    subject: int
    number: int
    phase: CasePhase
    ideology: str
    coordinator: str
    second: str
    opened_on: date
    restricted: bool
    actions: tuple[tuple[ActionStatus, date | None], ...]


made = st.builds(
    Made,
    subject=st.integers(0, len(NAMES) - 1),
    number=st.integers(1, 30),
    phase=st.sampled_from(CasePhase),
    ideology=st.sampled_from(IDEOLOGIES),
    coordinator=st.sampled_from(LABELS),
    second=st.sampled_from(LABELS),
    opened_on=st.sampled_from([date(2026, 1, 1), date(2026, 1, 2)]),
    restricted=st.booleans(),
    actions=st.lists(st.tuples(st.sampled_from(ActionStatus), DAYS), max_size=4).map(tuple),
)
queries = st.builds(
    CaseQuery,
    text=st.sampled_from(TEXTS),
    phases=st.just(frozenset()) | st.frozensets(st.sampled_from(CasePhase)),
    ideology=st.sampled_from(("", "", "", *IDEOLOGIES, "\ud800")),
    coordinator=st.sampled_from(("", "", "", *LABELS, "Carla", "\ud800")),
    sort=st.sampled_from(CaseSort),
    descending=st.booleans(),
)
reaches = st.none() | st.builds(
    Reach,
    labels=st.frozensets(st.sampled_from(LABELS)),
    own=st.booleans(),
    every=st.booleans(),
    authorised=st.frozensets(st.integers(1, 12).map(CaseId), max_size=2),
)


@pytest.fixture(scope="module")
def small(files: Files) -> Iterator[tuple[Database, World]]:
    files.file.write_bytes(files.migrated)
    database = Database.open(files.vault.connect)
    with database.write(ACTOR, NOON) as transaction:
        world = build_world(transaction)
    yield database, world
    database.close()


def fill(transaction: Transaction, world: World, cases: list[Made]) -> None:
    people = [transaction.subjects.add(Subject(name=PersonName.parse(one))) for one in NAMES]
    for one in cases:
        case = transaction.cases.add(
            replace(
                world["cases"],
                number=CaseNumber(f"2026-{one.number}"),
                subject_id=people[one.subject].id,
                assessment_id=transaction.assessments.add(world["assessments"]).id,
                phase=one.phase, ideology=one.ideology, case_coordinator=one.coordinator,
                process_coordinator=one.second, opened_on=one.opened_on,
                restricted=one.restricted,
            )
        )  # fmt: skip
        for place, (status, day) in enumerate(one.actions):
            transaction.actions.add(
                replace(
                    world["actions"],
                    number=f"A-{case.id}-{place}", case_id=case.id, status=status, due_on=day,
                )
            )  # fmt: skip


ONE = Made(
    subject=0, number=1, phase=CasePhase.MONITORING, ideology="", coordinator="", second="",
    opened_on=date(2026, 1, 1), restricted=False, actions=(),
)  # fmt: skip
LAST_DAY = replace(ONE, number=2, actions=((ActionStatus.OPEN, date.max),))
AGAIN = replace(ONE, number=3, phase=CasePhase.CASE_MEETING)


@example(cases=[ONE, LAST_DAY], asked=[(CaseQuery(sort=CaseSort.NEXT_DUE), None)])
@example(
    cases=[ONE, AGAIN, replace(AGAIN, number=4)],
    asked=[
        (CaseQuery(sort=CaseSort.NAME, descending=down, phases=phases), None)
        for down in (False, True)
        for phases in (frozenset(CasePhase), OPEN_PHASES)
    ],
)
@example(cases=[ONE], asked=[(CaseQuery(text="a\ud800bc", coordinator="\ud800"), None)])
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    cases=st.lists(made, max_size=9, unique_by=lambda one: one.number),
    asked=st.lists(st.tuples(queries, reaches), min_size=4, max_size=12),
)
def test_the_first_are_the_first_of_all(
    small: tuple[Database, World],
    cases: list[Made],
    asked: list[tuple[CaseQuery, Reach | None]],
) -> None:
    database, world = small

    def compare() -> None:
        with database.write(ACTOR, NOON) as transaction:
            fill(transaction, world, cases)
            for query, reach in asked:
                every = transaction.cases.ids(query, reach)
                assert len(set(every)) == len(every)
                for most in (0, 1, 2, 3, 20):
                    first = transaction.cases.first_ids(query, most, reach)
                    assert first == every[:most], (query, most)
            raise RolledBack

    with pytest.raises(RolledBack):
        compare()
