# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Registering a notification, or changing one."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import OrganisationId, SubjectId
from casuskluis.domain.naming import PersonName
from casuskluis.domain.notification import Notification, NotifierKind, ReceivedInFuture
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.subject import Subject
from casuskluis.explanations import explain
from casuskluis.services.intake.persons import BornInFuture
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.editing import Editing
from casuskluis_ui.pages.form_parts import Values, date_in, day_in, show_code
from casuskluis_ui.pages.notifications.forms.fields import NotificationForm

_BY_HAND = "handmatig"
_CODES = {
    "channel": CodeList.CHANNEL,
    "ideology": CodeList.IDEOLOGY,
    "source_domain": CodeList.SOURCE_DOMAIN,
}


def registration(
    workspace: Workspace,
    clock: Clock,
    found: Notification | None,
    parent: QWidget,
    *,
    person: Subject | None = None,
    intro: str = "",
) -> FormDialog:
    """Return the dialog that registers a notification, or changes one.

    Args:
        workspace: The open vault.
        clock: The time.
        found: What is filled in; stored already when it has an identifier.
        parent: The window that asks.
        person: Who a report of others is about: proposed as a new person, to compare first.
        intro: Muted sentences under the title.
    """
    codes = workspace.codes.book()
    start = found or workspace.notifications.blank()
    organisations = workspace.partners.organisations()
    form = NotificationForm(start, codes, organisations, workspace, clock)
    _fill(form, start, codes)
    if person is not None:
        _propose(form, person)
    form.look()
    for name in ("received_on", "observed_behaviour", "notifier_kind"):
        form[name].mark_required()
    editing = Editing(
        start,
        partial(_stored, workspace, start),
        partial(registration, workspace, clock, parent=parent),
    )
    work = _Registration(workspace, clock, form, editing, person)
    title = parent.tr("Melding bewerken") if start.id else parent.tr("Melding registreren")
    return FormDialog(
        title,
        form,
        work.save,
        check=work.check,
        intro=intro,
        newest=work.editing.newest if start.id else None,
        parent=parent,
    )


def _stored(workspace: Workspace, told: Notification) -> Notification:
    return workspace.notifications.file(told.id).notification


class _Registration:
    """Checks the form and stores what is in it."""

    def __init__(
        self,
        workspace: Workspace,
        clock: Clock,
        form: NotificationForm,
        editing: Editing[Notification],
        person: Subject | None,
    ) -> None:
        self.editing = editing
        self._workspace = workspace
        self._clock = clock
        self._form = form
        self._person = person

    def check(self, values: Values) -> Values:
        """Return a sentence for every field that is not right yet."""
        form, today = self._form, self._clock.today()
        needed = ["received_on", "observed_behaviour", "notifier_kind"]
        if self._makes_subject(values):
            needed.append("new_name")
        wrong = {name: form.tr("Vul dit in.") for name in needed if not values[name]}
        wrong |= form.troubles()
        if not wrong:
            form.look()  # what was typed last may be looked for only in a moment
            if form.known.needs_reason and not values["known_reason"]:
                wrong["known_reason"] = self._known_sentence()
        for name, error in (
            ("received_on", ReceivedInFuture()),
            ("new_birth_date", BornInFuture()),
        ):
            day = None if name in wrong or not form[name].is_asked else date_in(form, name)
            if day is not None and day.earliest > today:
                wrong[name] = explain(error)
        return wrong

    def _known_sentence(self) -> str:
        """Return what to do about somebody who is known: chosen already, or typed anew."""
        if self._form.picker.chosen is not None:
            return self._form.tr(
                "Deze persoon is al bekend. Schrijf op waarom er toch een tweede melding komt."
            )
        return self._form.tr(
            "Deze persoon is al bekend. Kies die persoon, of schrijf op waarom er toch "
            "een tweede melding komt."
        )

    def save(self, values: Values) -> object:
        """Store the notification, with the new person when there is one."""
        told = self._told(values)
        service = self._workspace.notifications
        if not told.id:
            return service.register(told, person=self._new_person(values))
        # Before a person is made: a refused notification must not leave one behind.
        told.check(self._clock.today())
        if (person := self._new_person(values)) is not None:
            told = replace(told, subject_id=self._make_subject(person))
        return service.save(told)

    def _makes_subject(self, values: Values) -> bool:
        return bool(values["new_subject"]) and not values["subject"]

    def _new_person(self, values: Values) -> Subject | None:
        if not self._makes_subject(values):
            return None
        name, born = values["new_name"], date_in(self._form, "new_birth_date")
        told = self._person
        if told is None:
            return Subject(name=PersonName.parse(name), birth_date=born, source=_BY_HAND)
        # Left as the report had it, the parts of the name are known better than by reading.
        same = name == told.name.display
        return replace(
            told, name=told.name if same else PersonName.parse(name), birth_date=born
        )

    def _make_subject(self, person: Subject) -> SubjectId:
        stored = self._workspace.persons.add(person)
        # A second try takes the person that is there now.
        self._form.picker.set_entry(str(stored.id))
        self._form.show_wanted()
        return stored.id

    def _told(self, values: Values) -> Notification:
        kind = NotifierKind(values["notifier_kind"])
        place = values["notifier_organisation"]
        named = kind is not NotifierKind.ANONYMOUS
        return replace(
            self.editing.record,
            received_on=day_in(self._form, "received_on") or self.editing.record.received_on,
            channel=values["channel"],
            notifier_kind=kind,
            notifier_organisation_id=(
                OrganisationId(int(place))
                if place and kind is NotifierKind.ORGANISATION
                else None
            ),
            notifier_name=values["notifier_name"] if named else "",
            notifier_reach=values["notifier_reach"] if named else "",
            shield_source=bool(values["shield_source"]),
            source_domain=values["source_domain"],
            subject_id=self._form.picker.chosen,
            ideology=values["ideology"],
            observed_behaviour=values["observed_behaviour"],
            notifier_opinion=values["notifier_opinion"],
            incident_on=date_in(self._form, "incident_on"),
            incident_place=values["incident_place"],
            acute_danger=bool(values["acute_danger"]),
            danger_action=values["danger_action"] if values["acute_danger"] else "",
            known_reason=values["known_reason"],
            feedback_wanted=bool(values["feedback_wanted"]),
        )


def _propose(form: NotificationForm, person: Subject) -> None:
    form.known.bsn = person.bsn
    form.fill(
        {
            "new_subject": "1",
            "new_name": person.name.display,
            "new_birth_date": str(person.birth_date or ""),
        }
    )
    form.show_wanted()


def _fill(form: NotificationForm, told: Notification, codes: CodeBook) -> None:
    for name, code_list in _CODES.items():
        show_code(form, name, codes, code_list, str(getattr(told, name)))
    form.fill(
        {
            "received_on": dutch_date(told.received_on),
            "notifier_kind": told.notifier_kind,
            "notifier_organisation": str(told.notifier_organisation_id or ""),
            "notifier_name": told.notifier_name,
            "notifier_reach": told.notifier_reach,
            "shield_source": "1" if told.shield_source else "",
            "subject": str(told.subject_id or ""),
            "observed_behaviour": told.observed_behaviour,
            "danger_action": told.danger_action,
            "known_reason": told.known_reason,
            "notifier_opinion": told.notifier_opinion,
            "incident_on": str(told.incident_on or ""),
            "incident_place": told.incident_place,
            "acute_danger": "1" if told.acute_danger else "",
            "feedback_wanted": "1" if told.feedback_wanted else "",
        }
    )
    form.show_wanted()
