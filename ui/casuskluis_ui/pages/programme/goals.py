# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Doelen: what each pillar must reach in a year."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.banner import EmptyState


class GoalsPage(WorkPage):
    """The goals of one year, pillar by pillar."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("Doelen"), parent)
        self._workspace = workspace
        self._clock = clock
        self._empty = EmptyState(
            "flag",
            self.tr("Nog geen doelen"),
            self.tr("Leg per pijler vast wat u dit jaar wilt bereiken."),
        )
        layout = QVBoxLayout(self)
        layout.addWidget(self._empty)
