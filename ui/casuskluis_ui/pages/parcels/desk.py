# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opens the windows about parcels over a page, and says afterwards what was done."""

from collections.abc import Sequence

from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.parcels.giving import GiveDialog
from casuskluis_ui.pages.parcels.steps import StepsDialog
from casuskluis_ui.pages.parcels.taking import TakeDialog
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.menu_button import MenuButton


class ParcelDesk:
    """Giving and taking in, from one page.

    Args:
        workspace: The open vault.
        runner: Does what takes long.
        page: Over which the windows stand.
    """

    def __init__(self, workspace: Workspace, runner: TaskRunner, page: WorkPage) -> None:
        self._workspace = workspace
        self._runner = runner
        self._page = page

    def menu(self) -> MenuButton:
        """Return the button of the page with both."""
        page = self._page
        made = MenuButton("", "archive", page.tr("Pakketten"))
        made.choices.addAction(page.tr("Casussen geven…")).triggered.connect(self.give)
        made.choices.addAction(page.tr("Pakket innemen…")).triggered.connect(self.take)
        return made

    @opens("parcel_cases", "parcel_to")
    def give(self) -> None:
        """Give cases that are chosen in the window itself."""
        self.give_these(())

    def give_these(self, ids: Sequence[int]) -> None:
        """Give the cases that were chosen in the list."""
        self._page.attempt(lambda: self._give(ids))

    @opens("parcel_file", "parcel_choices")
    def take(self) -> None:
        """Take a parcel in."""
        self._page.attempt(self._take)

    def _give(self, ids: Sequence[int]) -> None:
        dialog = GiveDialog(self._workspace, self._runner, ids, self._page)
        self._show(dialog)
        if dialog.given is not None:
            page, count = self._page, dialog.given.contents.cases
            one, more = page.tr("{n} casus gegeven."), page.tr("{n} casussen gegeven.")
            page.told(counted(count, one, more))
        dialog.deleteLater()

    def _take(self) -> None:
        dialog = TakeDialog(self._workspace, self._runner, self._page)
        self._show(dialog)
        if dialog.taken:
            page, count = self._page, len(dialog.taken)
            one, more = page.tr("{n} casus ingenomen."), page.tr("{n} casussen ingenomen.")
            page.told(counted(count, one, more))
        dialog.deleteLater()

    def _show(self, dialog: StepsDialog) -> None:
        self._page.form_opened.emit(dialog)
        dialog.step_shown.connect(self._page.form_opened)
        dialog.exec()
