# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One attachment in the list of a case."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.attachment import Attachment
from casuskluis_ui.pages.cases.attachments.words import facts
from casuskluis_ui.widgets.buttons import Button, IconButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import ElidedLabel, label
from casuskluis_ui.widgets.layouts import row


class AttachmentCard(Card):
    """One attachment: what it is, and what can be done with it.

    Signals:
        view_wanted: Show it.
        saving_wanted: Save a copy outside the vault.
        describing_wanted: Say what it is.
        removal_wanted: Remove it.
    """

    view_wanted = Signal(int)
    saving_wanted = Signal(int)
    describing_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._number = int(attachment.id)
        self.setAccessibleName(attachment.name)
        view = Button(self.tr("Bekijken"), "eye")
        view.setAccessibleName(self.tr("Bekijken: %s") % attachment.name)
        view.clicked.connect(self._view)
        buttons = [
            self._button("download", self.tr("Buiten de kluis opslaan"), self._save),
            self._button("pencil", self.tr("Omschrijving wijzigen"), self._describe),
            self._button("trash-2", self.tr("Bijlage verwijderen"), self._remove),
        ]
        name = ElidedLabel(attachment.name, "h2")
        line = row(name, view, *buttons, spacing=4)
        line.setStretch(0, 1)
        self.add(line)
        if attachment.description:
            self.add(label(attachment.description, wrap=True))
        self.add(label(facts(attachment), "muted", wrap=True))

    def _button(self, icon: str, name: str, press: Callable[[], None]) -> IconButton:
        made = IconButton(icon, name)
        made.clicked.connect(press)
        return made

    def _view(self) -> None:
        self.view_wanted.emit(self._number)

    def _save(self) -> None:
        self.saving_wanted.emit(self._number)

    def _describe(self) -> None:
        self.describing_wanted.emit(self._number)

    def _remove(self) -> None:
        self.removal_wanted.emit(self._number)
