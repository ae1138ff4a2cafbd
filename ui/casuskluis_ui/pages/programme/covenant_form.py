# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a covenant, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.network import Covenant
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordChecks
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_DAYS = ("signed_on", "valid_until", "review_on", "dpia_on", "advice_on")


def covenant(
    workspace: Workspace, clock: Clock, shown: Covenant, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a covenant (identifier 0), or changes one."""
    form = Form("covenant", shown.id)
    _fields(form, workspace, clock, shown, parent)
    form.fill(
        {
            "title": shown.title,
            "register_reference": shown.register_reference,
            "note": shown.note,
            "parties": ",".join(map(str, shown.parties)),
        }
    )
    days = {name: getattr(shown, name) for name in _DAYS}
    form.fill({name: dutch_date(day) if day else "" for name, day in days.items()})

    work = Editing(
        shown,
        partial(_stored, workspace, shown),
        partial(covenant, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        parties = [int(part) for part in values["parties"].split(",") if part]
        return workspace.programme.covenants.save(
            replace(
                work.record,
                title=values["title"],
                parties=tuple(OrganisationId(one) for one in parties),
                signed_on=day_in(form, "signed_on") or shown.signed_on,
                valid_until=day_in(form, "valid_until"),
                review_on=day_in(form, "review_on"),
                dpia_on=day_in(form, "dpia_on"),
                advice_on=day_in(form, "advice_on"),
                register_reference=values["register_reference"],
                note=values["note"],
            )
        )

    return FormDialog(
        parent.tr("Convenant wijzigen") if shown.id else parent.tr("Convenant vastleggen"),
        form,
        save,
        check=required(parent, "title", "signed_on"),
        intro=parent.tr("Een dag die leeg blijft, volgt uit de termijn bij Instellingen."),
        newest=work.newest if shown.id else None,
        parent=parent,
    )


def _stored(workspace: Workspace, shown: Covenant) -> Covenant:
    return workspace.programme.covenants.sheet(shown.id).covenant


def _fields(
    form: Form, workspace: Workspace, clock: Clock, shown: Covenant, parent: QWidget
) -> None:
    today = clock.today()
    places = [
        one
        for one in workspace.partners.organisations()
        if not one.has_ended(today) or one.id in shown.parties
    ]
    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    form.add(
        ("signed_on", Field(parent.tr("&Getekend op"), DateField(clock.today))),
        (
            "valid_until",
            Field(
                parent.tr("Geldig t&ot en met"),
                DateField(clock.today, ahead=True),
                optional=True,
            ),
        ),
    )
    form.add(
        (
            "review_on",
            Field(
                parent.tr("Opnieuw &bekijken op"),
                DateField(clock.today, ahead=True),
                optional=True,
            ),
        ),
        (
            "dpia_on",
            Field(parent.tr("&DPIA van"), DateField(clock.today), optional=True),
        ),
    )
    form.add(
        (
            "advice_on",
            Field(parent.tr("&Advies FG van"), DateField(clock.today), optional=True),
        ),
        (
            "register_reference",
            Field(parent.tr("Nummer in het re&gister"), QLineEdit(), optional=True),
        ),
    )
    form.add(("parties", Field(parent.tr("&Partijen"), RecordChecks(choices_of(places)))))
    form.add(("note", text_field(parent, parent.tr("&Notitie"), rows=3, optional=True)))
