# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab Rechten: was the person told, who got what, and what did the person ask?"""

from functools import partial

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.casework.informings import InformingState
from casuskluis_ui.pages.care.places import CareTab, care_object
from casuskluis_ui.pages.cases.rights import forms
from casuskluis_ui.pages.cases.rights.cards import DisclosuresCard, InformingCard, RequestsCard
from casuskluis_ui.pages.cases.rights.letter import LetterDialog
from casuskluis_ui.pages.cases.tabs.base import CaseTab, Desk
from casuskluis_ui.shell.reopening import opens


class RightsTab(CaseTab):
    """Informing, disclosures and requests of one case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._file: CaseFile | None = None
        self._state: InformingState | None = None

    @override
    def title(self) -> str:
        return self.tr("Rechten")

    @override
    def show_file(self, file: CaseFile) -> None:
        """Show a case."""
        self._file = file
        workspace, case_id = self.desk.workspace, file.case.id
        self._state = workspace.informings.of_case(case_id)
        informing = InformingCard(self._state, self.desk.clock.today())
        informing.wanted.connect(self.inform)
        informing.letter_wanted.connect(self.write_letter)
        given = DisclosuresCard(workspace.disclosures.of_case(case_id), file)
        given.wanted.connect(self.disclose)
        asked = RequestsCard(workspace.requests.of_case(case_id), self.codes)
        asked.chosen.connect(self._go_to_request)
        self.restart()
        for card in (informing, given, asked):
            self.column.addWidget(card)
        self.column.addStretch(1)

    @opens("informing")
    def inform(self) -> None:
        """Record whether the person was told."""
        if self._file is not None and self._state is not None:
            desk, case_id = self.desk, self._file.case.id
            dialog = forms.informing(
                desk.workspace, desk.clock, case_id, self._state, desk.page
            )
            desk.page.ask(dialog)

    @opens("informing_letter")
    def write_letter(self) -> None:
        """Write the letter to the person, and look at it; printing is in the view itself."""
        if self._file is not None:
            desk = self.desk
            printer = desk.workspace.informing_letters
            dialog = LetterDialog(printer, desk.runner, self._file.case.id, desk.page)
            self._show_letter(dialog)

    def _show_letter(self, dialog: LetterDialog) -> None:
        page = self.desk.page
        page.form_opened.emit(dialog)
        dialog.exec()
        if dialog.form.changed:
            page.form_left.emit(dialog, partial(self._show_letter, dialog))
        else:
            dialog.deleteLater()

    @opens("disclosure")
    def disclose(self) -> None:
        """Record what a partner got, or was refused."""
        if self._file is not None:
            desk, case_id = self.desk, self._file.case.id
            desk.page.ask(forms.disclosure(desk.workspace, desk.clock, case_id, desk.page))

    def _go_to_request(self, request_id: int) -> None:
        self.desk.page.went.emit("care", care_object(CareTab.REQUESTS, request_id))
