# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing a plan: the summary, a goal, an intervention."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import GoalId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.plan import (
    ActionPlan,
    Goal,
    Intervention,
    InterventionKind,
    Voluntariness,
    sounds_negative,
)
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.banner import Banner
from casuskluis_ui.widgets.choices import Choice, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def summary(workspace: Workspace, plan: ActionPlan, parent: QWidget) -> FormDialog:
    """Return the dialog for the summary of a draft."""
    form = Form("plan_summary", plan.id)
    form.add(("summary", text_field(parent, parent.tr("&Samenvatting"), rows=6)))
    form.fill({"summary": plan.summary})
    work = Editing(
        plan,
        partial(_stored_plan, workspace, plan),
        partial(summary, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.plans.save(replace(work.record, summary=values["summary"]))

    return FormDialog(
        parent.tr("Samenvatting van het plan"),
        form,
        save,
        intro=parent.tr("In een paar zinnen: waar werkt u met elkaar naartoe?"),
        newest=work.newest,
        parent=parent,
    )


class GoalForm(Form):
    """The fields of a goal; says so when the words tell what should not be."""

    def __init__(self, codes: CodeBook, clock: Clock, goal: Goal, parent: QWidget) -> None:
        # A new goal is a draft of its own in every plan.
        super().__init__("goal" if goal.id else "new_goal", goal.id or goal.plan_id)
        self._hint = Banner("info")
        self._hint.hide()
        text_help = parent.tr(
            "Wat is er straks wél? Bijvoorbeeld: Hij gaat elke dag naar school."
        )
        self.add(("text", text_field(parent, parent.tr("&Doel"), rows=3, help_text=text_help)))
        self.add_widget(self._hint)
        seen = parent.tr("Bijvoorbeeld: de school meldt vier weken lang geen verzuim.")
        title = parent.tr("&Zo merken we het")
        self.add(("indicator", text_field(parent, title, rows=2, help_text=seen)))
        domains = CodeCombo(codes.choices(CodeList.LIFE_DOMAIN))
        self.add(
            ("life_domain", Field(parent.tr("&Leefgebied"), domains, optional=True)),
            ("target_on", Field(parent.tr("S&treefdatum"), DateField(clock.today, ahead=True))),
        )
        self.fill(
            {
                "text": goal.text,
                "indicator": goal.indicator,
                "target_on": dutch_date(goal.target_on) if goal.target_on else "",
            }
        )
        show_code(self, "life_domain", codes, CodeList.LIFE_DOMAIN, goal.life_domain)
        self.mark_saved()
        self.edited.connect(self._advise)
        self._advise()

    @property
    def hint(self) -> str:
        """The friendly advice shown; empty when there is none."""
        return "" if self._hint.isHidden() else self._hint.text

    def _advise(self) -> None:
        advice = self.tr(
            "Dit doel zegt wat er niet moet zijn. Schrijf liever op wat er wél komt. Niet: "
            "“Hij spijbelt niet meer”, maar: “Hij gaat elke dag naar school”. Opslaan kan wel."
        )
        self._hint.say("info", advice if sounds_negative(self["text"].text) else "")


def goal(workspace: Workspace, clock: Clock, found: Goal, parent: QWidget) -> FormDialog:
    """Return the dialog that adds a goal to a draft, or changes one.

    Args:
        workspace: The open vault.
        clock: The time.
        found: The goal; one without identifier is new.
        parent: The window that asks.
    """
    form = GoalForm(workspace.codes.book(), clock, found, parent)
    work = Editing(
        found,
        partial(_stored_goal, workspace, found),
        partial(goal, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        changed = replace(
            work.record,
            text=values["text"],
            indicator=values["indicator"],
            life_domain=values["life_domain"],
            target_on=day_in(form, "target_on"),
        )
        return workspace.plans.save_goal(changed)

    title = parent.tr("Doel wijzigen") if found.id else parent.tr("Doel toevoegen")
    check = required(parent, "text", "indicator", "target_on")
    newest = work.newest if found.id else None
    return FormDialog(title, form, save, check=check, newest=newest, parent=parent)


def intervention(
    workspace: Workspace,
    clock: Clock,
    found: Intervention,
    goals: Sequence[Goal],
    parent: QWidget,
) -> FormDialog:
    """Return the dialog that adds an intervention to a draft, or changes one.

    Args:
        workspace: The open vault.
        clock: The time.
        found: The intervention; one without identifier is new.
        goals: Those of the same version, in order.
        parent: The window that asks.
    """
    form = _intervention_form(workspace, clock, found, goal_choices(goals, parent), parent)
    work = Editing(
        found,
        partial(_stored_intervention, workspace, found),
        partial(intervention, workspace, clock, goals=goals, parent=parent),
    )

    def save(values: Values) -> object:
        changed = replace(
            work.record,
            kind=InterventionKind(values["kind"]),
            name=values["name"],
            executor_id=OrganisationId(int(values["executor"])) if values["executor"] else None,
            voluntariness=Voluntariness(values["voluntariness"]),
            starts_on=day_in(form, "starts_on"),
            ends_on=day_in(form, "ends_on"),
            goal_id=GoalId(int(values["goal"])) if values["goal"] else None,
        )
        return workspace.plans.save_intervention(changed)

    return FormDialog(
        parent.tr("Interventie wijzigen") if found.id else parent.tr("Interventie toevoegen"),
        form,
        save,
        check=required(parent, "kind", "name", "executor", "voluntariness", "starts_on"),
        newest=work.newest if found.id else None,
        parent=parent,
    )


def _stored_plan(workspace: Workspace, plan: ActionPlan) -> ActionPlan:
    found = workspace.plans.of_case(plan.case_id).version(plan.id)
    if found is None:
        raise NotFound
    return found.plan


def _stored_goal(workspace: Workspace, goal: Goal) -> Goal:
    known = workspace.plans.of_case(goal.case_id).version(goal.plan_id)
    stored = [one.goal for one in known.goals if one.goal.id == goal.id] if known else []
    if not stored:
        raise NotFound
    return stored[0]


def _stored_intervention(workspace: Workspace, work: Intervention) -> Intervention:
    known = workspace.plans.of_case(work.case_id).version(work.plan_id)
    stored = [one for one in known.interventions if one.id == work.id] if known else []
    if not stored:
        raise NotFound
    return stored[0]


def goal_choices(goals: Sequence[Goal], parent: QWidget) -> list[Choice]:
    """Return goals as choices: their place and their words."""
    words = parent.tr("Doel {n}: {text}")
    return [
        (one.id, words.format(n=place, text=" ".join(one.text.split())))
        for place, one in enumerate(goals, start=1)
    ]


def _intervention_form(
    workspace: Workspace,
    clock: Clock,
    found: Intervention,
    goals: Sequence[Choice],
    parent: QWidget,
) -> Form:
    codes = workspace.codes.book()
    places = working_choices(
        workspace.partners.organisations(), clock.today(), keep=found.executor_id
    )
    form = Form("intervention" if found.id else "new_intervention", found.id or found.plan_id)
    form.add(("name", Field(parent.tr("&Wat wordt er gedaan"), QLineEdit())))
    kinds = CodeCombo(codes.choices(CodeList.INTERVENTION_KIND))
    freedom = CodeCombo(codes.choices(CodeList.VOLUNTARINESS))
    form.add(
        ("kind", Field(parent.tr("&Soort"), kinds)),
        ("voluntariness", Field(parent.tr("&Vrijwillig, drang of dwang"), freedom)),
    )
    form.add(("executor", Field(parent.tr("&Uitvoerder"), RecordCombo(places))))
    starts, ends = (DateField(clock.today, ahead=True) for _ in range(2))
    form.add(
        ("starts_on", Field(parent.tr("&Begint op"), starts)),
        ("ends_on", Field(parent.tr("&Eindigt op"), ends, optional=True)),
    )
    serves = RecordCombo(goals, parent.tr("Het plan als geheel"))
    form.add(("goal", Field(parent.tr("Voor welk &doel"), serves, optional=True)))
    form.fill(
        {
            "name": found.name,
            "kind": found.kind if found.id else "",
            "voluntariness": found.voluntariness if found.id else "",
            "executor": str(found.executor_id or ""),
            "starts_on": dutch_date(found.starts_on) if found.starts_on else "",
            "ends_on": dutch_date(found.ends_on) if found.ends_on else "",
            "goal": str(found.goal_id or ""),
        }
    )
    return form
