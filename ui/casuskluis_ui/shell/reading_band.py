# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Always in view in a vault that is only read: why, and a way to work in it after all."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from casuskluis_ui.shell.tasks import Task, TaskControl, TaskRunner
from casuskluis_ui.widgets.banner import Banner

if TYPE_CHECKING:
    from casuskluis_ui.shell.session import VaultDoor


class ReadingBand(Banner):
    """Says that the vault is only read; nobody can close it.

    Args:
        sentence: Why, in Dutch; empty where one can work, and then there is no band.
    """

    def __init__(self, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__("warn", parent=parent)
        self.setObjectName("reading")
        self._sentence = sentence
        self.offer(self.tr("Opnieuw proberen"))
        self.say("warn", sentence)

    def tell_trying(self) -> None:
        """Say that it is being tried."""
        self.offer("")
        self.say("warn", self.tr("Er wordt gekeken of de kluis vrij is…"))

    def tell_refused(self, why: str) -> None:
        """Say that it cannot be yet.

        Args:
            why: A Dutch sentence.
        """
        self.offer(self.tr("Opnieuw proberen"))
        self.say("warn", self.tr("Alleen lezen. {why}").format(why=why))


@dataclass(frozen=True, slots=True)
class _TakingOver:
    """Tries it on the worker thread: the keys of the database are met again."""

    door: "VaultDoor"
    workspace: object = field(repr=False)

    def __call__(self, control: TaskControl) -> object:
        """Do it."""
        del control
        return self.door.take_over(self.workspace)


class TakeOver(QObject):
    """Goes on at work in a vault that was opened to read.

    Args:
        door: What can be done with vaults.
        workspace: That is only read.
        runner: The worker of the window.
        band: Asks for it, and shows why not.

    Signals:
        taken: The same vault, open to work in.
    """

    taken = Signal(object)

    def __init__(
        self, door: "VaultDoor", workspace: object, runner: TaskRunner, band: ReadingBand
    ) -> None:
        super().__init__(band)
        self._door = door
        self._workspace = workspace
        self._runner = runner
        self._band = band
        self._task: Task | None = None
        band.acted.connect(self._try)

    def _try(self) -> None:
        self._band.tell_trying()
        work = _TakingOver(self._door, self._workspace)
        title = self.tr("Kijken of de kluis vrij is")
        self._task = self._runner.run(title, work, failed=self._band.tell_refused)
        self._task.succeeded.connect(self.taken)
