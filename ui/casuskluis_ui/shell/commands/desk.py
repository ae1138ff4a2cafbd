# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Where commands, palette, search and the way back come together for one window."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMainWindow
from typing_extensions import override

from casuskluis_ui.shell.commands.actions import COMMANDS, Command
from casuskluis_ui.shell.commands.finder import Entry
from casuskluis_ui.shell.commands.history import History
from casuskluis_ui.shell.commands.overview import KeyOverview
from casuskluis_ui.shell.commands.page_buttons import press_primary, press_printer
from casuskluis_ui.shell.commands.palette import CommandPalette
from casuskluis_ui.shell.commands.places import Place
from casuskluis_ui.shell.commands.quick_search import QuickSearch
from casuskluis_ui.shell.commands.shortcuts import Shortcuts, Work
from casuskluis_ui.shell.commands.text_size import TEXT_SIZES
from casuskluis_ui.shell.commands.when import Situation
from casuskluis_ui.shell.navigation import NavigationRail
from casuskluis_ui.shell.page import Page
from casuskluis_ui.shell.page_stack import PageStack
from casuskluis_ui.shell.reopening import OpenForm, reopen
from casuskluis_ui.shell.session import Session
from casuskluis_ui.shell.tasks import TaskRunner

_DWELL_MS = 700
_ABOUT = 97
"""The chapter of the manual about the program itself."""
_BACK, _FORWARD = Qt.MouseButton.BackButton, Qt.MouseButton.ForwardButton


class ShellWindow(QMainWindow):
    """What the commands ask of the window they belong to."""

    def go_to(self, name: str, object_id: int = 0) -> bool:
        """Show a section, and an object in it; tells whether there is such a section."""
        raise NotImplementedError  # the main window does it

    def show_notice(self, sentence: str) -> None:
        """Show a sentence for some seconds."""
        raise NotImplementedError  # the main window does it

    def show_problem(self, sentence: str) -> None:
        """Show what went wrong until it is closed."""
        raise NotImplementedError  # the main window does it

    def refresh_status(self) -> None:
        """Tell again what is saved and backed up."""
        raise NotImplementedError  # the main window does it


class CommandDesk(QObject):
    """Gives the commands of a window their work.

    Args:
        window: Hears the keys; palette and search lie over it.
        session: The open vault.
        runner: Searches.
        rail: Shows the way back, and the menu.
        pages: Where the officer goes about.
        works: What the window does itself, by the name of the command.
    """

    def __init__(
        self,
        window: ShellWindow,
        session: Session,
        runner: TaskRunner,
        rail: NavigationRail,
        pages: PageStack,
        works: Mapping[str, Work],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._rail = rail
        self._pages = pages
        self._session = session
        self._runner = runner
        self._stepping = False
        self.history = History(self)
        self.shortcuts = Shortcuts(
            window,
            Situation.inside(session.permissions, reading=session.reading is not None),
            {**works, **self._works()},
        )
        self.palette = CommandPalette(window, self.shortcuts, session.finder)
        self.search = QuickSearch(window, runner, session.finder)
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL_MS)
        self._connect()

    @property
    def is_stepping(self) -> bool:
        """Whether the way back is being tried: what is gone there is no problem to show."""
        return self._stepping

    def here(self) -> Place:
        """Return where the officer is now."""
        page = self._pages.current_page()
        if page is None:
            return Place(self._pages.current_name)
        return Place(self._pages.current_name, page.current_object(), page.current_part())

    def note_place(self) -> None:
        """Remember where the officer is, to come back to."""
        if not self._stepping and self._pages.current_name:
            self.history.visit(self.here())

    def listen(self, page: Page) -> None:
        """Hear of it when a page opens another object."""
        page.opened.connect(self._dwell.start)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is self._window:
            # Every press in the window goes through this first; widgets would keep theirs.
            self._window.windowHandle().installEventFilter(self)
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            ways = {_BACK: self._back, _FORWARD: self._forward}
            if event.button() in ways and QApplication.activeModalWidget() is None:
                ways[event.button()]()
                return True
        return super().eventFilter(watched, event)

    def _works(self) -> Mapping[str, Work]:
        own: dict[str, Work] = {
            one.name: partial(self._go, one) for one in COMMANDS if one.section
        }
        return {
            **own,
            **TEXT_SIZES,
            "new_here": self._press_primary,
            "print": self._print,
            "palette": self._open_palette,
            "search": self._open_search,
            "back": self._back,
            "forward": self._forward,
            "overview": self._open_overview,
            "manual": self._open_manual,
            "about": self._open_about,
            "quit": self._window.close,
            "quiet": self._switch_names,
            "back_up": self._back_up,
        }

    def _connect(self) -> None:
        self.palette.chosen.connect(self._take)
        self.search.chosen.connect(self._take)
        self.history.changed.connect(self._show_ways)
        self.history.skipped.connect(self._tell_gone)
        self._dwell.timeout.connect(self.note_place)
        self._rail.ways.back_wanted.connect(self._back)
        self._rail.ways.forward_wanted.connect(self._forward)
        self._rail.ways.palette_wanted.connect(self._open_palette)
        self._rail.menu.show_commands(self.shortcuts)
        self._window.installEventFilter(self)
        self._show_ways()

    def _take(self, entry: Entry) -> None:
        if entry.command:
            self.shortcuts.trigger(entry.command)
        elif entry.place is not None:
            self._follow(entry.place)

    def _follow(self, place: Place) -> None:
        if not self._window.go_to(place.name, place.object_id):
            self._window.show_notice(self.tr("Uw rol opent dit niet."))

    def _go(self, command: Command) -> None:
        if not self._window.go_to(command.section):
            return
        page = self._pages.current_page()
        if command.primary:
            self._press_primary()
        elif command.opens and page is not None:
            reopen(page, OpenForm(name=command.opens))

    def _press_primary(self) -> None:
        page = self._pages.current_page()
        if page is None or not press_primary(page):
            self._window.show_notice(self.tr("Op deze pagina valt nu niets nieuws te maken."))

    def _print(self) -> None:
        page = self._pages.current_page()
        if page is None or not press_printer(page):
            self._window.show_notice(self.tr("Hier valt nu niets af te drukken."))

    def _switch_names(self) -> None:
        if self._session.quiet is not None:
            self._session.quiet.discretion.toggle()

    def _back_up(self) -> None:
        if self._session.back_up is not None:
            self._runner.run(
                self.tr("Back-up maken"),
                self._session.back_up,
                done=self._backed_up,
                failed=self._window.show_problem,
            )

    def _backed_up(self, made: object) -> None:
        del made
        self._window.refresh_status()
        self._window.show_notice(self.tr("De back-up is gemaakt."))

    def _open_palette(self) -> None:
        self.palette.open()

    def _open_search(self) -> None:
        self.search.open()

    def _open_overview(self) -> None:
        dialog = KeyOverview(self.shortcuts.enabled(), self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _open_manual(self) -> None:
        if not self._window.go_to("manual"):
            text = self.tr("Het handboek leest u met de opdracht «casuskluis handboek».")
            self._window.show_notice(text)

    def _open_about(self) -> None:
        if not self._window.go_to("manual", _ABOUT):
            text = self.tr("Dit leest u met de opdracht «casuskluis handboek 97».")
            self._window.show_notice(text)

    def _back(self) -> None:
        self.note_place()
        self.history.back(self._return_to)

    def _forward(self) -> None:
        self.history.forward(self._return_to)

    def _return_to(self, place: Place) -> bool:
        """Go to a place of before; tells whether what was open there is still there."""
        self._stepping = True
        try:
            shown = self._window.go_to(place.name, place.object_id)
        finally:
            self._stepping = False
        return shown and (not place.object_id or self.here().object_id == place.object_id)

    def _show_ways(self) -> None:
        back, forward = self.history.can_go_back, self.history.can_go_forward
        self._rail.ways.show_ways(back=back, forward=forward)

    def _tell_gone(self) -> None:
        self._window.show_notice(
            self.tr("Wat hier open stond is er niet meer. Die stap is overgeslagen.")
        )
