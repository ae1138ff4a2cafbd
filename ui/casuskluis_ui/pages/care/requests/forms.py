# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording a request, and each of its steps."""

from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeList
from casuskluis.domain.identifiers import AccessRequestId, SubjectId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import AccessRequest, RequestKind, RequestOutcome
from casuskluis.services.rights.requests import RequestFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.notifications.subject_picker import SubjectPicker
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def request(
    workspace: Workspace, clock: Clock, found: AccessRequest | None, parent: QWidget
) -> FormDialog:
    """Return the dialog that records a request, or changes who asked and about whom."""
    form = _request_form(workspace, clock, found, parent)
    work = Editing(
        found,
        partial(workspace.requests.get, found.id if found else AccessRequestId(0)),
        partial(request, workspace, clock, parent=parent),
    )

    def save(values: Values) -> object:
        about = SubjectId(int(values["subject"])) if values["subject"] else None
        if work.record:
            changed = replace(
                work.record,
                subject_id=about,
                requester=values["requester"],
                note=values["note"],
            )
            return workspace.requests.save(changed)
        received = day_in(form, "received_on") or clock.today()
        return workspace.requests.receive(
            AccessRequest(
                number="",
                kind=RequestKind(values["kind"]),
                subject_id=about,
                requester=values["requester"],
                received_on=received,
                due_on=received,
                note=values["note"],
            )
        )

    names = ("requester",) if found else ("kind", "requester", "received_on")
    title = parent.tr("Verzoek %s wijzigen") % found.number if found else ""
    return FormDialog(
        title or parent.tr("Verzoek vastleggen"),
        form,
        save,
        check=required(parent, *names),
        intro=parent.tr(
            "De termijn loopt vanaf de dag van ontvangst. Zet geen kopie van een paspoort of "
            "identiteitskaart in de kluis."
        ),
        newest=work.newest if found else None,
        parent=parent,
    )


def _request_form(
    workspace: Workspace, clock: Clock, found: AccessRequest | None, parent: QWidget
) -> Form:
    form = Form("request", found.id if found else 0)
    if found is None:
        kinds = CodeCombo(workspace.codes.book().choices(CodeList.REQUEST_KIND))
        form.add(
            ("kind", Field(parent.tr("&Soort verzoek"), kinds)),
            ("received_on", Field(parent.tr("&Ontvangen op"), DateField(clock.today))),
        )
    form.add(("requester", Field(parent.tr("&Wie vraagt het"), QLineEdit())))
    picker = SubjectPicker(workspace.persons)
    about = Field(
        parent.tr("Over wie &gaat het"),
        picker,
        optional=True,
        help_text=parent.tr("Laat dit leeg als de persoon niet in de kluis staat."),
    )
    form.add(("subject", about))
    form.add(("note", text_field(parent, parent.tr("&Toelichting"), rows=2, optional=True)))
    if found is None:
        form.fill({"received_on": dutch_date(clock.today())})
    else:
        form.fill(
            {
                "requester": found.requester,
                "subject": str(found.subject_id or ""),
                "note": found.note,
            }
        )
    return form


def identity(
    workspace: Workspace, clock: Clock, found: AccessRequest, parent: QWidget
) -> FormDialog:
    """Return the dialog that records how the identity was checked."""
    form = Form("request_identity", found.id)
    form.add(("on", Field(parent.tr("&Vastgesteld op"), DateField(clock.today))))
    help_text = parent.tr("Bijvoorbeeld: paspoort getoond aan de balie.")
    form.add(("method", Field(parent.tr("&Hoe"), QLineEdit(), help_text=help_text)))
    form.fill({"on": _day(found.identity_checked_on or clock.today())})
    form["method"].set_text(found.identity_method)
    form.mark_saved()

    def save(values: Values) -> object:
        day = day_in(form, "on") or clock.today()
        return workspace.requests.check_identity(found.id, on=day, method=values["method"])

    return FormDialog(
        parent.tr("Identiteit vaststellen"),
        form,
        save,
        check=required(parent, "on", "method"),
        intro=parent.tr("Leg vast dat u het document zag. Bewaar geen kopie en geen nummer."),
        parent=parent,
    )


def extension(workspace: Workspace, found: RequestFile, parent: QWidget) -> FormDialog:
    """Return the dialog that gives the answer more time."""
    form = Form("request_extension", found.request.id)
    form.add(("reason", text_field(parent, parent.tr("&Waarom is meer tijd nodig"), rows=3)))

    def save(values: Values) -> object:
        return workspace.requests.extend(found.request.id, reason=values["reason"])

    intro = parent.tr(
        "Het antwoord moet dan uiterlijk op %s weg zijn. Verlengen kan één keer. Laat de "
        "verzoeker uiterlijk op %s weten dat het langer duurt en waarom."
    )
    return FormDialog(
        parent.tr("Termijn verlengen"),
        form,
        save,
        check=required(parent, "reason"),
        intro=intro % (_day(found.latest_extension), _day(found.request.due_on)),
        action=parent.tr("Verlengen"),
        parent=parent,
    )


def decision(
    workspace: Workspace, clock: Clock, found: AccessRequest, parent: QWidget
) -> FormDialog:
    """Return the dialog that records the decision."""
    form = Form("request_decision", found.id)
    outcomes = CodeCombo(workspace.codes.book().choices(CodeList.REQUEST_OUTCOME))
    form.add(
        ("outcome", Field(parent.tr("&Beslissing"), outcomes)),
        ("on", Field(parent.tr("Beslist &op"), DateField(clock.today))),
    )
    why = parent.tr("Nodig als u het verzoek afwijst of maar voor een deel toewijst.")
    motivation = text_field(parent, parent.tr("&Motivering"), rows=4, help_text=why)
    form.add(("motivation", motivation))
    form.fill({"on": _day(clock.today())})

    def save(values: Values) -> object:
        return workspace.requests.decide(
            found.id,
            outcome=RequestOutcome(values["outcome"]),
            motivation=values["motivation"],
            on=day_in(form, "on") or clock.today(),
        )

    return FormDialog(
        parent.tr("Beslissen op het verzoek"),
        form,
        save,
        check=required(parent, "outcome", "on"),
        intro=parent.tr("Een beslissing is definitief. Daarna verstuurt u het antwoord."),
        action=parent.tr("Beslissing vastleggen"),
        parent=parent,
    )


def sending(
    workspace: Workspace, clock: Clock, found: AccessRequest, parent: QWidget
) -> FormDialog:
    """Return the dialog that records when the answer was sent."""
    form = Form("request_sending", found.id)
    form.add(("on", Field(parent.tr("&Verstuurd of meegegeven op"), DateField(clock.today))))
    form.fill({"on": _day(clock.today())})

    def save(_: Values) -> object:
        return workspace.requests.send(found.id, on=day_in(form, "on") or clock.today())

    return FormDialog(
        parent.tr("Antwoord verstuurd"),
        form,
        save,
        check=required(parent, "on"),
        parent=parent,
    )


def _day(day: date) -> str:
    return dutch_date(day)
