# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with contacts: merging doubles, and taking them out as a file."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from casuskluis.domain.identifiers import ContactId
from casuskluis.domain.lists import ContactQuery
from casuskluis.services.workspace import Workspace
from casuskluis_ui.lists.setup import RowCommand
from casuskluis_ui.pages.partners.export import ContactExportDialog
from casuskluis_ui.pages.partners.listing import contacts_in_words
from casuskluis_ui.pages.partners.merging.dialog import MergeDialog
from casuskluis_ui.pages.partners.merging.sources import VaultPairs
from casuskluis_ui.pages.words import counted
from casuskluis_ui.pages.work_page import WorkPage
from casuskluis_ui.widgets.menu_button import MenuButton

_PAIR = 2


class ContactRows(QObject):
    """The commands of the list of contacts.

    Attributes:
        menu: The button for the contacts as a whole.
    """

    def __init__(self, workspace: Workspace, page: WorkPage) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self.menu = self._built_menu()

    def commands(self) -> list[RowCommand]:
        """Return what can be done with chosen rows."""
        return [
            RowCommand(
                text=self.tr("Samenvoegen…"), icon="users", run=self.merge_these, one=False
            ),
            RowCommand(
                text=self.tr("Naar een adresboek…"), icon="contact", run=self.save_these
            ),
        ]

    def find_doubles(self) -> None:
        """Show every pair in the vault that may be one person."""
        self._page.attempt(lambda: self._show_pairs(VaultPairs(self._workspace.doubles)))

    def merge_these(self, ids: Sequence[int]) -> None:
        """Show two chosen contacts side by side."""
        if len(ids) != _PAIR:
            self._page.problem.emit(self.tr("Kies precies twee contactpersonen."))
            return
        service, (kept, other) = self._workspace.doubles, sorted(ids)

        def show() -> None:
            pair = service.pair(ContactId(kept), ContactId(other))
            self._show_pairs(VaultPairs(service, pair))

        self._page.attempt(show)

    def save_these(self, ids: Sequence[int]) -> None:
        """Ask for a file for chosen contacts."""
        dialog = ContactExportDialog(self._workspace, ids, self._page)
        dialog.saved.connect(self._saved)
        dialog.exec()
        dialog.deleteLater()

    def save_all(self) -> None:
        """Ask for a file for all contacts."""
        found: list[ContactId] = []
        partners = self._workspace.partners
        if self._page.attempt(lambda: found.extend(partners.contact_ids(ContactQuery()))):
            self.save_these(found)

    def _built_menu(self) -> MenuButton:
        made = MenuButton("", "contact", self.tr("Meer met contactpersonen"))
        find = made.choices.addAction(self.tr("Dubbele contactpersonen…"))
        find.triggered.connect(self.find_doubles)
        save = made.choices.addAction(self.tr("Iedereen naar een adresboek…"))
        save.triggered.connect(self.save_all)
        return made

    def _show_pairs(self, pairs: VaultPairs) -> None:
        if not pairs.left:
            self._page.notice.emit(
                self.tr("Er zijn geen contactpersonen die op elkaar lijken.")
            )
            return
        dialog = MergeDialog(pairs, self.tr("Sluiten"), self._page)
        dialog.merged.connect(self._page.changed)
        dialog.exec()
        dialog.deleteLater()
        if pairs.merged:
            one, more = self.tr("{n} paar samengevoegd."), self.tr("{n} paren samengevoegd.")
            self._page.told(counted(pairs.merged, one, more))

    def _saved(self, count: int) -> None:
        who = contacts_in_words(count)
        self._page.notice.emit(self.tr("Opgeslagen: {who}.").format(who=who))
