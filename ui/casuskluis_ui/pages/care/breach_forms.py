# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs of the register of data breaches: entering, reporting, closing, changing."""

from dataclasses import replace
from datetime import datetime, time
from functools import partial

from PySide6.QtWidgets import QTimeEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.upkeep import DataBreach
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_TIME_SHOWN = "HH:mm"


def entering(workspace: Workspace, clock: Clock, parent: QWidget) -> FormDialog:
    """Return the dialog that enters a new breach."""
    form = Form("data_breach")
    _add_moment(form, clock, parent.tr("&Ontdekt op"), parent)
    form.add(("description", _description(parent)))
    form.add(("measures", _measures(parent, optional=True)))
    _fill_now(form, clock)

    def save(values: Values) -> object:
        return workspace.breaches.record(
            found_at=_moment(form, values, clock),
            description=values["description"],
            measures=values["measures"],
        )

    return FormDialog(
        parent.tr("Datalek vastleggen"),
        form,
        save,
        check=required(parent, "day", "description"),
        intro=parent.tr(
            "De klok loopt vanaf het moment waarop iemand van de gemeente het wist. Bel meteen "
            "de functionaris gegevensbescherming."
        ),
        action=parent.tr("Vastleggen"),
        parent=parent,
    )


def changing(workspace: Workspace, found: DataBreach, parent: QWidget) -> FormDialog:
    """Return the dialog that changes what is written about a breach."""
    form = Form("data_breach_text", found.id)
    form.add(("description", _description(parent)))
    form.add(("measures", _measures(parent)))
    form.fill({"description": found.description, "measures": found.measures})
    work = Editing(
        found, partial(_stored, workspace, found), partial(changing, workspace, parent=parent)
    )

    def save(values: Values) -> object:
        return workspace.breaches.save(
            replace(work.record, description=values["description"], measures=values["measures"])
        )

    title = parent.tr("Datalek {number} wijzigen").format(number=found.number)
    check = required(parent, "description")
    return FormDialog(title, form, save, check=check, newest=work.newest, parent=parent)


def _stored(workspace: Workspace, found: DataBreach) -> DataBreach:
    return workspace.breaches.get(found.id).breach


def reporting(
    workspace: Workspace, clock: Clock, found: DataBreach, parent: QWidget
) -> FormDialog:
    """Return the dialog that records that the authority was told."""
    form = Form("data_breach_report", found.id)
    _add_moment(form, clock, parent.tr("&Gemeld op"), parent)
    _fill_now(form, clock)

    def save(values: Values) -> object:
        return workspace.breaches.report(found.id, at=_moment(form, values, clock))

    return FormDialog(
        parent.tr("Melding bij de AP vastleggen"),
        form,
        save,
        check=required(parent, "day"),
        intro=parent.tr(
            "Casuskluis meldt zelf niets. Doe de melding op de website van de Autoriteit "
            "Persoonsgegevens en leg hier vast wanneer dat was."
        ),
        action=parent.tr("Vastleggen"),
        parent=parent,
    )


def closing(
    workspace: Workspace, clock: Clock, found: DataBreach, parent: QWidget
) -> FormDialog:
    """Return the dialog that closes a breach."""
    form = Form("data_breach_closing", found.id)
    form.add(("measures", _measures(parent)))
    told = Field(
        parent.tr("&Betrokkenen ingelicht op"),
        DateField(clock.today),
        optional=True,
        help_text=parent.tr("Nodig bij een hoog risico voor de betrokkenen (AVG artikel 34)."),
    )
    form.add(("told", told))
    if found.reported_at is None:
        reason = text_field(
            parent,
            parent.tr("&Waarom niet gemeld bij de AP"),
            rows=3,
            help_text=parent.tr("Alleen als er geen risico is voor betrokkenen."),
        )
        form.add(("reason", reason))
    form.fill({"measures": found.measures})

    def save(values: Values) -> object:
        return workspace.breaches.close(
            found.id,
            measures=values["measures"],
            reason_not=values.get("reason", ""),
            persons_told_on=day_in(form, "told"),
        )

    return FormDialog(
        parent.tr("Datalek {number} afsluiten").format(number=found.number),
        form,
        save,
        check=required(parent, "measures"),
        intro=parent.tr("Daarna verandert er niets meer aan dit datalek."),
        action=parent.tr("Afsluiten"),
        parent=parent,
    )


def _description(parent: QWidget) -> Field:
    return text_field(
        parent,
        parent.tr("&Wat is er gebeurd?"),
        rows=5,
        help_text=parent.tr("Wat voor gegevens, van hoeveel mensen, bij wie terecht gekomen?"),
    )


def _measures(parent: QWidget, *, optional: bool = False) -> Field:
    return text_field(
        parent,
        parent.tr("&Maatregelen"),
        rows=4,
        optional=optional,
        help_text=parent.tr("Wat is gedaan om het te stoppen en om herhaling te voorkomen?"),
    )


def _add_moment(form: Form, clock: Clock, title: str, parent: QWidget) -> None:
    clock_time = QTimeEdit()
    clock_time.setDisplayFormat(_TIME_SHOWN)
    form.add(
        ("day", Field(title, DateField(clock.today))),
        ("time", Field(parent.tr("&Tijd"), clock_time)),
    )


def _fill_now(form: Form, clock: Clock) -> None:
    now = clock.now().astimezone()
    form.fill({"day": dutch_date(now.date()), "time": f"{now:%H:%M}"})


def _moment(form: Form, values: Values, clock: Clock) -> datetime:
    """Return what was typed, on the clock of this office, as a moment."""
    day = day_in(form, "day") or clock.today()
    return datetime.combine(day, time.fromisoformat(values["time"])).astimezone()
