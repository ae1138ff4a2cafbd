# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the vault itself: place, passphrase, backup, check, idle lock."""

from collections.abc import Set as AbstractSet

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.officer import Permission
from casuskluis.domain.setting import SettingKey
from casuskluis.services.workspace import Workspace
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.settings.backups import BackupCards
from casuskluis_ui.pages.settings.check_card import CheckCard
from casuskluis_ui.pages.settings.passphrase import PassphraseDialog
from casuskluis_ui.pages.settings.passphrase_check import passphrase_check
from casuskluis_ui.pages.settings.setting_row import SettingRow
from casuskluis_ui.shell.reopening import opens
from casuskluis_ui.shell.tasks import TaskRunner
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card, FactRows
from casuskluis_ui.widgets.files import FolderChooser, ask_folder
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row


class VaultTab(CardColumn):
    """What can be done with the vault as a whole.

    Signals:
        asked: A dialog to show that changes the passphrase.
        practised: A dialog to show that checks the passphrase.
        proved: The proof of a restore drill, to show.
        refused: A Dutch sentence: it went wrong.
        saved: A Dutch sentence: something was stored.
    """

    asked = Signal(object)
    practised = Signal(object)
    proved = Signal(object)
    refused = Signal(str)
    saved = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        runner: TaskRunner,
        choose: FolderChooser = ask_folder,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._runner = runner
        self._facts = FactRows()
        self.passphrase_button = Button(self.tr("Wachtzin wijzigen…"), "key-round")
        self.practise_button = Button(self.tr("Wachtzin controleren…"), "check", "ghost")
        self.backups = BackupCards(workspace, runner, choose)
        self.checking = CheckCard(workspace, runner)
        setting = workspace.settings.get(SettingKey.IDLE_LOCK)
        self.idle = SettingRow(setting, workspace.settings)
        ceiling = workspace.settings.get(SettingKey.IDLE_CEILING)
        self.ceiling = SettingRow(ceiling, workspace.settings)
        self._build()
        self._connect()
        self._admit(workspace.officers.access().permissions)

    def read(self) -> None:
        """Show how things stand."""
        self._facts.show_facts(
            (
                (self.tr("Kluis"), self._workspace.name),
                (self.tr("Map"), str(self._workspace.place)),
                (self.tr("U bent"), self._workspace.officer),
            )
        )
        for shown, key in (
            (self.idle, SettingKey.IDLE_LOCK),
            (self.ceiling, SettingKey.IDLE_CEILING),
        ):
            shown.show_setting(self._workspace.settings.get(key))
        self.backups.read()
        self.checking.read()

    def passphrase_dialog(self) -> PassphraseDialog:
        """Return the dialog that changes the passphrase."""
        return PassphraseDialog(
            self._workspace.keys,
            self._runner,
            self,
            with_key_file=self._workspace.key_files.is_own,
        )

    @opens("passphrase")
    def _ask_passphrase(self) -> None:
        self.asked.emit(self.passphrase_dialog())

    @opens("passphrase_check")
    def _practise(self) -> None:
        keys, own = self._workspace.keys, self._workspace.key_files.is_own
        self.practised.emit(passphrase_check(keys, self._runner, self, with_key_file=own))

    def _build(self) -> None:
        place = Card(self.tr("Deze kluis"), self.passphrase_button)
        place.add(self._facts)
        place.add(row(self.practise_button, STRETCH))
        idle = Card(self.tr("Vergrendelen"))
        idle.add(self.idle)
        idle.add(self.ceiling)
        text = self.tr("Een andere tijd geldt vanaf de volgende keer dat u de kluis opent.")
        idle.add(label(text, "help", wrap=True))
        self._cards = (place, self.backups, self.checking, idle)
        for card in self._cards:
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _admit(self, allowed: AbstractSet[Permission]) -> None:
        """Show what the roles open; the own passphrase is everybody's."""
        _, _, check, idle = self._cards
        check.setVisible(bool(allowed & {Permission.BACKUP, Permission.JOURNAL}))
        idle.setVisible(Permission.SETTINGS in allowed)

    def _connect(self) -> None:
        self.passphrase_button.clicked.connect(self._ask_passphrase)
        self.practise_button.clicked.connect(self._practise)
        self.backups.refused.connect(self.refused)
        self.backups.saved.connect(self.saved)
        self.backups.proved.connect(self.proved)
        self.checking.refused.connect(self.refused)
        self.idle.saved.connect(self.saved)
        self.ceiling.saved.connect(self.saved)
