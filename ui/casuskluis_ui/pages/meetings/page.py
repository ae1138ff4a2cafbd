# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with all meetings: the list, and the desk of the one that is opened."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.lists import MeetingLine, MeetingQuery
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.meetings import forms
from casuskluis_ui.pages.meetings.calendar.view import CalendarView
from casuskluis_ui.pages.meetings.desk import MeetingDesk
from casuskluis_ui.pages.meetings.leading.screen import LeadingScreen
from casuskluis_ui.pages.meetings.listing import describe, meeting_source
from casuskluis_ui.pages.meetings.new_meeting import NewMeetings
from casuskluis_ui.pages.meetings.series.desk import SeriesDesk
from casuskluis_ui.pages.meetings.summary import MeetingSummary
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.shell.reopening import OpenForm, opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState


class MeetingsPage(BrowsePage):
    """The list with a summary; Enter opens the desk, where the agenda is made."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        discretion: Discretion | None = None,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "calendar-days",
            self.tr("Geen overleg gekozen"),
            self.tr("Kies links een overleg, of plan een nieuw overleg."),
            self.tr("Nieuw overleg"),
        )
        empty.teach(
            self.tr("Nog geen overleggen"),
            self.tr(
                "Hier staan uw casusoverleggen, met agenda, besluiten en verslag. Plan het "
                "eerste overleg."
            ),
        )
        super().__init__(self.tr("Overleggen"), self.tr("Nummer of plaats"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._file: MeetingFile | None = None
        self._summary = MeetingSummary()
        self.use_detail(self._summary)
        model: PagedListModel[MeetingQuery, MeetingLine] = PagedListModel(
            meeting_source(workspace.meetings, clock.today()), self._describe, self
        )
        setup = ListSetup(workspace=workspace, kind=ListKind.MEETINGS)
        self.use_list(model, self._query, setup)
        self._desk = MeetingDesk(workspace, runner)
        self.leading = LeadingScreen(workspace, clock, discretion or Discretion(self))
        self.series = SeriesDesk(workspace, clock)
        self.calendar = CalendarView(workspace, clock)
        self._by_day = False
        self.new = NewMeetings(workspace, clock, self)
        self._planned = 0
        self._put_desk()
        empty.acted.connect(self._offer_new)
        self._new_button = self.add_primary(self.tr("Nieuw overleg"), "calendar-plus")
        self._new_button.setToolTip("Ctrl+N")
        self._new_button.clicked.connect(self._offer_new)
        QShortcut(QKeySequence("Ctrl+N"), self).activated.connect(self._offer_new)
        self._connect()
        self._connect_new()
        self._connect_calendar()

    @property
    def desk(self) -> MeetingDesk:
        """Where one meeting is worked on."""
        return self._desk

    @property
    def at_desk(self) -> bool:
        """Whether a meeting is open."""
        return not (self._desk.isHidden() and self.leading.isHidden())

    @opens("meeting", new=True)
    def plan(self) -> None:
        """Ask for a new meeting, and open its agenda."""
        dialog = forms.meeting(self._workspace, self._clock, None, self)
        dialog.saved.connect(self._note_planned)
        self._planned = 0
        if self.ask(dialog) and self._planned:
            self.open_object(self._planned)

    @override
    def show_record(self, object_id: int) -> None:
        self._file = self._workspace.meetings.file(MeetingId(object_id))
        if not self.leading.isHidden():
            self.leading.read_again()
        elif self.at_desk:
            self._desk.show_file(self._file)
        else:
            self._summary.show_file(self._file, self._codes)

    @override
    def open_object(self, object_id: int) -> None:
        """Open the desk of a meeting."""
        leads = not self.leading.isHidden()
        if leads and object_id == self.leading.object_id:
            return
        if leads:
            self.leading.leave()
        super().open_object(object_id)
        self.leading.expect(object_id)
        self._open_desk()

    @override
    def current_object(self) -> int:
        """Return the meeting that is open; the list alone is nothing to come back to."""
        return int(self._file.meeting.id) if self._file and self.at_desk else 0

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        if self.calendar.isVisible():
            self.calendar.refresh()
        super().refresh()

    def _put_desk(self) -> None:
        """Give desk and screen the place of the list; only one of them is ever in view."""
        layout = self.layout()
        if layout is not None:
            for part in (self._desk, self.leading, self.series, self.calendar):
                layout.addWidget(part)
                part.hide()

    def _show_desk(self, *, shown: bool) -> None:
        browser = self.findChild(QSplitter, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if browser is not None:
            browser.setVisible(not shown)
        self.leading.hide()
        self.series.hide()
        self.calendar.hide()
        self._desk.setVisible(shown)

    def _connect(self) -> None:
        self.list.chosen.connect(self.open_object)
        self._summary.agenda_wanted.connect(self._open_desk)
        self._summary.edit_wanted.connect(self._edit)
        desk = self._desk
        desk.left.connect(self._leave_desk)
        desk.edit_wanted.connect(self._edit)
        desk.status_wanted.connect(self._set_status)
        desk.problem.connect(self.problem)
        desk.undoable.connect(self.undoable)
        desk.asked.connect(self._ask)
        desk.changed.connect(self._stored)
        desk.lead_wanted.connect(self._lead)
        leading = self.leading
        leading.opened.connect(self._show_leading)
        leading.left.connect(self._leave_leading)
        leading.problem.connect(self.problem)
        leading.undoable.connect(self.undoable)
        leading.changed.connect(self.changed)
        leading.full_screen_wanted.connect(self.full_screen_wanted)

    def _connect_new(self) -> None:
        new, work = self.new, self.series.work
        new.made.connect(self._show_made)
        new.other_wanted.connect(self.plan)
        new.series_wanted.connect(self.show_series)
        new.told.connect(self.notice)
        new.problem.connect(self.problem)
        new.asked.connect(self._ask)
        self._desk.follow_wanted.connect(self._follow)
        self.series.left.connect(self._leave_desk)
        self.series.meeting_wanted.connect(new.make)
        work.problem.connect(self.problem)
        work.undoable.connect(self.undoable)
        work.asked.connect(self._ask)

    def _connect_calendar(self) -> None:
        by_day = self.add_action(self.tr("Kalender"), "calendar-days")
        by_day.clicked.connect(self.show_calendar)
        calendar = self.calendar
        calendar.left.connect(self._leave_calendar)
        calendar.opened.connect(self._open_place)
        calendar.problem.connect(self.problem)
        calendar.undoable.connect(self.undoable)
        calendar.changed.connect(self.changed)

    def show_calendar(self) -> None:
        """Show the calendar in the place of the list."""
        self._by_day = True
        self._show_desk(shown=True)
        self._desk.hide()
        self.calendar.refresh()
        self.calendar.show()
        self.calendar.grid.setFocus()

    @override
    def show_part(self, part: str) -> None:
        """Bring the calendar or the series to the front: "meetings/calendar"."""
        if part == "calendar":
            self.show_calendar()
        elif part == "series":
            self.show_series()

    def _leave_calendar(self) -> None:
        self._by_day = False
        self._leave_desk()

    def _open_place(self, section: str, object_id: int) -> None:
        if section == "meetings/series":
            self.show_series()
        elif section == "meetings":
            self.open_object(object_id)
        else:
            self.went.emit(section, object_id)

    def show_series(self) -> None:
        """Show the series in the place of the list."""
        self._show_desk(shown=True)
        self._desk.hide()
        self.series.refresh()
        self.series.show()
        self.series.list.setFocus()

    @opens("meeting_series", "series_item")
    def reopen_series(self, kept: OpenForm) -> None:
        """Show the form of a series, or of what is on every agenda of it, again."""
        self.show_series()
        work, number = self.series.work, kept.object_id
        if kept.name == "meeting_series":
            self.series.choose(number)
            again = work.edit if number else work.begin
            again()
            return
        for one in self._workspace.series.all():
            if any(item.id == number for item in self._workspace.series.get(one.id).items):
                self.series.choose(int(one.id))
        if number:
            work.edit_item(number)
        else:
            work.add_item()

    @opens("series_from")
    def _begin_series(self) -> None:
        if self._file is not None:
            self.new.begin_series(self._file)

    def _offer_new(self) -> None:
        below = self._new_button if self._new_button.isVisible() else self
        self.new.offer(below, self._file)

    def _show_made(self, meeting_id: int) -> None:
        self._show_desk(shown=False)
        self.changed.emit()
        self.refresh()
        self.open_object(meeting_id)

    def _follow(self) -> None:
        if self._file is not None:
            self.new.follow(self._file.meeting.id)

    def _query(self, text: str) -> object:
        return MeetingQuery(text=text)

    def _describe(self, line: MeetingLine) -> ListItem:
        points = self.tr("1 punt") if line.items == 1 else self.tr("%d punten") % line.items
        return describe(line, self._codes, self._clock.today(), points)

    def _open_desk(self) -> None:
        if self._file is None:
            return
        # The desk shows the paper with the sheets of every case on the agenda.
        number = int(self._file.meeting.id)
        if not self.attempt(lambda: self._workspace.views.note(Viewed.MEETING, number)):
            return
        self._show_desk(shown=True)
        self._desk.show_file(self._file)
        self._desk.agenda.view.setFocus()

    def _leave_desk(self) -> None:
        self._desk.preview.forget()
        if self._by_day:
            self.show_calendar()
            return
        self._show_desk(shown=False)
        self.refresh()
        self.list.setFocus()

    def _lead(self) -> None:
        """Lead the meeting at the desk; that starts one that was prepared."""
        if self._file is not None and self.leading.lead(self._file.meeting.id):
            self._show_leading()
            self.form_opened.emit(self.leading)

    def _show_leading(self) -> None:
        self._desk.preview.forget()
        self._show_desk(shown=True)
        self._desk.hide()
        self.leading.show()

    def _leave_leading(self) -> None:
        self._show_desk(shown=True)
        self._stored()
        self._desk.setFocus()

    def _note_planned(self, stored: object) -> None:
        if isinstance(stored, CaseMeeting):
            self._planned = int(stored.id)

    def _ask(self, dialog: FormDialog) -> None:
        self.ask(dialog)

    def _stored(self) -> None:
        self.changed.emit()
        file = self._file
        if file is not None:  # the list is read again when it comes back into view
            self.attempt(lambda: self.show_record(file.meeting.id))

    @opens("meeting", new=False)
    def _edit(self) -> None:
        if self._file is not None:
            meeting = self._file.meeting
            self.ask(forms.meeting(self._workspace, self._clock, meeting, self))

    def _set_status(self, status: str) -> None:
        if self._file is None:
            return
        meeting, wanted = self._file.meeting, MeetingStatus(status)
        move = partial(self._workspace.steps.move, meeting.id, wanted, version=meeting.version)
        if self.attempt(move):
            self.told(self.tr("De stand van het overleg is gewijzigd."))
