# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Changing the core of a case."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.case import Case
from casuskluis.domain.coding import CodeList
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, text_field
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.form import Field, Form

_FIELDS = ("reason", "ideology", "case_coordinator", "process_coordinator", "district")


def core(workspace: Workspace, file: CaseFile, parent: QWidget) -> FormDialog:
    """Return the dialog that changes the core of a case.

    The day of the next review is not in it: that follows from the review before.
    """
    codes = workspace.codes.book()
    form = Form("case_core", file.case.id)
    form.add(("reason", text_field(parent, parent.tr("&Aanleiding"))))
    ideologies = CodeCombo(codes.choices(CodeList.IDEOLOGY))
    form.add(("ideology", Field(parent.tr("&Fenomeen"), ideologies)))
    form.add(
        ("case_coordinator", Field(parent.tr("&Casusregisseur"), QLineEdit())),
        ("process_coordinator", Field(parent.tr("&Procesregisseur"), QLineEdit())),
    )
    form.add(("district", Field(parent.tr("&Wijk"), QLineEdit(), optional=True)))
    form.fill(_values(file.case))
    work = Editing(
        file,
        partial(workspace.cases.file, file.case.id),
        partial(core, workspace, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.cases.save(
            replace(
                work.record.case,
                reason=values["reason"],
                ideology=values["ideology"],
                case_coordinator=values["case_coordinator"],
                process_coordinator=values["process_coordinator"],
                district=values["district"],
            )
        )

    title = parent.tr("Kern wijzigen")
    return FormDialog(title, form, save, newest=work.newest, parent=parent)


def _values(case: Case) -> Values:
    return {name: getattr(case, name) for name in _FIELDS}
