# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with chosen organisations."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from casuskluis.domain.identifiers import OrganisationId
from casuskluis.services.lists.bulk import BulkOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.bulk_forms import officer_dialog
from casuskluis_ui.lists.outcomes import Bulk
from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.pages.work_page import WorkPage


class PartnerRows(QObject):
    """The commands of the list of organisations."""

    def __init__(self, workspace: Workspace, page: WorkPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._bulk = Bulk(page, workspace.bulk)

    def commands(self) -> list[RowCommand]:
        """Return them."""
        text = self.tr("Accounthouder kiezen…")
        run, form = self.ask_officer, "bulk_officer"
        return [RowCommand(text=text, icon="user", run=run, asks=form)]

    def ask_officer(self, ids: Sequence[int]) -> None:
        """Ask who keeps in touch with the organisations."""
        wanted = [OrganisationId(one) for one in ids]

        def change(label: str) -> BulkOutcome:
            return self._workspace.bulk.give_partners(wanted, label)

        title = self.tr("Accounthouder kiezen")
        dialog = officer_dialog(self._workspace, title, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} partners op een andere naam"))
