# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Closing a case: the checklist, the marks of the officer, and the closing itself."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.closing import (
    AUTOMATIC,
    ChecklistLine,
    ClosingMark,
    ClosingStep,
    StepIsAutomatic,
    check_settled,
)
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.casework.recording import let_related_persons_go
from casuskluis.services.context import Context
from casuskluis.services.endings.closing_steps import checklist_of
from casuskluis.services.terms.term_days import checked_deadline
from casuskluis.storage.transaction import Transaction


class ClosesInFuture(RuleViolated):
    """A case closes today or earlier, not on a day still to come."""


@dataclass(frozen=True, slots=True)
class ClosingService:
    """What must be settled before a case closes, and closing it."""

    context: Context

    def checklist(self, case_id: CaseId) -> tuple[ChecklistLine, ...]:
        """Return every step of the checklist, in order, as it stands today."""
        today = self.context.clock.today()
        with self.context.read(Permission.OWN_CASES) as transaction:
            return checklist_of(transaction, transaction.cases.get(case_id), today)

    def mark(self, case_id: CaseId, step: ClosingStep, note: str = "") -> ClosingMark:
        """Tick a step as done.

        Raises:
            StepIsAutomatic: When the step follows from the records.
            CaseClosed: When the case is closed already.
        """
        return self._put(case_id, step, note=note)

    def skip(self, case_id: CaseId, step: ClosingStep, reason: str) -> ClosingMark:
        """Note that a step does not apply.

        Raises:
            StepIsAutomatic: When the step follows from the records.
            SkipWithoutReason: When no reason is given.
            CaseClosed: When the case is closed already.
        """
        return self._put(case_id, step, note=reason, applies=False)

    def unmark(self, case_id: CaseId, step: ClosingStep) -> None:
        """Take a mark away; it is no error when there is none."""
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id).check_open()
            _forget(transaction, case_id, step)

    def close(self, case_id: CaseId, *, on: date, reason: str) -> Case:
        """Close a case: set its date of destruction, let the related persons go.

        Raises:
            ChecklistOpen: When a step is neither done nor explained.
            TransitionNotAllowed: When it is closed already.
            ClosesBeforeOpening: When the day lies before the opening.
            ClosesInFuture: When the day is still to come.
            ClosingReasonMissing: When no reason is given.
            SettingNotANumber: When the term is empty or absurd; nothing is stored then.
        """
        today = self.context.clock.today()
        if on > today:
            raise ClosesInFuture
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            term = transaction.settings.get(SettingKey.CASE_RETENTION)
            closed = case.closed(on=on, reason=reason, destroy_on=checked_deadline(on, term))
            check_settled(checklist_of(transaction, case, today))
            let_related_persons_go(transaction, case_id)
            return transaction.cases.save(closed)

    def _put(
        self, case_id: CaseId, step: ClosingStep, *, note: str, applies: bool = True
    ) -> ClosingMark:
        if step in AUTOMATIC:
            raise StepIsAutomatic
        mark = ClosingMark(
            case_id=case_id,
            step=step,
            marked_on=self.context.clock.today(),
            author=self.context.actor.label,
            applies=applies,
            note=note,
        )
        mark.check()
        with self.context.write(Permission.OWN_CASES) as transaction:
            transaction.cases.get(case_id).check_open()
            _forget(transaction, case_id, step)
            return transaction.closing_marks.add(mark)


def forget_marks(transaction: Transaction, case_id: CaseId) -> None:
    """Remove the marks of a case that opens again: closing it anew starts a new checklist."""
    for mark in transaction.closing_marks.of_case(case_id):
        transaction.closing_marks.remove(mark.id)


def _forget(transaction: Transaction, case_id: CaseId, step: ClosingStep) -> None:
    for mark in transaction.closing_marks.of_case(case_id):
        if mark.step is step:
            transaction.closing_marks.remove(mark.id)
