# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One meeting at work: the agenda at the left, the paper it becomes at the right."""

from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSplitter, QWidget
from typing_extensions import override

from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.meeting import CaseMeeting, MeetingStatus
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.meetings.agenda.panel import AgendaPanel
from casuskluis_ui.pages.meetings.attendance import AttendancePanel
from casuskluis_ui.pages.meetings.decisions import DecisionsPanel
from casuskluis_ui.pages.meetings.listing import STATUS_TONES, hours, long_day, name_of
from casuskluis_ui.pages.meetings.minutes.panel import MinutesPanel
from casuskluis_ui.pages.meetings.panel import Panel
from casuskluis_ui.pages.meetings.papers.panel import PapersPanel
from casuskluis_ui.pages.meetings.preview import AgendaPreview
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.chip import Chip
from casuskluis_ui.widgets.labels import ElidedLabel
from casuskluis_ui.widgets.layouts import column, row
from casuskluis_ui.widgets.tabs import Tabs, page_head

_HALF = 10_000
"""More than any screen has: Qt makes the two equal."""


class _EitherOrBoth(QSplitter):
    """Wants no more room than one of its parts: the desk hides the other where that is all."""

    @override
    def minimumSizeHint(self) -> QSize:
        parts = [self.widget(place) for place in range(self.count())]
        hints = [part.minimumSizeHint() for part in parts if part is not None]
        return QSize(max(hint.width() for hint in hints), max(hint.height() for hint in hints))


def _may_step(meeting: CaseMeeting, status: str) -> bool:
    try:
        meeting.step(MeetingStatus(status))
    except RuleViolated:
        return False
    return True


class MeetingDesk(QWidget):
    """Everything about one meeting; on a narrow desk the paper takes the place of the agenda.

    Signals:
        left: Back to the list.
        edit_wanted: Change when and where it is.
        status_wanted: The status it gets.
        lead_wanted: Lead it, now that the table sits.
        follow_wanted: Make the meeting that goes on with it.
        problem, undoable, asked, changed: As of `Panel`.
    """

    left = Signal()
    edit_wanted = Signal()
    status_wanted = Signal(str)
    lead_wanted = Signal()
    follow_wanted = Signal()
    problem = Signal(str)
    undoable = Signal(str, object)
    asked = Signal(object)
    changed = Signal()

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._name = ElidedLabel("", "h1")
        self._chip = Chip("")
        self._facts = ElidedLabel("", "muted")
        self._lead = Button(self.tr("Overleg leiden"), "play", "primary")
        self._edit = Button(
            self.tr("Gegevens"), "pencil", tip=self.tr("Datum, plaats en voorzitter")
        )
        self._follow = Button(self.tr("Nieuw overleg"), "calendar-plus", kind="ghost")
        self._follow.setToolTip(self.tr("Het overleg dat op dit overleg volgt"))
        self._status = Button(self.tr("Stand"), "flag")
        self._statuses = QMenu(self)
        self._status.setMenu(self._statuses)
        self._paper = Button(self.tr("Voorbeeld"), "file-text")
        self._shown = 0
        self._waits_for: date | None = None
        self._with_paper = True
        self._was_narrow = False
        self._splitter = _EitherOrBoth(Qt.Orientation.Horizontal)
        self._tabs = Tabs(self.tr("Onderdelen van het overleg"))
        self.agenda = AgendaPanel(workspace, runner)
        self.attendance = AttendancePanel(workspace)
        self.decisions = DecisionsPanel(workspace)
        self.minutes = MinutesPanel(workspace)
        self.papers = PapersPanel(workspace, runner)
        self.preview = AgendaPreview(workspace.cabinet, runner)
        self._build()
        self._connect()

    def show_file(self, file: MeetingFile) -> None:
        """Show a meeting; another one than before begins with its agenda."""
        meeting = file.meeting
        if self._shown not in {0, meeting.id}:
            self._tabs.setCurrentIndex(0)
        self._shown, self._waits_for = int(meeting.id), None
        if meeting.status in {MeetingStatus.DRAFT, MeetingStatus.READY}:
            self._waits_for = meeting.held_on
        codes = self._workspace.codes.book()
        self._name.show_text(name_of(meeting, codes))
        status = codes.label(CodeList.MEETING_STATUS, meeting.status)
        self._chip.show_chip(status, STATUS_TONES[meeting.status])
        facts = [long_day(meeting.held_on), hours(meeting), meeting.place]
        if meeting.chair:
            facts.append(self.tr("voorzitter %s") % meeting.chair)
        if meeting.secrecy:
            facts.append(self.tr("geheimhouding opgelegd"))
        self._facts.show_text("  ·  ".join(part for part in facts if part))
        self._show_steps(meeting, codes)
        for panel in self._panels():
            panel.show_file(file)
        self._tabs.setTabText(1, self.tr("Deelnemers (%d)") % len(file.attendances))
        self._tabs.setTabText(2, self.tr("Besluiten (%d)") % len(file.decisions))
        self.preview.show_file(file)

    def _show_steps(self, meeting: CaseMeeting, codes: CodeBook) -> None:
        """Offer what can be done with a meeting as it is, and nothing else.

        Adopting is done with the minutes in view; leading begins or goes on with a button.
        """
        self._statuses.clear()
        for code in codes.choices(CodeList.MEETING_STATUS):
            if code.code != MeetingStatus.ADOPTED and _may_step(meeting, code.code):
                self._statuses.addAction(code.label).setData(code.code)
        words = {
            MeetingStatus.BUSY: self.tr("Verder leiden"),
            MeetingStatus.HELD: self.tr("Notities bijwerken"),
        }
        lead = words.get(meeting.status, self.tr("Overleg leiden"))
        self._lead.setText(f" {lead}")
        self._lead.setAccessibleName(lead)
        self._follow.setVisible(meeting.status in {MeetingStatus.HELD, MeetingStatus.ADOPTED})
        frozen = meeting.status is MeetingStatus.ADOPTED
        for button in (self._lead, self._edit, self._status):
            button.setVisible(not frozen)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    @override
    def event(self, event: QEvent) -> bool:
        # Larger text asks for more room without a change of size.
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def _panels(self) -> tuple[Panel, ...]:
        return (self.agenda, self.attendance, self.decisions, self.minutes, self.papers)

    def _build(self) -> None:
        back = IconButton("arrow-left", self.tr("Terug naar alle overleggen"), "Esc")
        back.clicked.connect(self.left)
        self._edit.clicked.connect(self.edit_wanted)
        self._lead.clicked.connect(self._ask_lead)
        first = row(self._name, self._status, self._edit, self._paper, self._lead)
        first.setStretch(0, 1)
        self._follow.clicked.connect(self.follow_wanted)
        second = row(self._chip, self._facts, self._follow, spacing=12)
        second.setStretch(1, 1)
        words = column(first, second, spacing=4)
        top = row(back, words, spacing=12, margins=(14, 12, 16, 10))
        top.setAlignment(back, Qt.AlignmentFlag.AlignTop)
        top.setStretch(1, 1)
        head = page_head(top)
        self._tabs.addTab(self.agenda, self.tr("Agenda"))
        self._tabs.addTab(self.attendance, self.tr("Deelnemers"))
        self._tabs.addTab(self.decisions, self.tr("Besluiten"))
        self._tabs.addTab(self.minutes, self.tr("Verslag"))
        self._tabs.addTab(self.papers, self.tr("Papieren"))
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._tabs)
        self._splitter.addWidget(self.preview)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setSizes([_HALF, _HALF])
        whole = column(head, self._splitter, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        for panel in self._panels():
            panel.problem.connect(self.problem)
            panel.undoable.connect(self.undoable)
            panel.asked.connect(self.asked)
            panel.changed.connect(self.changed)
        self._statuses.triggered.connect(self._wish)
        self._paper.clicked.connect(self._toggle_paper)
        self.preview.left.connect(self.papers.read)
        self.preview.item_wanted.connect(self.open_item)
        self.papers.item_wanted.connect(self.open_item)
        self.papers.left.connect(self.preview.order_again)

    def show_tab(self, panel: Panel) -> None:
        """Bring one part of the meeting to the front."""
        self._tabs.setCurrentWidget(panel)

    def open_item(self, position: int) -> None:
        """Bring an agenda item into view, by its place on the agenda."""
        if self._narrow and self._with_paper:
            self._toggle_paper()
        self.show_tab(self.agenda)
        file = self.agenda.file
        for item in file.items if file else ():
            if item.position == position:
                self.agenda.view.select(item.id)
        self.agenda.view.setFocus()

    def _wish(self, action: QAction) -> None:
        self.status_wanted.emit(str(action.data()))

    @property
    def _narrow(self) -> bool:
        least = self._tabs.minimumSizeHint().width() + self.preview.minimumSizeHint().width()
        return self.width() < least + self._splitter.handleWidth()

    def _ask_lead(self) -> None:
        """Begin; when the day has not come yet that is asked first: the clock runs then."""
        day = self._waits_for
        told = self.tr("Dit overleg is pas op %s. Na Beginnen is het bezig en loopt de tijd.")
        if (
            day is None
            or day <= self._workspace.context.clock.today()
            or confirm(
                self, self.tr("Nu al beginnen?"), told % long_day(day), self.tr("Beginnen")
            )
        ):
            self.lead_wanted.emit()

    def _toggle_paper(self) -> None:
        self._with_paper = not self._with_paper
        self._arrange()

    def _arrange(self) -> None:
        """Show both side by side where there is room, else one of them."""
        narrow = self._narrow
        if narrow and not self._was_narrow:
            self._with_paper = False
        elif self._was_narrow and not narrow:
            self._with_paper = True
        self._was_narrow = narrow
        self.preview.setVisible(self._with_paper)
        self._tabs.setVisible(not (narrow and self._with_paper))
        words = self.tr("Voorbeeld verbergen") if self._with_paper else self.tr("Voorbeeld")
        self._paper.setText(f" {words}")
        self._paper.setAccessibleName(words)
