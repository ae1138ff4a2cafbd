# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding an action, or updating one."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.action import RUNNING, ActionItem, ActionStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def action(
    workspace: Workspace,
    clock: Clock,
    found: ActionItem | None,
    parent: QWidget,
    *,
    case_id: CaseId | None = None,
) -> FormDialog:
    """Return the dialog that adds an action, or updates one.

    Args:
        workspace: The open vault.
        clock: The time.
        found: The action to update; None adds one.
        parent: The window that asks.
        case_id: The case a new action belongs to.
    """
    form = _action_form(workspace, clock, parent, _form_of(found, case_id))
    form.fill(_action_values(found))

    def save(values: Values) -> object:
        due = day_in(form, "due_on")
        owner = OrganisationId(int(values["owner"])) if values["owner"] else None
        status = ActionStatus(values["status"] or ActionStatus.OPEN)
        blank = ActionItem(
            number="", case_id=case_id, description="", recorded_on=clock.today()
        )
        changed = replace(
            found or blank,
            description=values["description"],
            owner_id=owner,
            due_on=due,
            condition=values["condition"],
            status=status,
            result=values["result"],
            done_on=None if status in RUNNING else clock.today(),
        )
        return workspace.actions.save(changed) if found else workspace.actions.add(changed)

    title = parent.tr("Actie bijwerken") if found else parent.tr("Actie toevoegen")
    return FormDialog(
        title, form, save, check=required(parent, "description", "owner"), parent=parent
    )


def _form_of(found: ActionItem | None, case_id: CaseId | None) -> Form:
    """Return the empty form; a new action is a draft of its own in every case."""
    if found is None and case_id is not None:
        return Form("case_action", case_id)
    return Form("action", found.id if found else 0)


def _action_form(workspace: Workspace, clock: Clock, parent: QWidget, form: Form) -> Form:
    codes = workspace.codes.book()
    places = choices_of(workspace.partners.organisations())
    form.add(("description", text_field(parent, parent.tr("&Wat moet er gebeuren"), rows=3)))
    form.add(
        ("owner", Field(parent.tr("&Actiehouder"), RecordCombo(places))),
        (
            "due_on",
            Field(parent.tr("&Uiterlijk"), DateField(clock.today, ahead=True), optional=True),
        ),
    )
    form.add(("condition", Field(parent.tr("&Conditie"), QLineEdit(), optional=True)))
    statuses = CodeCombo(codes.choices(CodeList.ACTION_STATUS))
    form.add(("status", Field(parent.tr("&Stand"), statuses)))
    form.add(("result", text_field(parent, parent.tr("&Resultaat"), rows=2)))
    return form


def _action_values(found: ActionItem | None) -> dict[str, str]:
    if found is None:
        return {"status": ActionStatus.OPEN}
    return {
        "description": found.description,
        "owner": str(found.owner_id or ""),
        "due_on": dutch_date(found.due_on) if found.due_on else "",
        "condition": found.condition,
        "status": found.status,
        "result": found.result,
    }
