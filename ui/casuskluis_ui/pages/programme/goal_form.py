# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a goal of the programme, or changing one; and copying a year."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from casuskluis.domain.coding import CodeList
from casuskluis.domain.programme import FIRST_YEAR, LAST_YEAR, GoalProgress, ProgrammeGoal
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, required, show_code, text_field
from casuskluis_ui.pages.programme.count_field import CountField
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.form import Field, Form

_TEXTS = ("situation", "aim", "plan", "result")


def goal(workspace: Workspace, shown: ProgrammeGoal, parent: QWidget) -> FormDialog:
    """Return the dialog that records a goal (identifier 0), or changes one."""
    form = Form("programme_goal", shown.id)
    _fields(form, workspace, parent)
    codes = workspace.codes.book()
    form.fill({name: getattr(shown, name) for name in _TEXTS} | {"year": str(shown.year)})
    show_code(form, "pillar", codes, CodeList.PILLAR, shown.pillar)
    show_code(form, "progress", codes, CodeList.GOAL_PROGRESS, shown.progress)
    form.mark_saved()
    work = Editing(
        shown,
        partial(workspace.programme.goals.get, shown.id),
        partial(goal, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.programme.goals.save(
            replace(
                work.record,
                pillar=values["pillar"],
                year=int(values["year"]),
                progress=GoalProgress(values["progress"]),
                situation=values["situation"],
                aim=values["aim"],
                plan=values["plan"],
                result=values["result"],
            )
        )

    return FormDialog(
        parent.tr("Doel wijzigen") if shown.id else parent.tr("Doel vastleggen"),
        form,
        save,
        check=required(parent, "pillar", "aim", "progress"),
        intro=parent.tr("Deze teksten komen in stukken voor de raad. Schrijf zonder personen."),
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def copying(workspace: Workspace, year: int, parent: QWidget) -> FormDialog:
    """Return the dialog that copies the goals of a year to another one."""
    form = Form("programme_goal_copy")
    form.add(("to", Field(parent.tr("Naar het &jaar"), _year_box())))
    form.fill({"to": str(year + 1)})

    def save(values: Values) -> object:
        return workspace.programme.goals.copy_year(year, int(values["to"]))

    return FormDialog(
        parent.tr("Doelen van {year} kopiëren").format(year=year),
        form,
        save,
        intro=parent.tr(
            "Wat bereikt of losgelaten is, gaat niet mee. Wat u in {year} hebt gedaan, wordt "
            "het antwoord op de vraag hoe u ervoor staat."
        ).format(year=year),
        action=parent.tr("Kopiëren"),
        parent=parent,
    )


def _fields(form: Form, workspace: Workspace, parent: QWidget) -> None:
    codes = workspace.codes.book()
    pillars = CodeCombo(codes.choices(CodeList.PILLAR))
    progress = CodeCombo(codes.choices(CodeList.GOAL_PROGRESS))
    form.add(
        ("pillar", Field(parent.tr("&Pijler"), pillars)),
    )
    form.add(
        ("progress", Field(parent.tr("&Stand"), progress)),
        ("year", Field(parent.tr("&Jaar"), _year_box())),
    )
    form.add(("aim", text_field(parent, parent.tr("&Wat willen we bereiken?"), rows=3)))
    form.add(
        (
            "situation",
            text_field(parent, parent.tr("&Hoe staan we ervoor?"), rows=3, optional=True),
        )
    )
    form.add(
        (
            "plan",
            text_field(parent, parent.tr("Wat &gaan we hiervoor doen?"), rows=3, optional=True),
        )
    )
    form.add(
        (
            "result",
            text_field(parent, parent.tr("Wat hebben we ge&daan?"), rows=3, optional=True),
        )
    )


def _year_box() -> CountField:
    return CountField(lowest=FIRST_YEAR, highest=LAST_YEAR)
