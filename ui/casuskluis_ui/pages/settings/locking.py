# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card with what an officer chooses about locking on this computer."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis.hardening.policy import POLICY_FILE
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.words import counted
from casuskluis_ui.shell.idle_limit import idle_minutes, own_minutes
from casuskluis_ui.shell.policy import idle_ceiling
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.form import Field
from casuskluis_ui.widgets.labels import label

_OFFERED = (1, 2, 3, 5, 10, 15, 20, 30, 45)


class LockingCard(Card):
    """Sooner than the vault says, and when the window is minimised.

    Args:
        workspace: Says how long at most.
        preferences: Where the choice is kept.
        policy: What IT decided for this computer.
    """

    def __init__(
        self,
        workspace: Workspace,
        preferences: PreferenceFile,
        policy: Path = POLICY_FILE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Vergrendelen op deze computer"), parent=parent)
        self._workspace = workspace
        self._preferences = preferences
        self._policy = policy
        self._limit = 0
        self.minutes = QComboBox()
        self.on_minimise = QCheckBox(self.tr("Ook als ik het venster &klein maak"))
        self.ceiling = label("", "help", wrap=True)
        self.add(Field(self.tr("&Na zoveel tijd zonder toetsen of muis"), self.minutes))
        self.add(self.ceiling)
        self.add(self.on_minimise)
        text = self.tr("Geldt vanaf de volgende keer dat u de kluis opent.")
        self.add(label(text, "help", wrap=True))
        self.minutes.activated.connect(self._keep)
        self.on_minimise.clicked.connect(self._keep)

    def read(self) -> None:
        """Show what is chosen, and what may be chosen now."""
        kept = self._preferences.load()
        self._limit = idle_minutes(self._workspace, self._policy)
        self._fill()
        wanted = own_minutes(kept.idle_minutes, self._limit)
        self.minutes.setCurrentIndex(max(self.minutes.findData(wanted), 0))
        self.on_minimise.setChecked(kept.lock_on_minimise)
        self.ceiling.setText(self._most())

    def _fill(self) -> None:
        self.minutes.clear()
        usual = self.tr("Zoals de kluis zegt: {time}")
        self.minutes.addItem(usual.format(time=self._time(self._limit)), 0)
        for one in _OFFERED:
            if one < self._limit:
                self.minutes.addItem(self._time(one), one)

    def _most(self) -> str:
        by_it = idle_ceiling(self._policy) == self._limit
        text = (
            self.tr("Langer dan {time} kan niet: zo is deze computer ingesteld.")
            if by_it
            else self.tr("Langer dan {time} kan niet: zo is de kluis ingesteld.")
        )
        return text.format(time=self._time(self._limit))

    def _time(self, minutes: int) -> str:
        return counted(minutes, self.tr("{n} minuut"), self.tr("{n} minuten"))

    def _keep(self) -> None:
        kept = self._preferences.load()
        minutes, minimise = int(self.minutes.currentData()), self.on_minimise.isChecked()
        self._preferences.save(replace(kept, idle_minutes=minutes, lock_on_minimise=minimise))
