# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meeting that is led, as it is stored; storing says what went wrong in Dutch."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.action import ActionItem
from casuskluis.domain.agreement import Agreement, Party, read_agreement
from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.meeting import Decision, MeetingStatus
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.records import ItemRecord, Treatment
from casuskluis.explanations import explain
from casuskluis.services.leading.desk import LeadingDesk, LeadingItem
from casuskluis.services.workspace import Workspace


class Table(QObject):
    """One meeting at a time.

    Signals:
        problem: A Dutch sentence for what was refused; nothing was stored then.
        undoable: A Dutch sentence and a callable that takes it back.
        changed: Something was stored.
        overtaken: Another window stored something: the record as it was read, and as it is.
    """

    problem = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()
    overtaken = Signal(object, object)

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.desk: LeadingDesk | None = None
        self._parties: tuple[Party, ...] = ()

    def open(self, meeting_id: MeetingId) -> bool:
        """Read a meeting; one that is only prepared starts now. Tells whether that worked."""
        return self.attempt(partial(self._open, meeting_id))

    def read_again(self) -> None:
        """Read the meeting again."""
        if self.desk is not None:
            self.attempt(partial(self._read, self.desk.meeting.id))

    def item(self, item_id: int) -> LeadingItem | None:
        """Return an item of the meeting."""
        every = self.desk.items if self.desk else ()
        return next((one for one in every if one.item.id == item_id), None)

    def keep_notes(self, item_id: int, values: Mapping[str, str]) -> bool:
        """Store what was said; tells whether it is in the vault now."""
        found = self.item(item_id)
        if found is None or self.desk is None:
            return False
        record = found.record or ItemRecord(
            meeting_id=self.desk.meeting.id, agenda_item_id=found.item.id
        )
        said = replace(record, **values)  # type: ignore[arg-type]  # three texts
        try:
            self._workspace.records.save(said)
        except ChangedMeanwhile:
            self.read_again()
            newest = self.item(item_id)
            self.overtaken.emit(record, newest.record if newest else None)
            return False
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return False
        self._stored()
        return True

    def seat(self, found: LeadingItem, organisation_id: int, *, present: bool) -> None:
        """Note that an organisation sits at the table for an item, or left it."""
        there = [one for one in found.present if one != organisation_id]
        if present:
            there.append(OrganisationId(organisation_id))
        self._do(partial(self._workspace.records.set_present, found.item.id, there))

    def spend(self, item_id: int, seconds: int) -> None:
        """Add time that was spent on an item."""
        found = self.item(item_id)
        if found is not None and seconds > 0:
            self._do(partial(self._workspace.records.add_seconds, found.item.id, seconds))

    def treat(self, found: LeadingItem, treated: Treatment) -> bool:
        """Note what became of an item."""
        return self._do(partial(self._workspace.records.treat, found.item.id, treated))

    def end(self) -> bool:
        """End the meeting; tells whether that worked."""
        if self.desk is None:
            return False
        move = partial(self._workspace.steps.move, self.desk.meeting.id, MeetingStatus.HELD)
        return self._do(move)

    def understand(self, text: str) -> Agreement:
        """Return how one line is understood.

        Raises:
            RuleViolated: When it is not complete; which class says what it lacks.
        """
        today = self._workspace.context.clock.today()
        return read_agreement(text, self._parties, today)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something a rule may refuse, and tell whether it worked."""
        try:
            work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return False
        return True

    def _do(self, work: Callable[[], object]) -> bool:
        worked = self.attempt(work)
        if worked:
            self._stored()
        else:
            self.read_again()
        return worked

    def _stored(self) -> None:
        self.read_again()
        self.changed.emit()

    def _open(self, meeting_id: MeetingId) -> None:
        self._read(meeting_id)
        if self.desk is not None and self.desk.meeting.is_preparing:
            self._workspace.steps.move(meeting_id, MeetingStatus.BUSY)
            self._read(meeting_id)
            self.changed.emit()

    def _read(self, meeting_id: MeetingId) -> None:
        self.desk = self._workspace.records.desk(meeting_id)
        self._parties = self._workspace.table.parties(meeting_id)


class Outcomes(QObject):
    """Decisions and actions of the meeting that is led; every change can be taken back.

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
