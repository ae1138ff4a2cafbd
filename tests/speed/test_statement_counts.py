# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How many questions the database gets: counted, because time differs per computer.

A page or a file may cost a fixed number of questions, never one for every row in it.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.lists import CaseQuery
from casuskluis.domain.partner import CoreRole
from casuskluis.services.editions.holders import EditionRequest
from services.bureau import TODAY, Office, open_office
from speed.counting import statements

FEW, MANY = 2, 12
LIST_AND_PAGE = 12  # four of them ask who is at work and what he may open
CASE_FILE = 20
CASE_ON_PAPER = 32
MEETING_FILE = 24
PROPOSALS = 36


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = open_office(tmp_path)
    yield made
    made.workspace.close()


def busy(office: Office, name: str, times: int) -> Case:
    """Return a case with so many of everything."""
    case = office.case(name)
    police = office.core[CoreRole.POLICE]
    for number in range(times):
        office.inform(case, f"Bericht {number}", police, office.school)
        office.workspace.actions.add(
            ActionItem(number="", case_id=case.id, description="Belt", owner_id=police,
                       recorded_on=TODAY, due_on=TODAY)
        )  # fmt: skip
        meeting = office.meeting(TODAY + timedelta(days=number))
        office.workspace.agendas.add_case(meeting.id, case.id)
    return case


def statements_of_file(office: Office, case: Case) -> int:
    with statements(office.workspace) as seen:
        office.workspace.cases.file(case.id)
    return len(seen)


def test_a_page_of_cases_costs_the_same_whatever_its_length(office: Office) -> None:
    costs = []
    for name in ("Anna Bakker", "Bram Visser", "Carla Smit", "Dirk Mol"):
        busy(office, name, FEW)
        with statements(office.workspace) as seen:
            ids = office.workspace.cases.ids(CaseQuery(phases=frozenset(CasePhase)))
            assert len(office.workspace.cases.lines(ids)) == len(ids)
        costs.append(len(seen))

    assert set(costs) == {costs[0]}
    assert costs[0] <= LIST_AND_PAGE


def test_a_case_file_costs_the_same_whatever_is_in_it(office: Office) -> None:
    few = statements_of_file(office, busy(office, "Anna Bakker", FEW))
    many = statements_of_file(office, busy(office, "Bram Visser", MANY))

    assert many == few <= CASE_FILE


def test_a_meeting_costs_the_same_whatever_is_on_its_agenda(office: Office) -> None:
    costs = []
    for size in (FEW, MANY):
        meeting = office.meeting(TODAY)
        for number in range(size):
            case = office.case(f"Anna Bakker{size}{number}")
            office.workspace.agendas.add_case(meeting.id, case.id)
        with statements(office.workspace) as seen:
            office.workspace.meetings.file(meeting.id)
        costs.append(len(seen))

    assert costs[0] == costs[1] <= MEETING_FILE


def test_proposals_and_doubts_cost_the_same_whatever_waits(office: Office) -> None:
    meeting = office.meeting(TODAY + timedelta(days=9))
    costs = []
    for name, times in (("Anna Bakker", FEW), ("Bram Visser", MANY)):
        case = busy(office, name, times)
        office.notification(office.subject(f"{name} Jr"))
        office.workspace.wishes.ask(case.id, office.school, "Graag.")
        with statements(office.workspace) as seen:
            assert office.workspace.proposals.propose(meeting.id)
            office.workspace.doubts.of_meeting(meeting.id)
        costs.append(len(seen))

    assert costs[0] == costs[1] <= PROPOSALS


def test_a_paper_costs_a_fixed_number_for_each_case(office: Office) -> None:
    costs = []
    for size in (1, 2, 6):
        meeting = office.meeting(TODAY)
        for number in range(size):
            case = office.case(f"Carla Smit{size}{number}")
            office.workspace.agendas.add_case(meeting.id, case.id)
        with statements(office.workspace) as seen:
            office.workspace.agenda_printer.print(meeting.id, EditionRequest())
        costs.append(len(seen))

    one, two, six = costs
    assert six - two == 4 * (two - one)
    assert two - one <= CASE_ON_PAPER
