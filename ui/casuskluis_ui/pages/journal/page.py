# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Logboek."""

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.officer import Permission
from casuskluis.hardening.selfcheck import SelfCheck
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.desk import ListDesk
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.journal.control import ControlPart
from casuskluis_ui.pages.journal.filters import JournalFilters
from casuskluis_ui.pages.journal.leaving import LeavingPart
from casuskluis_ui.pages.journal.listing import PAGE_SIZE, JournalPages, result_tone
from casuskluis_ui.pages.parcels.log_part import ParcelLogPart
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.announcing import retell
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.grid import Grid
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import PAGE_MARGINS, STRETCH, column, row
from casuskluis_ui.widgets.tabs import Tabs, page_head


class JournalPage(WorkPage):
    """A table of what happened, which can be read and never changed; and its check."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        size: int = PAGE_SIZE,
        parent: QWidget | None = None,
        *,
        self_check: SelfCheck | None = None,
    ) -> None:
        super().__init__(self.tr("Logboek"), parent)
        self._service = workspace.journal
        self._pages = JournalPages(workspace.journal, size)
        self.filters = JournalFilters(workspace.context.clock)
        self.grid = Grid(self.title)
        # The order of a journal is part of what it proves.
        self.desk = ListDesk(
            ListSetup(
                workspace=workspace,
                kind=ListKind.JOURNAL,
                filters=self.filters.chips(),
                tones={"result": result_tone},
                sortable=False,
            ),
            self._pages.source(),
            self.grid,
        )
        self.more = Button(self.tr("Meer laden"), "chevron-down")
        self.control = ControlPart(workspace.journal, runner)
        self.leaving = LeavingPart(workspace, runner, self_check)
        allowed = workspace.officers.access().permissions
        of_cases = Permission.OWN_CASES in allowed
        self.parcels = ParcelLogPart(workspace.parcels.log) if of_cases else None
        self.tabs = Tabs(self.tr("Onderdelen van het logboek"))
        self._count = label("", "muted")
        self._build()
        self.more.clicked.connect(self.read_on)
        self.filters.changed.connect(self._filter)
        self.desk.asked.connect(self._filter)
        self.desk.form_opened.connect(self.form_opened)
        for said in ("problem", "notice", "undoable"):
            getattr(self.desk, said).connect(getattr(self, said))
        self.filters.refused.connect(self.problem)
        for part in (self.control, self.leaving):
            part.problem.connect(self.problem)
            part.notice.connect(self.notice)
        self.leaving.went.connect(self.went)

    @override
    def refresh(self) -> None:
        """Read the newest entries."""
        self.attempt(self._read_actors)
        self._filter()
        self.attempt(self.leaving.refresh)
        if self.parcels is not None:
            self.attempt(self.parcels.refresh)

    def read_on(self) -> None:
        """Read older entries too; the view stays where it is."""
        place = self.grid.verticalScrollBar().value()
        self.attempt(self._pages.read_on)
        self._show()
        self.grid.verticalScrollBar().setValue(place)

    def _read_actors(self) -> None:
        self.filters.show_actors(self._service.actors())

    def _filter(self) -> None:
        wanted = self.filters.wanted()
        if wanted is not None:
            self.attempt(lambda: self._pages.restart(wanted))
            self._show()

    def _show(self) -> None:
        self.desk.table.show_query(self.desk.query(""))
        count = self.desk.table.rowCount()
        self.desk.answered(count)
        text = counted(count, self.tr("{n} regel"), self.tr("{n} regels, nieuwste eerst"))
        retell(self._count, text)
        self.more.setEnabled(not self._pages.complete)

    def _build(self) -> None:
        self.grid.setSortingEnabled(False)
        note = self.tr("Het logboek houdt bij wie wat deed. Er staan geen persoonsgegevens in.")
        self.tabs.addTab(self._lines(), self.tr("Regels"))
        self.tabs.addTab(scrolled(self.control, self.tr("Controle")), self.tr("Controle"))
        title = self.tr("Wat verlaat deze computer")
        self.tabs.addTab(scrolled(self.leaving, title), title)
        if self.parcels is not None:
            title = self.tr("Pakketten")
            self.tabs.addTab(scrolled(self.parcels, title), title)
        head = column(label(self.title, "h1"), label(note, "muted", wrap=True), spacing=6)
        head.setContentsMargins(24, 16, 20, 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(head))
        layout.addWidget(self.tabs, 1)

    def _lines(self) -> QWidget:
        card = Card()
        card.body.setContentsMargins(8, 6, 8, 8)
        card.add(self.grid, 1)
        made = QWidget()
        made.setObjectName("page")
        layout = QVBoxLayout(made)
        layout.setContentsMargins(*PAGE_MARGINS)
        layout.setSpacing(12)
        layout.addWidget(self.filters)
        layout.addWidget(self.desk)
        layout.addWidget(card, 1)
        layout.addLayout(row(self._count, STRETCH, self.more))
        return made
