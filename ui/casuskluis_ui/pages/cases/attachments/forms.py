# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Saying what an attachment is."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.attachment import Attachment
from casuskluis.domain.errors import NotFound
from casuskluis.services.casework.attachments import AttachmentService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values
from casuskluis_ui.widgets.form import Field, Form


def description(
    service: AttachmentService, attachment: Attachment, parent: QWidget
) -> FormDialog:
    """Return the dialog that asks what an attachment is."""
    form = Form("attachment", attachment.id)
    edit = QLineEdit(attachment.description)
    form.add(("description", Field(parent.tr("&Omschrijving"), edit)))
    work = Editing(
        attachment,
        partial(_stored, service, attachment),
        partial(description, service, parent=parent),
    )

    def save(values: Values) -> object:
        known = work.record.version
        return service.describe(attachment.id, values["description"], version=known)

    return FormDialog(
        parent.tr("Bijlage omschrijven"),
        form,
        save,
        intro=parent.tr("Zeg in een paar woorden wat dit bestand is."),
        newest=work.newest,
        parent=parent,
    )


def _stored(service: AttachmentService, attachment: Attachment) -> Attachment:
    known = service.of_case(attachment.case_id)
    found = next((one for one in known if one.id == attachment.id), None)
    if found is None:
        raise NotFound
    return found
