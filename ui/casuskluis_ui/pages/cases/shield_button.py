# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The button above a case that shields it, or opens it to all again."""

from PySide6.QtWidgets import QMenu, QWidget

from casuskluis.domain.case import Case
from casuskluis_ui.pages.cases.shielding import restricting
from casuskluis_ui.pages.cases.tabs import Desk
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.widgets.buttons import Button


class ShieldButton(Button):
    """Offers what can be done about who may open the case."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Toegang"), "lock", parent=parent)
        self._desk = desk
        self._case: Case | None = None
        choices = QMenu(self)
        self.shield = choices.addAction(self.tr("Afschermen…"))
        self.change = choices.addAction(self.tr("Wie mag openen…"))
        self.release = choices.addAction(self.tr("Weer openstellen"))
        self.setMenu(choices)
        self.shield.triggered.connect(self._ask)
        self.change.triggered.connect(self._ask)
        self.release.triggered.connect(self.open_again)

    def show_case(self, case: Case) -> None:
        """Offer what goes with this case."""
        self._case = case
        self.shield.setVisible(not case.restricted)
        self.change.setVisible(case.restricted)
        self.release.setVisible(case.restricted)

    def open_again(self) -> None:
        """Open the case to everybody whose role covers it."""
        case, page = self._case, self._desk.page
        if case is not None and page.attempt(
            lambda: self._desk.workspace.officers.release(case.id)
        ):
            page.told(self.tr("De casus is weer open voor iedereen met die rol."))

    @opens("shield")
    def _ask(self) -> None:
        case, page = self._case, self._desk.page
        if case is not None:
            page.attempt(
                lambda: page.ask(restricting(self._desk.workspace.officers, case, page))
            )
