# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Describing a life domain, recording another person or the use of an instrument."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.case import LifeDomainNote, RelatedPerson
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.instrument import InstrumentReference
from casuskluis.domain.naming import PersonName
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, show_code, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_TEXTS = ("situation", "protective_factors", "risk_factors", "subject_view")


def life_domain_note(
    workspace: Workspace,
    clock: Clock,
    file: CaseFile,
    parent: QWidget,
    found: LifeDomainNote | None = None,
) -> FormDialog:
    """Return the dialog that describes a life domain, or changes what was just written."""
    form = Form("life_domain_note_change", found.id) if found else None
    form = form or Form("life_domain_note", file.case.id)
    _add_life_domain(form, workspace, parent)
    if found:
        book = workspace.codes.book()
        form.fill({name: getattr(found, name) for name in _TEXTS})
        show_code(form, "life_domain", book, CodeList.LIFE_DOMAIN, found.life_domain)
        form["life_domain"].editor.setEnabled(False)
        form.mark_saved()
    blank = LifeDomainNote(case_id=file.case.id, life_domain="", noted_on=clock.today())
    work = Editing(
        found or blank,
        partial(_note, workspace, found or blank),
        partial(life_domain_note, workspace, clock, file, parent),
    )

    def save(values: Values) -> object:
        note = replace(
            work.record,
            life_domain=values["life_domain"],
            situation=values["situation"],
            protective_factors=values["protective_factors"],
            risk_factors=values["risk_factors"],
            subject_view=values["subject_view"],
        )
        if found:
            return workspace.cases.save_life_domain_note(note)
        return workspace.cases.add_life_domain_note(note)

    title = parent.tr("Leefgebied wijzigen") if found else parent.tr("Leefgebied beschrijven")
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, "life_domain", "situation"),
        intro=parent.tr("Beschrijf in woorden. Er zijn geen scores."),
        newest=work.newest if found else None,
        parent=parent,
    )


def _note(workspace: Workspace, note: LifeDomainNote) -> LifeDomainNote:
    known = workspace.cases.file(note.case_id).life_domain_notes
    found = next((one for one in known if one.id == note.id), None)
    if found is None:
        raise NotFound
    return found


def _add_life_domain(form: Form, workspace: Workspace, parent: QWidget) -> None:
    combo = CodeCombo(workspace.codes.book().choices(CodeList.LIFE_DOMAIN))
    form.add(("life_domain", Field(parent.tr("&Leefgebied"), combo)))
    titles = (
        parent.tr("&Situatie"),
        parent.tr("&Beschermende factoren"),
        parent.tr("&Risicofactoren"),
        parent.tr("&Zienswijze van de betrokkene"),
    )
    for name, title in zip(_TEXTS, titles, strict=True):
        form.add((name, text_field(parent, title, rows=3)))


def related_person(workspace: Workspace, file: CaseFile, parent: QWidget) -> FormDialog:
    """Return the dialog that records another person."""
    codes = workspace.codes.book()
    form = Form("related_person", file.case.id)
    form.add(("name", Field(parent.tr("&Naam"), QLineEdit())))
    relations = CodeCombo(codes.choices(CodeList.RELATION))
    form.add(("relation", Field(parent.tr("&Relatie"), relations)))
    form.add(("necessity", text_field(parent, parent.tr("&Waarom is het nodig"), rows=3)))

    def save(values: Values) -> object:
        return workspace.cases.add_related_person(
            RelatedPerson(
                case_id=file.case.id,
                name=PersonName.parse(values["name"]),
                relation=values["relation"],
                necessity=values["necessity"],
            )
        )

    return FormDialog(
        parent.tr("Persoon toevoegen"),
        form,
        save,
        check=required(parent, "name", "necessity"),
        intro=parent.tr("Noem iemand alleen als dat nodig is. Bij sluiting gaat dit weg."),
        parent=parent,
    )


def instrument(
    workspace: Workspace, clock: Clock, file: CaseFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that records the use of a risk instrument: where, not what."""
    form = Form("instrument", file.case.id)
    which = CodeCombo(workspace.codes.book().choices(CodeList.INSTRUMENT))
    places = RecordCombo(choices_of(workspace.partners.organisations()))
    where = parent.tr("Waar kan de uitkomst worden opgevraagd?")
    form.add(
        ("instrument", Field(parent.tr("&Instrument"), which)),
        ("used_on", Field(parent.tr("Gebruikt &op"), DateField(clock.today))),
    )
    form.add(("organisation", Field(parent.tr("&Organisatie"), places)))
    form.add(("location", Field(parent.tr("&Vindplaats"), QLineEdit(), help_text=where)))

    def save(values: Values) -> object:
        place = values["organisation"]
        return workspace.instruments.add(
            InstrumentReference(
                case_id=file.case.id,
                instrument=values["instrument"],
                organisation_id=OrganisationId(int(place)) if place else None,
                used_on=day_in(form, "used_on"),
                location=values["location"],
            )
        )

    return FormDialog(
        parent.tr("Instrument vermelden"),
        form,
        save,
        check=required(parent, "instrument", "organisation", "used_on", "location"),
        intro=parent.tr(
            "Alleen een verwijzing. Vragen, scores en uitkomsten blijven bij de organisatie."
        ),
        parent=parent,
    )
