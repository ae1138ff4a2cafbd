# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Changing the core of a case, and closing it."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, text_field
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def core(workspace: Workspace, clock: Clock, file: CaseFile, parent: QWidget) -> FormDialog:
    """Return the dialog that changes the core of a case."""
    codes = workspace.codes.book()
    case = file.case
    form = Form("case_core", case.id)
    form.add(("reason", text_field(parent, parent.tr("&Aanleiding"))))
    ideologies = CodeCombo(codes.choices(CodeList.IDEOLOGY))
    form.add(("ideology", Field(parent.tr("&Fenomeen"), ideologies)))
    form.add(
        ("case_coordinator", Field(parent.tr("&Casusregisseur"), QLineEdit())),
        ("process_coordinator", Field(parent.tr("&Procesregisseur"), QLineEdit())),
    )
    form.add(
        ("district", Field(parent.tr("&Wijk"), QLineEdit(), optional=True)),
        (
            "next_review_on",
            Field(parent.tr("Volgende &toets"), DateField(clock.today, ahead=True)),
        ),
    )
    form.fill(
        {
            "reason": case.reason,
            "ideology": case.ideology,
            "case_coordinator": case.case_coordinator,
            "process_coordinator": case.process_coordinator,
            "district": case.district,
            "next_review_on": dutch_date(case.next_review_on) if case.next_review_on else "",
        }
    )

    def save(values: Values) -> object:
        due = day_in(form, "next_review_on")
        return workspace.cases.save(
            replace(
                case,
                next_review_on=due,
                reason=values["reason"],
                ideology=values["ideology"],
                case_coordinator=values["case_coordinator"],
                process_coordinator=values["process_coordinator"],
                district=values["district"],
            )
        )

    return FormDialog(parent.tr("Kern wijzigen"), form, save, parent=parent)
