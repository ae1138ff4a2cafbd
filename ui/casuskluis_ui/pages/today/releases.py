# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Overviews that were prepared and did not leave: they count, so somebody must decide."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.officer import Permission
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.words import counted
from casuskluis_ui.widgets.banner import Banner


class WaitingReleases(Banner):
    """Says how many overviews wait; silent for who does not release figures.

    Signals:
        wanted: "Go there": the name of a section and an id.
    """

    wanted = Signal(str, int)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(tone="info", parent=parent)
        self._workspace = workspace
        self._first = 0
        self.offer(self.tr("Naar het register"))
        self.acted.connect(self._go)
        self.hide()

    def read(self) -> None:
        """Read what waits."""
        allowed = self._workspace.officers.access().permissions
        waiting = self._workspace.prepared.waiting() if Permission.RELEASE in allowed else []
        self._first = waiting[0].id if waiting else 0
        text = counted(
            len(waiting),
            self.tr("1 overzicht staat klaar en is nog niet afgedrukt of opgeslagen."),
            self.tr("{n} overzichten staan klaar en zijn nog niet afgedrukt of opgeslagen."),
        )
        self.say("info", text if waiting else "")

    def _go(self) -> None:
        self.wanted.emit("overviews", self._first)
