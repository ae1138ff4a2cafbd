# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The main window: it navigates and tells; everything else is in the pages."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis_ui.quiet.signs import QuietSigns
from casuskluis_ui.shell.commands.desk import CommandDesk, ShellWindow
from casuskluis_ui.shell.commands.shortcuts import Work
from casuskluis_ui.shell.commands.window_state import Panes
from casuskluis_ui.shell.continuing import Continuing
from casuskluis_ui.shell.desktop.capture import CaptureShield
from casuskluis_ui.shell.desktop.drops import WindowDrops
from casuskluis_ui.shell.desktop.sharing import ScreenSharing
from casuskluis_ui.shell.draft_shelf import DraftShelf
from casuskluis_ui.shell.drafts import FormDraft
from casuskluis_ui.shell.full_screen import FullScreen
from casuskluis_ui.shell.kept_forms import KeptForms
from casuskluis_ui.shell.lock import SHELL_FORM
from casuskluis_ui.shell.midnight import Midnight
from casuskluis_ui.shell.navigation import NavigationRail
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.place_guard import PlaceGuard
from casuskluis_ui.shell.problem_banner import ProblemBanner
from casuskluis_ui.shell.progress import ProgressStrip
from casuskluis_ui.shell.rail_fold import Halves, RailFold
from casuskluis_ui.shell.reading_band import ReadingBand
from casuskluis_ui.shell.reading_shield import ReadingShield
from casuskluis_ui.shell.returning import Returning
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.status_bar import StatusBar
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.shell.undo import UndoLast
from casuskluis_ui.shell.warning_band import WarningBand
from casuskluis_ui.shell.weekly_check import WeeklyCheck
from casuskluis_ui.widgets.layouts import column, holder
from casuskluis_ui.widgets.toast import Toast

_COUNTS_DAYS = "today"
_RETURNED_MS = 800


class MainWindow(ShellWindow):
    """Navigation, pages, messages and status.

    Attributes:
        desk: Commands, palette, search and the way back.
        reading: Says why the vault is only read; hidden where one can work.

    Signals:
        lock_wanted: The officer wants to lock.
        outdated: The keys were renewed elsewhere: nobody can go on here.
    """

    lock_wanted = Signal()
    outdated = Signal()

    def __init__(
        self,
        session: Session,
        runner: TaskRunner,
        clock: Clock,
        parent: QWidget | None = None,
        *,
        shield: CaptureShield | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._shelf = DraftShelf(session)
        self.setWindowTitle(f"{session.name} – Casuskluis")
        listed = [one for one in session.sections if one.listed]
        self._rail = NavigationRail(listed, session.officer)
        self._runner = runner
        self._pages = PageStack(session.sections, busy=self._is_under_way)
        self._returning = Returning(self._pages, self._shelf, self)
        self._continuing = Continuing(self._pages, self.go_to, self)
        self._midnight = Midnight(clock, self)
        self.reading = ReadingBand(session.reading.sentence if session.reading else "")
        app = QApplication.instance()
        if session.reading is not None and isinstance(app, QApplication):
            ReadingShield(app, self)
        self._warning = WarningBand()
        self._banner = ProblemBanner()
        self._progress = ProgressStrip(runner)
        self._status = StatusBar()
        self._sharing = ScreenSharing(shield, session.share, self)
        self._kept = KeptForms(session, clock, self, place=self.place)
        self._place = PlaceGuard(session.place, self, told=session.warnings)
        self._weekly = WeeklyCheck(session.check, runner, self)
        self._undo = UndoLast(session.bin, self)
        self._quiet = QuietSigns(session.quiet, self)
        self._build()
        self._toast = Toast(self)
        self._full = FullScreen(self, self._rail)
        self._drops = WindowDrops(self, self._pages.current_page, self.go_to, self._is_quiet)
        self.panes = Panes(parent=self)
        self.desk = CommandDesk(self, session, runner, self._rail, self._pages, self._works())
        self._connect()
        self.show_backups()

    def begin(self, drafts_lost: bool) -> None:  # noqa: FBT001 - the one thing to know
        """Open where the officer was, with the words that were typed there.

        Args:
            drafts_lost: The lock before could not save everything.
        """
        place = self._shelf.load()
        self._kept.know(self._session.drafts())
        self._quiet.restore(place)
        first = self._session.sections[0].name if self._session.sections else ""
        object_id = int(place.get("object", "0"))
        if not self.go_to(place.get("page", first), object_id):
            self.go_to(first)
        self._shelf.restore_into(self)
        self._place.start()
        self._rail.take_focus()
        self._returning.go_back(place)
        self._warning.tell(self._session.warnings)
        # The form that was open opens itself first; only what still waits then is told.
        QTimer.singleShot(_RETURNED_MS, self, self._tell_waiting)
        if drafts_lost:
            self.show_problem(
                self.tr(
                    "Bij het vergrendelen kon niet alles worden bewaard. Controleer wat u het "
                    "laatst hebt getypt."
                )
            )

    def _tell_waiting(self) -> None:
        if self._shelf.waits:
            text = self.tr(
                "Wat u had getypt is bewaard. Het staat er weer als u dat venster opent."
            )
            self.show_notice(text)

    def keep_panes(self, panes: Panes) -> None:
        """Give panes the widths they had, and remember how they are moved."""
        self.panes = panes
        panes.watch("shell", self._halves)

    @override
    def go_to(self, name: str, object_id: int = 0) -> bool:
        self.desk.note_place()
        shown = self._pages.show_page(name, object_id)
        if shown:
            self._rail.show_section(self._pages.current_name)
            self._shelf.restore_into(self._pages)
            self.desk.note_place()
        return shown

    def place(self) -> FormDraft:
        """Return where the officer is, to come back to after a lock."""
        fields = {**self._returning.fields(), **self._quiet.kept}
        return FormDraft(form=SHELL_FORM, fields=fields)

    def settle(self) -> None:
        """Drop the drafts of forms that were saved or thrown away."""
        self._place.stop()
        self._weekly.stop()
        self._kept.saver.finish()
        self._shelf.settle()

    def show_remaining(self, seconds: int) -> None:
        """Tell how long until the lock."""
        self._status.show_remaining(seconds)

    @override
    def show_problem(self, sentence: str, code: str = "") -> None:
        """Show what went wrong above the page, until it is closed or something succeeds."""
        if not self.desk.is_stepping:
            self._banner.tell(sentence, code)

    @override
    def show_notice(self, sentence: str, undo: Callable[[], None] | None = None) -> None:
        """Show a sentence for some seconds, with "Ongedaan maken" where that is possible."""
        if undo is not None:
            self._undo.handed_over()
        self._toast.say(sentence, undo or self._undo.offer())

    @override
    def refresh_status(self) -> None:
        """Tell again what is saved and backed up."""
        now = self._clock.now()
        self._status.show_saved(now)
        self.show_backups()

    def backed_up(self) -> None:
        """A backup was made behind the window: what pages tell of backups is old."""
        self._read_again()
        self.show_backups()

    def show_backups(self) -> None:
        """Tell how the backups stand."""
        backups, now = self._session.backups, self._clock.now()
        if backups is None:
            self._status.show_backup(self._session.last_backup(), now)
        else:
            self._status.show_backups(backups.state(), now)

    def _build(self) -> None:
        parts = (
            self._quiet.line,
            self.reading,
            self._place.banner,
            self._warning,
            self._banner,
            self._kept.trouble,
            self._kept.banner,
            self._progress,
            _scrolling(self._pages),
        )
        right = column(*parts, spacing=0)
        right.setStretch(len(parts) - 1, 1)
        self._halves = Halves(self._rail, holder(right))
        self._fold = RailFold(self, self._halves, self._rail)
        self._banner.hide()
        self.setCentralWidget(self._halves)
        self.setStatusBar(self._status)
        for mark in (self._sharing.mark, self._quiet.mark):
            self._status.addPermanentWidget(mark)

    def _connect(self) -> None:
        self._rail.went.connect(self.go_to)
        self._rail.lock_wanted.connect(self.lock_wanted)
        self._pages.made.connect(self._listen)
        self._kept.kept.connect(self._status.show_draft_saved)
        self._place.gone.connect(self._status.show_gone)
        self._place.back.connect(self._status.show_back)
        self._undo.put_back.connect(self._put_back)
        self._undo.refused.connect(self.show_problem)
        self._sharing.refused.connect(self.show_problem)
        self._drops.refused.connect(self.show_notice)
        self._continuing.told.connect(self.show_notice)
        self._place.back.connect(self._came_back)
        self._place.warned.connect(self._warning.tell_more)
        self._place.outdated.connect(self.outdated)
        self._weekly.warned.connect(self.show_problem)
        self._weekly.warned.connect(self._read_again)
        self._midnight.passed.connect(self._read_again)

    def _works(self) -> dict[str, Work]:
        return {
            "lock": self.lock_wanted.emit,
            "filter": self._focus_search,
            "refresh": self._pages.refresh,
            "navigation": self._fold.take_focus,
            "undo": self._take_back,
            "full_screen": self._full.toggle,
            **self._sharing.works(),
        }

    def _came_back(self) -> None:
        """The disk of the vault is there again: keep what waited, and say so."""
        self._kept.settle()
        self.show_notice(self.tr("De kluis is er weer. U kunt verder werken."))

    def _read_again(self) -> None:
        """Count and look again; a page somebody works in waits until they come back to it."""
        self._pages.mark_stale()
        if self._pages.current_name == _COUNTS_DAYS:
            self._pages.refresh()
        self.refresh_status()

    def _is_under_way(self) -> bool:
        """Whether something may still come back to a page that nobody sees."""
        modal = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        return self._runner.busy or self._toast.offers or modal is not None

    def _is_quiet(self) -> bool:
        quiet = self._session.quiet
        return quiet is not None and quiet.discretion.hidden

    def _take_back(self) -> None:
        """Take back what the message in view offers, else the last step that was stored."""
        if self._toast.offers:
            self._toast.take_back()
        elif not self._undo.take_back():
            self._toast.say(self.tr("Er is niets om ongedaan te maken."))

    def _put_back(self, sentence: str) -> None:
        """Something lies there again as it was: show it."""
        self._changed()
        self._pages.refresh()
        self._toast.say(sentence)

    def _follow(self, name: str, object_id: int) -> None:
        """Go where a page leads; where the roles do not open that, say so."""
        if not self.go_to(name, object_id):
            self.show_notice(self.tr("Uw rol opent dit niet."))

    def _listen(self, page: Page) -> None:
        page.went.connect(self._follow)
        page.problem.connect(self.show_problem)
        page.notice.connect(self.show_notice)
        page.undoable.connect(self.show_notice)
        page.changed.connect(self._changed)
        page.form_opened.connect(self._shelf.restore_into)
        page.form_opened.connect(self._kept.opened)
        page.form_left.connect(self._kept.leave)
        page.form_opened.connect(self._returning.opened)
        page.form_wanted.connect(self._continuing.go_on)
        page.full_screen_wanted.connect(self._full.show)
        self.desk.listen(page)
        self.panes.watch(page.title, page)

    def _changed(self) -> None:
        """Tell what is saved; a problem of before is over, one of this very step is not."""
        self._quiet.learn()
        self._undo.changed()
        self._banner.something_succeeded()
        self._pages.mark_stale()
        self._shelf.settle()
        self._kept.settle()
        self.refresh_status()

    def _focus_search(self) -> None:
        page = self._pages.current_page()
        if page is not None and QApplication.activeModalWidget() is None:
            page.focus_search()


def _scrolling(pages: QWidget) -> QScrollArea:
    """Let pages scroll that do not fit, with large text on a small screen.

    Without it the window grows off the screen, and what is on its right with it.
    """
    area = QScrollArea()
    area.setObjectName("plain")
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(pages)
    return area
