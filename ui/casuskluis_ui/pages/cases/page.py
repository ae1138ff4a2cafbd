# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page with all cases."""

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from casuskluis.domain.action import ActionItem
from casuskluis.domain.case import CasePhase
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ActionItemId, CaseId, RelatedPersonId
from casuskluis.domain.lists import CaseLine, CaseQuery
from casuskluis.services.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.cases import forms
from casuskluis_ui.pages.cases.detail import CaseDetail
from casuskluis_ui.pages.cases.listing import case_query, case_source, describe
from casuskluis_ui.widgets.banner import EmptyState


class CasesPage(BrowsePage):
    """The list of cases, and the case chosen in it."""

    def __init__(
        self, workspace: Workspace, clock: Clock, parent: QWidget | None = None
    ) -> None:
        empty = EmptyState(
            "folder-open",
            self.tr("Geen casus gekozen"),
            self.tr(
                "Kies links een casus. Een nieuwe casus begint met een melding en een weging."
            ),
        )
        super().__init__(self.tr("Casussen"), self.tr("Naam of nummer"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._codes = workspace.codes.book()
        self._file: CaseFile | None = None
        self._closed = QCheckBox(self.tr("Ook gesloten casussen"))
        self._closed.toggled.connect(self.refresh)
        self.filters.addWidget(self._closed)
        self._detail = CaseDetail(self._codes, clock)
        self.use_detail(self._detail)
        model: PagedListModel[CaseQuery, CaseLine] = PagedListModel(
            case_source(workspace.cases), self._describe, self
        )
        self.use_model(model, self._query)
        self._connect()

    @override
    def show_record(self, object_id: int) -> None:
        self._file = self._workspace.cases.file(CaseId(object_id))
        self._detail.show_file(self._file)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    def _connect(self) -> None:
        detail = self._detail
        detail.information_wanted.connect(self._add_information)
        detail.life_domain_wanted.connect(self._add_life_domain_note)
        detail.related_person_wanted.connect(self._add_related_person)
        detail.related_person_removed.connect(self._remove_related_person)
        detail.action_wanted.connect(self._add_action)
        detail.action_chosen.connect(self._edit_action)
        detail.core_wanted.connect(self._edit_core)
        detail.phase_wanted.connect(self._move)
        detail.closing_wanted.connect(self._close)
        detail.meeting_chosen.connect(self._go_to_meeting)

    def _query(self, text: str) -> object:
        return case_query(text, closed=self._closed.isChecked())

    def _describe(self, line: CaseLine) -> ListItem:
        return describe(line, self._codes, self._clock.today())

    def _add_information(self) -> None:
        if self._file is not None:
            self.ask(forms.information(self._workspace, self._clock, self._file, self))

    def _add_life_domain_note(self) -> None:
        if self._file is not None:
            self.ask(forms.life_domain_note(self._workspace, self._clock, self._file, self))

    def _add_related_person(self) -> None:
        if self._file is not None:
            self.ask(forms.related_person(self._workspace, self._file, self))

    def _add_action(self) -> None:
        if self._file is not None:
            case_id = self._file.case.id
            self.ask(forms.action(self._workspace, self._clock, None, self, case_id=case_id))

    def _edit_action(self, action_id: int) -> None:
        if self._file is None:
            return
        found = self._action(ActionItemId(action_id))
        if found is not None:
            self.ask(forms.action(self._workspace, self._clock, found, self))

    def _edit_core(self) -> None:
        if self._file is not None:
            self.ask(forms.core(self._workspace, self._clock, self._file, self))

    def _close(self) -> None:
        if self._file is not None:
            self.ask(forms.closing(self._workspace, self._clock, self._file, self))

    def _move(self, phase: str) -> None:
        file = self._file
        if file is None:
            return
        if self.attempt(lambda: self._workspace.cases.move(file.case.id, CasePhase(phase))):
            self.told(self.tr("De fase is gewijzigd."))

    def _remove_related_person(self, person_id: int) -> None:
        person = RelatedPersonId(person_id)
        if self.attempt(lambda: self._workspace.cases.remove_related_person(person)):
            self.told(self.tr("De persoon is verwijderd uit deze casus."))

    def _go_to_meeting(self, meeting_id: int) -> None:
        self.went.emit("meetings", meeting_id)

    def _action(self, action_id: ActionItemId) -> ActionItem | None:
        if self._file is None:
            return None
        return next((one for one in self._file.actions if one.id == action_id), None)
