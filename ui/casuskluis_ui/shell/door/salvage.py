# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saving what can be read of a damaged vault, from the lock screen."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from typing_extensions import override

from casuskluis_ui.shell.door.card import DoorCard, listen_for_enter
from casuskluis_ui.shell.door.guide import BACK
from casuskluis_ui.shell.tasks import Task, TaskControl, Work
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.folder_field import FolderField
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.passphrase_field import PassphraseField

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import SavedVault, VaultDoor

Run = Callable[[DoorCard, str, Work, Callable[["SavedVault"], None]], Task]
"""Has work done for a card; see `LockScreen.run`."""


class SalvageCard(DoorCard):
    """Asks which vault, and shows what came of it.

    Attributes:
        saved: The folder of the new vault, which is opened next.
    """

    saved = Signal(str)

    def __init__(self, choose: FolderChooser = ask_folder) -> None:
        super().__init__(
            "triangle-alert",
            self.tr("Beschadigde kluis redden"),
            self.tr(
                "Heeft u een goede back-up? Zet dan die terug. Anders komt wat nog te lezen is "
                "in een nieuwe kluis. De beschadigde kluis wordt alleen gelezen."
            ),
            self.tr("Redden wat er te redden is"),
        )
        self.folder = FolderField(self.tr("Kies de map van de beschadigde kluis"), choose)
        self.passphrase = PassphraseField()
        self.key_file: Path | None = None
        secret = Field(self.tr("&Wachtzin van die kluis"), self.passphrase)
        self.fields.add(("folder", Field(self.tr("&Beschadigde kluis"), self.folder)))
        self.fields.add(("passphrase", secret))
        self.stop = Button(self.tr("Stoppen"), "x")
        self.stop.hide()
        self.told = label("", wrap=True)
        self.told.hide()
        self.onward = Button(self.tr("Naar de geredde kluis"), kind="primary")
        self.onward.clicked.connect(self._go_on)
        self.onward.hide()
        for one in (self.stop, self.told, self.onward):
            self.extras.addWidget(one)
        listen_for_enter(self, secret)
        self.add_link(self.tr("Terug"), BACK)
        self.links.addStretch(1)

    def show_saved(self, saved: "SavedVault") -> None:
        """Show what came of it, and let go of the secret."""
        self.forget()
        self.told.setText("\n".join((*saved.sentences, "", *saved.lines)))
        self.told.show()
        self.fields.hide()  # in large text they would push away what came of it
        # Once more would only make a second copy; what comes next is opening this one.
        self._action.hide()
        self.onward.show()
        self.onward.setFocus()
        self.saved.emit(str(saved.place))

    def show_stopped(self) -> None:
        """Say that nothing was made."""
        self.show_error(self.tr("Gestopt. Er is geen nieuwe kluis gemaakt."))

    @override
    def show_busy(self, *, busy: bool) -> None:
        super().show_busy(busy=busy)
        self.stop.setVisible(busy)
        if busy:
            self.told.hide()
            self.onward.hide()

    @override
    def missing(self) -> Mapping[str, str]:
        wrong: dict[str, str] = {}
        if self.folder.path() is None:
            wrong["folder"] = self.tr("Kies de map van de beschadigde kluis.")
        if not self.passphrase.text():
            wrong["passphrase"] = self.tr("Typ de wachtzin van die kluis.")
        return wrong

    def _go_on(self) -> None:
        self.went.emit(BACK)

    @override
    def begin(self) -> None:
        self.told.hide()
        self.onward.hide()
        self._action.show()
        self.fields.show()
        (self.passphrase if self.folder.path() else self.folder).setFocus()
        self.passphrase.selectAll()

    @override
    def forget(self) -> None:
        self.passphrase.forget()
        self.key_file = None


@dataclass(frozen=True, slots=True)
class SalvageCall:
    """Salvages once, on the worker thread, and wipes its passphrase afterwards."""

    door: "VaultDoor"
    folder: Path
    passphrase: bytearray = field(repr=False)
    key_file: Path | None = None

    def __call__(self, control: TaskControl) -> "SavedVault":
        """Do it."""
        try:
            return self.door.salvaging.with_passphrase(
                self.folder,
                self.passphrase,
                key_file=self.key_file,
                progress=control.progress,
                cancelled=lambda: control.cancelled,
            )
        finally:
            self.passphrase[:] = bytes(len(self.passphrase))


class SalvageWay(QObject):
    """What the lock screen does about a damaged vault.

    Args:
        door: What can be done with vaults.
        run: Of the lock screen.
        choose: Asks for a folder.
    """

    def __init__(self, door: "VaultDoor", run: Run, choose: FolderChooser) -> None:
        super().__init__()
        self._door = door
        self._run = run
        self._task: Task | None = None
        self.card = SalvageCard(choose)
        self.card.submitted.connect(self._save)
        self.card.stop.clicked.connect(self._stop)

    def _save(self) -> None:
        card = self.card
        folder, secret = card.folder.path() or Path(), card.passphrase.secret()
        call = SalvageCall(self._door, folder, secret, card.key_file)
        self._task = self._run(card, self.tr("Kluis redden"), call, card.show_saved)
        self._task.cancelled.connect(card.show_stopped)
        self._task.progressed.connect(self._tell)

    def _tell(self, done: int, total: int) -> None:
        words = self.tr("Stoppen ({percent} % klaar)")
        self.card.stop.setText(words.format(percent=100 * done // max(total, 1)))

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()
