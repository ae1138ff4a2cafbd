# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The paper of a line of the ledger, to print again."""

from functools import partial

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from casuskluis.domain.releases import ReleaseRecord
from casuskluis.services.releases.releases import Releases
from casuskluis_ui.dialogs.sizing import open_at
from casuskluis_ui.pages.overviews.released_paper import ReleasedPaper
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.layouts import STRETCH, column, row

_CHARACTERS = 120
_HIGH = 900


class ReleaseDialog(QDialog):
    """Shows the paper of one line; the figures are those of then."""

    def __init__(
        self,
        releases: Releases,
        runner: TaskRunner,
        record: ReleaseRecord,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Opnieuw afdrukken"))
        self.paper = ReleasedPaper(releases, runner)
        self.told = Banner("ok")
        self.told.hide()
        self.paper.problem.connect(partial(self.told.say, "bad"))
        self.paper.notice.connect(partial(self.told.say, "ok"))
        self.paper.show_release(record)
        close = Button(self.tr("Sluiten"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 16)
        layout.setSpacing(12)
        layout.addLayout(column(self.told, margins=(24, 4, 24, 0)))
        layout.addWidget(self.paper, 1)
        layout.addLayout(row(STRETCH, close, margins=(24, 0, 24, 0)))
        open_at(self, _CHARACTERS, _HIGH)
