# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The long lists: every order, the filters, and their pages.

The first page is what an officer waits for; all identifiers are read behind it, on the worker.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from casuskluis.domain.case import CasePhase
from casuskluis.domain.lists import (
    ActionQuery,
    ActionSort,
    CaseQuery,
    CaseSort,
    SubjectQuery,
    SubjectSort,
)
from casuskluis.services.workspace import Workspace
from harness.asking import SIZES, Call, beside, same_sqlite, spent
from harness.figures import Figure
from harness.growing import FLAT, LINEAR, grown
from harness.plain import plain_copy
from harness.stock import LARGE, opened

I = TypeVar("I", bound=int)  # noqa: E741 - the identifier type
PAGE = 200
ALL = frozenset(CasePhase)
_WAYS = (False, True)
_TEXTS = ("vandenberg", "yilmaz ayl", "jan b", "2003-12", "donk", "xyz")
_FILTERS: Mapping[str, CaseQuery] = {
    "all phases": CaseQuery(phases=ALL),
    "one phase": CaseQuery(phases=frozenset({CasePhase.MONITORING})),
    "an ideology": CaseQuery(ideology="left"),
    "a coordinator": CaseQuery(coordinator="Regisseur 3"),
    "both": CaseQuery(ideology="jihadism", coordinator="Regisseur 3"),
}


def first_page(workspace: Workspace, query: CaseQuery) -> int:
    """Ask what is shown first, as the window does, and return how many lines there were."""
    ids = workspace.cases.first_ids(query, PAGE + 1)
    return len(workspace.cases.lines(ids[:PAGE]))


def _orders() -> list[CaseQuery]:
    return [CaseQuery(sort=sort, descending=way) for sort in CaseSort for way in _WAYS]


def _firsts(workspace: Workspace) -> Mapping[str, list[Call]]:
    """Return the first pages, by what they show."""
    first = partial(first_page, workspace)
    named = CaseQuery(phases=ALL)
    return {
        "cases, first page in every order": [partial(first, one) for one in _orders()],
        "cases, first page of every filter": [partial(first, one) for one in _FILTERS.values()],
        "cases, first page by a text": [
            partial(first, replace(named, text=text)) for text in _TEXTS
        ],
    }


def _pages(workspace: Workspace) -> Mapping[str, list[Call]]:
    """Return pages at the begin, in the middle and at the end, by what they are of."""
    cases, actions, persons = workspace.cases, workspace.actions, workspace.persons
    subjects = SubjectQuery(sort=SubjectSort.NAME)
    due = ActionQuery(sort=ActionSort.DUE)
    return {
        "cases, later pages": [
            partial(cases.lines, some)
            for sort in CaseSort
            for some in _three(cases.ids(CaseQuery(sort=sort)))
        ],
        "actions, pages": [partial(actions.lines, some) for some in _three(actions.ids(due))],
        "persons, pages": [
            partial(persons.lines, some) for some in _three(persons.ids(subjects))
        ],
    }


def _three(ids: Sequence[I]) -> list[Sequence[I]]:
    middle = len(ids) // 2
    return [ids[:PAGE], ids[middle : middle + PAGE], ids[-PAGE:]]


def _wholes(workspace: Workspace) -> Mapping[str, list[Call]]:
    """Return reading all identifiers, by what they are of."""
    cases, actions, persons = workspace.cases, workspace.actions, workspace.persons
    return {
        "cases, all identifiers in every order": [partial(cases.ids, one) for one in _orders()],
        "actions, all identifiers in every order": [
            partial(actions.ids, ActionQuery(sort=sort)) for sort in ActionSort
        ],
        "persons, all identifiers in every order": [
            partial(persons.ids, SubjectQuery(sort=sort)) for sort in SubjectSort
        ],
    }


def measure(cases: int = LARGE) -> Iterator[Figure]:
    """Measure filters, orders and pages beside the same SQL without a key."""
    with opened(cases) as workspace, same_sqlite(plain_copy(cases)) as connection:
        works = {**_firsts(workspace), **_pages(workspace), **_wholes(workspace)}
        for what, calls in works.items():
            yield beside("lists", what, workspace, calls, connection)


def measure_growth() -> Iterator[Figure]:
    """Measure the same in vaults of three sizes."""
    times: dict[str, dict[int, float]] = {}
    waited: set[str] = set()
    for cases in SIZES:
        with opened(cases) as workspace:
            awaited = {**_firsts(workspace), **_pages(workspace)}
            waited |= set(awaited)
            for what, took in spent({**awaited, **_wholes(workspace)}, rounds=5).items():
                times.setdefault(what, {})[cases] = took
    for what, by_size in times.items():
        yield grown(what, by_size, FLAT if what in waited else LINEAR)
