# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opens the hand-over, and afterwards offers the role of stand-in."""

from dataclasses import replace

from casuskluis.domain.officer import Officer, Permission, Role
from casuskluis.services.office.handover import Handover
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.confirm import confirm
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.handover.dialog import HandoverDialog
from casuskluis_ui.pages.settings.officer_forms import OfficerForms
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.tasks import TaskRunner


class HandoverDesk:
    """One hand-over.

    Args:
        workspace: The open vault.
        runner: Makes the dossier.
        page: Over which the dialogs stand.
    """

    def __init__(self, workspace: Workspace, runner: TaskRunner, page: WorkPage) -> None:
        self._workspace = workspace
        self._runner = runner
        self._page = page
        self._handover: Handover | None = None

    @property
    def done(self) -> bool:
        """Whether something was handed over."""
        return self._handover is not None

    def open(self) -> None:
        """Lead the officer through it."""
        dialog = HandoverDialog(self._workspace, self._runner, self._page)
        dialog.carried_out.connect(self.keep)
        dialog.step_shown.connect(self._page.form_opened)
        self._page.form_opened.emit(dialog)
        dialog.exec()
        dialog.deleteLater()

    def offer_role(self) -> None:
        """Ask whether the receiver stands in for the colleague from now on."""
        dialog = self.role_dialog()
        if dialog is not None and confirm(
            self._page,
            self._page.tr("Ook de rol Vervanger geven?"),
            self._page.tr(
                "Een vervanger opent tot en met de laatste dag alles wat de collega mocht "
                "openen. Dat is nodig zolang niet al het werk is overgedragen."
            ),
            self._page.tr("Rol geven"),
            self._page.tr("Niet geven"),
        ):
            self._page.ask(dialog)

    def role_dialog(self) -> FormDialog | None:
        """Return the dialog that makes the receiver a stand-in, where that can be done."""
        receiver = self._receiver()
        if receiver is None or self._handover is None:
            return None
        roles = tuple(dict.fromkeys((*receiver.roles, Role.STAND_IN)))
        lines = self._workspace.officers.all()
        forms = OfficerForms(self._workspace, self._runner, self._page)
        return forms.change(
            replace(receiver, roles=roles, stands_in_for=self._handover.leaving),
            [line.officer.label for line in lines],
        )

    def _receiver(self) -> Officer | None:
        service, handover = self._workspace.officers, self._handover
        if handover is None or Permission.OFFICERS not in service.access().permissions:
            return None
        known = {line.officer.label: line.officer for line in service.all()}
        found = known.get(handover.receiver)
        return found if found is not None and found.id and handover.leaving in known else None

    def keep(self, handover: Handover) -> None:
        """Remember what was handed over."""
        self._handover = handover
