# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The tab with the municipality and the terms."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.keeping.settings import SettingService
from casuskluis_ui.pages.cards import CardColumn
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
        for title, keys in self._groups().items():
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

    def _groups(self) -> Mapping[str, tuple[SettingKey, ...]]:
        return {
            self.tr("Gemeente"): (
                SettingKey.MUNICIPALITY,
                SettingKey.LEGAL_BASIS,
                SettingKey.CONTACT_POINT,
                SettingKey.BSN_ALLOWED,
                SettingKey.DANGER_ADVICE,
            ),
            self.tr("Meldingen en weging"): (
                SettingKey.FEEDBACK_TERM,
                SettingKey.ASSESSMENT_TERM,
                SettingKey.MORE_INFORMATION_TERM,
            ),
            self.tr("Werken aan casussen"): (
                SettingKey.NECESSITY_REVIEW_TERM,
                SettingKey.SUSPICION_TERM,
                SettingKey.NOTE_WINDOW,
                SettingKey.ACTION_REMINDER,
                SettingKey.MINUTES_TERM,
            ),
            self.tr("Rechten van betrokkenen"): (
                SettingKey.INFORMING_TERM,
                SettingKey.INFORMING_REVIEW_TERM,
                SettingKey.REQUEST_TERM,
                SettingKey.REQUEST_EXTENSION,
            ),
            self.tr("Bewaren en publiceren"): (
                SettingKey.REJECTED_RETENTION,
                SettingKey.CASE_RETENTION,
                SettingKey.REQUEST_GRANTED_RETENTION,
                SettingKey.REQUEST_REFUSED_RETENTION,
                SettingKey.BREACH_RETENTION,
                SettingKey.ATTACHMENT_LIMIT,
                SettingKey.SUPPRESSION_THRESHOLD,
                SettingKey.ROUNDING_BASE,
                SettingKey.RELEASE_MINIMUM,
                SettingKey.CATEGORY_MINIMUM,
            ),
            self.tr("Datalekken en controles"): (
                SettingKey.BREACH_TERM,
                SettingKey.AUTHORISATION_TERM,
                SettingKey.SPECIAL_AUTHORISATION_TERM,
                SettingKey.RESTORE_TEST_TERM,
                SettingKey.JOURNAL_CHECK_TERM,
                SettingKey.COVENANT_TERM,
                SettingKey.DPIA_TERM,
                SettingKey.CONTACTS_TERM,
            ),
            self.tr("Programma en netwerk"): (
                SettingKey.CONSENT_TERM,
                SettingKey.CONTACT_MOMENT_TERM,
                SettingKey.KNOWLEDGE_TERM,
            ),
        }
