# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Writing a plan: its title and years, a chapter, a measure."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.policy_plan import Measure, MeasureStatus, PlanSection, PolicyPlan
from casuskluis.domain.programme import FIRST_YEAR, LAST_YEAR
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.programme.person_warning import PersonWarning
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_ROWS = 8
_COLUMNS = ("public_text", "confidential_text")


def plan(workspace: Workspace, shown: PolicyPlan, parent: QWidget) -> FormDialog:
    """Return the dialog that begins a plan (identifier 0), or changes title and years."""
    form = Form("policy_plan", shown.id)
    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    form.add(
        ("first_year", Field(parent.tr("Van het &jaar"), _year())),
        ("last_year", Field(parent.tr("Tot en &met"), _year())),
    )
    form.fill(
        {
            "title": shown.title,
            "first_year": str(shown.first_year),
            "last_year": str(shown.last_year),
        }
    )

    work = Editing(
        shown,
        partial(_stored_plan, workspace, shown),
        partial(plan, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        changed = replace(
            work.record,
            title=values["title"],
            first_year=int(values["first_year"]),
            last_year=int(values["last_year"]),
        )
        plans = workspace.programme.plans
        return plans.save(changed) if shown.id else plans.begin(changed)

    return FormDialog(
        parent.tr("Plan wijzigen") if shown.id else parent.tr("Plan beginnen"),
        form,
        save,
        check=required(parent, "title"),
        newest=work.newest if shown.id else None,
        intro=""
        if shown.id
        else parent.tr("Het plan begint met de gebruikelijke hoofdstukken; u past ze aan."),
        parent=parent,
    )


def section(workspace: Workspace, shown: PlanSection, parent: QWidget) -> FormDialog:
    """Return the dialog that writes a chapter in two columns."""
    form = Form(f"{'' if shown.id else 'new_'}policy_plan_section", shown.id or shown.plan_id)
    warning = PersonWarning(form, workspace.programme.person_check.look(), ("title", *_COLUMNS))
    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    _add_columns(form, parent)
    form.fill(
        {
            "title": shown.title,
            "public_text": shown.public_text,
            "confidential_text": shown.confidential_text,
        }
    )
    warning.look()
    work = Editing(
        shown,
        partial(_stored_section, workspace, shown),
        partial(section, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.programme.plan_content.save_section(
            replace(
                work.record,
                title=values["title"],
                public_text=values["public_text"],
                confidential_text=values["confidential_text"],
            )
        )

    return FormDialog(
        parent.tr("Hoofdstuk wijzigen") if shown.id else parent.tr("Hoofdstuk toevoegen"),
        form,
        save,
        check=required(parent, "title"),
        newest=work.newest if shown.id else None,
        intro=_two_columns(parent),
        parent=parent,
    )


def measure(workspace: Workspace, clock: Clock, shown: Measure, parent: QWidget) -> FormDialog:
    """Return the dialog that writes a measure in two columns."""
    form = Form(f"{'' if shown.id else 'new_'}policy_plan_measure", shown.id or shown.plan_id)
    looked = ("title", "owner", "planning", *_COLUMNS)
    warning = PersonWarning(form, workspace.programme.person_check.look(), looked)
    _measure_fields(form, workspace, clock, shown, parent)
    form.fill(_measure_values(shown))
    codes = workspace.codes.book()
    show_code(form, "pillar", codes, CodeList.PILLAR, shown.pillar)
    show_code(form, "status", codes, CodeList.MEASURE_STATUS, shown.status)
    form.mark_saved()
    warning.look()
    work = Editing(
        shown,
        partial(_stored_measure, workspace, shown),
        partial(measure, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        owner = values["owner_id"]
        return workspace.programme.plan_content.save_measure(
            replace(
                work.record,
                title=values["title"],
                pillar=values["pillar"],
                owner_id=OrganisationId(int(owner)) if owner else None,
                owner=values["owner"],
                planning=values["planning"],
                due_on=day_in(form, "due_on"),
                status=MeasureStatus(values["status"]),
                public_text=values["public_text"],
                confidential_text=values["confidential_text"],
            )
        )

    return FormDialog(
        parent.tr("Maatregel wijzigen") if shown.id else parent.tr("Maatregel toevoegen"),
        form,
        save,
        check=required(parent, "title", "pillar", "status"),
        newest=work.newest if shown.id else None,
        intro=_two_columns(parent),
        parent=parent,
    )


def _measure_values(shown: Measure) -> Values:
    return {
        "title": shown.title,
        "owner_id": str(shown.owner_id or ""),
        "owner": shown.owner,
        "planning": shown.planning,
        "due_on": dutch_date(shown.due_on) if shown.due_on else "",
        "public_text": shown.public_text,
        "confidential_text": shown.confidential_text,
    }


def _stored_plan(workspace: Workspace, shown: PolicyPlan) -> PolicyPlan:
    return workspace.programme.plans.file(shown.id).plan


def _stored_section(workspace: Workspace, shown: PlanSection) -> PlanSection:
    known = workspace.programme.plans.file(shown.plan_id).sections
    found = next((one for one in known if one.id == shown.id), None)
    if found is None:
        raise NotFound
    return found


def _stored_measure(workspace: Workspace, shown: Measure) -> Measure:
    known = workspace.programme.plans.file(shown.plan_id).measures
    found = next((one for one in known if one.id == shown.id), None)
    if found is None:
        raise NotFound
    return found


def _measure_fields(
    form: Form, workspace: Workspace, clock: Clock, shown: Measure, parent: QWidget
) -> None:
    codes = workspace.codes.book()
    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    statuses = CodeCombo(codes.choices(CodeList.MEASURE_STATUS))
    form.add(
        ("pillar", Field(parent.tr("&Pijler"), CodeCombo(codes.choices(CodeList.PILLAR)))),
        ("status", Field(parent.tr("&Stand"), statuses)),
    )
    places = working_choices(
        workspace.partners.organisations(), clock.today(), keep=shown.owner_id
    )
    in_words = QLineEdit()
    in_words.setPlaceholderText(parent.tr("Een team of functie, geen naam"))
    form.add(
        ("owner_id", Field(parent.tr("T&rekker"), RecordCombo(places), optional=True)),
        ("owner", Field(parent.tr("Of in &woorden"), in_words, optional=True)),
    )
    planning = QLineEdit()
    planning.setPlaceholderText(parent.tr("Bijvoorbeeld: elk voorjaar"))
    until = DateField(clock.today, ahead=True)
    form.add(
        ("planning", Field(parent.tr("P&lanning"), planning, optional=True)),
        ("due_on", Field(parent.tr("&Uiterlijk op"), until, optional=True)),
    )
    _add_columns(form, parent)


def _add_columns(form: Form, parent: QWidget) -> None:
    both = parent.tr("Staat in beide versies.")
    only = parent.tr("Staat alleen in de volledige versie.")
    form.add(
        (
            "public_text",
            text_field(
                parent, parent.tr("Pu&bliek"), rows=_ROWS, help_text=both, optional=True
            ),
        ),
        (
            "confidential_text",
            text_field(
                parent, parent.tr("&Vertrouwelijk"), rows=_ROWS, help_text=only, optional=True
            ),
        ),
    )


def _two_columns(parent: QWidget) -> str:
    return parent.tr(
        "Links wat iedereen mag lezen, rechts wat alleen in de volledige versie staat. Zonder "
        "publieke tekst blijft dit helemaal weg uit de publieksversie."
    )


def _year() -> QSpinBox:
    box = QSpinBox()
    box.setRange(FIRST_YEAR, LAST_YEAR)
    return box
