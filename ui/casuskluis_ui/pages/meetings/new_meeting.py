# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Making the next meeting: out of a series with one choice, or another one."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import MeetingId, SeriesId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.explanations import explain
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.meetings.listing import WEEKDAYS, long_day
from casuskluis_ui.pages.meetings.series.forms import series_from
from casuskluis_ui.pages.words import short_day

_DAY_LETTERS = 2


class NewMeetings(QObject):
    """Offers what can be made, and makes it.

    Signals:
        made: The identifier of the meeting that was made.
        other_wanted: Plan a meeting outside the series.
        series_wanted: Look at the series.
        asked: A dialog to show.
        problem: A Dutch sentence for what was refused.
        told: A Dutch sentence for what was made.
    """

    made = Signal(int)
    other_wanted = Signal()
    series_wanted = Signal()
    asked = Signal(object)
    problem = Signal(str)
    told = Signal(str)

    def __init__(self, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._clock = clock
        self._parent = parent
        self.menu = QMenu(parent)
        self.menu.setObjectName("newMeeting")

    def offer(self, below: QWidget, file: MeetingFile | None) -> None:
        """Open the menu under a button; the first line is the next one of the first series."""
        self.fill(file)
        self.menu.popup(below.mapToGlobal(QPoint(0, below.height())))
        first = self.menu.actions()[0]
        self.menu.setActiveAction(first)

    def fill(self, file: MeetingFile | None) -> None:
        """Fill the menu with what there is now.

        Args:
            file: The meeting in view; without a series it can become the first of one.
        """
        self.menu.clear()
        for one in self._workspace.series.coming():
            day = f"{WEEKDAYS[one.on.weekday()][:_DAY_LETTERS]} {short_day(one.on, one.on)}"
            words = self.tr("{name}: volgende op {day} {year}")
            text = words.format(name=one.series.name, day=day, year=one.on.year)
            self._line(text, partial(self.make, int(one.series.id)))
        self.menu.addSeparator()
        self._line(self.tr("Ander overleg plannen…"), self.other_wanted.emit)
        if file is not None and file.meeting.series_id is None:
            words = self.tr("Reeks maken van overleg %s…") % file.meeting.number
            self._line(words, partial(self.begin_series, file))
        self._line(self.tr("Reeksen…"), self.series_wanted.emit)

    def make(self, series_id: int) -> None:
        """Make the next meeting out of a series."""
        self._do(lambda: self._workspace.series.next_meeting(SeriesId(series_id)))

    def follow(self, meeting_id: MeetingId) -> None:
        """Make the meeting that goes on with one that was held."""
        self._do(lambda: self._workspace.series.follow_up(meeting_id))

    def _line(self, text: str, heard: Callable[[], object]) -> QAction:
        action = self.menu.addAction(text)
        action.triggered.connect(heard)
        return action

    def _do(self, work: Callable[[], CaseMeeting]) -> None:
        try:
            meeting = work()
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        self.told.emit(self._sentence(meeting))
        self.made.emit(int(meeting.id))

    def _sentence(self, meeting: CaseMeeting) -> str:
        items = self._workspace.meetings.file(meeting.id).items
        again = sum(one.carried_from is not None for one in items)
        said = self.tr("Overleg {number} is gepland op {day}.")
        sentence = said.format(number=meeting.number, day=long_day(meeting.held_on))
        if again:
            left = self.tr("1 punt van vorige keer staat er weer op.")
            more = self.tr("%d punten van vorige keer staan er weer op.")
            sentence += " " + (left if again == 1 else more % again)
        return sentence

    def begin_series(self, file: MeetingFile) -> None:
        """Ask for the rhythm of a series that begins with a meeting."""
        dialog: FormDialog = series_from(
            self._workspace, file.meeting.id, file.meeting.number, self._parent
        )
        self.asked.emit(dialog)
