# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Decisions and actions of the meeting that is led; every change can be taken back."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionItem
from casuskluis.domain.meeting import Decision
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.leading.desk import LeadingItem
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.leading.table import Table


class Outcomes(QObject):
    """Records what the table decides and agrees, and changes it.

    Args:
        workspace: The open vault.
        table: The meeting.
    """

    def __init__(
        self, workspace: Workspace, table: Table, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table = table

    def decide(self, found: LeadingItem, text: str) -> bool:
        """Record a decision."""
        return self._do(partial(self._workspace.table.decide, found.item.id, text))

    def agree(self, found: LeadingItem, text: str) -> bool:
        """Record an action out of one line."""
        return self._do(partial(self._workspace.table.agree, found.item.id, text))

    def change_decision(self, decision: Decision, text: str) -> bool:
        """Give a decision other words."""
        changed = replace(decision, text=text.strip())
        told = self.tr("%s is gewijzigd.") % decision.number
        return self._undoable(
            partial(self._workspace.table.change, changed),
            told,
            partial(self._back_to, decision),
        )

    def change_action(self, action: ActionItem, text: str) -> bool:
        """Change an action by the line it is written as."""
        told = self.tr("%s is gewijzigd.") % action.number
        return self._undoable(
            partial(self._change_action, action, text), told, partial(self._undo_action, action)
        )

    def remove_decision(self, decision: Decision, found: LeadingItem) -> bool:
        """Take a decision away."""
        told = self.tr("%s is verwijderd.") % decision.number
        again = partial(self.decide, found, decision.text)
        return self._undoable(partial(self._workspace.table.remove, decision.id), told, again)

    def remove_action(self, action: ActionItem, found: LeadingItem) -> bool:
        """Take an action away."""
        told = self.tr("%s is verwijderd.") % action.number
        again = partial(self._agree_again, action, found)
        return self._undoable(partial(self._workspace.table.withdraw, action.id), told, again)

    def line_of(self, action: ActionItem) -> str:
        """Return an action as the line that would be understood as it."""
        names = self._table.desk.names if self._table.desk else {}
        parts = [f"{names.get(action.owner_id or 0, '')}: {action.description}"]
        if action.due_on:
            parts.append(dutch_date(action.due_on))
        return ", ".join([*parts, *([action.condition] if action.condition else [])])

    def _do(self, work: Callable[[], object]) -> bool:
        worked = self._table.attempt(work)
        self._table.read_again()
        if worked:
            self._table.changed.emit()
        return worked

    def _undoable(
        self, work: Callable[[], object], told: str, back: Callable[[], object]
    ) -> bool:
        worked = self._do(work)
        if worked:
            self._table.undoable.emit(told, back)
        return worked

    def _change_action(self, action: ActionItem, text: str) -> None:
        found = self._table.understand(text)
        same_owner = found.owner_id == action.owner_id
        contact = found.contact_id or (action.owner_contact_id if same_owner else None)
        self._workspace.actions.save(
            replace(
                action,
                description=found.description,
                owner_id=found.owner_id,
                owner_contact_id=contact,
                due_on=found.due_on,
                condition=found.condition,
            )
        )

    def _undo_action(self, before: ActionItem) -> None:
        self._do(partial(self._put_action_back, before))

    def _put_action_back(self, before: ActionItem) -> None:
        stored = self._workspace.actions.get(before.id)
        self._workspace.actions.save(replace(before, version=stored.version))

    def _agree_again(self, action: ActionItem, found: LeadingItem) -> None:
        self._do(partial(self._add_again, action, found))

    def _add_again(self, action: ActionItem, found: LeadingItem) -> None:
        made = self._workspace.table.agree(found.item.id, self.line_of(action))
        # The line cannot say everything: what it does not say comes back as it was.
        self._workspace.actions.save(
            replace(action, id=made.id, number=made.number, version=made.version)
        )

    def _back_to(self, before: Decision) -> None:
        self._do(partial(self._put_decision_back, before))

    def _put_decision_back(self, before: Decision) -> None:
        desk = self._table.desk
        every: Sequence[Decision] = (
            [one for item in desk.items for one in item.decisions] if desk else []
        )
        now = next((one for one in every if one.id == before.id), before)
        self._workspace.table.change(replace(before, version=now.version))
