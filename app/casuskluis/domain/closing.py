# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Closing a case: what must be settled first."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, ClosingStepId


class ChecklistOpen(RuleViolated):
    """A step of the closing checklist is neither done nor explained."""


class StepIsAutomatic(RuleViolated):
    """This step follows from the records; it cannot be ticked."""


class SkipWithoutReason(RuleViolated):
    """A step that does not apply needs a reason."""


class ClosingStep(StrEnum):
    """The steps. Source: domain.md 5.6 rule 4. A ``*`` marks what the program sees itself."""

    ACTIONS = "actions"  # *
    GOALS = "goals"  # *
    FEEDBACK = "feedback"
    PARTNERS = "partners"
    SUBJECT = "subject"
    RELATED_PERSONS = "related_persons"  # *
    RETENTION = "retention"  # *


AUTOMATIC = frozenset(
    {
        ClosingStep.ACTIONS,
        ClosingStep.GOALS,
        ClosingStep.RELATED_PERSONS,
        ClosingStep.RETENTION,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosingMark:
    """A step that an officer ticked, or explained away.

    Attributes:
        applies: False when the step does not apply; then ``note`` says why.
    """

    id: ClosingStepId = ClosingStepId(0)
    case_id: CaseId
    step: ClosingStep
    marked_on: date
    author: str = field(default="", repr=False)
    applies: bool = True
    note: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse a mark that explains nothing.

        Raises:
            SkipWithoutReason: When the step is skipped without a reason.
        """
        if not self.applies and not self.note.strip():
            raise SkipWithoutReason
