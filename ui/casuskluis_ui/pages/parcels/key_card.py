# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The card with the key of this vault, for whoever wants to give cases to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.errors import CasuskluisError
from casuskluis.explanations import explain
from casuskluis.services.parcels.parcel_keys import ParcelKeyService
from casuskluis_ui.widgets.buttons import Button
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.clipboard import BriefClipboard
from casuskluis_ui.widgets.labels import label
from casuskluis_ui.widgets.layouts import row


class ParcelKeyCard(Card):
    """Shows the public key when it is asked for: the first time it is made then.

    Signals:
        refused: A Dutch sentence: it went wrong.
        copied: A Dutch sentence: it is on the clipboard.
    """

    refused = Signal(str)
    copied = Signal(str)

    def __init__(self, service: ParcelKeyService, parent: QWidget | None = None) -> None:
        self._show_button = Button(self.tr("Sleutel tonen"), "key-round")
        super().__init__(self.tr("Sleutel van deze kluis"), self._show_button, parent=parent)
        self._service = service
        self._clipboard = BriefClipboard(self)
        self.key = QLineEdit()
        self.key.setReadOnly(True)
        self.key.setAccessibleName(self.tr("Sleutel van deze kluis"))
        self.copy_button = Button(self.tr("Kopiëren"), "copy")
        told = self.tr(
            "Wie u casussen geeft, kan het pakket met deze sleutel dichtdoen. Dan opent alleen "
            "deze kluis het, zonder wachtzin. De sleutel is niet geheim: u mag hem mailen. "
            "Laat de ander wel aan de telefoon de eerste en de laatste tekens voorlezen."
        )
        self.add(label(told, "muted", wrap=True))
        self._line = QWidget()
        line = row(self.key, self.copy_button)
        line.setStretch(0, 1)
        self._line.setLayout(line)
        self.add(self._line)
        self._line.hide()
        self._show_button.clicked.connect(self.show_key)
        self.copy_button.clicked.connect(self.copy)

    def show_key(self) -> None:
        """Show the key, to read it out or to copy it."""
        try:
            self.key.setText(self._service.public_key())
        except CasuskluisError as error:
            self.refused.emit(explain(error))
            return
        self.key.setCursorPosition(0)
        self._line.show()
        self._show_button.hide()
        self.key.setFocus()

    def copy(self) -> None:
        """Put the key on the clipboard for half a minute, as everything that is copied."""
        self._clipboard.copy(self.key.text())
        self.copied.emit(self.tr("De sleutel staat een halve minuut op het klembord."))
