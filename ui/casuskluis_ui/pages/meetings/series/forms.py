# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The dialogs of a series: the rhythm itself, and an item of every agenda."""

from dataclasses import replace
from datetime import time
from functools import partial

from PySide6.QtWidgets import QCheckBox, QLineEdit, QSpinBox, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.errors import NotFound
from casuskluis.domain.identifiers import MeetingId, SeriesId
from casuskluis.domain.meeting import AgendaItemKind, AgendaPurpose, MeetingKind
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.series import MeetingSeries, SeriesItem
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.pages.meetings.forms.item import minutes_box
from casuskluis_ui.pages.meetings.forms.meeting import time_edit
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_MOST_WEEKS = 26
_YES = "1"


def series(
    workspace: Workspace, clock: Clock, found: MeetingSeries | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that begins a series, or changes one."""
    form = Form("meeting_series", found.id if found else 0)
    _add_fields(form, workspace, clock, parent)
    blank = MeetingSeries(name="", first_on=clock.today())
    form.fill(_values(found or blank, known=found is not None))
    work = Editing(
        found or blank,
        partial(_stored, workspace, found or blank),
        partial(series, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        changed = replace(
            work.record,
            name=values["name"],
            kind=MeetingKind(values["kind"]),
            first_on=day_in(form, "first_on") or clock.today(),
            every_weeks=int(values["every_weeks"]),
            starts_at=time.fromisoformat(values["starts_at"]),
            ends_at=time.fromisoformat(values["ends_at"]),
            place=values["place"],
            chair=values["chair"],
            minute_taker=values["minute_taker"],
            case_minutes=int(values["case_minutes"]),
            notification_minutes=int(values["notification_minutes"]),
        )
        return workspace.series.save(changed) if found else workspace.series.add(changed)

    return FormDialog(
        parent.tr("Reeks wijzigen") if found else parent.tr("Reeks beginnen"),
        form,
        save,
        check=required(parent, "name", "kind", "first_on"),
        intro=parent.tr("Overleggen die al gepland zijn, blijven zoals ze zijn."),
        newest=work.newest if found else None,
        parent=parent,
    )


def series_from(
    workspace: Workspace, meeting_id: MeetingId, number: str, parent: QWidget
) -> FormDialog:
    """Return the dialog that begins a series out of a meeting."""
    form = Form("series_from", meeting_id)
    form.add(("name", Field(parent.tr("&Naam van de reeks"), QLineEdit())))
    form.add(("every_weeks", Field(parent.tr("&Om de"), _weeks_box())))
    form.fill({"name": parent.tr("Casusoverleg"), "every_weeks": "3"})

    def save(values: Values) -> object:
        weeks = int(values["every_weeks"])
        return workspace.series.make_from(meeting_id, values["name"], weeks)

    intro = parent.tr(
        "Plaats, tijden, deelnemers en vaste punten van overleg %s gaan mee. Daarna maakt u "
        "het volgende overleg met één klik."
    )
    return FormDialog(
        parent.tr("Reeks maken"),
        form,
        save,
        check=required(parent, "name"),
        intro=intro % number,
        action=parent.tr("Maken"),
        parent=parent,
    )


def item(
    workspace: Workspace, series_id: SeriesId, found: SeriesItem | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that adds an item of every agenda, or changes one."""
    form = Form("series_item", found.id if found else 0)
    blank = SeriesItem(series_id=series_id, position=0, title="")
    shown = found or blank
    purposes = CodeCombo(workspace.codes.book().choices(CodeList.AGENDA_PURPOSE))
    at_end = QCheckBox(parent.tr("Komt na de casussen"))
    actions = QCheckBox(parent.tr("Loopt de actielijst langs"))
    form.add(("title", Field(parent.tr("&Titel"), QLineEdit())))
    form.add(
        ("minutes", Field(parent.tr("&Minuten"), minutes_box())),
        ("purpose", Field(parent.tr("&Doel"), purposes)),
    )
    form.add(("at_end", Field(parent.tr("Plaats"), at_end)))
    form.add(("actions", Field(parent.tr("Soort"), actions)))
    form.fill(_item_values(shown))

    work = Editing(
        shown,
        partial(_stored_item, workspace, shown),
        partial(item, workspace, series_id, parent=parent),
    )

    def save(values: Values) -> object:
        actions_item = bool(values["actions"])
        changed = replace(
            work.record,
            title=values["title"],
            minutes=int(values["minutes"]),
            purpose=AgendaPurpose(values["purpose"] or AgendaPurpose.INFORM),
            at_end=bool(values["at_end"]),
            kind=AgendaItemKind.ACTIONS if actions_item else AgendaItemKind.STANDING,
        )
        return workspace.series_tables.put(changed)

    return FormDialog(
        parent.tr("Vast punt wijzigen") if found else parent.tr("Vast punt toevoegen"),
        form,
        save,
        check=required(parent, "title"),
        newest=work.newest if found else None,
        parent=parent,
    )


def _item_values(shown: SeriesItem) -> Values:
    return {
        "title": shown.title,
        "minutes": str(shown.minutes),
        "purpose": shown.purpose,
        "at_end": _YES if shown.at_end else "",
        "actions": _YES if shown.kind is AgendaItemKind.ACTIONS else "",
    }


def _stored(workspace: Workspace, shown: MeetingSeries) -> MeetingSeries:
    return workspace.series.get(shown.id).series


def _stored_item(workspace: Workspace, shown: SeriesItem) -> SeriesItem:
    known = workspace.series.get(shown.series_id).items
    found = next((one for one in known if one.id == shown.id), None)
    if found is None:
        raise NotFound
    return found


def _add_fields(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    kinds = CodeCombo(workspace.codes.book().choices(CodeList.MEETING_KIND))
    form.add(
        ("name", Field(parent.tr("&Naam"), QLineEdit())),
        ("kind", Field(parent.tr("&Soort overleg"), kinds)),
    )
    form.add(
        ("first_on", Field(parent.tr("&Eerste keer op"), DateField(clock.today, ahead=True))),
        ("every_weeks", Field(parent.tr("&Om de"), _weeks_box())),
    )
    form.add(
        ("starts_at", Field(parent.tr("&Begin"), time_edit())),
        ("ends_at", Field(parent.tr("Ein&de"), time_edit())),
    )
    form.add(("place", Field(parent.tr("&Plaats"), QLineEdit(), optional=True)))
    form.add(
        ("chair", Field(parent.tr("&Voorzitter"), QLineEdit(), optional=True)),
        ("minute_taker", Field(parent.tr("No&tulist"), QLineEdit(), optional=True)),
    )
    form.add(
        ("case_minutes", Field(parent.tr("Per &casus"), minutes_box())),
        ("notification_minutes", Field(parent.tr("Per &melding"), minutes_box())),
    )


def _weeks_box() -> QSpinBox:
    made = QSpinBox()
    made.setRange(1, _MOST_WEEKS)
    made.setSuffix(made.tr(" weken"))
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


def _values(shown: MeetingSeries, *, known: bool) -> dict[str, str]:
    return {
        "name": shown.name,
        "kind": shown.kind,
        "first_on": dutch_date(shown.first_on) if known else "",
        "every_weeks": str(shown.every_weeks),
        "starts_at": f"{shown.starts_at:%H:%M}",
        "ends_at": f"{shown.ends_at:%H:%M}",
        "place": shown.place,
        "chair": shown.chair,
        "minute_taker": shown.minute_taker,
        "case_minutes": str(shown.case_minutes),
        "notification_minutes": str(shown.notification_minutes),
    }
