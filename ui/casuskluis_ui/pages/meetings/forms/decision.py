# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording what the table decided."""

from PySide6.QtWidgets import QWidget

from casuskluis.domain.meeting import AgendaItem, Decision
from casuskluis.services.meetings.meetings import MeetingFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.widgets.form import Form


def decision(
    workspace: Workspace, file: MeetingFile, item: AgendaItem, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a decision on a point of the agenda."""
    form = Form("decision", item.id)
    form.add(("text", text_field(parent, parent.tr("&Besluit"), rows=6)))

    def save(values: Values) -> object:
        # Decisions are never removed, so the count of the meeting gives the next number.
        number = f"B-{file.meeting.number}-{len(file.decisions) + 1}"
        return workspace.agendas.add_decision(
            Decision(
                number=number,
                meeting_id=file.meeting.id,
                agenda_item_id=item.id,
                case_id=item.case_id,
                text=values["text"],
            )
        )

    return FormDialog(
        parent.tr("Besluit vastleggen"),
        form,
        save,
        check=required(parent, "text"),
        intro=f"{item.position}. {item.title}",
        parent=parent,
    )
