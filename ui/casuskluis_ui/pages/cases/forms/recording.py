# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Describing a life domain, and recording another person."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.case import LifeDomainNote, RelatedPerson
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.naming import PersonName
from casuskluis.services.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, required, text_field
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.form import Field, Form


def life_domain_note(
    workspace: Workspace, clock: Clock, file: CaseFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that describes a life domain."""
    codes = workspace.codes.book()
    form = Form("life_domain_note", file.case.id)
    combo = CodeCombo(codes.choices(CodeList.LIFE_DOMAIN))
    form.add(("life_domain", Field(parent.tr("&Leefgebied"), combo)))
    for name, title in (
        ("situation", parent.tr("&Situatie")),
        ("protective_factors", parent.tr("&Beschermende factoren")),
        ("risk_factors", parent.tr("&Risicofactoren")),
        ("subject_view", parent.tr("&Zienswijze van de betrokkene")),
    ):
        form.add((name, text_field(parent, title, rows=3)))

    def save(values: Values) -> object:
        return workspace.cases.add_life_domain_note(
            LifeDomainNote(
                case_id=file.case.id,
                noted_on=clock.today(),
                life_domain=values["life_domain"],
                situation=values["situation"],
                protective_factors=values["protective_factors"],
                risk_factors=values["risk_factors"],
                subject_view=values["subject_view"],
            )
        )

    return FormDialog(
        parent.tr("Leefgebied beschrijven"),
        form,
        save,
        check=required(parent, "life_domain", "situation"),
        intro=parent.tr("Beschrijf in woorden. Er zijn geen scores."),
        parent=parent,
    )


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
