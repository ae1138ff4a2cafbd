# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From nothing to a vault to work in: which card comes after which."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal

from casuskluis_ui.shell.door import tour_calls
from casuskluis_ui.shell.door.calls import Opened
from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.shell.door.cards import DEMO
from casuskluis_ui.shell.door.demo import DEMO_MADE, DemoCard, DemoMadeCard
from casuskluis_ui.shell.door.guide import CHECK as AT_CHECK
from casuskluis_ui.shell.door.guide import DONE, SHEET, WELCOME, Guide
from casuskluis_ui.shell.door.making import CreateCard
from casuskluis_ui.shell.door.steps import (
    CHECK,
    READY,
    CheckCard,
    ReadyCard,
    WelcomeCard,
)
from casuskluis_ui.shell.session import Paper
from casuskluis_ui.shell.tasks import Task, Work
from casuskluis_ui.widgets.files import FolderChooser


class Screen(Protocol):
    """What the tour needs of the lock screen.

    Attributes:
        at_work: The card that waits for work, or did last.
    """

    at_work: DoorCard

    def show_card(self, name: str) -> None:
        """Bring a card into view."""

    def show_sheet(self, paper: Paper) -> None:
        """Bring the recovery sheet into view."""

    def run(self, card: DoorCard, title: str, work: Work, done: Callable[[Any], None]) -> Task:
        """Have work done for a card, which is busy meanwhile and shows what goes wrong."""

    def go_in(self, opened: Opened, section: str = "") -> None:
        """Hand over an open vault, with the section to begin in."""


class Tour(QObject):
    """Leads through the five steps, and to the demonstration.

    Args:
        guide: Does what is needed besides opening and making.
        screen: Shows the cards.
        choose: Asks for a folder.

    Signals:
        left_at: Where the tour is now, to go on after the program was closed; with the vault.
    """

    left_at = Signal(str, Path)

    def __init__(self, guide: Guide, screen: Screen, choose: FolderChooser) -> None:
        super().__init__()
        self._guide = guide
        self._screen = screen
        self._opened: Opened | None = None
        self._own: Path | None = None
        self._filling: Task | None = None
        self._waits_at = ""
        self.welcome = WelcomeCard()
        self.check = CheckCard()
        self.ready = ReadyCard()
        self.demo = DemoCard(choose)
        self.demo_made = DemoMadeCard()
        self.cards: dict[str, DoorCard] = {
            WELCOME: self.welcome,
            CHECK: self.check,
            READY: self.ready,
            DEMO: self.demo,
            DEMO_MADE: self.demo_made,
        }
        self._connect()

    def guide_making(self, card: CreateCard) -> None:
        """Take the card that makes a vault along as the second step."""
        card.show_step(2)

    def resume(self, step: str) -> None:
        """Go on at a step once the vault is open."""
        self._waits_at = step

    @property
    def home(self) -> str:
        """The card to come back to from the demonstration, while a vault waits."""
        return READY if self._opened is not None else ""

    @property
    def own(self) -> Path | None:
        """The vault of one's own that was made before the demonstration was opened."""
        return self._own

    def made(self, opened: Opened) -> bool:
        """Take over a vault that was made or opened; tells whether there is more to do.

        Args:
            opened: With its recovery sheet when it is new.
        """
        step, self._waits_at = self._waits_at, ""
        if opened.paper is not None:
            self._opened = opened
            self.left_at.emit(SHEET, opened.folder)
            self._screen.show_sheet(opened.paper)
            return True
        if step == SHEET:
            self._opened = opened
            work = tour_calls.Resheeting(self._guide, opened.workspace)
            self._screen.run(
                self._screen.at_work, self.tr("Noodblad maken"), work, self._show_sheet
            )
            return True
        if step == AT_CHECK:
            self._opened = opened
            self._show_ready()
            return True
        return False

    def sheet_kept(self) -> None:
        """Go on after the recovery sheet."""
        if self._opened is not None:
            self.left_at.emit(AT_CHECK, self._opened.folder)
        self._screen.show_card(CHECK)

    def put_away(self) -> None:
        """Close the vault nobody went into; the window closes."""
        if self._opened is not None:
            self._guide.close(self._opened.workspace)
            self._opened = None

    def _connect(self) -> None:
        for number, card in ((1, self.welcome), (4, self.check), (5, self.ready)):
            card.show_step(number)
        self.check.submitted.connect(self._check)
        self.ready.begun.connect(self._begin)
        self.demo.submitted.connect(self._demonstrate)
        self.demo.stopped.connect(self._stop)
        self.demo_made.submitted.connect(self._enter_demonstration)

    def _show_sheet(self, paper: Paper) -> None:
        self._screen.show_sheet(paper)

    def _check(self) -> None:
        if self._opened is not None:
            secret = self.check.passphrase.secret()
            work = tour_calls.confirming(self._guide, self._opened, secret)
            self._screen.run(self.check, self.tr("Wachtzin controleren"), work, self._checked)

    def _checked(self, _opened: Opened) -> None:
        self._show_ready()

    def _show_ready(self) -> None:
        self.check.forget()
        self._screen.show_card(READY)

    def _begin(self, section: str) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self.left_at.emit(DONE, opened.folder)
            self._screen.go_in(opened, section)

    def _demonstrate(self) -> None:
        before = self._opened.workspace if self._opened is not None else None
        work = tour_calls.Demonstrating(self._guide, self.demo.folder(), before)
        title = self.tr("Demonstratie maken")
        self._filling = self._screen.run(self.demo, title, work, self._demonstrated)
        self._filling.progressed.connect(self.demo.show_progress)

    def _stop(self) -> None:
        if self._filling is not None:
            self._filling.cancel()

    def _demonstrated(self, made: tuple[Opened, str]) -> None:
        before, (self._opened, phrase) = self._opened, made
        if before is not None:
            self._own = before.folder
            self.left_at.emit(DONE, before.folder)
        self.demo_made.phrase.setText(phrase)
        self._screen.show_card(DEMO_MADE)

    def _enter_demonstration(self) -> None:
        opened, self._opened = self._opened, None
        if opened is not None:
            self._screen.go_in(opened)
