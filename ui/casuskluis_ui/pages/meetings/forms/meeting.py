# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Planning a meeting, or changing when, where and by whom it is held."""

from dataclasses import replace
from datetime import time
from functools import partial

from PySide6.QtWidgets import QLineEdit, QTimeEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import MeetingNumber
from casuskluis.domain.meeting import CaseMeeting, MeetingKind, SecrecyOrder
from casuskluis.domain.partial_date import dutch_date
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label

_SECRECY = ("imposed_by", "imposed_on", "ground", "lifted_by")


def meeting(
    workspace: Workspace, clock: Clock, found: CaseMeeting | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that plans a meeting, or changes one."""
    form = Form("meeting", found.id if found else 0)
    _add_fields(form, workspace, clock, parent)
    form.fill(_values(found, clock))
    blank = CaseMeeting(number=MeetingNumber(""), held_on=clock.today())
    work = Editing(
        found or blank,
        partial(_stored, workspace, found or blank),
        partial(meeting, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        changed = replace(
            work.record,
            kind=MeetingKind(values["kind"]),
            held_on=day_in(form, "held_on") or clock.today(),
            starts_at=time.fromisoformat(values["starts_at"]),
            ends_at=time.fromisoformat(values["ends_at"]),
            place=values["place"],
            chair=values["chair"],
            minute_taker=values["minute_taker"],
            secrecy=_secrecy(form, values, clock),
        )
        return workspace.meetings.save(changed) if found else workspace.meetings.plan(changed)

    check = _Complete(parent)
    if found:
        title = parent.tr("Overleg wijzigen")
        return FormDialog(title, form, save, check=check, newest=work.newest, parent=parent)
    intro = parent.tr(
        "De kernpartijen worden uitgenodigd en de vaste punten staan alvast op de agenda."
    )
    return FormDialog(
        parent.tr("Overleg plannen"),
        form,
        save,
        check=check,
        intro=intro,
        action=parent.tr("Plannen"),
        parent=parent,
    )


def _stored(workspace: Workspace, shown: CaseMeeting) -> CaseMeeting:
    return workspace.meetings.file(shown.id).meeting


class _Complete:
    """What must be filled in; of the secrecy order all of it, or nothing."""

    def __init__(self, parent: QWidget) -> None:
        self.required = ("kind", "held_on")
        self._always = required(parent, *self.required)
        self._order = required(parent, *_SECRECY)

    def __call__(self, values: Values) -> Values:
        wrong = dict(self._always(values))
        if any(values[name] for name in _SECRECY):
            wrong |= self._order(values)
        return wrong


def _add_fields(form: Form, workspace: Workspace, clock: Clock, parent: QWidget) -> None:
    kinds = CodeCombo(workspace.codes.book().choices(CodeList.MEETING_KIND))
    form.add(("kind", Field(parent.tr("&Soort overleg"), kinds)))
    form.add(
        ("held_on", Field(parent.tr("&Datum"), DateField(clock.today, ahead=True))),
        ("starts_at", Field(parent.tr("&Begin"), time_edit())),
        ("ends_at", Field(parent.tr("&Einde"), time_edit())),
    )
    form.add(("place", Field(parent.tr("&Plaats"), QLineEdit(), optional=True)))
    form.add(
        ("chair", Field(parent.tr("&Voorzitter"), QLineEdit(), optional=True)),
        ("minute_taker", Field(parent.tr("&Notulist"), QLineEdit(), optional=True)),
    )
    form.add_widget(label(parent.tr("Geheimhouding (artikel 87 Gemeentewet)"), "h2", wrap=True))
    form.add_widget(
        label(
            parent.tr("Alleen als een bestuursorgaan geheimhouding heeft opgelegd."),
            "muted",
            wrap=True,
        )
    )
    form.add(
        ("imposed_by", Field(parent.tr("&Opgelegd door"), QLineEdit())),
        ("imposed_on", Field(parent.tr("Opgelegd o&p"), DateField(clock.today))),
    )
    form.add(("ground", Field(parent.tr("&Grond"), QLineEdit())))
    form.add(("lifted_by", Field(parent.tr("Op te &heffen door"), QLineEdit())))


def time_edit() -> QTimeEdit:
    """Return an input for a time of the day."""
    made = QTimeEdit()
    made.setDisplayFormat("HH:mm")
    # The styled arrows take the padding of the text away.
    made.lineEdit().setTextMargins(8, 0, 0, 0)
    return made


def _values(found: CaseMeeting | None, clock: Clock) -> dict[str, str]:
    shown = found or CaseMeeting(number=MeetingNumber(""), held_on=clock.today())
    order = shown.secrecy
    return {
        "kind": shown.kind,
        "held_on": dutch_date(shown.held_on) if found else "",
        "starts_at": f"{shown.starts_at:%H:%M}",
        "ends_at": f"{shown.ends_at:%H:%M}",
        "place": shown.place,
        "chair": shown.chair,
        "minute_taker": shown.minute_taker,
        "imposed_by": order.imposed_by if order else "",
        "imposed_on": dutch_date(order.imposed_on) if order else "",
        "ground": order.ground if order else "",
        "lifted_by": order.lifted_by if order else "",
    }


def _secrecy(form: Form, values: Values, clock: Clock) -> SecrecyOrder | None:
    if not values["imposed_by"]:
        return None
    return SecrecyOrder(
        imposed_by=values["imposed_by"],
        imposed_on=day_in(form, "imposed_on") or clock.today(),
        ground=values["ground"],
        lifted_by=values["lifted_by"],
    )
