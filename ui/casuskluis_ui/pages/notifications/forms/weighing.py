# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording an assessment. Every judgement is a text; there are no scores."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from casuskluis.domain.assessment import Assessment, AssessmentOutcome, CorePartnerMissing
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import OrganisationId
from casuskluis.domain.notification import Notification
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import CORE_ROLES, Organisation
from casuskluis.explanations import explain
from casuskluis.services.intake.assessing import Routing
from casuskluis.services.intake.notifications import NotificationFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, text_field
from casuskluis_ui.pages.notifications.forms.grounds import grounds
from casuskluis_ui.pages.notifications.minimising import MinimisingDialog
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordChecks, RecordCombo
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form
from casuskluis_ui.widgets.labels import label

_ROUTED = frozenset(
    {
        AssessmentOutcome.CRIMINAL_INVESTIGATION,
        AssessmentOutcome.REFERRED_TO_CARE,
        AssessmentOutcome.ADVICE,
        AssessmentOutcome.TRANSFERRED,
    }
)
"""After these outcomes the notification can go to somebody."""

_GROUNDS = ("criteria", "coherence", "necessity", "proportionality", "subsidiarity")
"""What the outcome "persoonsgerichte aanpak" needs in words."""


class WeighingForm(Form):
    """The fields of an assessment.

    Args:
        told: What is weighed.
        codes: The code lists.
        organisations: Who can be present; the core partners come first.
        clock: The time.
        latest: Last day by which more information may be asked.
    """

    def __init__(
        self,
        told: Notification,
        codes: CodeBook,
        organisations: Sequence[Organisation],
        clock: Clock,
        latest: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("assessment", told.id, parent)
        self._notification_id = told.id
        self._today = clock.today
        self._latest = latest
        self._organisations = {found.id: found for found in organisations}
        order = sorted(organisations, key=lambda found: not found.is_core)
        self._add_fields(codes, order, clock)
        self._add_grounds()
        # nobody is ticked beforehand: who was there is for the officer to say
        self.fill({"held_on": dutch_date(clock.today())})
        self["outcome"].edited.connect(self._show_wanted)
        self._show_wanted()

    def assessment(self) -> Assessment:
        """Return what was filled in; `check` found nothing wrong with it."""
        values = self.values()
        outcome = AssessmentOutcome(values["outcome"])
        waits = outcome is AssessmentOutcome.MORE_INFORMATION
        return Assessment(
            notification_id=self._notification_id,
            held_on=day_in(self, "held_on") or self._today(),
            present=self._present(values),
            criteria=values["criteria"],
            coherence=values["coherence"],
            social_relations=values["social_relations"],
            self_reliance=values["self_reliance"],
            necessity=values["necessity"],
            proportionality=values["proportionality"],
            subsidiarity=values["subsidiarity"],
            alternatives=values["alternatives"],
            outcome=outcome,
            motivation=values["motivation"],
            triangle_advice_on=(
                day_in(self, "triangle_advice_on")
                if outcome is AssessmentOutcome.PERSON_CENTRED
                else None
            ),
            more_information_until=day_in(self, "more_information_until") if waits else None,
        )

    def routing(self) -> Routing | None:
        """Return where the notification goes; nothing when it goes nowhere."""
        place = self["routed_to"].text
        if not place or self["outcome"].text not in _ROUTED:
            return None
        on = day_in(self, "routed_on") or self._today()
        return Routing(to=OrganisationId(int(place)), on=on)

    def check(self, values: Values) -> Values:
        """Return a sentence for every field that is not right yet."""
        needed = ["held_on", "outcome", "motivation"]
        if values["outcome"] == AssessmentOutcome.PERSON_CENTRED:
            needed += _GROUNDS
        if values["outcome"] == AssessmentOutcome.MORE_INFORMATION:
            needed.append("more_information_until")
        wrong = {name: self.tr("Vul dit in.") for name in needed if not values[name]}
        places = (self._organisations[place] for place in self._present(values))
        if not {place.core_role for place in places} >= CORE_ROLES:
            wrong["present"] = explain(CorePartnerMissing())
        return wrong

    def _present(self, values: Values) -> tuple[OrganisationId, ...]:
        return tuple(OrganisationId(int(one)) for one in values["present"].split(",") if one)

    def _add_fields(
        self, codes: CodeBook, organisations: Sequence[Organisation], clock: Clock
    ) -> None:
        outcomes = CodeCombo(codes.choices(CodeList.ASSESSMENT_OUTCOME))
        self.add(
            ("held_on", Field(self.tr("&Datum"), DateField(clock.today))),
            ("outcome", Field(self.tr("&Uitkomst"), outcomes)),
            (
                "more_information_until",
                Field(
                    self.tr("Informatie &voor"),
                    DateField(clock.today, ahead=True),
                ),
            ),
        )
        routed_on = Field(self.tr("Door&geleid op"), DateField(clock.today), optional=True)
        places = RecordCombo(choices_of(organisations))
        self.add(
            ("routed_to", Field(self.tr("Doorgeleid &naar"), places, optional=True)),
            ("routed_on", routed_on),
            (
                "triangle_advice_on",
                Field(
                    self.tr("Advies aan de &driehoek"), DateField(clock.today), optional=True
                ),
            ),
        )
        present = RecordChecks(choices_of(organisations))
        help_text = self.tr(
            "Kruis aan wie erbij was. Gemeente, politie en Openbaar Ministerie zijn "
            "altijd nodig."
        )
        self.add(("present", Field(self.tr("&Aanwezig"), present, help_text=help_text)))
        title = self.tr("&Motivering van de uitkomst")
        self.add(("motivation", text_field(self, title, rows=5, marks=True)))

    def _add_grounds(self) -> None:
        self.add_widget(label(self.tr("De criteria van de wet, in woorden"), "h2"))
        for pair in grounds(self):
            fields = (
                (name, text_field(self, title, rows=3, help_text=help_text))
                for name, title, help_text in pair
            )
            self.add(*fields)

    def _show_wanted(self) -> None:
        outcome = self["outcome"].text
        waits = outcome == AssessmentOutcome.MORE_INFORMATION
        self["more_information_until"].setVisible(waits)
        if waits and not self["more_information_until"].text:
            self["more_information_until"].set_text(dutch_date(self._latest))
        for name in ("routed_to", "routed_on"):
            self[name].setVisible(outcome in _ROUTED)
        advised = outcome == AssessmentOutcome.PERSON_CENTRED
        self["triangle_advice_on"].setVisible(advised)


def weighing(
    workspace: Workspace, clock: Clock, file: NotificationFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that records an assessment; what then goes is confirmed first."""
    form = WeighingForm(
        file.notification,
        workspace.codes.book(),
        workspace.partners.organisations(),
        clock,
        workspace.assessing.latest_information(clock.today()),
    )

    def save(_values: Values) -> object:
        return workspace.notifications.assess(form.assessment(), routing=form.routing())

    def first() -> QDialog | None:
        if not form.assessment().ends_notification:
            return None
        return MinimisingDialog(workspace, file, parent)

    dialog = FormDialog(
        parent.tr("Melding wegen"),
        form,
        save,
        check=form.check,
        intro=parent.tr(
            "Schrijf op waarom. Voor een persoonsgerichte aanpak zijn criteria, samenhang, "
            "noodzaak, proportionaliteit en subsidiariteit verplicht."
        ),
        parent=parent,
    )
    dialog.agree_first(first)
    return dialog
