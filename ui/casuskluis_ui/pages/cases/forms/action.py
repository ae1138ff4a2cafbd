# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding an action, updating one, and telling how one ended."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from casuskluis.domain.action import ActionItem, ActionStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import CaseId, ContactId, GoalId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import Goal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.cases.plan.forms import goal_choices
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import Choice, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_ENDS = (
    ActionStatus.DONE,
    ActionStatus.LAPSED,
    ActionStatus.NOT_CARRIED_OUT,
    ActionStatus.HANDED_OVER,
)


class ActionForm(Form):
    """The fields of an action; the contacts follow the organisation."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        found: ActionItem,
        goals: Sequence[Choice],
        parent: QWidget,
    ) -> None:
        super().__init__(*_name(found))
        self._workspace = workspace
        places = working_choices(
            workspace.partners.organisations(), clock.today(), keep=found.owner_id
        )
        self._contacts = RecordCombo((), parent.tr("Niemand in het bijzonder"))
        title = parent.tr("&Wat moet er gebeuren")
        self.add(("description", text_field(parent, title, rows=3)))
        self.add(("owner", Field(parent.tr("&Actiehouder"), RecordCombo(places))))
        due = DateField(clock.today, ahead=True)
        self.add(
            ("contact", Field(parent.tr("C&ontact"), self._contacts, optional=True)),
            ("due_on", Field(parent.tr("&Uiterlijk"), due, optional=True)),
        )
        self.add(("condition", Field(parent.tr("&Conditie"), QLineEdit(), optional=True)))
        if goals:
            serves = RecordCombo(goals, parent.tr("Geen doel uit het plan"))
            self.add(("goal", Field(parent.tr("Voor welk &doel"), serves, optional=True)))
        told = QCheckBox(parent.tr("De &betrokkene weet van deze actie"))
        how = Field(
            parent.tr("&Hoe wordt de betrokkene geïnformeerd"), QLineEdit(), optional=True
        )
        self.add(("subject_informed", Field(parent.tr("Betrokkene weet hiervan"), told)))
        self.add(("informing", how))
        statuses = CodeCombo(workspace.codes.book().choices(CodeList.ACTION_STATUS))
        self.add(("status", Field(parent.tr("&Stand"), statuses)))
        self.add(("result", text_field(parent, parent.tr("&Resultaat"), rows=2)))
        self.fill(_values(found))
        self._offer_contacts()
        self["contact"].set_text(str(found.owner_contact_id or ""))
        self.mark_saved()
        self["owner"].edited.connect(self._offer_contacts)

    def set_goal(self, goal_id: GoalId | None) -> None:
        """Show for which goal it is; it counts as saved."""
        if "goal" in self.values() and goal_id is not None:
            self["goal"].set_text(str(goal_id))
            self.mark_saved()

    def _offer_contacts(self) -> None:
        owner, chosen = self["owner"].text, self["contact"].text
        known = (
            self._workspace.partners.contacts_of(OrganisationId(int(owner))) if owner else []
        )
        self._contacts.show_choices((one.id, one.name.display) for one in known)
        self._contacts.set_entry(chosen)


def action(
    workspace: Workspace,
    clock: Clock,
    found: ActionItem | None,
    parent: QWidget,
    *,
    case_id: CaseId | None = None,
    goal_id: GoalId | None = None,
) -> FormDialog:
    """Return the dialog that adds an action, or updates one.

    Args:
        workspace: The open vault.
        clock: The time.
        found: The action to update; None adds one.
        parent: The window that asks.
        case_id: The case a new action belongs to.
        goal_id: The goal a new action is for.
    """
    item = found or ActionItem(
        number="", case_id=case_id, goal_id=goal_id, description="", recorded_on=clock.today()
    )
    goals, serves = _goals(workspace, item)
    form = ActionForm(workspace, clock, item, goal_choices(goals, parent), parent)
    form.set_goal(serves)
    work = Editing(
        item,
        partial(workspace.actions.get, item.id),
        partial(action, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        # An ended goal of an earlier version is not among the choices: its link stays.
        kept = work.record.goal_id if serves is None else None
        changed = _filled(work.record, form, values, kept)
        return workspace.actions.save(changed) if found else workspace.actions.add(changed)

    title = parent.tr("Actie bijwerken") if found else parent.tr("Actie toevoegen")
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, "description", "owner"),
        newest=work.newest if found else None,
        parent=parent,
    )


def action_outcome(workspace: Workspace, found: ActionItem, parent: QWidget) -> FormDialog:
    """Return the dialog that records how an action ended."""
    codes = workspace.codes.book()
    form = Form("action_outcome", found.id)
    ends = [code for code in codes.choices(CodeList.ACTION_STATUS) if code.code in _ENDS]
    form.add(("status", Field(parent.tr("&Hoe is het afgelopen"), CodeCombo(ends))))
    why = parent.tr("Is de actie niet gedaan? Schrijf dan op waarom niet.")
    form.add(("result", text_field(parent, parent.tr("&Resultaat"), rows=3, help_text=why)))
    form.fill({"result": found.result})
    work = Editing(
        found,
        partial(workspace.actions.get, found.id),
        partial(action_outcome, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        status = ActionStatus(values["status"])
        return workspace.actions.finish(work.record, status, values["result"])

    return FormDialog(
        parent.tr("Actie %s afronden") % found.number,
        form,
        save,
        check=required(parent, "status"),
        intro=found.description,
        action=parent.tr("Afronden"),
        newest=work.newest,
        parent=parent,
    )


def _name(found: ActionItem) -> tuple[str, int]:
    """Return the name of the form; a new action is a draft of its own in every case."""
    if not found.id and found.case_id is not None:
        return "case_action", found.case_id
    return "action", found.id


def _goals(workspace: Workspace, item: ActionItem) -> tuple[Sequence[Goal], GoalId | None]:
    """Return the goals it can be for, and the one it is for now."""
    if item.case_id is None:
        return (), None
    file = workspace.plans.of_case(item.case_id)
    now = file.goal_now(item.goal_id)
    return file.goals, now.id if now else None


def _filled(
    item: ActionItem, form: ActionForm, values: Values, kept: GoalId | None
) -> ActionItem:
    chosen = values.get("goal", "")
    return replace(
        item,
        description=values["description"],
        owner_id=OrganisationId(int(values["owner"])) if values["owner"] else None,
        owner_contact_id=ContactId(int(values["contact"])) if values["contact"] else None,
        due_on=day_in(form, "due_on"),
        condition=values["condition"],
        goal_id=GoalId(int(chosen)) if chosen else kept,
        subject_informed=bool(values["subject_informed"]),
        informing=values["informing"],
        status=ActionStatus(values["status"] or ActionStatus.OPEN),
        result=values["result"],
    )


def _values(found: ActionItem) -> dict[str, str]:
    return {
        "description": found.description,
        "owner": str(found.owner_id or ""),
        "due_on": dutch_date(found.due_on) if found.due_on else "",
        "condition": found.condition,
        "subject_informed": "1" if found.subject_informed else "",
        "informing": found.informing,
        "status": found.status,
        "result": found.result,
    }
