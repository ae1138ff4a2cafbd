# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording an assessment. Every judgement is a text; there are no scores."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from casuskluis.domain.assessment import Assessment, AssessmentOutcome, CorePartnerMissing
from casuskluis.domain.clock import Clock
from casuskluis.domain.coding import CodeBook, CodeList
from casuskluis.domain.identifiers import NotificationId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.partner import CORE_ROLES, Organisation
from casuskluis.explanations import explain
from casuskluis.services.notifications import NotificationFile
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, text_field
from casuskluis_ui.pages.words import choices_of
from casuskluis_ui.widgets.choices import RecordChecks
from casuskluis_ui.widgets.code_combo import CodeCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_GROUNDS = ("criteria", "coherence", "necessity", "proportionality", "subsidiarity")
"""What the outcome "persoonsgerichte aanpak" needs in words."""


class WeighingForm(Form):
    """The fields of an assessment.

    Args:
        notification_id: What is weighed.
        codes: The code lists.
        organisations: Who can be present; the core partners come first and are ticked.
        clock: The time.
    """

    def __init__(
        self,
        notification_id: NotificationId,
        codes: CodeBook,
        organisations: Sequence[Organisation],
        clock: Clock,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("assessment", notification_id, parent)
        self._notification_id = notification_id
        self._today = clock.today
        self._organisations = {found.id: found for found in organisations}
        order = sorted(organisations, key=lambda found: not found.is_core)
        self._add_fields(codes, order, clock)
        self._add_grounds()
        core = [str(found.id) for found in order if found.is_core]
        self.fill({"held_on": dutch_date(clock.today()), "present": ",".join(core)})
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
            more_information_until=day_in(self, "more_information_until") if waits else None,
        )

    def check(self, values: Values) -> Values:
        """Return a sentence for every field that is not right yet."""
        needed = ["held_on", "outcome", "motivation"]
        if values["outcome"] == AssessmentOutcome.PERSON_CENTRED:
            needed += _GROUNDS
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
                    optional=True,
                ),
            ),
        )
        present = RecordChecks(choices_of(organisations))
        help_text = self.tr("Gemeente, politie en Openbaar Ministerie zijn altijd nodig.")
        self.add(("present", Field(self.tr("&Aanwezig"), present, help_text=help_text)))
        self.add(("motivation", text_field(self, self.tr("&Motivering van de uitkomst"))))

    def _add_grounds(self) -> None:
        for pair in (
            (
                ("criteria", self.tr("&Criteria van de wet")),
                ("coherence", self.tr("&Samenhang van de signalen")),
            ),
            (
                ("social_relations", self.tr("Sociale &relaties")),
                ("self_reliance", self.tr("&Zelfredzaamheid")),
            ),
            (
                ("necessity", self.tr("&Noodzaak")),
                ("proportionality", self.tr("&Proportionaliteit")),
            ),
            (
                ("subsidiarity", self.tr("Su&bsidiariteit")),
                ("alternatives", self.tr("A&lternatieven")),
            ),
        ):
            self.add(*((name, text_field(self, title, rows=3)) for name, title in pair))

    def _show_wanted(self) -> None:
        waits = self["outcome"].text == AssessmentOutcome.MORE_INFORMATION
        self["more_information_until"].setVisible(waits)


def weighing(
    workspace: Workspace, clock: Clock, file: NotificationFile, parent: QWidget
) -> FormDialog:
    """Return the dialog that records an assessment."""
    form = WeighingForm(
        file.notification.id,
        workspace.codes.book(),
        workspace.partners.organisations(),
        clock,
    )

    def save(_values: Values) -> object:
        return workspace.notifications.assess(form.assessment())

    return FormDialog(
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
