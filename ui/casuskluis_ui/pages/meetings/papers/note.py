# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing something beside a copy."""

from functools import partial

from PySide6.QtWidgets import QWidget

from casuskluis.domain.copies import PrintedCopy
from casuskluis.domain.errors import NotFound
from casuskluis.services.editions.copies import CopyService
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, text_field
from casuskluis_ui.widgets.form import Form


def copy_note(service: CopyService, copy: PrintedCopy, parent: QWidget) -> FormDialog:
    """Return the dialog for the note of one copy, such as why it is lost."""
    form = Form("copy_note", copy.id)
    help_text = parent.tr("Bijvoorbeeld waarom het exemplaar niet terugkomt. Noem geen namen.")
    form.add(("note", text_field(parent, parent.tr("&Notitie"), help_text=help_text, rows=3)))
    form.fill({"note": copy.note})
    work = Editing(
        copy, partial(_stored, service, copy), partial(copy_note, service, parent=parent)
    )

    def save(values: Values) -> object:
        return service.annotate(copy.id, values["note"], version=work.record.version)

    title = parent.tr("Notitie bij exemplaar %d") % copy.copy_number
    return FormDialog(title, form, save, newest=work.newest, parent=parent)


def _stored(service: CopyService, copy: PrintedCopy) -> PrintedCopy:
    known = service.issued(copy.meeting_id)
    found = next((one for one in known if one.id == copy.id), None)
    if found is None:
        raise NotFound
    return found
