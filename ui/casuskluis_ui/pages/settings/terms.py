# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the municipality and the terms."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.keeping.settings import SettingService
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.settings.setting_groups import setting_groups
from casuskluis_ui.pages.settings.setting_row import SettingRow
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import STRETCH, row


class TermsTab(CardColumn):
    """Every setting but the idle lock, which stands with the vault, grouped by meaning.

    Signals:
        saved: A Dutch sentence: something was stored.
    """

    saved = Signal(str)

    def __init__(self, service: SettingService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.rows: dict[SettingKey, SettingRow] = {}
        self._cards: dict[str, tuple[Card, tuple[SettingKey, ...]]] = {}
        self._open: frozenset[SettingKey] = frozenset()
        self.group = QComboBox()
        self.group.setAccessibleName(self.tr("Onderdeel"))
        self.group.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.unchecked = QCheckBox(self.tr("Alleen te controleren"))
        self._count = label("", "muted")
        intro = self.tr(
            "Het programma kent de wet niet. Vergelijk iedere waarde met de bron, samen met de "
            "jurist of de functionaris gegevensbescherming, en druk dan op Gecontroleerd. "
            "Wie wat wijzigde staat in het logboek."
        )
        self.column.addWidget(label(intro, "muted", wrap=True))
        self.column.addLayout(row(self.group, self.unchecked, STRETCH, self._count, spacing=16))
        self._nothing = label(self.tr("Hier is alles gecontroleerd."), "muted")
        self.column.addWidget(self._nothing)

    def read(self) -> None:
        """Show the settings as stored."""
        stored = {setting.key: setting for setting in self._service.all()}
        if not self.rows:
            self._fill(stored)
        for key, setting_row in self.rows.items():
            setting_row.show_setting(stored[key])
        self._open = frozenset(key for key in self.rows if not stored[key].is_checked)
        text = self.tr("{n} van {total} te controleren")
        self._count.setText(text.format(n=len(self._open), total=len(self.rows)))
        self._choose()

    def _fill(self, stored: Mapping[SettingKey, Setting]) -> None:
        self.group.addItem(self.tr("Alle onderdelen"), "")
        for title, keys in setting_groups().items():
            card = Card(title)
            self._cards[title] = (card, keys)
            self.group.addItem(title, title)
            for key in keys:
                self.rows[key] = SettingRow(stored[key], self._service)
                self.rows[key].saved.connect(self.saved)
                card.add(self.rows[key])
            self.column.addWidget(card)
        self.column.addStretch(1)
        self.group.currentIndexChanged.connect(self._choose)
        self.unchecked.toggled.connect(self._choose)

    def _choose(self) -> None:
        """Show the group that was chosen, and in it what is still to be checked or all."""
        wanted = self.group.currentData()
        shown = False
        for title, (card, keys) in self._cards.items():
            fitting = [
                key for key in keys if key in self._open or not self.unchecked.isChecked()
            ]
            for key in keys:
                self.rows[key].setVisible(key in fitting)
            visible = bool(fitting) and wanted in ("", title)
            card.setVisible(visible)
            shown = shown or visible
        self._nothing.setVisible(not shown)
