# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The screen for during the meeting."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.records import Treatment
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.pages.meetings.leading.beside import BesidePanel
from casuskluis_ui.pages.meetings.leading.course import Course
from casuskluis_ui.pages.meetings.leading.deciding import Outcomes
from casuskluis_ui.pages.meetings.leading.head import LeadingHead
from casuskluis_ui.pages.meetings.leading.item_pane import ItemPane
from casuskluis_ui.pages.meetings.leading.names import names_of
from casuskluis_ui.pages.meetings.leading.panes import Panes
from casuskluis_ui.pages.meetings.leading.parting import Parting
from casuskluis_ui.pages.meetings.leading.showing import Parts, Showing
from casuskluis_ui.pages.meetings.leading.strip import AgendaStrip
from casuskluis_ui.pages.meetings.leading.table import Table
from casuskluis_ui.pages.meetings.leading.words import ItemWording
from casuskluis_ui.pages.meetings.leading.writing import LineWriter
from casuskluis_ui.pages.meetings.listing import name_of
from casuskluis_ui.shell.discretion import Discretion
from casuskluis_ui.widgets.layouts import column

_FORM = "leading"
_OPEN = "open"
_HIDDEN = "hidden"


class LeadingScreen(QWidget):
    """Leads one meeting, item by item. It is a `Draftable`: a lock comes back to the same item.

    Args:
        workspace: The open vault.
        clock: The time.
        discretion: Whether names may show.

    Signals:
        opened: The screen wants to be seen: a lock comes back to it.
        left: Back to the desk.
        problem, undoable, changed: As of `Panel`.
        full_screen_wanted: Over the whole screen (true), or back.
    """

    opened = Signal()
    left = Signal()
    problem = Signal(str)
    undoable = Signal(str, object)
    changed = Signal()
    full_screen_wanted = Signal(bool)

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        discretion: Discretion,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._discretion = discretion
        self._expected = 0
        self._leading = False
        self.table = Table(workspace, self)
        self.head = LeadingHead(discretion)
        self.strip = AgendaStrip()
        self.pane = ItemPane(clock, discretion)
        self.beside = BesidePanel()
        self.panes = Panes(self.strip, self.pane, self.beside)
        self.course = Course(self.table, self.pane, self)
        self._wording = ItemWording(discretion, clock, workspace.codes.book(), self)
        outcomes = Outcomes(workspace, self.table, self)
        self.writer = LineWriter(
            self.table, outcomes, self.course, self.pane, self._wording, self
        )
        self.parting = Parting(self.table, self.course, self.writer, discretion, self)
        parts = Parts(self.head, self.strip, self.pane, self.beside)
        self.showing = Showing(
            parts, self.table, self.course, self.writer, self._wording, clock, self
        )
        whole = column(self.head, self.panes, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self._listen_to_keys()

    @property
    def form_name(self) -> str:
        """Name under which a lock keeps where the meeting is."""
        return _FORM

    @property
    def object_id(self) -> int:
        """The meeting."""
        return self._expected

    def expect(self, meeting_id: int) -> None:
        """Take back what a lock kept of this meeting, when that comes."""
        if not self._leading:
            self._expected = int(meeting_id)

    def draft(self) -> Mapping[str, str]:
        """Return where the meeting is, and what was typed and not stored."""
        words = {**self.writer.draft(), **self.course.words()}
        if not self._leading:
            return words
        hidden = {_HIDDEN: "1"} if self._discretion.hidden else {}
        return {_OPEN: "1", **hidden, **words, **self.course.place()}

    def restore(self, fields: Mapping[str, str]) -> None:
        """Go back to where the meeting was; names that were hidden stay it: who looks on?"""
        if fields.get(_HIDDEN):
            self._discretion.hide_names(hidden=True)
        self.course.keep(fields)
        self.writer.keep(fields)
        if fields.get(_OPEN) and self.lead(self._expected):
            self.course.go_back(fields)
            self.opened.emit()

    def lead(self, meeting_id: int) -> bool:
        """Show a meeting; one that is prepared starts now. Tells whether that worked."""
        if not self.table.open(MeetingId(meeting_id)) or self.table.desk is None:
            return False
        self._expected, self._leading = int(meeting_id), True
        self._wording.codes = self._workspace.codes.book()
        self._know_names()
        self.head.show_name(name_of(self.table.desk.meeting, self._wording.codes))
        self.writer.begin()
        self.course.begin()
        self.panes.show_middle()
        self.pane.notes.start()
        return True

    def read_again(self) -> None:
        """Read the meeting again, and whose names there are; what was typed stays.

        Somebody may have been added to a case on another page: that name hides too.
        """
        self.table.read_again()
        self._know_names()
        self.showing.show_again()

    def leave(self) -> None:
        """Store everything and go back to the desk."""
        self.course.leave()
        self._leading = False
        if self.window().isFullScreen():
            self.full_screen_wanted.emit(False)  # noqa: FBT003 - a signal has no names
        self.left.emit()

    def ending(self) -> str:
        """Return what happens when the meeting ends now, in Dutch."""
        return self.parting.ending()

    def end(self) -> None:
        """End the meeting: what was not discussed goes to the next one.

        What cannot be stored keeps it going: the minutes are made of what is stored.
        """
        self.course.store()
        if not self.course.saved:
            return
        self.course.leave()
        if self.table.end():
            self.leave()

    @override
    def event(self, event: QEvent) -> bool:
        # The window has the same key; where both listened, neither would hear it.
        pressed = event if isinstance(event, QKeyEvent) else None
        if event.type() == QEvent.Type.ShortcutOverride and pressed is not None:
            pressed.setAccepted(pressed.key() == Qt.Key.Key_F11)
            return pressed.isAccepted()
        return super().event(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F11:
            self._switch_full_screen()
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.window().isFullScreen():
            self.full_screen_wanted.emit(False)  # noqa: FBT003 - a signal has no names
        else:
            self._ask_leave()

    def _connect(self) -> None:
        table, course, pane = self.table, self.course, self.pane
        table.problem.connect(self.problem)
        table.undoable.connect(self.undoable)
        table.changed.connect(self._stored)
        course.moved.connect(self.showing.show_item)
        pane.stepped.connect(course.step)
        pane.treated.connect(self._treat)
        pane.presence.switched.connect(self._seat)
        pane.timer.ticked.connect(self.showing.show_time)
        self.strip.chosen.connect(course.go)
        self._discretion.changed.connect(self.showing.show_again)
        head = self.head
        head.left.connect(self._ask_leave)
        head.ended.connect(self._ask_end)
        head.full_screen_wanted.connect(self._switch_full_screen)
        head.agenda_wanted.connect(self._toggle_agenda)
        head.beside_wanted.connect(self._toggle_beside)

    def _listen_to_keys(self) -> None:
        heard: tuple[tuple[str, Callable[[], object]], ...] = (
            ("F9", self._discretion.toggle),
            ("Ctrl+B", self.pane.decision.take_focus),
            ("Ctrl+Shift+A", self.pane.action.take_focus),
            ("Ctrl+PgUp", self._back),
            ("Ctrl+PgDown", self._on),
            ("Ctrl+Return", self._discussed),
            ("Ctrl+D", self._postponed),
        )
        context = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, slot in heard:
            QShortcut(QKeySequence(keys), self, context=context).activated.connect(slot)

    def _know_names(self) -> None:
        if self.table.desk is not None:
            self._discretion.know(names_of(self.table.desk, self._workspace))

    def _stored(self) -> None:
        self.showing.refresh()
        self.changed.emit()

    def _treat(self, treated: str) -> None:
        if self.course.writing:
            self.course.treat(Treatment(treated))
            self.pane.notes.start()

    def _seat(self, organisation_id: int, present: bool) -> None:  # noqa: FBT001 - of a signal
        found = self.course.item
        if found is not None:
            self.table.seat(found, organisation_id, present=present)

    def _ask_end(self) -> None:
        self.course.store()
        told = "\n\n".join(part for part in (self.ending(), self.parting.warnings()) if part)
        if confirm(self, self.tr("Overleg afsluiten?"), told, self.tr("Overleg afsluiten")):
            self.end()

    def _ask_leave(self) -> None:
        """Leave; first asked where something is not stored, or somebody looks on."""
        self.course.store()
        told = self.parting.warnings()
        if not told or confirm(
            self, self.tr("Dit scherm verlaten?"), told, self.tr("Verlaten")
        ):
            self.leave()

    def _switch_full_screen(self) -> None:
        self.full_screen_wanted.emit(not self.window().isFullScreen())

    def _toggle_agenda(self) -> None:
        self.panes.toggle(self.strip)

    def _toggle_beside(self) -> None:
        self.panes.toggle(self.beside)

    def _back(self) -> None:
        self.course.step(-1)

    def _on(self) -> None:
        self.course.step(1)

    def _discussed(self) -> None:
        self._treat(Treatment.DISCUSSED)

    def _postponed(self) -> None:
        self._treat(Treatment.POSTPONED)
