# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A vault of before the dated attributes gets them from what it remembers."""

from dataclasses import replace
from datetime import timedelta

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.spans import AttributeSpan
from casuskluis.services.workspace import Workspace
from meddling import laid_out_as
from services.bureau import PASSPHRASE, TODAY, VAULTS, Office

BEFORE = "0007"
KEPT = (
    "settings", "codes", "journal", "journal_key", "officers", "organisations", "subjects",
    "notifications", "assessments", "cases", "field_changes",
)  # fmt: skip


def spans_of(workspace: Workspace, case: CaseId) -> set[tuple[str, str, object, object]]:
    with workspace.context.read() as transaction:
        found = transaction.spans.of_cases([case])
    return {_plain(one) for one in found}


def _plain(span: AttributeSpan) -> tuple[str, str, object, object]:
    return (span.attribute.value, span.code, span.valid_from, span.valid_to)


def moved(workspace: Workspace, case: Case) -> Case:
    """Change the ideology, and close the case on an earlier day than today."""
    ended = TODAY - timedelta(days=30)
    with workspace.context.write() as transaction:
        other = transaction.cases.save(replace(case, ideology="mixed"))
        closed = other.closed(on=ended, reason="goals_reached", destroy_on=TODAY)
        return transaction.cases.save(closed)


def test_an_older_vault_gets_the_days_on_which_its_cases_changed(office: Office) -> None:
    workspace = office.workspace
    opened = office.case()
    with workspace.context.write() as transaction:
        early = transaction.cases.add(
            replace(
                opened,
                id=CaseId(0),
                number="2025-0001",  # type: ignore[arg-type]  # a number
                opened_on=TODAY - timedelta(days=200),
                recorded_on=TODAY - timedelta(days=200),
            )
        )
    case = moved(workspace, early)
    expected = spans_of(workspace, case.id)
    assert ("phase", CasePhase.CLOSED.value, case.closed_on, None) in expected
    place = workspace.place
    laid_out_as(workspace, BEFORE, KEPT)
    workspace.abandon()
    reopened = VAULTS.open(place, bytearray(PASSPHRASE))
    try:
        assert spans_of(reopened, case.id) == expected
    finally:
        reopened.abandon()
