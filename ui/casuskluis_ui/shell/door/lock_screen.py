# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen itself: one card at a time, in the middle of an empty window."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis_ui.shell.door import cards, sentences
from casuskluis_ui.shell.door.card import DoorCard, WayIn
from casuskluis_ui.shell.door.guide import BACK, SHEET_STEP, WELCOME, Guide
from casuskluis_ui.shell.door.key_ways import KeyWays
from casuskluis_ui.shell.door.stage import CardStage
from casuskluis_ui.shell.reason import LockReason
from casuskluis_ui.shell.tasks import Task, TaskRunner, Work
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.files import FolderChooser, ask_folder

if TYPE_CHECKING:  # imported when they are shown: most starts only open a vault
    from casuskluis_ui.shell.door.calls import Call, Opened
    from casuskluis_ui.shell.door.making import CreateCard
    from casuskluis_ui.shell.door.restoring import RestoreCard
    from casuskluis_ui.shell.door.salvage import SalvageWay
    from casuskluis_ui.shell.door.sheet import RecoverySheet
    from casuskluis_ui.shell.door.tour import Tour
    from casuskluis_ui.shell.door.whole import WholeCard
    from casuskluis_ui.shell.session import Paper, VaultDoor


class LockScreen(QWidget):
    """Opens, makes and restores vaults.

    Args:
        door: What can be done with vaults.
        runner: Computes the keys off the interface thread.
        vault: Path shown at first.
        remember: Whether the path may be kept.
        guide: Leads through the making of a vault; without one there is no tour.
        choose: Asks for a folder; a test passes its own.

    Only the card that opens a vault is made at once; the others when they are wanted.

    Signals:
        unlocked: The open workspace, and the folder of the vault.
        tour_left: Where the tour is now, and the vault; to go on after the program was closed.
    """

    unlocked = Signal(object, Path)
    tour_left = Signal(str, Path)

    def __init__(
        self,
        door: "VaultDoor",
        runner: TaskRunner,
        *,
        vault: str = "",
        remember: bool = True,
        guide: Guide | None = None,
        choose: FolderChooser = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._runner = runner
        self._waiting: Opened | None = None
        self.setObjectName("page")
        self.setWindowTitle("Casuskluis")
        self._guide = guide
        self._choose = choose
        self._tour: Tour | None = None
        self.open_card = cards.OpenCard(choose)
        self.section = ""
        self._home = cards.OPEN
        self._stage = CardStage()
        self.at_work: DoorCard = self.open_card
        self._build()
        self._take_in(cards.OPEN, self.open_card)
        self.open_card.reading_wanted.connect(self._look)
        self.ways = KeyWays(door, runner, choose, self)
        self.ways.watch_opening(self.open_card)
        if guide is not None:
            self.open_card.offer_demonstration()
        self.open_card.folder.set_entry(vault)
        self.open_card.remember.setChecked(remember)
        self.show_card(cards.OPEN)

    @cached_property
    def notice(self) -> Banner:
        """The message above the card; made when there is one."""
        made = Banner("info", closable=True)
        made.hide()
        self._layout.insertWidget(0, made)
        return made

    @cached_property
    def create_card(self) -> "CreateCard":
        """The card that makes a vault; part of the tour where there is one."""
        from casuskluis_ui.shell.door.making import CreateCard  # noqa: PLC0415 - see above

        made = CreateCard(self._choose)
        self._take_in(cards.CREATE, made)
        return made

    @cached_property
    def restore_card(self) -> "RestoreCard":
        """The card that puts a backup back."""
        from casuskluis_ui.shell.door.restoring import RestoreCard  # noqa: PLC0415 - see above

        made = RestoreCard(self._choose)
        self.ways.watch_restoring(made)
        self._take_in(cards.RESTORE, made)
        return made

    @cached_property
    def salvage(self) -> "SalvageWay":
        """What is done about a damaged vault."""
        from casuskluis_ui.shell.door.salvage import SalvageWay  # noqa: PLC0415 - see above

        made = SalvageWay(self._door, self.run, self._choose)
        made.card.saved.connect(self.open_card.folder.set_entry)
        self._take_in(cards.SALVAGE, made.card)
        return made

    @cached_property
    def whole_card(self) -> "WholeCard":
        """The card that makes a vault of a file with everything out of another one."""
        from casuskluis_ui.shell.door.whole_way import WholeWay  # noqa: PLC0415 - see above

        made = WholeWay(self._door, self, self._done, self._choose, self).card
        self._take_in(cards.WHOLE, made)
        return made

    @cached_property
    def sheet(self) -> "RecoverySheet":
        """The recovery sheet of a new vault."""
        from casuskluis_ui.shell.door.sheet import RecoverySheet  # noqa: PLC0415 - see above

        made = RecoverySheet()
        if self._guide is not None:
            made.show_step(SHEET_STEP)
        made.confirmed.connect(self._sheet_kept)
        return made

    @property
    def tour(self) -> "Tour | None":
        """Leads through a first start; None where nobody does."""
        if self._tour is None and self._guide is not None:
            self._tour = self._led(self._guide)
            self._tour.guide_making(self.create_card)
        return self._tour

    @property
    def own_vault(self) -> Path | None:
        """The vault made before the demonstration was opened."""
        return self._tour.own if self._tour is not None else None

    @property
    def remember(self) -> bool:
        """Whether the path of the vault may be kept."""
        return self.open_card.remember.isChecked()

    def welcome(self) -> None:
        """Begin the tour: no vault is known yet."""
        self._home = WELCOME
        self.show_card(WELCOME)

    def go_on_with(self, step: str) -> None:
        """Take up the tour where it was left, once the vault is open."""
        if step and self.tour is not None:
            self.tour.resume(step)
            self.say("info", sentences.tour_waits())

    def show_card(self, name: str) -> None:
        """Bring a card into view; the path of the vault goes with it."""
        if name == BACK:
            name = (self._tour.home if self._tour is not None else "") or self._home
        self._prepare(name)
        self._stage.show_card(name)

    def say(self, tone: str, sentence: str) -> None:
        """Show a message above the card."""
        self.notice.say(tone, sentence)

    def tell_lock(
        self, reason: LockReason | None, at: datetime, *, drafts_lost: bool = False
    ) -> None:
        """Tell why it locked, and what could not be kept.

        Args:
            reason: Why; None when the program was just started.
            at: When that was.
            drafts_lost: Not everything that was typed could be put in the vault.
        """
        if said := sentences.locked(reason, at, drafts_lost=drafts_lost):
            self.say("warn" if drafts_lost else "info", said)

    def show_mishap(self, sentence: str, code: str) -> None:
        """Show that the program itself went wrong."""
        self.say("bad", f"{sentence} ({code})" if code else sentence)

    def _build(self) -> None:
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self._stage, 1)

    def _take_in(self, name: str, card: DoorCard) -> None:
        """Give a card its place, follow its links and do what it asks."""
        self._stage.take_in(name, card)
        card.went.connect(self.show_card)
        if isinstance(card, WayIn):
            card.submitted.connect(self._ask)

    def _prepare(self, name: str) -> None:
        """See to it that a card stands ready, filled with what is known by now."""
        folder = self.open_card.folder.entry()
        if name in cards.ON_PAPER:
            card = self.ways.card(name)
            card.folder.set_entry(folder)
            if name not in self._stage:
                self._take_in(name, card)
        elif name == cards.RESTORE:
            if not self.restore_card.target.entry():
                self.restore_card.target.set_entry(folder)
        elif name == cards.SALVAGE:
            self.salvage.card.folder.set_entry(folder)
            self.salvage.card.key_file = self.open_card.key_file.path()
        elif name == cards.WHOLE:
            _ = self.whole_card
        elif name not in self._stage:
            _ = self.tour or self.create_card  # made by being asked for

    def _led(self, guide: Guide) -> "Tour":
        from casuskluis_ui.shell.door.tour import Tour  # noqa: PLC0415 - see above

        tour = Tour(guide, self, self._choose)
        tour.left_at.connect(self.tour_left)
        for name, card in tour.cards.items():
            self._take_in(name, card)
        return tour

    def _ask(self) -> None:
        card = self.sender()
        if isinstance(card, WayIn):
            self._start(card, card.asked(self._door))

    def _look(self) -> None:
        self._start(self.open_card, self.open_card.asked_to_read(self._door))

    def _start(self, card: DoorCard, call: "Call") -> None:
        self.run(card, self.tr("Kluis openen"), call, self._done)

    def run(self, card: DoorCard, title: str, work: Work, done: Callable[[Any], None]) -> Task:
        """Have work done for a card, which is busy meanwhile and shows what goes wrong.

        Args:
            card: Waits for it.
            title: Dutch, what is done.
            work: Runs on the worker thread.
            done: Gets what came of it.
        """
        self.at_work = card
        card.show_busy(busy=True)
        task = self._runner.run(title, work, failed=self._failed)
        task.settled.connect(self._settle)
        task.succeeded.connect(done)
        return task

    def go_in(self, opened: "Opened", section: str = "") -> None:
        """Hand over an open vault, with the section to begin in."""
        self.section = section
        self.unlocked.emit(opened.workspace, opened.folder)

    def show_sheet(self, paper: "Paper") -> None:
        """Bring the recovery sheet into view."""
        self.sheet.show_sheet(paper)
        self._stage.show_whole(self.sheet)

    def put_away(self) -> None:
        """Close a vault that was made and not gone into; the window closes."""
        if self._tour is not None:
            self._tour.put_away()

    def _settle(self) -> None:
        self.at_work.show_busy(busy=False)

    def _failed(self, sentence: str) -> None:
        card = self.at_work
        if card is self.open_card:
            self.put_away()
        card.show_error(sentence)
        card.begin()

    def _done(self, opened: "Opened") -> None:
        if opened.refused:
            self.open_card.offer_reading(opened.refused)
            return
        if why := opened.damaged or opened.broken:
            self.open_card.offer_backup(why, salvage=bool(opened.damaged))
            return
        for card in self._stage:
            card.forget()
        if opened.workspace is None:
            self.open_card.folder.set_entry(str(opened.folder))
            self.say("ok", sentences.restored(opened.put_back))
            self.show_card(cards.OPEN)
        elif not self._leads_on(opened):
            self._waiting = opened
            if opened.paper is None:
                self._go_in()
            else:
                self.show_sheet(opened.paper)

    def _leads_on(self, opened: "Opened") -> bool:
        """Tell whether the tour goes on with a vault; none was begun for one merely opened."""
        tour = self._tour if opened.paper is None else self.tour
        return tour is not None and tour.made(opened)

    def _sheet_kept(self) -> None:
        if self._tour is not None:
            self._tour.sheet_kept()
        else:
            self._go_in()

    def _go_in(self) -> None:
        opened, self._waiting = self._waiting, None
        if opened is not None:
            self.go_in(opened)
