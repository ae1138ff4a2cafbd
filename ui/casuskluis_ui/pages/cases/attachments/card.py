# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""One attachment in the list of a case."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from casuskluis.domain.attachment import Attachment
from casuskluis_ui.pages.cases.attachments.words import facts
from casuskluis_ui.widgets.buttons import RecordButton
from casuskluis_ui.widgets.card import Card
from casuskluis_ui.widgets.labels import label


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
        number = int(attachment.id)
        view = RecordButton(number, self.tr("Bekijken"), "eye")
        save = RecordButton(number, self.tr("Opslaan"), "download")
        describe = RecordButton(number, self.tr("Omschrijving"), "pencil")
        remove = RecordButton(number, self.tr("Verwijderen"), "trash-2")
        super().__init__(attachment.name, view, save, describe, remove, parent=parent)
        for button in (view, save, describe, remove):
            words = button.text().strip()
            button.setAccessibleName(self.tr("%s: %s") % (words, attachment.name))
        save.setToolTip(self.tr("Buiten de kluis opslaan"))
        if attachment.description:
            self.add(label(attachment.description, wrap=True))
        self.add(label(facts(attachment), "muted", wrap=True))
        view.picked.connect(self.view_wanted)
        save.picked.connect(self.saving_wanted)
        describe.picked.connect(self.describing_wanted)
        remove.picked.connect(self.removal_wanted)
