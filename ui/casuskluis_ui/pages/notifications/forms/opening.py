# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Opening the case that follows from an assessment."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.assessment import Assessment
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.widgets.form import Field, Form


def opening(workspace: Workspace, held: Assessment, parent: QWidget) -> FormDialog:
    """Return the dialog that opens a case."""
    form = Form("case_opening", held.id)
    form.add(("coordinator", Field(parent.tr("&Casusregisseur"), QLineEdit())))
    form.add(
        (
            "reason",
            text_field(
                parent,
                parent.tr("&Aanleiding"),
                help_text=parent.tr("Waarom komt er een persoonsgerichte aanpak? Kort."),
            ),
        )
    )
    form.fill({"coordinator": workspace.officer})

    def save(values: Values) -> object:
        return workspace.notifications.open_case(
            held.id, coordinator=values["coordinator"], reason=values["reason"]
        )

    return FormDialog(
        parent.tr("Casus openen"),
        form,
        save,
        check=required(parent, "coordinator", "reason"),
        intro=parent.tr("De casus krijgt een eigen nummer en een datum voor de eerste toets."),
        action=parent.tr("Casus openen"),
        parent=parent,
    )
