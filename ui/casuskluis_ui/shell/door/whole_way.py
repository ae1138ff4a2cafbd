# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the lock screen does to make a vault of a file with everything out of another one."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtCore import QObject

from casuskluis.services.parcels.locks import Key, Passphrase, identity_from
from casuskluis.services.parcels.whole_in import NewVault, WholeTaken
from casuskluis_ui.shell.door.calls import Opened
from casuskluis_ui.shell.door.card import DoorCard
from casuskluis_ui.shell.door.whole import WholeCard
from casuskluis_ui.shell.session import VaultDoor
from casuskluis_ui.shell.tasks import Task, TaskControl, Work
from casuskluis_ui.widgets.files import FolderChooser


class Screen(Protocol):
    """What is needed of the lock screen."""

    def say(self, tone: str, sentence: str) -> None:
        """Show a message above the card."""

    def run(self, card: DoorCard, title: str, work: Work, done: Callable[[Any], None]) -> Task:
        """Have work done for a card, which is busy meanwhile and shows what goes wrong."""


@dataclass(frozen=True, slots=True)
class Made:
    """A vault out of a file.

    Attributes:
        taken: What came of the file.
        opened: The vault, open, with its recovery sheet.
    """

    taken: WholeTaken = field(repr=False)
    opened: Opened


@dataclass(frozen=True, slots=True)
class WholeCall:
    """Makes a vault once, on the worker thread, and wipes its secrets afterwards.

    Attributes:
        door: What can be done with vaults.
        source: The file.
        phrase: Opens the file; not used where there is a key.
        key_file: Holds the key that opens it.
        folder: Where the vault comes.
        label: Of the officer who makes it.
        passphrase: Opens the vault from now on.
    """

    door: VaultDoor
    source: Path
    phrase: bytearray = field(repr=False)
    key_file: Path | None
    folder: Path
    label: str = field(repr=False)
    passphrase: bytearray = field(repr=False)

    def __call__(self, control: TaskControl) -> Made:
        """Do it."""
        try:
            with self._key() as key:
                taken = self._take(key, control)
            return Made(taken, self._opened(taken))
        finally:
            for secret in (self.phrase, self.passphrase):
                _wipe(secret)

    def _take(self, key: Key, control: TaskControl) -> WholeTaken:
        new = NewVault(
            place=self.folder, passphrase=bytearray(self.passphrase), label=self.label
        )
        return self.door.taking.take_in(
            self.source,
            key,
            new,
            progress=control.progress,
            cancelled=lambda: control.cancelled,
        )

    def _opened(self, taken: WholeTaken) -> Opened:
        try:
            workspace = self.door.open(taken.place, self.passphrase)
        except BaseException:
            # Made a moment ago, and all of it is in the file. Its sheet was never seen.
            shutil.rmtree(taken.place, ignore_errors=True)
            raise
        return Opened(workspace, taken.place, taken.sheet)

    @contextmanager
    def _key(self) -> Iterator[Key]:
        """Give what opens the file, and wipe it afterwards."""
        if self.key_file is None:
            yield Passphrase(self.phrase)
            return
        key = identity_from(self.key_file)
        try:
            yield key
        finally:
            _wipe(key.secret)


class WholeWay(QObject):
    """Makes the vault, and goes on as with every new one: its recovery sheet comes first.

    Args:
        door: What can be done with vaults.
        screen: Shows the card, and what there is to tell.
        done: Of the lock screen: goes on with an open vault.
        choose: Asks for a folder.
        parent: Keeps it.
    """

    def __init__(
        self,
        door: VaultDoor,
        screen: Screen,
        done: Callable[[Opened], None],
        choose: FolderChooser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._screen = screen
        self._done = done
        self._task: Task | None = None
        self.card = WholeCard(choose)
        self.card.submitted.connect(self._make)
        self.card.stop.clicked.connect(self._stop)

    def _make(self) -> None:
        card = self.card
        call = WholeCall(
            self._door,
            card.source.path() or Path(),
            card.phrase.secret(),
            card.key_file.path() if card.asks_key else None,
            card.folder,
            card.label.text().strip(),
            card.passphrase.secret(),
        )
        self._task = self._screen.run(card, self.tr("Kluis maken"), call, self._made)
        self._task.cancelled.connect(card.show_stopped)
        self._task.progressed.connect(card.show_progress)

    def _made(self, made: Made) -> None:
        taken = made.taken
        day = f"{taken.made_at.astimezone():%d-%m-%Y}"
        said = self.tr("De kluis is gemaakt van een bestand van {day}.").format(day=day)
        tone = "info" if taken.journal.is_sound else "warn"
        self._screen.say(tone, " ".join((said, *taken.sentences)))
        self._done(made.opened)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.cancel()


def _wipe(secret: bytearray) -> None:
    secret[:] = bytes(len(secret))
