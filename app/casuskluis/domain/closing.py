# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Closing a case: what must be settled first."""

from collections.abc import Iterable
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


class StepState(StrEnum):
    """How a step of the checklist stands."""

    DONE = "done"
    SKIPPED = "skipped"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistLine:
    """One step of the checklist of one case, as it stands today.

    Attributes:
        automatic: The program saw it in the records; nobody can tick it.
        count: How many records it speaks of: running actions, open goals, persons that go.
        on: The day it speaks of: of feedback, of informing, of destruction.
        mark: What an officer ticked or explained away.
    """

    step: ClosingStep
    state: StepState
    automatic: bool = False
    count: int = 0
    on: date | None = None
    mark: ClosingMark | None = None

    @property
    def is_settled(self) -> bool:
        """Whether the case may close as far as this step goes."""
        return self.state is not StepState.OPEN


def check_settled(lines: Iterable[ChecklistLine]) -> None:
    """Refuse to close a case with something still open.

    Raises:
        ChecklistOpen: When a step is neither done nor explained.
    """
    left = [line for line in lines if not line.is_settled]
    if left:
        raise ChecklistOpen(count=len(left))
