# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A case in codes, under a word that says nothing: for inside the office."""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.domain.identifiers import CaseId
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.paper_frame import PaperFrame
from casuskluis_ui.dialogs.paper_preview import PaperOrder
from casuskluis_ui.shell.tasks import TaskRunner


class PseudonymDialog(PaperFrame):
    """Shows the sheet of one case; every sheet has a word of its own."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        case_id: CaseId,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(runner, self.tr("Blad opmaken"), parent)
        self._service = workspace.releases.pseudonyms
        self._about = case_id, workspace.context.clock.today()
        self.lay_out(
            self.tr("Blad zonder naam"),
            self.tr(
                "Gepseudonimiseerd: dit blijven persoonsgegevens (AVG). Alleen voor intern "
                "gebruik. Wie de casus kent, herkent hem. Het logboek weet bij welke casus het "
                "hoort."
            ),
        )

    @override
    def wanted(self) -> PaperOrder:
        return PaperOrder(partial(self._service.sheet, *self._about))
