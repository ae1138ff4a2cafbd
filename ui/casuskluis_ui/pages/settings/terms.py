# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the municipality and the terms."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.setting import SettingKey
from casuskluis.services.keeping import SettingService
from casuskluis_ui.pages.cards import CardColumn
from casuskluis_ui.pages.settings.setting_row import SettingRow
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label


class TermsTab(CardColumn):
    """Every setting but the idle lock, which stands with the vault.

    Signals:
        saved: A Dutch sentence: something was stored.
    """

    saved = Signal(str)

    def __init__(self, service: SettingService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._service = service
        self.rows: dict[SettingKey, SettingRow] = {}
        intro = self.tr(
            "Het programma kent de wet niet. Vergelijk iedere waarde met de bron, samen met de "
            "jurist of de functionaris gegevensbescherming, en druk dan op Gecontroleerd."
        )
        self.column.addWidget(label(intro, "muted", wrap=True))

    def read(self) -> None:
        """Show the settings as stored."""
        stored = {setting.key: setting for setting in self._service.all()}
        if not self.rows:
            for title, keys in self._groups().items():
                card = Card(title)
                for key in keys:
                    self.rows[key] = SettingRow(stored[key], self._service)
                    self.rows[key].saved.connect(self.saved)
                    card.add(self.rows[key])
                self.column.addWidget(card)
            self.column.addStretch(1)
        for key, setting_row in self.rows.items():
            setting_row.show_setting(stored[key])

    def _groups(self) -> Mapping[str, tuple[SettingKey, ...]]:
        return {
            self.tr("Gemeente"): (
                SettingKey.MUNICIPALITY,
                SettingKey.LEGAL_BASIS,
                SettingKey.CONTACT_POINT,
                SettingKey.BSN_ALLOWED,
            ),
            self.tr("Termijnen"): (
                SettingKey.FEEDBACK_TERM,
                SettingKey.ASSESSMENT_TERM,
                SettingKey.MORE_INFORMATION_TERM,
                SettingKey.NECESSITY_REVIEW_TERM,
            ),
            self.tr("Bewaren en publiceren"): (
                SettingKey.REJECTED_RETENTION,
                SettingKey.CASE_RETENTION,
                SettingKey.SUPPRESSION_THRESHOLD,
            ),
        }
