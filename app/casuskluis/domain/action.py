# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An action item (actie): who does what, by when."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    ActionItemId,
    AgendaItemId,
    CaseId,
    ContactId,
    GoalId,
    MeetingId,
    OrganisationId,
)


class ActionIncomplete(RuleViolated):
    """An action needs a description and an organisation that owns it."""


class ActionUnexplained(RuleViolated):
    """An action that is not carried out needs a reason."""


class ActionStatus(StrEnum):
    """How far the action is; ``LAPSED`` means that it is no longer possible."""

    OPEN = "open"
    BUSY = "busy"
    DONE = "done"
    LAPSED = "lapsed"
    NOT_CARRIED_OUT = "not_carried_out"
    HANDED_OVER = "handed_over"


UNSUCCESSFUL = frozenset({ActionStatus.LAPSED, ActionStatus.NOT_CARRIED_OUT})
RUNNING = frozenset({ActionStatus.OPEN, ActionStatus.BUSY})


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionItem:
    """One action.

    Attributes:
        number: Sequence within the vault, as printed ("A-17").
        condition: What triggers it, when it does not start at once (JZV ``conditie``).
        informing: How the subject is told (JZV ``informering``).
        subject_informed: Whether the subject knows of it.
        goal_id: The goal of the plan it serves.
        result: What came of it; why not, when it was not carried out.
        agenda_item_id: The agenda item under which it was agreed.
        reminded_on: When the owner was last reminded.
    """

    id: ActionItemId = ActionItemId(0)
    number: str
    case_id: CaseId | None = None
    meeting_id: MeetingId | None = None
    description: str = field(repr=False)
    owner_id: OrganisationId | None = None
    owner_contact_id: ContactId | None = None
    recorded_on: date
    due_on: date | None = None
    condition: str = field(default="", repr=False)
    informing: str = field(default="", repr=False)
    subject_informed: bool = False
    goal_id: GoalId | None = None
    status: ActionStatus = ActionStatus.OPEN
    done_on: date | None = None
    result: str = field(default="", repr=False)
    agenda_item_id: AgendaItemId | None = None
    reminded_on: date | None = None
    version: int = 1

    @property
    def is_running(self) -> bool:
        """Whether something still has to be done."""
        return self.status in RUNNING

    def is_late(self, today: date) -> bool:
        """Whether the due date has passed and the action still runs."""
        return self.is_running and self.due_on is not None and self.due_on < today

    def check(self) -> None:
        """Refuse an action nobody can carry out.

        Raises:
            ActionIncomplete: When description or owner is missing.
            ActionUnexplained: When it ended without being done and nothing says why.
        """
        if not (self.description.strip() and self.owner_id):
            raise ActionIncomplete
        if self.status in UNSUCCESSFUL and not self.result.strip():
            raise ActionUnexplained
