# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who does what, by when."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from casuskluis.domain.action import ActionItem
from casuskluis.domain.fixed import check_fixed
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
            FieldFixed: When its number or day of recording differs.
        """
        action.check()
        with self.context.write() as transaction:
            stored = transaction.actions.get(action.id)
            check_fixed(stored, action, "number", "recorded_on")
            return transaction.actions.save(action)
