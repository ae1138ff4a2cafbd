# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Uitgifteregister."""

from PySide6.QtWidgets import QCheckBox, QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import ReleaseId
from casuskluis.services.lists.columns import ListKind
from casuskluis.services.releases.ledger import LedgerLine
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.lists.filters import TickFilter
from casuskluis_ui.lists.setup import ListSetup
from casuskluis_ui.models import PagedListModel
from casuskluis_ui.pages.browse import BrowsePage
from casuskluis_ui.pages.overviews.ledger.detail import ReleaseDetail
from casuskluis_ui.pages.overviews.ledger.listing import (
    ReleaseQuery,
    describe,
    release_source,
)
from casuskluis_ui.pages.overviews.ledger.paper_dialog import ReleaseDialog
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.empty_state import EmptyState
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column, holder


class LedgerPage(BrowsePage):
    """Every overview that left, or was about to.

    Args:
        workspace: The services.
        runner: Makes the papers.
        may_release: Whether the roles of the officer let figures leave.
    """

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        *,
        may_release: bool,
        parent: QWidget | None = None,
    ) -> None:
        empty = EmptyState(
            "history",
            self.tr("Geen uitgifte gekozen"),
            self.tr("Kies links een uitgifte om te zien wat er op papier stond."),
        )
        empty.teach(
            self.tr("Nog niets uitgegeven"),
            self.tr(
                "Hier staat elk overzicht dat naar buiten is gegaan. Het eerste komt erbij "
                "als u een overzicht vrijgeeft."
            ),
        )
        hint = self.tr("Titel, nummer of peildatum")
        super().__init__(self.tr("Uitgifteregister"), hint, empty, parent)
        self._releases = releases = workspace.releases
        self._runner = runner
        self.withdrawn = QCheckBox(self.tr("Ook &ingetrokken"))
        self.withdrawn.setChecked(True)
        about = self.tr(
            "Wat eerder naar buiten is gegaan. Het programma rekent dit mee bij elk nieuw "
            "overzicht."
        )
        self.filters.addWidget(
            holder(column(label(about, "muted", wrap=True), self.withdrawn, spacing=10))
        )
        self.detail = ReleaseDetail(may_release=may_release)
        self.use_detail(self.detail)
        model: PagedListModel[ReleaseQuery, LedgerLine] = PagedListModel(
            release_source(releases.ledger), describe, self
        )
        without = self.tr("Zonder ingetrokken")
        filters = (TickFilter("withdrawn", self.withdrawn, without, usual=True),)
        kind = ListKind.LEDGER
        setup = ListSetup(workspace=workspace, kind=kind, filters=filters, whole=True)
        self.use_list(model, self._query, setup)
        self.withdrawn.toggled.connect(self.refresh)
        self.detail.print_wanted.connect(self._print)
        self.detail.withdraw_wanted.connect(self._ask_to_withdraw)

    @override
    def show_record(self, object_id: int) -> None:
        self.detail.show_line(self._releases.ledger.line(ReleaseId(object_id)))

    def paper_dialog(self) -> ReleaseDialog:
        """Return the paper of the line in view, not yet shown."""
        line = self._releases.ledger.line(ReleaseId(self.current_object()))
        dialog = ReleaseDialog(self._releases, self._runner, line.record, self)
        dialog.paper.left.connect(self._left)
        return dialog

    def withdraw(self) -> None:
        """Write that the line in view did not leave after all."""
        release = ReleaseId(self.current_object())
        if self.attempt(lambda: self._releases.ledger.withdraw(release)):
            self.told(self.tr("Ingetrokken. Latere overzichten rekenen dit niet mee."))

    def _query(self, text: str) -> object:
        return ReleaseQuery(text=text, withdrawn=self.withdrawn.isChecked())

    def _print(self) -> None:
        dialog = self.paper_dialog()
        dialog.exec()
        dialog.deleteLater()

    def _left(self) -> None:
        self.changed.emit()
        self.refresh()

    def _ask_to_withdraw(self) -> None:
        question = self.tr("Is dit overzicht nergens heen gegaan?")
        consequence = self.tr(
            "Trek alleen in wat u niet hebt afgedrukt of opgeslagen. Latere overzichten "
            "rekenen het dan niet meer mee."
        )
        if confirm(self, question, consequence, self.tr("Intrekken")):
            self.withdraw()
