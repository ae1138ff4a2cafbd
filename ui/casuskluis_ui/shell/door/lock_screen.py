# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen itself: one card at a time, in the middle of an empty window."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from casuskluis_ui.shell.door import calls, cards
from casuskluis_ui.shell.door.calls import Call, Opened
from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.shell.door.guide import BACK, SHEET_STEP, WELCOME, Guide
from casuskluis_ui.shell.door.key_ways import KeyWays
from casuskluis_ui.shell.reason import LockReason, told
from casuskluis_ui.shell.tasks import Task, TaskRunner, Work
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row

if TYPE_CHECKING:  # imported when they are shown: most starts only open a vault
    from casuskluis_ui.shell.door.making import CreateCard
    from casuskluis_ui.shell.door.salvage import SalvageWay
    from casuskluis_ui.shell.door.sheet import RecoverySheet
    from casuskluis_ui.shell.door.tour import Tour
    from casuskluis_ui.shell.session import Paper, PutBack, VaultDoor


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
        self.notice = Banner("info", closable=True)
        self.section = ""
        self._home = cards.OPEN
        self._cards: dict[str, DoorCard] = {}
        self._frames: dict[str, QWidget] = {}
        self.at_work: DoorCard = self.open_card
        self._build()
        self._take_in(cards.OPEN, self.open_card)
        self.open_card.submitted.connect(self._open)
        self.open_card.reading_wanted.connect(self._look)
        self.ways = KeyWays(door, runner, self._start, choose)
        self.ways.watch_opening(self.open_card)
        if guide is not None:
            self.open_card.offer_demonstration()
        self.open_card.folder.set_entry(vault)
        self.open_card.remember.setChecked(remember)
        self.show_card(cards.OPEN)

    @cached_property
    def create_card(self) -> "CreateCard":
        """The card that makes a vault; part of the tour where there is one."""
        from casuskluis_ui.shell.door.making import CreateCard  # noqa: PLC0415 - see above

        made = CreateCard(self._choose)
        made.submitted.connect(self._create)
        self._take_in(cards.CREATE, made)
        return made

    @cached_property
    def restore_card(self) -> cards.RestoreCard:
        """The card that puts a backup back."""
        made = cards.RestoreCard(self._choose)
        made.submitted.connect(self._restore)
        self.ways.watch_restoring(made)
        self._take_in(cards.RESTORE, made)
        return made

    @cached_property
    def recover_card(self) -> cards.RecoverCard:
        """The card for the code of the recovery sheet."""
        made = cards.RecoverCard(self._choose)
        made.submitted.connect(self._recover)
        self._take_in(cards.RECOVER, made)
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
    def sheet(self) -> "RecoverySheet":
        """The recovery sheet of a new vault."""
        from casuskluis_ui.shell.door.sheet import RecoverySheet  # noqa: PLC0415 - see above

        made = RecoverySheet()
        if self._guide is not None:
            made.show_step(SHEET_STEP)
        made.confirmed.connect(self._sheet_kept)
        self._stack.addWidget(made)
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
            text = self.tr(
                "U was bezig met een nieuwe kluis. Open de kluis, dan gaat u verder waar u was."
            )
            self.say("info", text)

    def show_card(self, name: str) -> None:
        """Bring a card into view; the path of the vault goes with it."""
        if name == BACK:
            name = (self._tour.home if self._tour is not None else "") or self._home
        if name == cards.RECOVER:
            self.recover_card.folder.set_entry(self.open_card.folder.entry())
        if name in cards.ON_PAPER:
            self.ways.card(name).folder.set_entry(self.open_card.folder.entry())
        if name == cards.RESTORE and not self.restore_card.target.entry():
            self.restore_card.target.set_entry(self.open_card.folder.entry())
        if name == cards.SALVAGE:
            self.salvage.card.folder.set_entry(self.open_card.folder.entry())
            self.salvage.card.key_file = self.open_card.key_file.path()
        card = self._card(name)
        self._stack.setCurrentWidget(self._frames[name])
        card.begin()

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
        said = [told(reason, at)] if reason is not None else []
        if drafts_lost:
            lost = self.tr(
                "Niet alles wat u typte kon in de kluis worden bewaard. Het staat ook nergens "
                "anders op deze computer. Controleer of er ruimte is op de schijf en of de map "
                "van de kluis er nog is."
            )
            said.append(lost)
        if said:
            self.say("warn" if drafts_lost else "info", " ".join(said))

    def show_mishap(self, sentence: str, code: str) -> None:
        """Show that the program itself went wrong."""
        self.say("bad", f"{sentence} ({code})" if code else sentence)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)

    def _frame(self, card: DoorCard) -> QScrollArea:
        """Return a card in the middle, in an area that scrolls when the text is large."""
        promise = label(self.tr("Werkt zonder internet · stuurt niets weg"), "muted")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = row(STRETCH, card, STRETCH)
        page = holder(column(STRETCH, middle, promise, STRETCH, spacing=16, margins=(16,) * 4))
        page.setObjectName("page")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _take_in(self, name: str, card: DoorCard) -> None:
        """Give a card its place."""
        self._cards[name] = card
        self._frames[name] = frame = self._frame(card)
        self._stack.addWidget(frame)
        card.went.connect(self.show_card)

    def _card(self, name: str) -> DoorCard:
        """Return a card, made now when it was not wanted before."""
        if name == cards.RESTORE:
            return self.restore_card
        if name == cards.RECOVER:
            return self.recover_card
        if name == cards.SALVAGE:
            return self.salvage.card
        if name in cards.ON_PAPER and name not in self._cards:
            self._take_in(name, self.ways.card(name))
        if name == cards.CREATE and self._guide is None:
            return self.create_card
        if name not in self._cards and self.tour is None:
            raise LookupError(name)
        return self._cards[name]

    def _led(self, guide: Guide) -> "Tour":
        from casuskluis_ui.shell.door.tour import Tour  # noqa: PLC0415 - see above

        tour = Tour(guide, self, self._choose)
        tour.left_at.connect(self.tour_left)
        for name, card in tour.cards.items():
            self._take_in(name, card)
        return tour

    def _open(self) -> None:
        card = self.open_card
        folder = card.folder.path() or Path()
        key_file = card.key_file.path()
        secret = card.passphrase.secret()
        self._start(card, calls.opening(self._door, folder, secret, key_file))

    def _look(self) -> None:
        card = self.open_card
        folder = card.folder.path() or Path()
        key_file = card.key_file.path()
        secret = card.passphrase.secret()
        self._start(card, calls.looking(self._door, folder, secret, key_file))

    def _create(self) -> None:
        card = self.create_card
        call = calls.creating(
            self._door,
            card.folder(),
            card.passphrase.secret(),
            municipality=card.municipality.text().strip(),
            label=card.label.text().strip(),
        )
        self._start(card, call)

    def _restore(self) -> None:
        card = self.restore_card
        source, target = card.source.path() or Path(), card.target.path() or Path()
        key_file = card.key_file.path()
        secret = card.passphrase.secret()
        self._start(card, calls.restoring(self._door, source, target, secret, key_file))

    def _recover(self) -> None:
        card = self.recover_card
        folder = card.folder.path() or Path()
        secret = card.passphrase.secret()
        self._start(card, calls.recovering(self._door, folder, card.code.text(), secret))

    def _start(self, card: DoorCard, call: Call) -> None:
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

    def go_in(self, opened: Opened, section: str = "") -> None:
        """Hand over an open vault, with the section to begin in."""
        self.section = section
        self.unlocked.emit(opened.workspace, opened.folder)

    def show_sheet(self, paper: "Paper") -> None:
        """Bring the recovery sheet into view."""
        self.sheet.show_sheet(paper)
        self._stack.setCurrentWidget(self.sheet)

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

    def _done(self, opened: Opened) -> None:
        if opened.refused:
            self.open_card.offer_reading(opened.refused)
            return
        if opened.damaged:
            self.open_card.offer_salvage(opened.damaged)
            return
        for card in self._cards.values():
            card.forget()
        if opened.workspace is None:
            self.open_card.folder.set_entry(str(opened.folder))
            self.say("ok", self._restored(opened.put_back))
            self.show_card(cards.OPEN)
        elif not self._leads_on(opened):
            self._waiting = opened
            if opened.paper is None:
                self._go_in()
            else:
                self.show_sheet(opened.paper)

    def _leads_on(self, opened: Opened) -> bool:
        """Tell whether the tour goes on with a vault; none was begun for one merely opened."""
        tour = self._tour if opened.paper is None else self.tour
        return tour is not None and tour.made(opened)

    def _restored(self, put_back: "PutBack | None") -> str:
        told = [self.tr("De back-up is teruggezet. U kunt de kluis nu openen.")]
        if put_back is not None and put_back.aside is not None:
            old = self.tr("De kluis die er stond heet nu {name}.")
            told.append(old.format(name=put_back.aside.name))
        return " ".join((*told, *(put_back.sentences if put_back else ())))

    def _sheet_kept(self) -> None:
        if self._tour is not None:
            self._tour.sheet_kept()
        else:
            self._go_in()

    def _go_in(self) -> None:
        opened, self._waiting = self._waiting, None
        if opened is not None:
            self.go_in(opened)
