# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a moment of contact with an organisation, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.network import ContactMoment
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.programme.wording import RELATIONS_ONLY
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def moment(
    workspace: Workspace, clock: Clock, shown: ContactMoment, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a moment (identifier 0), or changes one."""
    form = Form("contact_moment", shown.id)
    _fields(form, workspace, clock, shown, parent)
    _fill(form, workspace, shown)
    work = Editing(
        shown,
        partial(_stored, workspace, shown),
        partial(moment, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.programme.contact_moments.save(
            replace(
                work.record,
                organisation_id=OrganisationId(int(values["organisation"])),
                held_on=day_in(form, "held_on") or clock.today(),
                topic=values["topic"],
                phenomenon=values["phenomenon"],
                district=values["district"],
                follow_up=values["follow_up"],
                follow_up_on=day_in(form, "follow_up_on"),
                followed_up=bool(values["followed_up"]),
            )
        )

    return FormDialog(
        parent.tr("Contactmoment wijzigen")
        if shown.id
        else parent.tr("Contactmoment vastleggen"),
        form,
        save,
        check=required(parent, "organisation", "held_on", "topic"),
        intro=RELATIONS_ONLY,
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def _stored(workspace: Workspace, shown: ContactMoment) -> ContactMoment:
    return workspace.programme.contact_moments.get(shown.id).moment


def _fields(
    form: Form, workspace: Workspace, clock: Clock, shown: ContactMoment, parent: QWidget
) -> None:
    codes = workspace.codes.book()
    organisations = workspace.partners.organisations()
    places = working_choices(organisations, clock.today(), keep=shown.organisation_id)
    form.add(("organisation", Field(parent.tr("&Organisatie"), RecordCombo(places))))
    form.add(("held_on", Field(parent.tr("&Datum"), DateField(clock.today))))
    topic = text_field(
        parent,
        parent.tr("W&aar ging het over?"),
        rows=3,
        help_text=parent.tr("Over de organisatie en het werk; zonder namen van anderen."),
    )
    form.add(("topic", topic))
    themes = CodeCombo(codes.choices(CodeList.PHENOMENON))
    districts = CodeCombo(codes.choices(CodeList.DISTRICT))
    form.add(
        ("phenomenon", Field(parent.tr("T&hema"), themes, optional=True)),
        ("district", Field(parent.tr("&Wijk"), districts, optional=True)),
    )
    until = DateField(clock.today, ahead=True)
    form.add(
        ("follow_up", Field(parent.tr("A&fgesproken"), QLineEdit(), optional=True)),
        ("follow_up_on", Field(parent.tr("&Uiterlijk op"), until, optional=True)),
    )
    done = QCheckBox(parent.tr("De afspraak is &gedaan"))
    form.add(("followed_up", Field("", done)))
    done.setAccessibleName(parent.tr("De afspraak is gedaan"))


def _fill(form: Form, workspace: Workspace, shown: ContactMoment) -> None:
    codes = workspace.codes.book()
    until = shown.follow_up_on
    show_code(form, "phenomenon", codes, CodeList.PHENOMENON, shown.phenomenon)
    show_code(form, "district", codes, CodeList.DISTRICT, shown.district)
    form.fill(
        {
            "organisation": str(shown.organisation_id or ""),
            "held_on": dutch_date(shown.held_on),
            "topic": shown.topic,
            "follow_up": shown.follow_up,
            "follow_up_on": dutch_date(until) if until else "",
            "followed_up": "1" if shown.followed_up else "",
        }
    )
