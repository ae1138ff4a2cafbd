# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What can be done with a note that is fixed: correct it beside, or say that it still holds."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.information import InformationItem
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def addendum(
    kind: str, record_id: int, write: Callable[[str], object], parent: QWidget
) -> FormDialog:
    """Return the dialog that puts a correction beside a note.

    Args:
        kind: Word of the journal for the note.
        record_id: Its identifier.
        write: Stores the words.
        parent: The window that asks.
    """
    form = Form(f"{kind}_addendum", record_id)
    form.add(("text", text_field(parent, parent.tr("&Wat is er anders"), rows=6, marks=True)))

    def save(values: Values) -> object:
        return write(values["text"])

    return FormDialog(
        parent.tr("Aanvulling"),
        form,
        save,
        check=required(parent, "text"),
        intro=parent.tr("De oude tekst blijft leesbaar. Uw aanvulling komt eronder te staan."),
        parent=parent,
    )


def confirmation(
    workspace: Workspace, clock: Clock, item: InformationItem, parent: QWidget
) -> FormDialog:
    """Return the dialog that says a piece of information still holds."""
    form = Form("information_item_confirm", item.id)
    until = DateField(clock.today, ahead=True)
    form.add(
        (
            "expires_on",
            Field(
                parent.tr("&Vervalt op"),
                until,
                help_text=parent.tr("Leeg: dan geldt de termijn uit de instellingen."),
                optional=True,
            ),
        )
    )

    def save(values: Values) -> object:
        del values
        return workspace.notes.confirm(item.id, expires_on=day_in(form, "expires_on"))

    return FormDialog(
        parent.tr("Klopt dit nog?"),
        form,
        save,
        intro=parent.tr("U bevestigt dat deze informatie vandaag nog klopt en nog nodig is."),
        action=parent.tr("Klopt nog"),
        parent=parent,
    )
