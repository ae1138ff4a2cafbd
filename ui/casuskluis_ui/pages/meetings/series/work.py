# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with a series, and how it is taken back."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import OrganisationId, SeriesAttendeeId, SeriesItemId
from casuskluis.domain.series import SeriesAttendee, SeriesItem
from casuskluis.explanations import explain
from casuskluis.services.meetings.series import SeriesFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.meetings.series import forms


class SeriesWork(QObject):
    """Changes one series.

    Attributes:
        file: The series it is about.

    Signals:
        problem: A Dutch sentence for what was refused.
        undoable: A Dutch sentence and a callable that takes it back.
        asked: A dialog to show.
        changed: Something was stored, or may be other than shown: read it again.
    """

    problem = Signal(str)
    undoable = Signal(str, object)
    asked = Signal(object)
    changed = Signal()

    def __init__(self, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self._parent = parent
        self.file: SeriesFile | None = None

    def begin(self) -> None:
        """Begin a series."""
        self.asked.emit(forms.series(self._workspace, self._clock, None, self._parent))
        self.changed.emit()

    def _attempt(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            self.changed.emit()
            return False
        self.changed.emit()
        return True

    def end_or_resume(self) -> None:
        """Stop the series, or let it go on."""
        if self.file is None:
            return
        series, service = self.file.series, self._workspace.series
        if series.ended_on is not None:
            self._attempt(lambda: service.resume(series.id))
        elif self._attempt(lambda: service.end(series.id)):
            undo = partial(self._attempt, lambda: service.resume(series.id))
            self.undoable.emit(self.tr("De reeks %s is gestopt") % series.name, undo)

    def edit(self) -> None:
        """Change the rhythm."""
        if self.file is not None:
            series = self.file.series
            self.asked.emit(forms.series(self._workspace, self._clock, series, self._parent))
            self.changed.emit()

    def _attendee(self, number: int) -> SeriesAttendee | None:
        known = self.file.attendees if self.file else ()
        return next((one for one in known if one.id == number), None)

    def invite(self, place: int) -> None:
        """Invite an organisation to every meeting."""
        if self.file is not None:
            new = SeriesAttendee(
                series_id=self.file.series.id, organisation_id=OrganisationId(place)
            )
            self._attempt(lambda: self._workspace.series_tables.attend(new))

    def stay(self, attendee: SeriesAttendee) -> None:
        """Store whether somebody comes to the whole of every meeting."""
        self._attempt(lambda: self._workspace.series_tables.attend(attendee))

    def leave(self, number: int) -> None:
        """Invite somebody no longer."""
        found, file = self._attendee(number), self.file
        if found is None or file is None:
            return
        service = self._workspace.series_tables
        if self._attempt(lambda: service.leave(found.id)):
            again = replace(found, id=SeriesAttendeeId(0), version=1)
            undo = partial(self._attempt, lambda: service.attend(again))
            name = file.organisations[found.organisation_id].name
            self.undoable.emit(self.tr("%s komt niet meer standaard") % name, undo)

    def _item(self, number: int) -> SeriesItem | None:
        known = self.file.items if self.file else ()
        return next((one for one in known if one.id == number), None)

    def add_item(self) -> None:
        """Add an item to every agenda."""
        if self.file is not None:
            self.asked.emit(
                forms.item(self._workspace, self.file.series.id, None, self._parent)
            )
            self.changed.emit()

    def edit_item(self, number: int) -> None:
        """Change an item."""
        found = self._item(number)
        if found is not None:
            self.asked.emit(forms.item(self._workspace, found.series_id, found, self._parent))
            self.changed.emit()

    def drop_item(self, number: int) -> None:
        """Take an item away."""
        found = self._item(number)
        if found is None:
            return
        service = self._workspace.series_tables
        if self._attempt(lambda: service.drop(found.id)):
            again = replace(found, id=SeriesItemId(0), version=1)
            undo = partial(self._attempt, lambda: service.put(again))
            self.undoable.emit(self.tr("%s staat niet meer op elke agenda") % found.title, undo)

    def move_item(self, number: int, by: int) -> None:
        """Move an item up (-1) or down (1)."""
        order = [one.id for one in self.file.items] if self.file else []
        found = self._item(number)
        if found is None or self.file is None:
            return
        place = order.index(found.id)
        order.insert(place + by, order.pop(place))
        series_id = self.file.series.id
        self._attempt(lambda: self._workspace.series_tables.reorder(series_id, order))
