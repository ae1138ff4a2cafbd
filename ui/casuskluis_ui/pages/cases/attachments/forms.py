# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saying what an attachment is."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.attachment import Attachment
from casuskluis.services.casework.attachments import AttachmentService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values
from casuskluis_ui.widgets.form import Field, Form


def description(
    service: AttachmentService, attachment: Attachment, parent: QWidget
) -> FormDialog:
    """Return the dialog that asks what an attachment is."""
    form = Form("attachment", attachment.id)
    edit = QLineEdit(attachment.description)
    form.add(("description", Field(parent.tr("&Omschrijving"), edit)))

    def save(values: Values) -> object:
        return service.describe(attachment.id, values["description"])

    return FormDialog(
        parent.tr("Bijlage omschrijven"),
        form,
        save,
        intro=parent.tr("Zeg in een paar woorden wat dit bestand is."),
        parent=parent,
    )
