# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Instellingen."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.settings.lists import ListsTab
from casuskluis_ui.pages.settings.look import LookTab
from casuskluis_ui.pages.settings.terms import TermsTab
from casuskluis_ui.pages.settings.vault import VaultTab
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.tabs import Tabs, page_head


class SettingsPage(WorkPage):
    """The tabs with settings."""

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        preferences: PreferenceFile,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Instellingen"), parent)
        self.terms = TermsTab(workspace.settings)
        self.lists = ListsTab(workspace.codes)
        self.vault = VaultTab(workspace, runner)
        self.look = LookTab(preferences)
        self.tabs = Tabs(self.tr("Onderdelen van de instellingen"))
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read every tab again."""
        for tab in (self.terms, self.lists, self.vault):
            self.attempt(tab.read)
        self.look.read()

    def _build(self) -> None:
        for title, tab in (
            (self.tr("Gemeente en termijnen"), self.terms),
            (self.tr("Keuzelijsten"), self.lists),
            (self.tr("Kluis"), self.vault),
            (self.tr("Weergave"), self.look),
        ):
            self.tabs.addTab(scrolled(tab, title), title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(page_head(column(label(self.title, "h1"), margins=(24, 16, 24, 6))))
        layout.addWidget(self.tabs, 1)

    def _connect(self) -> None:
        self.terms.saved.connect(self._told)
        self.lists.saved.connect(self._told)
        self.vault.saved.connect(self._told)
        self.lists.refused.connect(self.problem)
        self.vault.refused.connect(self.problem)
        self.lists.asked.connect(self._ask)
        self.vault.asked.connect(self._ask_passphrase)
        self.vault.sheet_made.connect(self._show_sheet)

    def _told(self, sentence: str) -> None:
        self.notice.emit(sentence)
        self.changed.emit()

    def _ask(self, dialog: FormDialog) -> None:
        self.ask(dialog)

    def _show_sheet(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._told(self.tr("Het nieuwe noodblad geldt."))

    def _ask_passphrase(self, dialog: QDialog) -> None:
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        if accepted:
            self._told(self.tr("De wachtzin is gewijzigd."))
