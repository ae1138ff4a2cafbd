# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The page Instellingen."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from casuskluis.domain.officer import Permission
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cards import scrolled
from casuskluis_ui.pages.drilling import proof_dialog
from casuskluis_ui.pages.parcels.key_card import ParcelKeyCard
from casuskluis_ui.pages.parcels.whole_card import WholeCard
from casuskluis_ui.pages.settings.keys_card import KeysCard
from casuskluis_ui.pages.settings.lists import ListsTab
from casuskluis_ui.pages.settings.locking import LockingCard
from casuskluis_ui.pages.settings.look import LookTab
from casuskluis_ui.pages.settings.officers import OfficersTab
from casuskluis_ui.pages.settings.passphrase_check import check_told
from casuskluis_ui.pages.settings.terms import TermsTab
from casuskluis_ui.pages.settings.vault import VaultTab
from casuskluis_ui.pages.settings.writing import WritingTab
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.shell.preferences import PreferenceFile
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.text.writing import Writing
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import column
from casuskluis_ui.widgets.tabs import Tabs, page_head


class SettingsPage(WorkPage):
    """The tabs with settings, as far as the roles open them.

    Everybody finds the own passphrase and the size of the text here.
    """

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        preferences: PreferenceFile,
        writing: Writing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Instellingen"), parent)
        self._officer = workspace.officer
        self.terms = TermsTab(workspace.settings)
        self.lists = ListsTab(workspace.codes)
        self.vault = VaultTab(workspace, runner)
        self.keys = KeysCard(workspace, runner)
        self.whole = WholeCard(workspace, runner)
        self.parcel_key = ParcelKeyCard(workspace.parcels.keys)
        self.locking = LockingCard(workspace, preferences)
        self.look = LookTab(preferences)
        self.writing = WritingTab(writing.spelling, preferences) if writing else None
        self.officers = OfficersTab(workspace, runner)
        self._allowed = workspace.officers.access().permissions
        self.tabs = Tabs(self.tr("Onderdelen van de instellingen"))
        self._build()
        self._connect()

    @override
    def refresh(self) -> None:
        """Read every tab again."""
        if Permission.SETTINGS in self._allowed:
            self.attempt(self.terms.read)
            self.attempt(self.lists.read)
        if Permission.OFFICERS in self._allowed:
            self.attempt(self.officers.read)
        self.attempt(self.vault.read)
        self.attempt(self.keys.read)
        self.locking.read()
        self.look.read()
        if self.writing is not None:
            self.attempt(self.writing.read)

    def _build(self) -> None:
        cards = self.vault.column
        cards.insertWidget(1, self.keys)
        for card in (self.parcel_key, self.whole):
            cards.insertWidget(cards.count() - 1, card)
        self.parcel_key.setVisible(Permission.OWN_CASES in self._allowed)
        cards.insertWidget(cards.count() - 1, self.locking)
        for title, tab, needs in (
            (self.tr("Gemeente en termijnen"), self.terms, Permission.SETTINGS),
            (self.tr("Keuzelijsten"), self.lists, Permission.SETTINGS),
            (self.tr("Collega's en rollen"), self.officers, Permission.OFFICERS),
            (self.tr("Kluis"), self.vault, None),
            (self.tr("Weergave"), self.look, None),
            (self.tr("Schrijven"), self.writing, None),
        ):
            if tab is not None and (needs is None or needs in self._allowed):
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
        self.officers.saved.connect(self._told)
        self.officers.refused.connect(self.problem)
        self.officers.asked.connect(self._ask)
        self.lists.refused.connect(self.problem)
        self.vault.refused.connect(self.problem)
        self.lists.asked.connect(self._ask)
        self.vault.asked.connect(self._ask_passphrase)
        if self.writing is not None:
            self.writing.saved.connect(self._told)
            self.writing.refused.connect(self.problem)
        self.vault.practised.connect(self._practise)
        self.vault.checking.checked.connect(self.changed)
        self.vault.proved.connect(self._show_proof)
        self.keys.asked.connect(self._show_dialog)
        self.whole.asked.connect(self._show_steps)
        self.parcel_key.refused.connect(self.problem)
        self.parcel_key.copied.connect(self.notice)
        self.keys.sheets_made.connect(self._show_sheet)
        self.keys.saved.connect(self._told)
        self.officers.sheet_made.connect(self._show_dialog)

    def _told(self, sentence: str) -> None:
        self.notice.emit(sentence)
        self.changed.emit()

    def _ask(self, dialog: FormDialog) -> None:
        self.ask(dialog)

    def _practise(self, dialog: FormDialog) -> None:
        dialog.saved.connect(self._practised)
        dialog.exec()
        dialog.deleteLater()

    def _practised(self, whose: str) -> None:
        self.notice.emit(check_told(whose, self._officer))

    def _show_sheet(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()
        self._told(self.tr("Het nieuwe noodblad geldt."))
        self.attempt(self.keys.read)

    def _show_dialog(self, dialog: QDialog) -> None:
        dialog.exec()
        dialog.deleteLater()

    def _show_steps(self, dialog: QDialog) -> None:
        self.form_opened.emit(dialog)
        self._show_dialog(dialog)

    def _show_proof(self, paper: PrintedPaper) -> None:
        dialog = proof_dialog(paper, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _ask_passphrase(self, dialog: QDialog) -> None:
        accepted = bool(dialog.exec())
        dialog.deleteLater()
        if accepted:
            self._told(self.tr("De wachtzin is gewijzigd."))
