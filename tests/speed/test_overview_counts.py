# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What disclosure control costs around its solver: counted, as time differs per computer."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from sqlalchemy import event

from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.services.releases.profiles import PeriodKind, period_of
from casuskluis.services.workspace import Workspace
from disclosure.table_kinds import KINDS, invent
from services.bureau import open_office
from services.releases.register import fill_register

YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))
THREE_WAY = KINDS[-1]
STATEMENTS = 60
RUNS = {Method.ROUNDING: 1000, Method.SUPPRESSION: 5000}
CALLS = {Method.ROUNDING: 160_000, Method.SUPPRESSION: 400_000}
SETS_TO_WORK = frozenset({"Model.solve", "Model.lowest"})


class Count:
    """How often the solver was set to work, and how many functions of Python were called."""

    def __init__(self, work: Callable[[], object]) -> None:
        self.runs = self.calls = 0
        before = sys.getprofile()
        sys.setprofile(self._note)
        try:
            work()
        finally:
            sys.setprofile(before)

    def _note(self, frame: FrameType, what: str, _: object) -> None:
        if what == "call":
            self.calls += 1
            self.runs += frame.f_code.co_qualname in SETS_TO_WORK


@pytest.mark.parametrize("method", Method)
def test_a_table_of_three_dimensions_takes_few_questions_and_little_around_them(
    method: Method,
) -> None:
    table = invent(THREE_WAY, 1)
    count = Count(lambda: protect(table, Policy(method=method), seed=1))
    assert 0 < count.runs <= RUNS[method]
    assert count.calls <= CALLS[method]


def statements(workspace: Workspace) -> int:
    """Return how many statements the figures of a year take; BEGIN counts too."""
    seen: list[object] = []
    event.listen(workspace.context.database._engine, "before_cursor_execute",
                 lambda *given: seen.append(given[2]))  # fmt: skip
    preparing = workspace.releases.preparing
    preparing.prepare(preparing.wish("council_year", YEAR))
    return len(seen)


def test_the_figures_of_a_year_take_as_many_statements_whatever_happened_in_it(
    tmp_path: Path,
) -> None:
    costs = []
    for count in (30, 90):
        office = open_office(tmp_path / f"{count}")
        fill_register(office.workspace, 2025, count)
        costs.append(statements(office.workspace))
        office.workspace.close()
    assert costs[0] == costs[1] <= STATEMENTS
