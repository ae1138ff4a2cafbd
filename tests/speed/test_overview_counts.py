# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What disclosure control costs around its solver: counted, as time differs per computer."""

from datetime import date
from pathlib import Path

import pytest

from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.releasing.protecting import protect
from casuskluis.services.releases.profiles import PeriodKind, period_of
from disclosure.table_kinds import KINDS, invent
from services.bureau import open_office
from services.releases.register import fill_register
from speed.counting import calls, statements

YEAR = period_of(PeriodKind.YEAR, date(2025, 6, 1))
THREE_WAY = KINDS[-1]
STATEMENTS = 60
RUNS = {Method.ROUNDING: 1000, Method.SUPPRESSION: 5000}
CALLS = {Method.ROUNDING: 160_000, Method.SUPPRESSION: 400_000}
SETS_TO_WORK = frozenset({"Model.solve", "Model.lowest"})


@pytest.mark.parametrize("method", Method)
def test_a_table_of_three_dimensions_takes_few_questions_and_little_around_them(
    method: Method,
) -> None:
    table = invent(THREE_WAY, 1)
    seen = calls(lambda: protect(table, Policy(method=method), seed=1))
    assert 0 < sum(seen[one] for one in SETS_TO_WORK) <= RUNS[method]
    assert seen.total() <= CALLS[method]


def test_the_figures_of_a_year_take_as_many_statements_whatever_happened_in_it(
    tmp_path: Path,
) -> None:
    costs = []
    for count in (30, 90):
        office = open_office(tmp_path / f"{count}")
        fill_register(office.workspace, 2025, count)
        preparing = office.workspace.releases.preparing
        with statements(office.workspace) as seen:
            preparing.prepare(preparing.wish("council_year", YEAR))
        costs.append(len(seen))
        office.workspace.close()
    assert costs[0] == costs[1] <= STATEMENTS
