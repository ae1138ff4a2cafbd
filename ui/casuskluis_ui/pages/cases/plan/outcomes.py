# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adopting a plan, and recording what became of its goals and interventions."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import ActionPlan, Goal, GoalOutcome, Intervention
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


class AdoptionForm(Form):
    """When and where a plan was adopted; a meeting brings its day along."""

    def __init__(
        self,
        plan: ActionPlan,
        meetings: Sequence[CaseMeeting],
        codes: CodeBook,
        clock: Clock,
        parent: QWidget,
    ) -> None:
        super().__init__("plan_adoption", plan.id)
        today = clock.today()
        held = [one for one in meetings if one.held_on <= today]
        self._days = {str(one.id): dutch_date(one.held_on) for one in held}
        words = parent.tr("{kind} {number}, {day}")
        choices = [
            (
                one.id,
                words.format(
                    kind=codes.label(CodeList.MEETING_KIND, one.kind),
                    number=one.number,
                    day=dutch_date(one.held_on),
                ),
            )
            for one in held
        ]
        where = RecordCombo(choices, parent.tr("Buiten een overleg"))
        self.add(("meeting", Field(parent.tr("In welk &overleg"), where, optional=True)))
        self.add(("on", Field(parent.tr("&Vastgesteld op"), DateField(clock.today))))
        self.fill({"on": dutch_date(today)})
        self["meeting"].edited.connect(self._take_day)

    def _take_day(self) -> None:
        day = self._days.get(self["meeting"].text)
        if day:
            self["on"].set_text(day)


def adoption(
    workspace: Workspace,
    clock: Clock,
    plan: ActionPlan,
    meetings: Sequence[CaseMeeting],
    parent: QWidget,
) -> FormDialog:
    """Return the dialog that makes a draft the plan that holds.

    Args:
        workspace: The open vault.
        clock: The time.
        plan: The draft.
        meetings: Where the case was discussed, newest first.
        parent: The window that asks.
    """
    form = AdoptionForm(plan, meetings, workspace.codes.book(), clock, parent)

    def save(values: Values) -> object:
        meeting = MeetingId(int(values["meeting"])) if values["meeting"] else None
        day = day_in(form, "on") or clock.today()
        return workspace.plans.adopt(plan.id, on=day, meeting_id=meeting)

    return FormDialog(
        parent.tr("Versie {n} vaststellen").format(n=plan.number),
        form,
        save,
        check=required(parent, "on"),
        intro=parent.tr(
            "Daarna verandert deze versie niet meer. Een versie die nu geldt, blijft te lezen "
            "als eerdere versie."
        ),
        action=parent.tr("Vaststellen"),
        parent=parent,
    )


def goal_outcome(workspace: Workspace, found: Goal, parent: QWidget) -> FormDialog:
    """Return the dialog that records what became of a goal."""
    choices = [
        code
        for code in workspace.codes.book().choices(CodeList.GOAL_OUTCOME)
        if code.code != GoalOutcome.OPEN or found.outcome is not GoalOutcome.OPEN
    ]
    form = Form("goal_outcome", found.id)
    form.add(("outcome", Field(parent.tr("&Uitkomst"), CodeCombo(choices))))
    note_help = parent.tr("Waaraan ziet u dat? Wat heeft geholpen, en wat niet?")
    form.add(
        ("note", text_field(parent, parent.tr("&Toelichting"), rows=3, help_text=note_help))
    )
    if found.outcome is not GoalOutcome.OPEN:
        form.fill({"outcome": found.outcome, "note": found.outcome_note})

    def save(values: Values) -> object:
        return workspace.plans.end_goal(
            found.id, GoalOutcome(values["outcome"]), values["note"]
        )

    return FormDialog(
        parent.tr("Uitkomst van het doel"),
        form,
        save,
        check=required(parent, "outcome", "note"),
        intro=found.text,
        parent=parent,
    )


def intervention_result(
    workspace: Workspace, clock: Clock, found: Intervention, parent: QWidget
) -> FormDialog:
    """Return the dialog that records what came of an intervention."""
    form = Form("intervention_result", found.id)
    form.add(("result", text_field(parent, parent.tr("&Resultaat"), rows=3)))
    last = DateField(clock.today, ahead=True)
    form.add(("ends_on", Field(parent.tr("&Eindigt op"), last, optional=True)))
    form.fill(
        {
            "result": found.result,
            "ends_on": dutch_date(found.ends_on) if found.ends_on else "",
        }
    )

    def save(values: Values) -> object:
        day = day_in(form, "ends_on")
        return workspace.plans.record_result(found.id, result=values["result"], ends_on=day)

    title = parent.tr("Resultaat van de interventie")
    return FormDialog(title, form, save, intro=found.name, parent=parent)
