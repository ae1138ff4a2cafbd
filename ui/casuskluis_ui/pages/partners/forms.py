# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording an organisation or a contact, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import Contact, CoreRole, Organisation
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import (
    Values,
    day_in,
    required,
    show_code,
    text_field,
)
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_PLACE_TEXTS = (
    "name", "oin", "phone", "email", "street", "postcode", "town", "account_officer", "note"
)  # fmt: skip
_CONTACT_TEXTS = ("function", "email", "phone", "mobile", "note")
_CONTACT_DAYS = ("secrecy_signed_on", "last_contact_on", "keep_until")


def organisation(
    workspace: Workspace, found: Organisation | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that records an organisation, or changes one."""
    shown = found or Organisation(name="")
    form = Form("organisation", shown.id)
    _organisation_fields(form, workspace, parent)
    codes = workspace.codes.book()
    form.fill({name: getattr(shown, name) for name in _PLACE_TEXTS})
    show_code(form, "kind", codes, CodeList.ORGANISATION_KIND, shown.kind)
    show_code(form, "source_domain", codes, CodeList.SOURCE_DOMAIN, shown.source_domain)
    form.fill({"core_role": shown.core_role, "covenant": "1" if shown.covenant_partner else ""})
    work = Editing(
        shown,
        partial(workspace.partners.organisation, shown.id),
        partial(organisation, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.partners.save_organisation(
            replace(
                work.record,
                kind=values["kind"],
                source_domain=values["source_domain"],
                core_role=CoreRole(values["core_role"] or CoreRole.NONE),
                covenant_partner=bool(values["covenant"]),
                name=values["name"],
                oin=values["oin"],
                phone=values["phone"],
                email=values["email"],
                street=values["street"],
                postcode=values["postcode"],
                town=values["town"],
                account_officer=values["account_officer"],
                note=values["note"],
            )
        )

    title = parent.tr("Organisatie wijzigen") if found else parent.tr("Organisatie vastleggen")
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, "name"),
        newest=work.newest if found else None,
        parent=parent,
    )


def contact(
    workspace: Workspace,
    clock: Clock,
    found: Contact,
    parent: QWidget,
) -> FormDialog:
    """Return the dialog that records a contact, or changes one; a new one has no identifier."""
    form = Form("contact", found.id)
    _contact_fields(form, workspace, clock, parent)
    form.fill(_contact_values(found))
    work = Editing(
        found,
        partial(workspace.partners.contact, found.id),
        partial(contact, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        chosen = values["organisation"]
        return workspace.partners.save_contact(
            replace(
                work.record,
                name=PersonName(
                    family=values["family"], prefix=values["prefix"], given=values["given"]
                ),
                organisation_id=OrganisationId(int(chosen)) if chosen else None,
                secrecy_signed_on=day_in(form, "secrecy_signed_on"),
                last_contact_on=day_in(form, "last_contact_on"),
                keep_until=day_in(form, "keep_until"),
                function=values["function"],
                email=values["email"],
                phone=values["phone"],
                mobile=values["mobile"],
                note=values["note"],
            )
        )

    title = parent.tr("Contact wijzigen") if found.id else parent.tr("Contact vastleggen")
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, "family"),
        newest=work.newest if found.id else None,
        parent=parent,
    )


def _contact_values(found: Contact) -> Values:
    name = found.name
    values = {part: getattr(found, part) for part in _CONTACT_TEXTS}
    values |= {"given": name.given, "prefix": name.prefix, "family": name.family}
    values["organisation"] = str(found.organisation_id or "")
    for part in _CONTACT_DAYS:
        day = getattr(found, part)
        values[part] = dutch_date(day) if day else ""
    return values


def _organisation_fields(form: Form, workspace: Workspace, parent: QWidget) -> None:
    codes = workspace.codes.book()
    form.add(("name", Field(parent.tr("&Naam"), QLineEdit())))
    form.add(
        (
            "kind",
            Field(parent.tr("&Soort"), CodeCombo(codes.choices(CodeList.ORGANISATION_KIND))),
        ),
        (
            "source_domain",
            Field(
                parent.tr("Meldingen &tellen mee als"),
                CodeCombo(codes.choices(CodeList.SOURCE_DOMAIN)),
            ),
        ),
    )
    form.add(
        (
            "core_role",
            Field(
                parent.tr("&Kernpartij"),
                CodeCombo(codes.choices(CodeList.CORE_ROLE)),
                help_text=parent.tr("Kernpartijen wegen mee en mogen namen op papier zien."),
            ),
        ),
        ("covenant", Field("", QCheckBox(parent.tr("Heeft het &convenant getekend")))),
    )
    form.add(
        ("phone", Field(parent.tr("T&elefoon"), QLineEdit(), optional=True)),
        ("email", Field(parent.tr("E-&mail"), QLineEdit(), optional=True)),
    )
    form.add(("street", Field(parent.tr("S&traat en nummer"), QLineEdit(), optional=True)))
    form.add(
        ("postcode", Field(parent.tr("&Postcode"), QLineEdit(), optional=True)),
        ("town", Field(parent.tr("P&laats"), QLineEdit(), optional=True)),
        ("oin", Field(parent.tr("&OIN"), QLineEdit(), optional=True)),
    )
    form.add(("account_officer", _keeper_field(workspace, parent)))
    form.add(("note", text_field(parent, parent.tr("N&otitie"), rows=3)))
    form["covenant"].editor.setAccessibleName(parent.tr("Heeft het convenant getekend"))


def _keeper_field(workspace: Workspace, parent: QWidget) -> Field:
    """Return the field for who keeps in touch; it proposes the officers of the vault."""
    keeper = QLineEdit()
    labels = [line.officer.label for line in workspace.officers.all()]
    finder = QCompleter(labels, keeper)
    finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    offered = finder.popup()
    if offered is not None:
        offered.setProperty("role", "popup")
    keeper.setCompleter(finder)
    help_text = parent.tr("Wie van de gemeente het contact onderhoudt.")
    return Field(parent.tr("&Accounthouder"), keeper, help_text=help_text, optional=True)


def _contact_fields(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    places = choices_of(workspace.partners.organisations())
    form.add(
        ("given", Field(parent.tr("&Voornaam"), QLineEdit(), optional=True)),
        ("prefix", Field(parent.tr("&Tussenvoegsel"), QLineEdit(), optional=True)),
        ("family", Field(parent.tr("&Achternaam"), QLineEdit())),
    )
    form.add(
        ("organisation", Field(parent.tr("&Organisatie"), RecordCombo(places), optional=True)),
        ("function", Field(parent.tr("&Functie"), QLineEdit(), optional=True)),
    )
    form.add(("email", Field(parent.tr("&E-mail"), QLineEdit(), optional=True)))
    form.add(
        ("phone", Field(parent.tr("Te&lefoon"), QLineEdit(), optional=True)),
        ("mobile", Field(parent.tr("&Mobiel"), QLineEdit(), optional=True)),
    )
    form.add(
        (
            "secrecy_signed_on",
            Field(parent.tr("&Geheimhouding getekend"), DateField(clock.today), optional=True),
        ),
        (
            "last_contact_on",
            Field(parent.tr("Laatste &contact"), DateField(clock.today), optional=True),
        ),
        (
            "keep_until",
            Field(parent.tr("&Bewaren tot"), DateField(clock.today, ahead=True), optional=True),
        ),
    )
    form.add(("note", text_field(parent, parent.tr("&Notitie"), rows=3)))
