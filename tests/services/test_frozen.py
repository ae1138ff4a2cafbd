# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""No public method of any service changes a meeting of which the minutes were adopted."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from casuskluis.domain import identifiers
from casuskluis.domain.action import ActionItem
from casuskluis.domain.lists import MeetingQuery
from casuskluis.domain.meeting import (
    AgendaItem,
    Attendance,
    AttendanceStatus,
    CaseMeeting,
    Decision,
    MeetingStatus,
)
from casuskluis.domain.records import ItemRecord
from casuskluis.services.casework.actions import AGREED
from casuskluis.services.workspace import Workspace
from casuskluis.storage.transaction import Transaction
from demonstrated import demonstration
from services.calling import Arguments, Method, known_of, methods

DESTROYS = {
    # What the law takes away goes, also out of minutes: decision 0015.
    "destruction", "removal", "registers",
    # Closes the workspace, or runs as the program itself.
    "keys", "backups", "imports",
}  # fmt: skip
"""Services left out, and why."""


def frozen_of(transaction: Transaction, meeting: CaseMeeting) -> Mapping[str, object]:
    """Return everything that may not change any more."""
    versions = transaction.minutes.of_meeting(meeting.id)
    return {
        # To which series it belongs is no part of what was said or agreed.
        "meeting": replace(transaction.meetings.get(meeting.id), series_id=None, version=1),
        "attendances": transaction.attendances.of_meeting(meeting.id),
        "items": transaction.agenda_items.of_meeting(meeting.id),
        "decisions": transaction.decisions.of_meeting(meeting.id),
        "records": transaction.item_records.of_meeting(meeting.id),
        "versions": versions,
        "parts": [transaction.minutes_parts.of_version(one.id) for one in versions],
        "actions": sorted(
            (one.id, *(getattr(one, name) for name in AGREED))
            for one in transaction.actions.of_meeting(meeting.id)
        ),
    }


def changed_records(transaction: Transaction, meeting: CaseMeeting) -> dict[Any, Any]:
    """Return records of the meeting, each with another value than is stored."""
    item = next(
        one
        for one in transaction.agenda_items.of_meeting(meeting.id)
        if one.case_id and transaction.actions.of_case(one.case_id)
    )
    case_id = item.case_id or identifiers.CaseId(0)
    decision = transaction.decisions.of_item(item.id)[0]
    record = transaction.item_records.of_item(item.id)
    attendance = transaction.attendances.of_meeting(meeting.id)[0]
    (action, *_) = [one for one in transaction.actions.of_meeting(meeting.id) if one.case_id]
    assert record
    known = known_of(transaction, transaction.cases.get(case_id))
    known |= {
        identifiers.MeetingId: meeting.id,
        identifiers.MeetingNumber: meeting.number,
        CaseMeeting: replace(meeting, place="Elders"),
        MeetingStatus: MeetingStatus.HELD,
        identifiers.AgendaItemId: item.id,
        AgendaItem: replace(item, question="Iets anders?"),
        identifiers.AttendanceId: attendance.id,
        Attendance: replace(attendance, status=AttendanceStatus.EXCUSED),
        identifiers.DecisionId: decision.id,
        Decision: replace(decision, text="Iets anders."),
        ItemRecord: replace(record, conclusion="Iets anders."),
        identifiers.ActionItemId: action.id,
        ActionItem: replace(action, description="Iets anders."),
        str: "politie: iets anders",
    }
    return known


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = demonstration(tmp_path_factory.mktemp("vast") / "Proef")
    yield workspace
    workspace.abandon()


def outcome(arguments: Arguments, method: Method) -> str:
    try:
        method.call(**arguments.fill(method.call))
    except Exception as error:  # noqa: BLE001 - which one is what is asked
        return type(error).__name__
    return ""


def test_no_method_changes_a_frozen_meeting(demo: Workspace, tmp_path: Path) -> None:
    ids = demo.meetings.ids(MeetingQuery(status=MeetingStatus.ADOPTED))
    with demo.context.write() as transaction:
        meeting = transaction.meetings.get(ids[0])
        arguments = Arguments(changed_records(transaction, meeting), tmp_path)
    with demo.context.read() as transaction:
        before = frozen_of(transaction, meeting)

    found: dict[str, str] = {}
    for method in methods(demo, arguments):
        if method.service in DESTROYS:
            continue
        found[method.full_name] = outcome(arguments, method)
        with demo.context.read() as transaction:
            after = frozen_of(transaction, meeting)
        changed = [name for name in before if before[name] != after[name]]
        assert not changed, (method.full_name, changed)

    refused = {name for name, how in found.items() if how == "MeetingFrozen"}
    assert refused >= {
        "meetings.save", "meetings.invite", "meetings.withdraw", "agendas.add_case",
        "agendas.save", "agendas.remove", "agendas.reorder", "agendas.add_decision",
        "steps.move", "records.save", "records.set_present", "records.add_seconds",
        "records.treat", "records.postpone", "table.decide", "table.change", "table.remove",
        "table.agree", "table.withdraw", "minutes.fix", "minutes.adopt", "actions.add",
    }  # fmt: skip
