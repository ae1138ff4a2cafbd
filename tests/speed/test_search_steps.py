# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A search costs the same in a vault with ten times as much in it, and a file few calls.

Counted are steps of the database and calls of functions: time differs per computer.
"""

from collections.abc import Iterator

import pytest

from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.information import InformationItem
from casuskluis.services.workspace import Workspace
from services.bureau import open_office
from speed.counting import calls, statements
from storage import crowd

FEW, MANY = 200, 2_000
NOTES = 5
AT_A_TIME = 20
SEARCH = 50  # statements; 38 now, and not one more for every person that is found
FILE_CALLS = 1_600  # 1,000 now; putting every question into SQL anew took 3,800
TEXTS = ("wijkagent", "wijk", "wijkagent school", "jan", "ja", "zz", "2000-01", "j")


def filled(workspace: Workspace, cases: int) -> Workspace:
    crowd.fill(workspace.context.database, cases)
    with workspace.context.write() as transaction:
        transaction.information.add_many(
            [
                InformationItem(
                    case_id=CaseId(1 + number % cases),
                    recorded_on=crowd.START,
                    source_id=OrganisationId(1),
                    text="De wijkagent belde met de school.",
                    purpose="Weging",
                    author="Toets",
                )
                for number in range(NOTES * cases)
            ]
        )
    return workspace


@pytest.fixture(scope="module")
def vaults(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, Workspace]]:
    made = {
        cases: filled(open_office(tmp_path_factory.mktemp(f"casussen{cases}")).workspace, cases)
        for cases in (FEW, MANY)
    }
    yield made
    for workspace in made.values():
        workspace.abandon()


def steps(workspace: Workspace, text: str) -> int:
    """Return how many steps the database takes for a search, to the nearest twenty."""
    counted = [0]

    def count() -> int:
        counted[0] += AT_A_TIME
        return 0

    engine = workspace.context.database._engine
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        driver.set_progress_handler(count, AT_A_TIME)
    workspace.search.passages(text)
    driver.set_progress_handler(None, 0)
    assert counted[0]
    return counted[0]


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_costs_the_same_in_ten_times_as_much(
    vaults: dict[int, Workspace], text: str
) -> None:
    assert steps(vaults[MANY], text) < 2 * steps(vaults[FEW], text)


@pytest.mark.parametrize("text", TEXTS)
def test_a_search_asks_a_fixed_number_of_questions(
    vaults: dict[int, Workspace], text: str
) -> None:
    with statements(vaults[MANY]) as seen:
        vaults[MANY].search.passages(text)

    assert len(seen) <= SEARCH


def test_a_case_file_takes_few_calls(vaults: dict[int, Workspace]) -> None:
    workspace = vaults[FEW]
    workspace.cases.file(CaseId(7))

    assert calls(lambda: workspace.cases.file(CaseId(7))).total() < FILE_CALLS
