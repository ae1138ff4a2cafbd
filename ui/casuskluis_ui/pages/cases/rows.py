# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with chosen cases."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CaseId, MeetingId
from casuskluis.domain.officer import Permission
from casuskluis.services.lists.bulk import BulkOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.bulk_forms import meeting_dialog, officer_dialog
from casuskluis_ui.lists.outcomes import Bulk
from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.pages.parcels.desk import ParcelDesk
from casuskluis_ui.pages.work_page import WorkPage


class CaseRows(QObject):
    """The commands of the list of cases."""

    def __init__(
        self, workspace: Workspace, clock: Clock, page: WorkPage, parcels: ParcelDesk
    ) -> None:
        super().__init__(page)
        self._parcels = parcels
        self._workspace = workspace
        self._clock = clock
        self._page = page
        self._bulk = Bulk(page, workspace.bulk)

    def commands(self) -> list[RowCommand]:
        """Return what the roles of the officer allow."""
        allowed = self._workspace.officers.access().permissions
        give = RowCommand(
            text=self.tr("Casusregisseur kiezen…"),
            icon="user",
            run=self.ask_officer,
            asks="bulk_officer",
        )
        put = RowCommand(
            text=self.tr("Op agenda zetten…"),
            icon="calendar-plus",
            run=self.ask_meeting,
            asks="bulk_meeting",
        )
        away = RowCommand(
            text=self.tr("Geven aan een andere kluis…"),
            icon="archive",
            run=self._parcels.give_these,
        )
        return [put, give, away] if Permission.MEETINGS in allowed else [give, away]

    def ask_officer(self, ids: Sequence[int]) -> None:
        """Ask on whose name the cases come."""
        wanted = [CaseId(one) for one in ids]

        def change(label: str) -> BulkOutcome:
            return self._workspace.bulk.give_cases(wanted, label)

        title = self.tr("Casusregisseur kiezen")
        dialog = officer_dialog(self._workspace, title, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} casussen op een andere naam"))

    def ask_meeting(self, ids: Sequence[int]) -> None:
        """Ask on which agenda the cases come."""
        wanted = [CaseId(one) for one in ids]

        def change(meeting_id: MeetingId) -> BulkOutcome:
            return self._workspace.bulk.put_on_agenda(wanted, meeting_id)

        dialog = meeting_dialog(self._workspace, self._clock, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} casussen op de agenda"))
