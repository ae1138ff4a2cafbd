# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Verzoeken: the list of requests, and the one chosen in it."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from casuskluis.domain.clock import Clock
from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import AccessRequestId
from casuskluis.domain.request import AccessRequest
from casuskluis.explanations import explain
from casuskluis.services.keeping.views import Viewed
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.rights.requests import RequestFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.lists.filters import TickFilter
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import ListItem, PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.care.requests import forms
from casuskluis_ui.pages.care.requests.detail import RequestDetail
from casuskluis_ui.pages.care.requests.dossier import DossierDialog
from casuskluis_ui.pages.care.requests.listing import RequestQuery, describe, request_source
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState


class RequestsPage(BrowsePage):
    """Requests of data subjects: first what runs, soonest first."""

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
            self.tr("Verzoek vastleggen"),
        )
        empty.teach(
            self.tr("Nog geen verzoeken"),
            self.tr(
                "Hier staan verzoeken van mensen om hun gegevens te zien of te verbeteren. "
                "Leg een verzoek vast op de dag dat het komt."
            ),
        )
        super().__init__(self.tr("Verzoeken"), self.tr("Nummer of naam"), empty, parent)
        self._workspace = workspace
        self._clock = clock
        self._runner = runner
        self._codes = workspace.codes.book()
        self._file: RequestFile | None = None
        new = self.add_primary(self.tr("Nieuw verzoek"))
        new.setObjectName("newRequest")
        new.clicked.connect(self._receive)
        empty.acted.connect(self._receive)
        self._answered = QCheckBox(self.tr("Ook afgehandelde verzoeken"))
        self._answered.setChecked(True)
        self._answered.toggled.connect(self.refresh)
        self.filters.addWidget(self._answered)
        self.detail = RequestDetail(clock)
        self.use_detail(self.detail)
        model: PagedListModel[RequestQuery, AccessRequest] = PagedListModel(
            request_source(workspace.requests), self._describe, self
        )
        only_running = self.tr("Zonder afgehandelde verzoeken")
        filters = (TickFilter("answered", self._answered, only_running, usual=True),)
        kind = ListKind.REQUESTS
        setup = ListSetup(workspace=workspace, kind=kind, filters=filters, whole=True)
        self.use_list(model, self._query, setup)
        self._connect()

    @override
    def show_record(self, object_id: int) -> None:
        self._file = self._workspace.requests.file(AccessRequestId(object_id))
        self.detail.show_file(self._file, self._codes)
        self._workspace.views.note(Viewed.ACCESS_REQUEST, object_id)

    @override
    def refresh(self) -> None:
        self._codes = self._workspace.codes.book()
        super().refresh()

    def _connect(self) -> None:
        detail = self.detail
        detail.edit_wanted.connect(self._edit)
        detail.identity_wanted.connect(self._check_identity)
        detail.extension_wanted.connect(self._extend)
        detail.decision_wanted.connect(self._decide)
        detail.sending_wanted.connect(self._send)
        detail.dossier_wanted.connect(self._make_dossier)
        detail.case_chosen.connect(self._go_to_case)
        detail.person_wanted.connect(self._go_to_person)
        detail.request_chosen.connect(self.open_object)

    def _query(self, text: str) -> object:
        return RequestQuery(text=text, answered=self._answered.isChecked())

    def _describe(self, request: AccessRequest) -> ListItem:
        return describe(request, self._codes, self._clock.today())

    @opens("request", new=True)
    def _receive(self) -> None:
        dialog = forms.request(self._workspace, self._clock, None, self)
        dialog.saved.connect(self._open_new)
        self.ask(dialog)

    def _open_new(self, made: object) -> None:
        if isinstance(made, AccessRequest):
            self.refresh()
            self.open_object(made.id)

    @opens("request", new=False)
    def _edit(self) -> None:
        self._step(forms.request)

    @opens("request_identity")
    def _check_identity(self) -> None:
        self._step(forms.identity)

    @opens("request_decision")
    def _decide(self) -> None:
        self._step(forms.decision)

    @opens("request_sending")
    def _send(self) -> None:
        self._step(forms.sending)

    @opens("request_extension")
    def _extend(self) -> None:
        if self._file is not None:
            self.ask(forms.extension(self._workspace, self._file, self))

    def _step(
        self, form: Callable[[Workspace, Clock, AccessRequest, QWidget], FormDialog]
    ) -> None:
        if self._file is not None:
            self.ask(form(self._workspace, self._clock, self._file.request, self))

    def _make_dossier(self) -> None:
        if self._file is None:
            return
        try:
            dialog = DossierDialog(self._workspace, self._file.request, self._runner, self)
        except CasuskluisError as error:
            self.problem.emit(explain(error))
            return
        dialog.exec()
        left = dialog.left_the_vault
        dialog.deleteLater()
        if left:
            self.told(self.tr("Vastgelegd dat het inzagedossier is gemaakt."))

    def _go_to_case(self, case_id: int) -> None:
        self.went.emit("cases", case_id)

    def _go_to_person(self) -> None:
        if self._file is not None and self._file.subject is not None:
            self.went.emit("persons", self._file.subject.id)
