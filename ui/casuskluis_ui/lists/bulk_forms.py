# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What is asked before several rows change: one question, in one dialog."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QWidget

from casuskluis.domain.action import RUNNING, ActionStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import MeetingId, OrganisationId
from casuskluis.domain.lists import MeetingQuery, MeetingSort
from casuskluis.domain.meeting import MeetingStatus
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.lists.bulk import BulkOutcome
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog, Save
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import counted, working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_OPEN = frozenset({MeetingStatus.DRAFT, MeetingStatus.READY, MeetingStatus.BUSY})
_ENDS = frozenset(ActionStatus) - RUNNING


def due_dialog(
    clock: Clock, count: int, change: Callable[[date], BulkOutcome], parent: QWidget
) -> FormDialog:
    """Return the question by when actions must be done."""
    form = Form("bulk_due")
    form.add(("due_on", Field(parent.tr("&Uiterlijk op"), DateField(clock.today, ahead=True))))

    def save(values: Values) -> object:
        del values
        return change(day_in(form, "due_on") or clock.today())

    return _question(parent, parent.tr("Andere datum"), form, save, count, needed="due_on")


def owner_dialog(
    workspace: Workspace,
    clock: Clock,
    count: int,
    change: Callable[[OrganisationId], BulkOutcome],
    parent: QWidget,
) -> FormDialog:
    """Return the question which organisation does actions from now on."""
    form = Form("bulk_owner")
    places = working_choices(workspace.partners.organisations(), clock.today())
    form.add(("owner", Field(parent.tr("&Actiehouder"), RecordCombo(places))))

    def save(values: Values) -> object:
        return change(OrganisationId(int(values["owner"])))

    return _question(parent, parent.tr("Andere actiehouder"), form, save, count, needed="owner")


def end_dialog(
    workspace: Workspace,
    count: int,
    change: Callable[[ActionStatus, str], BulkOutcome],
    parent: QWidget,
) -> FormDialog:
    """Return the question how actions ended."""
    form = Form("bulk_end")
    choices = workspace.codes.book().choices(CodeList.ACTION_STATUS)
    ends = [one for one in choices if one.code in _ENDS]
    form.add(("status", Field(parent.tr("&Hoe is het afgelopen"), CodeCombo(ends))))
    why = parent.tr("Geldt voor al deze acties. Niet gedaan? Schrijf dan op waarom niet.")
    text = text_field(parent, parent.tr("&Resultaat"), rows=3, help_text=why, optional=True)
    form.add(("result", text))

    def save(values: Values) -> object:
        return change(ActionStatus(values["status"]), values["result"])

    return _question(
        parent,
        parent.tr("Acties afronden"),
        form,
        save,
        count,
        needed="status",
        action=parent.tr("Afronden"),
    )


def officer_dialog(
    workspace: Workspace,
    title: str,
    count: int,
    change: Callable[[str], BulkOutcome],
    parent: QWidget,
) -> FormDialog:
    """Return the question on whose name rows come."""
    form = Form("bulk_officer")
    names = QComboBox()
    names.addItem(parent.tr("Kies…"), "")
    for line in workspace.officers.all():
        names.addItem(line.officer.label, line.officer.label)
    form.add(("officer", Field(parent.tr("&Collega"), names)))

    def save(values: Values) -> object:
        return change(values["officer"])

    return _question(parent, title, form, save, count)


def meeting_dialog(
    workspace: Workspace,
    clock: Clock,
    count: int,
    change: Callable[[MeetingId], BulkOutcome],
    parent: QWidget,
) -> FormDialog:
    """Return the question on which agenda cases come."""
    form = Form("bulk_meeting")
    query = MeetingQuery(sort=MeetingSort.HELD_ON, descending=False)
    lines = workspace.meetings.lines(workspace.meetings.ids(query))
    today = clock.today()
    choices = [
        (line.id, f"{line.number}  ·  {dutch_date(line.held_on)}  ·  {line.place}")
        for line in lines
        if line.status in _OPEN and line.held_on >= today
    ]
    combo = RecordCombo(choices)
    if choices:
        combo.set_entry(str(choices[0][0]))
    form.add(("meeting", Field(parent.tr("&Overleg"), combo)))

    def save(values: Values) -> object:
        return change(MeetingId(int(values["meeting"])))

    return _question(parent, parent.tr("Op agenda zetten"), form, save, count, needed="meeting")


def _question(
    parent: QWidget,
    title: str,
    form: Form,
    save: Save,
    count: int,
    *,
    needed: str = "",
    action: str = "",
) -> FormDialog:
    """Return a question that says how many rows it is about.

    Args:
        parent: The window it belongs to.
        title: Dutch.
        form: The fields.
        save: What the answer does.
        count: How many rows change.
        needed: The field that must be filled in; empty when none must.
        action: Words of the primary button; empty for the usual ones.
    """
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, needed) if needed else None,
        intro=counted(
            count, parent.tr("Dit geldt voor {n} rij."), parent.tr("Dit geldt voor {n} rijen.")
        ),
        action=action,
        parent=parent,
    )
