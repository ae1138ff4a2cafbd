# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who does what, by when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.identifiers import ActionItemId
from casuskluis.domain.lists import ActionLine, ActionQuery
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class ActionService:
    """The list of actions over all cases."""

    context: Context

    def ids(self, query: ActionQuery) -> list[ActionItemId]:
        """Return the identifiers that match, in the order asked for."""
        with self.context.read() as transaction:
            return transaction.actions.ids(query)

    def lines(self, ids: Sequence[ActionItemId]) -> list[ActionLine]:
        """Return the list lines of these actions, in the same order."""
        with self.context.read() as transaction:
            return transaction.actions.lines(ids)

    def get(self, action_id: ActionItemId) -> ActionItem:
        """Return one action, or raise `NotFound`."""
        with self.context.read() as transaction:
            return transaction.actions.get(action_id)

    def add(self, action: ActionItem) -> ActionItem:
        """Store a new action under the next number.

        Raises:
            ActionIncomplete: When description or owner is missing.
        """
        action.check()
        today = self.context.clock.today()
        with self.context.write() as transaction:
            number = f"A-{transaction.actions.next_sequence()}"
            return transaction.actions.add(replace(action, number=number, recorded_on=today))

    def save(self, action: ActionItem) -> ActionItem:
        """Store a changed action.

        Raises:
            ActionIncomplete: When description or owner is missing.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        action.check()
        with self.context.write() as transaction:
            return transaction.actions.save(action)

    def finish(self, action_id: ActionItemId, *, on: date, result: str = "") -> ActionItem:
        """Mark an action as done."""
        with self.context.write() as transaction:
            action = transaction.actions.get(action_id)
            return transaction.actions.save(
                replace(action, status=ActionStatus.DONE, done_on=on, result=result)
            )
