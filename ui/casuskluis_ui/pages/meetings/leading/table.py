# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The meeting that is led, as it is stored; storing says what went wrong in Dutch."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from casuskluis.domain.agreement import Agreement, Party, read_agreement
from casuskluis.domain.errors import CasuskluisError, ChangedMeanwhile
from casuskluis.domain.identifiers import AgendaItemId, MeetingId, OrganisationId
from casuskluis.domain.meeting import MeetingStatus
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

    def unfinished(self) -> frozenset[AgendaItemId]:
        """Return the items that go to the next meeting when this one ends now."""
        found: list[frozenset[AgendaItemId]] = []
        if self.desk is not None:
            ask, meeting_id = self._workspace.steps.unfinished, self.desk.meeting.id
            self.attempt(lambda: found.append(ask(meeting_id)))
        return found[0] if found else frozenset()

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
