# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with all cases."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from casuskluis.domain.case import CasePhase
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.lists import CaseLine, CaseQuery
from casuskluis.domain.officer import CaseShielded, Permission
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.aside import ReadingAside
from casuskluis_ui.lists.filters import TickFilter
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.cases.detail import CaseDetail
from casuskluis_ui.pages.cases.listing import case_query, case_source, describe
from casuskluis_ui.pages.cases.rows import CaseRows
from casuskluis_ui.pages.cases.shielding import ShieldedPage, emergency, together
from casuskluis_ui.pages.cases.tabs import ActionsTab, Desk, ReviewsTab
from casuskluis_ui.pages.handover.desk import HandoverDesk
from casuskluis_ui.pages.parcels.desk import ParcelDesk
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.stack import Stack


class CasesPage(BrowsePage):
    """The list of cases, and the case chosen in it.

    Attributes:
        detail: The case that is open.
    """

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        runner: TaskRunner | None = None,
        parent: QWidget | None = None,
    ) -> None:
        empty = self._nothing()
        super().__init__(self.tr("Casussen"), self.tr("Naam of nummer"), empty, parent)
        empty.acted.connect(self._go_to_notifications)
        self._workspace = workspace
        self._clock = clock
        self._desk = Desk(workspace, clock, self, runner)
        self.parcels = ParcelDesk(workspace, self._desk.runner, self)
        self._file: CaseFile | None = None
        self._closed = QCheckBox(self.tr("Ook gesloten casussen"))
        self._closed.toggled.connect(self.refresh)
        self.filters.addWidget(self._closed)
        self.detail = CaseDetail(self._desk)
        self.shielded = ShieldedPage()
        self._side = Stack()
        self._side.addWidget(self.detail)
        self._side.addWidget(self.shielded)
        self.use_detail(self._side)
        model: PagedListModel[CaseQuery, CaseLine] = PagedListModel(
            case_source(workspace.cases), self._describe, self
        )
        setup = ListSetup(
            workspace=workspace,
            kind=ListKind.CASES,
            filters=(TickFilter("closed", self._closed),),
            commands=CaseRows(workspace, clock, self, self.parcels).commands(),
            aside=ReadingAside(self._desk.runner).run,
        )
        self.use_list(model, self._query, setup)
        self._hand_over = self.add_action(self.tr("Werk overdragen…"), "handshake")
        self.buttons.insertWidget(0, self.parcels.menu())
        allowed = workspace.officers.access().permissions
        self._hand_over.setVisible(Permission.ALL_CASES in allowed)
        self._connect()

    def _nothing(self) -> EmptyState:
        """Return what stands at the right while there is nothing, or nothing is chosen."""
        empty = EmptyState(
            "folder-open",
            self.tr("Geen casus gekozen"),
            self.tr(
                "Kies links een casus. Een nieuwe casus begint met een melding en een weging."
            ),
        )
        empty.teach(
            self.tr("Nog geen lopende casussen"),
            self.tr(
                "Hier staan de mensen voor wie een aanpak loopt. Een casus begint altijd "
                "met een melding die is gewogen."
            ),
            self.tr("Naar de meldingen"),
        )
        return empty

    def _go_to_notifications(self) -> None:
        """A case begins with a notification, never here."""
        self.went.emit("notifications", 0)

    @override
    def show_record(self, object_id: int) -> None:
        self._file = None
        try:
            self._file = self._workspace.cases.file(CaseId(object_id))
        except CaseShielded:
            self._show_shielded(CaseId(object_id))
            return
        self._workspace.views.note(Viewed.CASE, object_id)
        self._side.setCurrentWidget(self.detail)
        self.detail.show_file(self._file)

    @override
    def show_part(self, part: str) -> None:
        self.detail.show_part(part)

    @override
    def take_files(self, paths: Sequence[Path]) -> bool:
        shown = bool(self.current_object()) and self._side.currentWidget() is self.detail
        if shown:
            self._sides.show_record()
            self.detail.take_files(tuple(paths))
        return shown

    @override
    def current_part(self) -> str:
        return self.detail.part() if self.current_object() else ""

    @override
    def refresh(self) -> None:
        self._desk.renew()
        super().refresh()

    def _connect(self) -> None:
        self.detail.action_wanted.connect(self._add_action)
        self.detail.phase_wanted.connect(self._move)
        self.detail.closing_wanted.connect(self._close)
        self._hand_over.clicked.connect(self._ask_hand_over)
        self.shielded.together_wanted.connect(self._open_together)
        self.shielded.emergency_wanted.connect(self._open_alone)

    @opens("handover_*")
    def _ask_hand_over(self) -> None:
        desk = HandoverDesk(self._workspace, self._desk.runner, self)
        if self.attempt(desk.open) and desk.done:
            self.told(self.tr("Het werk is overgedragen."))
            desk.offer_role()

    def _show_shielded(self, case_id: CaseId) -> None:
        (line,) = self._workspace.cases.lines([case_id])
        self.shielded.show_number(line.number)
        self._side.setCurrentWidget(self.shielded)

    @opens("shielded_together")
    def _open_together(self) -> None:
        case_id, officers = CaseId(self.current_object()), self._workspace.officers
        self.ask(together(officers, self._clock, self._desk.runner, case_id, self))

    @opens("shielded_emergency")
    def _open_alone(self) -> None:
        case_id = CaseId(self.current_object())
        self.ask(emergency(self._workspace.officers, case_id, self))

    def _query(self, text: str) -> object:
        return case_query(text, closed=self._closed.isChecked())

    def _describe(self, line: CaseLine) -> ListItem:
        return describe(line, self._desk.codes, self._clock.today())

    def _add_action(self) -> None:
        self.detail.tab(ActionsTab).add()

    def _close(self) -> None:
        if self._file is not None:
            self.detail.tab(ReviewsTab).close_case()

    def _move(self, phase: str) -> None:
        file = self._file
        if file is None:
            return
        if self.attempt(lambda: self._workspace.cases.move(file.case.id, CasePhase(phase))):
            self.told(self.tr("De fase is gewijzigd."))
