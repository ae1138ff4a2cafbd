# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding a piece of information to a case."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.information import DataCategory, InformationItem, InformationKind
from casuskluis.services.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, date_in, required, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordChecks, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def information(
    workspace: Workspace, clock: Clock, file: CaseFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that adds a piece of information to a case."""
    form = _information_form(workspace, clock, file, parent)

    def save(values: Values) -> object:
        return workspace.cases.add_information(
            InformationItem(
                case_id=file.case.id,
                recorded_on=clock.today(),
                happened_on=date_in(form, "happened_on"),
                source_id=OrganisationId(int(values["source"])) if values["source"] else None,
                kind=InformationKind(values["kind"] or InformationKind.OBSERVATION),
                category=DataCategory(values["category"] or DataCategory.ORDINARY),
                text=values["text"],
                purpose=values["purpose"],
                shared_with=tuple(
                    OrganisationId(int(one)) for one in values["shared_with"].split(",") if one
                ),
                conditions=values["conditions"],
            )
        )

    return FormDialog(
        parent.tr("Informatie toevoegen"),
        form,
        save,
        check=required(parent, "text", "purpose", "source"),
        intro=parent.tr("Scheid feiten van meningen. Noem de bron en het doel."),
        parent=parent,
    )


def _information_form(
    workspace: Workspace, clock: Clock, file: CaseFile, parent: QWidget
) -> Form:
    codes = workspace.codes.book()
    places = choices_of(workspace.partners.organisations())
    form = Form("information", file.case.id)
    kinds = CodeCombo(codes.choices(CodeList.INFORMATION_KIND))
    when = DateField(clock.today, whole=False)
    form.add(
        ("kind", Field(parent.tr("&Soort"), kinds)),
        (
            "category",
            Field(
                parent.tr("&Categorie"),
                CodeCombo(codes.choices(CodeList.DATA_CATEGORY)),
                help_text=parent.tr("Bijzonder: gezondheid, geloof, politieke opvatting."),
            ),
        ),
    )
    form.add(
        ("source", Field(parent.tr("&Bron"), RecordCombo(places))),
        ("happened_on", Field(parent.tr("&Wanneer was dit"), when, optional=True)),
    )
    form.add(("text", text_field(parent, parent.tr("&Tekst"))))
    form.add(("purpose", Field(parent.tr("&Doel"), QLineEdit())))
    form.add(
        (
            "shared_with",
            Field(
                parent.tr("D&elen met"),
                RecordChecks(places),
                help_text=parent.tr("Alleen op het papier van wie u aankruist staat dit."),
            ),
        )
    )
    form.add(("conditions", Field(parent.tr("&Voorwaarden"), QLineEdit(), optional=True)))
    form.fill({"kind": InformationKind.OBSERVATION, "category": DataCategory.ORDINARY})
    return form
