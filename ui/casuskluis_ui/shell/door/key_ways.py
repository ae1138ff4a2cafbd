# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the lock screen does about codes on paper and key files."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from casuskluis_ui.shell.door import cards
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.files import FolderChooser

if TYPE_CHECKING:  # imported when they are shown: most starts only open a vault
    from casuskluis_ui.shell.door.key_cards import PaperCard
    from casuskluis_ui.shell.door.restoring import RestoreCard
    from casuskluis_ui.shell.session import VaultDoor

_PAINTED_MS = 50


class KeyWays(QObject):
    """Ways in with paper, and the question whether a key file is needed.

    Args:
        door: What can be done with vaults.
        runner: Reads headers off the interface thread.
        choose: Asks for a folder.
        parent: The lock screen; an answer that comes after it is gone goes nowhere.
    """

    def __init__(
        self,
        door: "VaultDoor",
        runner: TaskRunner,
        choose: FolderChooser,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._door = door
        self._runner = runner
        self._choose = choose
        self._on_paper: dict[str, PaperCard] = {}

    def card(self, name: str) -> "PaperCard":
        """Return a card for a code on paper, made now when it was not wanted before."""
        from casuskluis_ui.shell.door.key_cards import PAPER_CARDS  # noqa: PLC0415 - see above

        if name not in self._on_paper:
            self._on_paper[name] = PAPER_CARDS[name](self._choose)
        return self._on_paper[name]

    def watch_opening(self, card: cards.OpenCard) -> None:
        """Ask for a key file where some officer of the vault has one."""
        self._opening = card
        card.passphrase.entered.connect(self._ask)

    def watch_restoring(self, card: "RestoreCard") -> None:
        """Ask for a key file where some officer had one when the backup was made."""
        from casuskluis_ui.shell.door.found import FoundBackups  # noqa: PLC0415 - see above

        self._restoring = card
        self.found = FoundBackups(card, self._runner)
        card.passphrase.entered.connect(self._ask_old)

    def _ask(self) -> None:
        # The keyboard is here at once, and this imports much: the first paint comes first.
        QTimer.singleShot(_PAINTED_MS, self, self._ask_now)

    def _ask_now(self) -> None:
        self._look_at(self._opening.folder.path(), self._offer)

    def _ask_old(self) -> None:
        self._look_at(self._restoring.source.path(), self._offer_old)

    def _look_at(self, folder: Path | None, done: Callable[[bool], None]) -> None:
        if folder is not None:
            from casuskluis_ui.shell.door import calls  # noqa: PLC0415 - see above

            work = calls.KeyFileQuestion(self._door, folder)
            self._runner.run(self.tr("Kluis bekijken"), work, done=done)

    def _offer(self, wanted: bool) -> None:  # noqa: FBT001 - as the task gives it
        self._opening.ask_key_file(wanted=wanted)

    def _offer_old(self, wanted: bool) -> None:  # noqa: FBT001 - as the task gives it
        self._restoring.ask_key_file(wanted=wanted)
