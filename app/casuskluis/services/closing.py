# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Closing a case: the checklist, the marks of the officer, and the closing itself."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.closing import ChecklistLine, ClosingMark, ClosingStep
from casuskluis.domain.identifiers import CaseId
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class ClosingService:
    """What must be settled before a case closes, and closing it."""

    context: Context

    def checklist(self, case_id: CaseId) -> tuple[ChecklistLine, ...]:
        """Return every step of the checklist, in order, as it stands today."""
        raise NotImplementedError

    def mark(self, case_id: CaseId, step: ClosingStep, note: str = "") -> ClosingMark:
        """Tick a step as done.

        Raises:
            StepIsAutomatic: When the step follows from the records.
            CaseClosed: When the case is closed already.
        """
        raise NotImplementedError

    def skip(self, case_id: CaseId, step: ClosingStep, reason: str) -> ClosingMark:
        """Note that a step does not apply.

        Raises:
            StepIsAutomatic: When the step follows from the records.
            SkipWithoutReason: When no reason is given.
            CaseClosed: When the case is closed already.
        """
        raise NotImplementedError

    def unmark(self, case_id: CaseId, step: ClosingStep) -> None:
        """Take a mark away; it is no error when there is none."""
        raise NotImplementedError

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
        raise NotImplementedError
