# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The two lines under an item: from what is typed to decisions and actions."""

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionItem
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import Decision
from casuskluis.explanations import explain
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.meetings.leading.course import Course
from casuskluis_ui.pages.meetings.leading.entry import EntryLine, Understood
from casuskluis_ui.pages.meetings.leading.item_pane import ItemPane
from casuskluis_ui.pages.meetings.leading.table import Outcomes, Table
from casuskluis_ui.pages.meetings.leading.words import ACTION, DECISION, ItemWording


class LineWriter(QObject):
    """Stores what is typed in the lines, and fetches a stored line back to change it."""

    def __init__(
        self,
        table: Table,
        outcomes: Outcomes,
        course: Course,
        pane: ItemPane,
        wording: ItemWording,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._outcomes = outcomes
        self._course = course
        self._pane = pane
        self._wording = wording
        pane.decision.submitted.connect(self._decide)
        pane.decision.typed.connect(self._hear_decision)
        pane.action.submitted.connect(self._agree)
        pane.action.typed.connect(self._hear_action)
        pane.outcomes.edit_wanted.connect(self._edit)
        pane.outcomes.removal_wanted.connect(self._remove)

    def hear_again(self) -> None:
        """Show again what is understood: names came or went."""
        self._hear_decision(self._pane.decision.value)
        self._hear_action(self._pane.action.value)

    def _decide(self, text: str) -> None:
        found, line = self._course.item, self._pane.decision
        if found is None:
            return
        decision = _of(found.decisions, line.key)
        if isinstance(decision, Decision):
            stored = self._outcomes.change_decision(decision, text)
        else:
            stored = self._outcomes.decide(found, text)
        self._go_on(line, stored=stored)

    def _agree(self, text: str) -> None:
        found, line = self._course.item, self._pane.action
        if found is None:
            return
        action = _of(found.actions, line.key)
        if isinstance(action, ActionItem):
            stored = self._outcomes.change_action(action, text)
        else:
            stored = self._outcomes.agree(found, text)
        self._go_on(line, stored=stored)

    def _go_on(self, line: EntryLine, *, stored: bool) -> None:
        """Be ready for the next; what was refused stays to be mended."""
        if stored:
            line.clear()
            self._pane.show_latest()
        line.line.setFocus()

    def _hear_decision(self, _text: str) -> None:
        self._pane.decision.show_understood(None)

    def _hear_action(self, text: str) -> None:
        self._pane.action.show_understood(self._understood(text) if text.strip() else None)

    def _understood(self, text: str) -> Understood:
        try:
            found = self._table.understand(text)
        except CasuskluisError as error:
            return Understood(problem=explain(error))
        desk = self._table.desk
        chips = [self._wording.owner_chip(found.owner_id, desk)] if desk else []
        if found.due_on:
            chips.append(self._wording.due_chip(found.due_on))
        if found.condition:
            chips.append(ChipSpec(self._wording.shown(found.condition), "warn"))
        return Understood(tuple(chips), self._wording.shown(found.description))

    def _edit(self, key: str) -> None:
        found = self._course.item
        if found is None:
            return
        decision, action = _of(found.decisions, key), _of(found.actions, key)
        if isinstance(decision, Decision) and key.startswith(DECISION):
            self._pane.decision.edit(key, decision.number, decision.text)
        elif isinstance(action, ActionItem) and key.startswith(ACTION):
            self._pane.action.edit(key, action.number, self._outcomes.line_of(action))

    def _remove(self, key: str) -> None:
        found = self._course.item
        if found is None:
            return
        decision, action = _of(found.decisions, key), _of(found.actions, key)
        if isinstance(decision, Decision) and key.startswith(DECISION):
            self._outcomes.remove_decision(decision, found)
        elif isinstance(action, ActionItem) and key.startswith(ACTION):
            self._outcomes.remove_action(action, found)


def _of(
    records: tuple[Decision, ...] | tuple[ActionItem, ...], key: str
) -> Decision | ActionItem | None:
    wanted = key.rpartition(":")[2]
    return next((one for one in records if str(one.id) == wanted), None)
