# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing something beside a copy."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.copies import PrintedCopy
from casuskluis.services.editions.copies import CopyService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, text_field
from casuskluis_ui.widgets.form import Form


def copy_note(service: CopyService, copy: PrintedCopy, parent: QWidget) -> FormDialog:
    """Return the dialog for the note of one copy, such as why it is lost."""
    form = Form("copy_note", copy.id)
    help_text = parent.tr("Bijvoorbeeld waarom het exemplaar niet terugkomt. Noem geen namen.")
    form.add(("note", text_field(parent, parent.tr("&Notitie"), help_text=help_text, rows=3)))
    form.fill({"note": copy.note})

    def save(values: Values) -> object:
        return service.annotate(copy.id, values["note"], version=copy.version)

    title = parent.tr("Notitie bij exemplaar %d") % copy.copy_number
    return FormDialog(title, form, save, parent=parent)
