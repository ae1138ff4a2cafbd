# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The two lines under an item: from what is typed to decisions and actions."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionItem
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.meeting import Decision
from casuskluis.explanations import explain
from casuskluis_ui.models import ChipSpec
from casuskluis_ui.pages.meetings.leading.course import Course
from casuskluis_ui.pages.meetings.leading.deciding import Outcomes
from casuskluis_ui.pages.meetings.leading.entry import EntryLine, Understood
from casuskluis_ui.pages.meetings.leading.item_pane import ItemPane
from casuskluis_ui.pages.meetings.leading.table import Table
from casuskluis_ui.pages.meetings.leading.words import ACTION, DECISION, ItemWording

_LINES = ("decision", "action")


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
        self._typed: dict[int, dict[str, str]] = {}
        self._item = 0
        pane.decision.submitted.connect(self._decide)
        pane.decision.typed.connect(self._hear_decision)
        pane.action.submitted.connect(self._agree)
        pane.action.typed.connect(self._hear_action)
        pane.outcomes.edit_wanted.connect(self._edit)
        pane.outcomes.removal_wanted.connect(self._remove)

    def begin(self) -> None:
        """Start with empty lines; what was half typed waits with its item."""
        self._keep()
        self._item = 0
        self._put({})

    def follow(self) -> None:
        """Another item is at the table: a line half typed stays with the item it was for."""
        item_id = self._course.current
        if item_id == self._item:
            return
        self._keep()
        self._item = item_id
        self._put(self._typed.get(item_id, {}))

    def draft(self) -> dict[str, str]:
        """Return what was typed and not stored, under the item it is for."""
        self._keep()
        return {
            f"{name}:{item_id}": text
            for item_id, lines in self._typed.items()
            for name, text in lines.items()
        }

    @property
    def waiting(self) -> set[int]:
        """The items for which a line is typed and not stored."""
        self._keep()
        return {item_id for item_id, lines in self._typed.items() if lines}

    def keep(self, fields: Mapping[str, str]) -> None:
        """Take lines that were typed before a lock; they show with their item."""
        for key, text in fields.items():
            name, _, number = key.partition(":")
            if name in _LINES and number.isdigit():
                self._typed.setdefault(int(number), {})[name] = text
        self._put(self._typed.get(self._item, {}))

    def _keep(self) -> None:
        typed = {
            _LINES[0]: self._pane.decision.value,
            _LINES[1]: self._pane.action.value,
        }
        self._typed[self._item] = {name: text for name, text in typed.items() if text}

    def _put(self, lines: Mapping[str, str]) -> None:
        for name, entry in zip(_LINES, (self._pane.decision, self._pane.action), strict=True):
            entry.clear()
            entry.show_value(lines.get(name, ""))

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
