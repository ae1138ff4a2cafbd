# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding a piece of information to a case, changing it, and choosing who may read it."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.information import DataCategory, InformationItem, InformationKind
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.casework.cases import CaseFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, date_in, day_in, required, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordChecks, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_CAREFUL = frozenset({DataCategory.SPECIAL, DataCategory.CRIMINAL})


def information(
    workspace: Workspace,
    clock: Clock,
    file: CaseFile,
    parent: QWidget,
    found: InformationItem | None = None,
) -> FormDialog:
    """Return the dialog that adds a piece of information to a case, or changes one.

    Args:
        workspace: The open vault.
        clock: The time.
        file: The case.
        parent: The window that asks.
        found: The piece to change; None adds one.
    """
    form = Form("information_item_change", found.id) if found else None
    form = form or Form("information", file.case.id)
    _add_words(form, workspace, clock, parent)
    _add_handling(form, workspace, clock, parent)
    form.fill(_values(found) if found else _NEW)
    work = Editing(
        found or _blank(file, clock),
        partial(_item, workspace, found or _blank(file, clock)),
        partial(information, workspace, clock, file, parent),
    )

    def save(values: Values) -> object:
        changed = _handled(_worded(work.record, form, values), form, values)
        if found:
            return workspace.cases.save_information(changed)
        return workspace.cases.add_information(changed)

    title = parent.tr("Informatie wijzigen") if found else parent.tr("Informatie toevoegen")
    return FormDialog(
        title,
        form,
        save,
        check=required(parent, "text", "purpose", "source"),
        intro=parent.tr("Scheid feiten van meningen. Noem de bron en het doel."),
        newest=work.newest if found else None,
        parent=parent,
    )


def handling(
    workspace: Workspace, clock: Clock, item: InformationItem, parent: QWidget
) -> FormDialog:
    """Return the dialog that changes for whom information is, and until when."""
    form = Form("information_item_handling", item.id)
    _add_handling(form, workspace, clock, parent)
    names = ("shared_with", "conditions", "expires_on")
    form.fill({name: text for name, text in _values(item).items() if name in names})
    work = Editing(
        item,
        partial(_item, workspace, item),
        partial(handling, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        return workspace.cases.save_information(_handled(work.record, form, values))

    return FormDialog(
        parent.tr("Delen met"),
        form,
        save,
        intro=parent.tr("De tekst zelf ligt vast. Dit kunt u nog veranderen."),
        newest=work.newest,
        parent=parent,
    )


_NEW: Mapping[str, str] = {
    "kind": InformationKind.OBSERVATION,
    "category": DataCategory.ORDINARY,
}


def _add_words(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    """Add the fields with what it says."""
    codes = workspace.codes.book()
    kinds = CodeCombo(codes.choices(CodeList.INFORMATION_KIND))
    categories = CodeCombo(codes.choices(CodeList.DATA_CATEGORY), careful=_CAREFUL)
    sources = RecordCombo(choices_of(workspace.partners.organisations()))
    when = DateField(clock.today, whole=False)
    special = parent.tr("Bijzonder: gezondheid, geloof, politieke opvatting.")
    form.add(
        ("kind", Field(parent.tr("&Soort"), kinds)),
        ("category", Field(parent.tr("&Categorie"), categories, help_text=special)),
    )
    form.add(
        ("source", Field(parent.tr("&Bron"), sources)),
        ("provided_by", Field(parent.tr("&Aangeleverd door"), QLineEdit(), optional=True)),
    )
    form.add(("text", text_field(parent, parent.tr("&Tekst"), rows=5, marks=True)))
    form.add(
        ("happened_on", Field(parent.tr("&Wanneer was dit"), when, optional=True)),
        ("reliability", Field(parent.tr("Bet&rouwbaarheid"), QLineEdit(), optional=True)),
    )
    purpose = parent.tr("Waarvoor mag dit worden gebruikt?")
    form.add(("purpose", Field(parent.tr("&Doel"), QLineEdit(), help_text=purpose)))


def _add_handling(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    """Add the fields with how it is handled."""
    checks = RecordChecks(choices_of(workspace.partners.organisations()))
    only = parent.tr("Alleen op het papier van wie u aankruist staat dit.")
    until = DateField(clock.today, ahead=True)
    after = parent.tr("Daarna stelt het programma voor om dit te verwijderen.")
    form.add(("shared_with", Field(parent.tr("D&elen met"), checks, help_text=only)))
    form.add(
        ("conditions", Field(parent.tr("&Voorwaarden"), QLineEdit(), optional=True)),
        (
            "expires_on",
            Field(parent.tr("Vervalt o&p"), until, help_text=after, optional=True),
        ),
    )


def _item(workspace: Workspace, item: InformationItem) -> InformationItem:
    known = workspace.cases.file(item.case_id).information
    found = next((one for one in known if one.id == item.id), None)
    if found is None:
        raise NotFound
    return found


def _blank(file: CaseFile, clock: Clock) -> InformationItem:
    return InformationItem(case_id=file.case.id, recorded_on=clock.today(), text="")


def _worded(base: InformationItem, form: Form, values: Values) -> InformationItem:
    return replace(
        base,
        happened_on=date_in(form, "happened_on"),
        source_id=OrganisationId(int(values["source"])) if values["source"] else None,
        provided_by=values["provided_by"],
        kind=InformationKind(values["kind"] or InformationKind.OBSERVATION),
        category=DataCategory(values["category"] or DataCategory.ORDINARY),
        text=values["text"],
        purpose=values["purpose"],
        reliability=values["reliability"],
    )


def _handled(base: InformationItem, form: Form, values: Values) -> InformationItem:
    chosen = (one for one in values["shared_with"].split(",") if one)
    return replace(
        base,
        shared_with=tuple(OrganisationId(int(one)) for one in chosen),
        conditions=values["conditions"],
        expires_on=day_in(form, "expires_on"),
    )


def _values(item: InformationItem) -> Values:
    return {
        "kind": item.kind,
        "category": item.category,
        "source": str(item.source_id or ""),
        "provided_by": item.provided_by,
        "text": item.text,
        "happened_on": str(item.happened_on or ""),
        "reliability": item.reliability,
        "purpose": item.purpose,
        "shared_with": ",".join(map(str, item.shared_with)),
        "conditions": item.conditions,
        "expires_on": dutch_date(item.expires_on) if item.expires_on else "",
    }
