# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The backups there are to put back, to choose from on the lock screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QComboBox

from casuskluis_ui.shell.tasks import TaskControl, TaskRunner

if TYPE_CHECKING:  # imported when backups are looked for: most starts only open a vault
    from casuskluis.services.backups.stored import StoredBackup
    from casuskluis_ui.shell.door.restoring import RestoreCard

_TYPING_MS = 300
_CHARACTERS = 24


@dataclass(frozen=True, slots=True)
class FindJob:
    """Looks which backups stand at a place; opens none."""

    place: Path

    def __call__(self, control: TaskControl) -> "Sequence[StoredBackup]":
        """Do it; runs on the worker thread."""
        from casuskluis.services.backups.stored import stored_at  # noqa: PLC0415 - see above

        control.check()
        return stored_at(self.place)


class FoundBackups(QObject):
    """Lists the backups beside the vault, or in the folder that was chosen.

    Args:
        card: Gets the list, while there is anything to choose.
        runner: Looks, off the interface thread.
    """

    def __init__(self, card: "RestoreCard", runner: TaskRunner) -> None:
        super().__init__(card)
        self._card = card
        self._runner = runner
        self._found: Sequence[StoredBackup] = ()
        self.list = card.listed
        self.list.setMinimumContentsLength(_CHARACTERS)
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self._field = card.fields["listed"]
        self._typing = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._typing.timeout.connect(self._look)
        self.list.activated.connect(self._choose)
        card.target.edited.connect(self._typing.start)
        card.source.edited.connect(self._typing.start)

    def _look(self) -> None:
        """Look in the folder that was chosen, else beside the vault."""
        place = self._card.source.path() or self._card.target.path()
        if place is None or any(one.folder == place for one in self._found):
            return
        self._runner.run(self.tr("Back-ups zoeken"), FindJob(place), done=self._show)

    def _show(self, found: "Sequence[StoredBackup]") -> None:
        if not found:
            return  # what was there to choose from may still be wanted
        self._found = found
        self.list.clear()
        for one in found:
            self.list.addItem(one.sentence)
        self._field.show()
        chosen = [one.folder for one in found]
        typed = self._card.source.path()
        if typed in chosen:
            self.list.setCurrentIndex(chosen.index(typed))
        else:
            usable = (place for place, one in enumerate(found) if one.usable)
            self._choose(next(usable, 0))
            if not typed:
                self._card.begin()  # with a backup chosen, the passphrase is what is left

    def _choose(self, place: int) -> None:
        self.list.setCurrentIndex(place)
        self._card.source.set_entry(str(self._found[place].folder))
