# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

from datetime import timedelta

import pytest

from casuskluis.domain.action import ActionItem, ActionStatus, ActionUnexplained
from casuskluis.domain.case import Case
from casuskluis.domain.errors import ChangedMeanwhile
from casuskluis.domain.identifiers import CaseId
from casuskluis.services.casework.boards import BoardQuery, Lane
from services.bureau import TODAY, Office


def _action(office: Office, case_id: CaseId | None = None, days: int = 0) -> ActionItem:
    return office.workspace.actions.add(
        ActionItem(
            number="",
            case_id=case_id,
            description="Belt de mentor.",
            owner_id=office.school,
            recorded_on=TODAY,
            due_on=TODAY + timedelta(days=days),
        )
    )


def _ids(office: Office, query: BoardQuery | None = None) -> dict[Lane, list[int]]:
    columns = office.workspace.board.read(query or BoardQuery())
    return {one.lane: [line.id for line in one.lines] for one in columns}


def test_a_card_moves_from_column_to_column_and_back(office: Office) -> None:
    board, action = office.workspace.board, _action(office)
    assert _ids(office)[Lane.TO_DO] == [action.id]
    assert board.move(action.id, Lane.BUSY).status is ActionStatus.OPEN
    assert _ids(office)[Lane.BUSY] == [action.id]
    board.move(action.id, Lane.DONE)
    assert office.workspace.actions.get(action.id).done_on == TODAY
    board.move(action.id, Lane.TO_DO)
    assert office.workspace.actions.get(action.id).done_on is None


def test_a_card_that_ends_without_being_done_needs_a_reason(office: Office) -> None:
    action = _action(office)
    with pytest.raises(ActionUnexplained):
        office.workspace.board.move(action.id, Lane.OTHERWISE)
    assert _ids(office)[Lane.TO_DO] == [action.id]


def test_a_card_in_its_own_column_stays_as_it_is(office: Office) -> None:
    action = _action(office)
    office.workspace.board.move(action.id, Lane.TO_DO)
    assert office.workspace.actions.get(action.id).version == action.version


def test_what_is_due_first_comes_first_and_a_column_can_be_cut(office: Office) -> None:
    later, sooner = _action(office, days=9), _action(office, days=-9)
    assert _ids(office)[Lane.TO_DO] == [sooner.id, later.id]
    column = office.workspace.board.read(BoardQuery(limits={Lane.TO_DO: 1}))[0]
    assert (column.count, [line.id for line in column.lines]) == (2, [sooner.id])


def test_only_the_actions_of_one_owner_or_coordinator(office: Office) -> None:
    case: Case = office.case()
    mine, loose = _action(office, case.id), _action(office)
    workspace = office.workspace
    assert _ids(office, BoardQuery(owner_id=office.school))[Lane.TO_DO] == [mine.id, loose.id]
    other = next(iter(office.core.values()))
    assert _ids(office, BoardQuery(owner_id=other))[Lane.TO_DO] == []
    (label,) = workspace.board.coordinators()
    assert _ids(office, BoardQuery(coordinator=label))[Lane.TO_DO] == [mine.id]


def test_taking_back_gives_everything_back_that_was_there(office: Office) -> None:
    board, action = office.workspace.board, _action(office)
    office.workspace.actions.finish(action, ActionStatus.DONE, "Gebeld.")
    before = board.move(action.id, Lane.BUSY)
    assert board.take_back(before).done_on == TODAY
    again = office.workspace.actions.get(action.id)
    assert (again.status, again.result) == (ActionStatus.DONE, "Gebeld.")


def test_what_was_changed_meanwhile_is_not_taken_back(office: Office) -> None:
    board, action = office.workspace.board, _action(office)
    before = board.move(action.id, Lane.BUSY)
    board.move(action.id, Lane.DONE)
    with pytest.raises(ChangedMeanwhile):
        board.take_back(before)
