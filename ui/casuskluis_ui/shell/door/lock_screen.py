# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lock screen itself: one card at a time, in the middle of an empty window."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from casuskluis_ui.shell.door import calls, cards
from casuskluis_ui.shell.door.calls import Call, Opened
from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.shell.door.sheet import RecoverySheet
from casuskluis_ui.shell.reason import LockReason, told
from casuskluis_ui.shell.session import PutBack, VaultDoor
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, column, holder, row


class LockScreen(QWidget):
    """Opens, makes and restores vaults.

    Args:
        door: What can be done with vaults.
        runner: Computes the keys off the interface thread.
        vault: Path shown at first.
        remember: Whether the path may be kept.
        choose: Asks for a folder; a test passes its own.

    Signals:
        unlocked: The open workspace, and the folder of the vault.
    """

    unlocked = Signal(object, Path)

    def __init__(
        self,
        door: VaultDoor,
        runner: TaskRunner,
        *,
        vault: str = "",
        remember: bool = True,
        choose: FolderChooser = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._runner = runner
        self._waiting: Opened | None = None
        self.setObjectName("page")
        self.setWindowTitle("Casuskluis")
        self.open_card = cards.OpenCard(choose)
        self.create_card = cards.CreateCard(choose)
        self.restore_card = cards.RestoreCard(choose)
        self.recover_card = cards.RecoverCard(choose)
        self.sheet = RecoverySheet()
        self.notice = Banner("info", closable=True)
        self._cards = {
            cards.OPEN: self.open_card,
            cards.CREATE: self.create_card,
            cards.RESTORE: self.restore_card,
            cards.RECOVER: self.recover_card,
        }
        self._build()
        self._connect()
        self.open_card.folder.set_entry(vault)
        self.open_card.remember.setChecked(remember)
        self.show_card(cards.OPEN)

    @property
    def remember(self) -> bool:
        """Whether the path of the vault may be kept."""
        return self.open_card.remember.isChecked()

    def show_card(self, name: str) -> None:
        """Bring a card into view; the path of the vault goes with it."""
        if name == cards.RECOVER:
            self.recover_card.folder.set_entry(self.open_card.folder.entry())
        if name == cards.RESTORE and not self.restore_card.target.entry():
            self.restore_card.target.set_entry(self.open_card.folder.entry())
        card = self._cards[name]
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
        self._frames = {name: self._frame(card) for name, card in self._cards.items()}
        for frame in self._frames.values():
            self._stack.addWidget(frame)
        self._stack.addWidget(self.sheet)
        self.notice.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.notice)
        layout.addWidget(self._stack, 1)

    def _frame(self, card: DoorCard) -> QScrollArea:
        """Return a card in the middle, in an area that scrolls when the text is large."""
        promise = label(self.tr("Werkt zonder netwerk · geen telemetrie"), "muted")
        promise.setAlignment(Qt.AlignmentFlag.AlignCenter)
        middle = row(STRETCH, card, STRETCH)
        page = holder(column(STRETCH, middle, promise, STRETCH, spacing=16, margins=(16,) * 4))
        page.setObjectName("page")
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(page)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _connect(self) -> None:
        for card in self._cards.values():
            card.went.connect(self.show_card)
        self.open_card.submitted.connect(self._open)
        self.create_card.submitted.connect(self._create)
        self.restore_card.submitted.connect(self._restore)
        self.recover_card.submitted.connect(self._recover)
        self.sheet.confirmed.connect(self._go_in)

    def _open(self) -> None:
        card = self.open_card
        folder = card.folder.path() or Path()
        self._start(card, calls.opening(self._door, folder, card.passphrase.secret()))

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
        call = calls.restoring(self._door, source, target, card.passphrase.secret())
        self._start(card, call)

    def _recover(self) -> None:
        card = self.recover_card
        folder = card.folder.path() or Path()
        secret = card.passphrase.secret()
        self._start(card, calls.recovering(self._door, folder, card.code.text(), secret))

    def _start(self, card: DoorCard, call: Call) -> None:
        self._at_work = card
        card.show_busy(busy=True)
        self._runner.run(self.tr("Kluis openen"), call, done=self._done, failed=self._failed)

    def _failed(self, sentence: str) -> None:
        card = self._at_work
        card.show_busy(busy=False)
        card.show_error(sentence)
        card.begin()

    def _done(self, opened: Opened) -> None:
        self._at_work.show_busy(busy=False)
        for card in self._cards.values():
            card.forget()
        if opened.workspace is None:
            self.open_card.folder.set_entry(str(opened.folder))
            self.say("ok", self._restored(opened.put_back))
            self.show_card(cards.OPEN)
            return
        self._waiting = opened
        if opened.paper is None:
            self._go_in()
            return
        self.sheet.show_sheet(opened.paper)
        self._stack.setCurrentWidget(self.sheet)

    def _restored(self, put_back: PutBack | None) -> str:
        told = [self.tr("De back-up is teruggezet. U kunt de kluis nu openen.")]
        if put_back is not None and put_back.aside is not None:
            old = self.tr("De kluis die er stond heet nu {name}.")
            told.append(old.format(name=put_back.aside.name))
        return " ".join((*told, *(put_back.sentences if put_back else ())))

    def _go_in(self) -> None:
        opened, self._waiting = self._waiting, None
        if opened is not None:
            self.unlocked.emit(opened.workspace, opened.folder)
