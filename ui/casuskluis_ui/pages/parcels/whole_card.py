# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card from which everything in the vault is taken along."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.officer import Permission
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.whole import WholeDialog
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label

NEEDS = frozenset(
    {Permission.BACKUP, Permission.ALL_CASES, Permission.REQUESTS, Permission.JOURNAL}
)
"""All of it leaves, so all of it must be open to who takes it."""


class WholeCard(Card):
    """Offers to take everything along, to whom everything is open.

    Signals:
        asked: A dialog to show.
    """

    asked = Signal(object)

    def __init__(
        self, workspace: Workspace, runner: TaskRunner, parent: QWidget | None = None
    ) -> None:
        self.take_button = Button("", "download")
        super().__init__(self.tr("Alles meenemen"), self.take_button, parent=parent)
        self.take_button.say(self.tr("Alles meenemen…"))
        self._workspace = workspace
        self._runner = runner
        told = self.tr(
            "Zet alles uit deze kluis in één versleuteld bestand, in een open formaat. Zo kunt "
            "u altijd weg: een ander programma kan het lezen. Hoofdstuk 66 van het handboek "
            "zegt hoe u er een nieuwe kluis van maakt."
        )
        self.add(label(told, "muted", wrap=True))
        self.setVisible(workspace.officers.access().permissions >= NEEDS)
        self.take_button.clicked.connect(self.take_along)

    @opens("whole_out")
    def take_along(self) -> None:
        """Ask what opens the file and where it comes."""
        self.asked.emit(WholeDialog(self._workspace, self._runner, self))
