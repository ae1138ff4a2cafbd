# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Verzoeken: the list of requests, and the one chosen in it."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import EmptyState


class RequestsPage(BrowsePage):
    """Requests of data subjects, soonest first."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "mail",
            self.tr("Geen verzoek gekozen"),
            self.tr("Kies links een verzoek, of leg een nieuw verzoek vast."),
        )
        super().__init__(self.tr("Verzoeken"), self.tr("Nummer of naam"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._runner = runner
