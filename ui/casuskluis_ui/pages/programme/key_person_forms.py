# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a key person, changing one, and asking for consent again."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.network import KeyPerson
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code
from casuskluis_ui.pages.programme.wording import RELATIONS_ONLY
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_TEXTS = ("role", "email", "phone", "consent_how")


def key_person(
    workspace: Workspace, clock: Clock, shown: KeyPerson, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a key person (identifier 0), or changes one."""
    form = Form("key_person", shown.id)
    _fields(form, workspace, clock, shown, parent)
    _fill(form, workspace, shown)
    work = Editing(
        shown,
        partial(workspace.programme.key_persons.get, shown.id),
        partial(key_person, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        chosen = values["organisation"]
        return workspace.programme.key_persons.save(
            replace(
                work.record,
                name=PersonName(
                    family=values["family"], prefix=values["prefix"], given=values["given"]
                ),
                organisation_id=OrganisationId(int(chosen)) if chosen else None,
                role=values["role"],
                email=values["email"],
                phone=values["phone"],
                phenomenon=values["phenomenon"],
                district=values["district"],
                consent_on=day_in(form, "consent_on") or shown.consent_on,
                consent_until=day_in(form, "consent_until") or shown.consent_until,
                consent_how=values["consent_how"],
            )
        )

    needed = required(parent, "family", "consent_on", "consent_until", "consent_how")
    return FormDialog(
        parent.tr("Sleutelpersoon wijzigen")
        if shown.id
        else parent.tr("Sleutelpersoon vastleggen"),
        form,
        save,
        check=needed,
        intro=RELATIONS_ONLY,
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def renewing(
    workspace: Workspace, clock: Clock, shown: KeyPerson, parent: QWidget
) -> FormDialog:
    """Return the dialog that records that somebody agreed again."""
    form = Form("key_person_renewal", shown.id)
    _add_consent(form, clock, parent)
    today = clock.today()
    until = workspace.programme.key_persons.usual_end(today)
    form.fill(
        {
            "consent_on": dutch_date(today),
            "consent_until": dutch_date(until) if until else "",
            "consent_how": shown.consent_how,
        }
    )

    def save(values: Values) -> object:
        return workspace.programme.key_persons.renew(
            shown.id,
            on=day_in(form, "consent_on") or today,
            until=day_in(form, "consent_until") or shown.consent_until,
            how=values["consent_how"],
        )

    return FormDialog(
        parent.tr("Toestemming vernieuwen: {name}").format(name=shown.name.display),
        form,
        save,
        check=required(parent, "consent_on", "consent_until", "consent_how"),
        intro=parent.tr("Vraag eerst of deze persoon nog gevraagd wil worden."),
        action=parent.tr("Vernieuwen"),
        parent=parent,
    )


def _fields(
    form: Form, workspace: Workspace, clock: Clock, shown: KeyPerson, parent: QWidget
) -> None:
    codes = workspace.codes.book()
    organisations = workspace.partners.organisations()
    places = working_choices(organisations, clock.today(), keep=shown.organisation_id)
    form.add(
        ("given", Field(parent.tr("&Voornaam"), QLineEdit(), optional=True)),
        ("prefix", Field(parent.tr("&Tussenvoegsel"), QLineEdit(), optional=True)),
        ("family", Field(parent.tr("&Achternaam"), QLineEdit())),
    )
    form.add(
        (
            "role",
            Field(
                parent.tr("Kan helpen &bij"),
                QLineEdit(),
                help_text=parent.tr("In gewone woorden, zoals: kent veel jongeren in de wijk."),
                optional=True,
            ),
        )
    )
    form.add(
        ("organisation", Field(parent.tr("&Organisatie"), RecordCombo(places), optional=True))
    )
    form.add(
        ("email", Field(parent.tr("&E-mail"), QLineEdit(), optional=True)),
        ("phone", Field(parent.tr("Te&lefoon"), QLineEdit(), optional=True)),
    )
    themes = CodeCombo(codes.choices(CodeList.PHENOMENON))
    districts = CodeCombo(codes.choices(CodeList.DISTRICT))
    form.add(
        ("phenomenon", Field(parent.tr("T&hema"), themes, optional=True)),
        ("district", Field(parent.tr("&Wijk"), districts, optional=True)),
    )
    _add_consent(form, clock, parent)


def _add_consent(form: Form, clock: Clock, parent: QWidget) -> None:
    form.add(
        ("consent_on", Field(parent.tr("Toestemming &gegeven op"), DateField(clock.today))),
        (
            "consent_until",
            Field(
                parent.tr("Toestemming &geldt tot en met"), DateField(clock.today, ahead=True)
            ),
        ),
    )
    form.add(
        (
            "consent_how",
            Field(
                parent.tr("Hoe is de toestemming ge&geven?"),
                QLineEdit(),
                help_text=parent.tr("Zoals: formulier, e-mail, in een gesprek."),
            ),
        )
    )


def _fill(form: Form, workspace: Workspace, shown: KeyPerson) -> None:
    codes, name = workspace.codes.book(), shown.name
    form.fill({part: getattr(shown, part) for part in _TEXTS})
    form.fill({"given": name.given, "prefix": name.prefix, "family": name.family})
    form.fill({"organisation": str(shown.organisation_id or "")})
    show_code(form, "phenomenon", codes, CodeList.PHENOMENON, shown.phenomenon)
    show_code(form, "district", codes, CodeList.DISTRICT, shown.district)
    form.fill(
        {
            "consent_on": dutch_date(shown.consent_on),
            "consent_until": dutch_date(shown.consent_until),
        }
    )
