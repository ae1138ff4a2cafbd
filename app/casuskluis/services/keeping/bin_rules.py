# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may not come out of the recycle bin any more: the work went on meanwhile.

The rules are those of changing the record by hand: a closed case, adopted minutes, an adopted
plan and a note past its window stay as they are.
"""

from datetime import date

from casuskluis.domain.case import CaseClosed, CasePhase
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import CaseId, MeetingId, PlanId
from casuskluis.domain.kept import Kept, NotPutBackAnyMore
from casuskluis.domain.plan import PlanAdopted, PlanStatus
from casuskluis.services.casework.note_terms import note_terms
from casuskluis.storage.transaction import Transaction

_AT_TABLE = frozenset({"agenda_item", "decision", "item_record", "attendance"})
_IN_PLAN = frozenset({"goal", "intervention"})
_OF_OUTCOME = frozenset({"outcome", "outcome_on", "outcome_note", "result", "ends_on"})
_WRITTEN_ON = {"information_item": "recorded_on", "life_domain_note": "noted_on"}


def cases_of(kept: Kept) -> list[CaseId]:
    """Return the cases a record belongs to."""
    return [CaseId(number) for kind, number in kept.roots if kind == "case"]


def check_put_back(transaction: Transaction, kept: Kept, today: date) -> None:
    """Refuse what may not be put back.

    Raises:
        NotPutBackAnyMore: When what it belonged to is gone.
        CaseClosed: When its case was closed meanwhile.
        CaseShielded: When its case is for others.
        MeetingFrozen: When the minutes of its meeting were adopted.
        PlanAdopted: When its plan was adopted.
        NoteFixed: When it is a note that was written too long ago.
    """
    try:
        for case_id in cases_of(kept):
            if transaction.cases.get(case_id).phase is CasePhase.CLOSED:
                raise CaseClosed
        meeting_id = kept.values.get("meeting_id")
        if kept.kind in _AT_TABLE and isinstance(meeting_id, int):
            transaction.meetings.get(MeetingId(meeting_id)).check_open()
        plan_id = kept.values.get("plan_id")
        if kept.kind in _IN_PLAN and isinstance(plan_id, int):
            _check_plan(transaction, kept, PlanId(plan_id))
    except NotFound:
        raise NotPutBackAnyMore from None
    written_on = kept.values.get(_WRITTEN_ON.get(kept.kind, ""))
    if isinstance(written_on, date) and "text" in kept.fields:
        note_terms(transaction).check_changeable(written_on, today)


def _check_plan(transaction: Transaction, kept: Kept, plan_id: PlanId) -> None:
    content = kept.removed or set(kept.fields) - _OF_OUTCOME
    if content and transaction.plans.get(plan_id).status is not PlanStatus.DRAFT:
        raise PlanAdopted
