# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Asking to discuss a case at the next table."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.form import Field, Form


def wish(workspace: Workspace, clock: Clock, case_id: CaseId, parent: QWidget) -> FormDialog:
    """Return the dialog that asks to discuss a case."""
    form = Form("discussion_request", case_id)
    places = working_choices(workspace.partners.organisations(), clock.today())
    asks = RecordCombo(places, parent.tr("De gemeente zelf"))
    form.add(("organisation", Field(parent.tr("&Wie vraagt het"), asks, optional=True)))
    reason = text_field(
        parent,
        parent.tr("Waar&om"),
        rows=4,
        help_text=parent.tr("Alleen voor u, als reden bij het voorstel. Komt niet op papier."),
    )
    form.add(("reason", reason))

    def save(values: Values) -> object:
        place = OrganisationId(int(values["organisation"])) if values["organisation"] else None
        return workspace.wishes.ask(case_id, place, values["reason"])

    return FormDialog(
        parent.tr("Bespreken vragen"),
        form,
        save,
        check=required(parent, "reason"),
        intro=parent.tr("De casus staat dan bij de voorstellen voor de volgende agenda."),
        action=parent.tr("Vragen"),
        parent=parent,
    )
