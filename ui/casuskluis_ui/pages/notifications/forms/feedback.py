# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording what the notifier was told, and where a notification went."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.notification import FeedbackInFuture
from casuskluis.domain.partial_date import dutch_date
from casuskluis.explanations import explain
from casuskluis.services.intake.assessing import Routing
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form


def feedback(
    workspace: Workspace, clock: Clock, file: NotificationFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that records what the notifier was told."""
    told = file.notification
    form = Form("feedback", told.id)
    form.add(
        ("on", Field(parent.tr("&Teruggekoppeld op"), DateField(clock.today))),
        ("by", Field(parent.tr("&Door"), QLineEdit())),
    )
    if told.minimised_on is None:
        help_text = parent.tr("Kort, en zonder iets over een lopende aanpak.")
        label = parent.tr("&Wat is verteld")
        note = text_field(parent, label, rows=3, help_text=help_text, optional=True)
        form.add(("note", note))
    form.fill({"on": dutch_date(clock.today()), "by": workspace.officer})
    for name in ("on", "by"):
        form[name].mark_required()

    def check(values: Values) -> Values:
        wrong = dict(required(parent, "on", "by")(values)) | form.troubles()
        day = None if wrong else day_in(form, "on")
        if day is not None and day > clock.today():
            wrong["on"] = explain(FeedbackInFuture())
        return wrong

    def save(values: Values) -> object:
        on = day_in(form, "on") or clock.today()
        note = values.get("note", "")
        return workspace.feedback.give(told.id, on=on, by=values["by"], note=note)

    intro = parent.tr("Vertel de melder niet wat een casus inhoudt.")
    if told.minimised_on:
        intro = parent.tr("Na het vastleggen verdwijnt uit de melding ook wie meldde.")
    title = parent.tr("Terugkoppeling aan de melder")
    return FormDialog(title, form, save, check=check, intro=intro, parent=parent)


def routing(
    workspace: Workspace, clock: Clock, file: NotificationFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that records where a notification went."""
    told = file.notification
    form = Form("routing", told.id)
    places = RecordCombo(choices_of(workspace.partners.organisations()))
    form.add(("routed_to", Field(parent.tr("&Naar"), places)))
    form.add(("routed_on", Field(parent.tr("&Op"), DateField(clock.today))))
    form.fill(
        {
            "routed_to": str(told.routed_to_id or ""),
            "routed_on": dutch_date(told.routed_on or clock.today()),
        }
    )

    for name in ("routed_to", "routed_on"):
        form[name].mark_required()

    def check(values: Values) -> Values:
        return dict(required(parent, "routed_to", "routed_on")(values)) | form.troubles()

    def save(values: Values) -> object:
        on = day_in(form, "routed_on") or clock.today()
        place = OrganisationId(int(values["routed_to"]))
        return workspace.notifications.route(told.id, Routing(to=place, on=on))

    title = parent.tr("Doorgeleiding vastleggen")
    return FormDialog(title, form, save, check=check, parent=parent)
