# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording an activity, or changing one."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.activity import ActivityStatus
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.programme.activities import ActivitySheet
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.programme.attendance import (
    AttendanceEditor,
    read_attendance,
    write_attendance,
)
from casuskluis_ui.pages.programme.count_field import CountField
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_TEXTS = ("title", "provider", "audience", "funding", "evaluation")
_NUMBERS = ("participants", "organisations", "cost")
_CODES: Mapping[str, CodeList] = {
    "pillar": CodeList.PILLAR,
    "kind": CodeList.ACTIVITY_KIND,
    "status": CodeList.ACTIVITY_STATUS,
    "phenomenon": CodeList.PHENOMENON,
    "district": CodeList.DISTRICT,
}


def activity(
    workspace: Workspace, clock: Clock, sheet: ActivitySheet, parent: QWidget
) -> FormDialog:
    """Return the dialog that records an activity (identifier 0), or changes one."""
    shown = sheet.activity
    codes = workspace.codes.book()
    form = Form("activity", shown.id)
    _about(form, codes, clock, parent)
    _numbers(form, workspace, clock, parent)
    _fill(form, sheet, codes)
    work = Editing(
        sheet,
        partial(workspace.programme.activities.sheet, shown.id),
        partial(activity, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        came = read_attendance(values["attendance"])
        return workspace.programme.activities.save(
            replace(
                work.record.activity,
                held_on=day_in(form, "held_on") or clock.today(),
                status=ActivityStatus(values["status"]),
                title=values["title"],
                pillar=values["pillar"],
                kind=values["kind"],
                phenomenon=values["phenomenon"],
                district=values["district"],
                provider=values["provider"],
                audience=values["audience"],
                participants=int(values["participants"]),
                organisations=int(values["organisations"]),
                cost=int(values["cost"]),
                funding=values["funding"],
                evaluation=values["evaluation"],
            ),
            {OrganisationId(place): number for place, number in came.items()},
        )

    return FormDialog(
        parent.tr("Activiteit wijzigen") if shown.id else parent.tr("Activiteit vastleggen"),
        form,
        save,
        check=_Check(parent),
        intro=parent.tr("Alleen aantallen: namen van deelnemers horen hier niet."),
        newest=work.newest if shown.id else None,
        parent=parent,
    )


class _Check:
    """Says what is missing, and when more came from organisations than took part."""

    def __init__(self, parent: QWidget) -> None:
        self.required = ("title", "pillar", "kind", "held_on", "status")
        self._required: Callable[[Values], Values] = required(parent, *self.required)
        self._fewer = parent.tr("Van de organisaties samen kwamen al {n} mensen.")

    def __call__(self, values: Values) -> Values:
        wrong = dict(self._required(values))
        came = sum(read_attendance(values["attendance"]).values())
        if int(values["participants"]) < came:
            wrong["participants"] = self._fewer.format(n=came)
        return wrong


def _about(form: Form, codes: CodeBook, clock: Clock, parent: QWidget) -> None:
    def choice(name: str) -> CodeCombo:
        return CodeCombo(codes.choices(_CODES[name]))

    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    form.add(
        ("pillar", Field(parent.tr("&Pijler"), choice("pillar"))),
        ("kind", Field(parent.tr("&Soort"), choice("kind"))),
    )
    form.add(
        ("held_on", Field(parent.tr("&Datum"), DateField(clock.today))),
        ("status", Field(parent.tr("Gaat het d&oor?"), choice("status"))),
    )
    form.add(
        (
            "phenomenon",
            Field(
                parent.tr("T&hema"),
                choice("phenomenon"),
                help_text=parent.tr("Zo telt de activiteit mee op de kenniskaart."),
                optional=True,
            ),
        ),
        ("district", Field(parent.tr("&Wijk"), choice("district"), optional=True)),
    )
    form.add(("provider", Field(parent.tr("&Aanbieder"), QLineEdit(), optional=True)))
    form.add(("audience", Field(parent.tr("&Voor wie"), QLineEdit(), optional=True)))


def _numbers(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    organisations = workspace.partners.organisations()
    choices = working_choices(organisations, clock.today())
    form.add(
        ("participants", Field(parent.tr("Aantal deel&nemers"), CountField())),
        ("organisations", Field(parent.tr("Aantal or&ganisaties"), CountField())),
    )
    form.add(
        ("cost", Field(parent.tr("&Kosten in euro"), CountField())),
        ("funding", Field(parent.tr("Wie &betaalde"), QLineEdit(), optional=True)),
    )
    form.add(
        (
            "attendance",
            Field(
                parent.tr("Mensen per o&rganisatie"),
                AttendanceEditor(choices),
                help_text=parent.tr("Een leeg aantal betekent: wel aanwezig, niet geteld."),
                optional=True,
            ),
        )
    )
    form.add(("evaluation", text_field(parent, parent.tr("&Evaluatie"), rows=3, optional=True)))


def _fill(form: Form, sheet: ActivitySheet, codes: CodeBook) -> None:
    shown = sheet.activity
    form.fill({name: getattr(shown, name) for name in _TEXTS})
    form.fill({name: str(getattr(shown, name)) for name in _NUMBERS})
    form.fill({"held_on": dutch_date(shown.held_on)})
    for name, code_list in _CODES.items():
        show_code(form, name, codes, code_list, getattr(shown, name))
    form.fill({"attendance": write_attendance(sheet.attendances.items())})
