# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with chosen actions."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QObject

from casuskluis.domain.action import ActionStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import ActionItemId, OrganisationId
from casuskluis.services.lists.bulk import BulkOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.bulk_forms import due_dialog, end_dialog, owner_dialog
from casuskluis_ui.lists.outcomes import Bulk
from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.pages.work_page import WorkPage


class ActionRows(QObject):
    """The commands of the table of actions."""

    def __init__(self, workspace: Workspace, clock: Clock, page: WorkPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._clock = clock
        self._page = page
        self._bulk = Bulk(page, workspace.bulk)

    def commands(self) -> list[RowCommand]:
        """Return them."""
        return [
            RowCommand(text=self.tr("Klaar"), icon="check", run=self.finish, one=False),
            RowCommand(
                text=self.tr("Afronden met resultaat…"),
                icon="list-checks",
                run=self.ask_end,
                one=False,
                asks="bulk_end",
            ),
            RowCommand(
                text=self.tr("Andere datum…"),
                icon="calendar-clock",
                run=self.ask_due,
                asks="bulk_due",
            ),
            RowCommand(
                text=self.tr("Andere actiehouder…"),
                icon="handshake",
                run=self.ask_owner,
                asks="bulk_owner",
            ),
        ]

    def finish(self, ids: Sequence[int]) -> None:
        """Record that the actions were done."""
        wanted, bulk = _actions(ids), self._workspace.bulk
        words = self.tr("{n} acties klaar")
        self._bulk.run(lambda: bulk.end_actions(wanted, ActionStatus.DONE), words)

    def ask_end(self, ids: Sequence[int]) -> None:
        """Ask how the actions ended."""

        def change(status: ActionStatus, result: str) -> BulkOutcome:
            return self._workspace.bulk.end_actions(_actions(ids), status, result)

        dialog = end_dialog(self._workspace, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} acties afgerond"))

    def ask_due(self, ids: Sequence[int]) -> None:
        """Ask by when the actions must be done."""

        def change(due_on: date) -> BulkOutcome:
            return self._workspace.bulk.move_actions(_actions(ids), due_on)

        dialog = due_dialog(self._clock, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} acties naar een andere datum"))

    def ask_owner(self, ids: Sequence[int]) -> None:
        """Ask who does the actions."""

        def change(owner: OrganisationId) -> BulkOutcome:
            return self._workspace.bulk.give_actions(_actions(ids), owner)

        dialog = owner_dialog(self._workspace, self._clock, len(ids), change, self._page)
        self._bulk.ask(dialog, self.tr("{n} acties naar een andere actiehouder"))


def _actions(ids: Sequence[int]) -> list[ActionItemId]:
    return [ActionItemId(one) for one in ids]
