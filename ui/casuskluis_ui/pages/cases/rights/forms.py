# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recording that the person was informed or not yet, and what a partner got or was refused."""

from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.request import Disclosure, Informing
from casuskluis.services.casework.informings import InformingState
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required, text_field
from casuskluis_ui.pages.words import working_choices
from casuskluis_ui.widgets.choices import RecordCombo
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_TOLD, _NOT_YET = "told", "not_yet"


class InformingForm(Form):
    """Either when and how, or why not and until when."""

    def __init__(
        self, workspace: Workspace, clock: Clock, case_id: CaseId, state: InformingState
    ) -> None:
        super().__init__("informing", case_id)
        which = QComboBox()
        which.addItem(self.tr("De betrokkene is geïnformeerd"), _TOLD)
        which.addItem(self.tr("Nog niet: er is een reden om te wachten"), _NOT_YET)
        self.add(("which", Field(self.tr("&Wat is er gebeurd"), which)))
        self.add(
            ("informed_on", Field(self.tr("Geïnformeerd &op"), DateField(clock.today))),
            ("informed_by", Field(self.tr("&Door wie"), QLineEdit())),
        )
        example = self.tr("Bijvoorbeeld: gesprek, brief.")
        self.add(("manner", Field(self.tr("&Hoe"), QLineEdit(), help_text=example)))
        reaction = self.tr("&Reactie van de betrokkene")
        self.add(("reaction", text_field(self, reaction, rows=3, optional=True)))
        self.add(("reason_not", text_field(self, self.tr("W&aarom nog niet"), rows=3)))
        latest = dutch_date(state.latest_postponement)
        self.add(
            (
                "postponed_until",
                Field(
                    self.tr("Wachten &tot"),
                    DateField(clock.today, ahead=True),
                    help_text=self.tr("Uiterlijk %s; dan kijkt u opnieuw.") % latest,
                ),
            )
        )
        self.fill({"informed_on": dutch_date(clock.today()), "informed_by": workspace.officer})
        self._ask()
        self["which"].edited.connect(self._ask)

    @property
    def informed(self) -> bool:
        """Whether the person was told."""
        return self["which"].text == _TOLD

    def _ask(self) -> None:
        for name in ("informed_on", "informed_by", "manner", "reaction"):
            self[name].setVisible(self.informed)
        for name in ("reason_not", "postponed_until"):
            self[name].setVisible(not self.informed)


class DisclosureForm(Form):
    """What a partner got on which ground, or was refused for which reason."""

    def __init__(self, workspace: Workspace, clock: Clock, case_id: CaseId) -> None:
        super().__init__("disclosure", case_id)
        places = working_choices(workspace.partners.organisations(), clock.today())
        self.add(
            ("organisation", Field(self.tr("&Aan wie"), RecordCombo(places))),
            ("disclosed_on", Field(self.tr("&Dag"), DateField(clock.today))),
        )
        help_text = self.tr("In een paar woorden, zonder de gegevens zelf te herhalen.")
        self.add(("what", Field(self.tr("&Wat"), QLineEdit(), help_text=help_text)))
        refused = QCheckBox(self.tr("Dit is &geweigerd"))
        self.add(("refused", Field(self.tr("Dit is geweigerd"), refused)))
        self.add(("legal_basis", text_field(self, self.tr("G&rondslag"), rows=2)))
        reason = text_field(self, self.tr("Reden van de we&igering"), rows=2)
        self.add(("refusal_reason", reason))
        self.fill(
            {
                "disclosed_on": dutch_date(clock.today()),
                "legal_basis": workspace.disclosures.default_ground(),
            }
        )
        self._ask()
        self["refused"].edited.connect(self._ask)

    @property
    def refused(self) -> bool:
        """Whether it was not given."""
        return bool(self["refused"].text)

    def _ask(self) -> None:
        self["legal_basis"].setVisible(not self.refused)
        self["refusal_reason"].setVisible(self.refused)


def informing(
    workspace: Workspace, clock: Clock, case_id: CaseId, state: InformingState, parent: QWidget
) -> FormDialog:
    """Return the dialog that records whether the person was informed."""
    form = InformingForm(workspace, clock, case_id, state)

    def save(values: Values) -> object:
        made = Informing(case_id=case_id, recorded_on=clock.today(), informed=form.informed)
        if form.informed:
            made = replace(
                made,
                informed_on=day_in(form, "informed_on"),
                manner=values["manner"],
                informed_by=values["informed_by"],
                reaction=values["reaction"],
            )
        else:
            until = day_in(form, "postponed_until")
            made = replace(made, reason_not=values["reason_not"], postponed_until=until)
        return workspace.informings.record(made)

    return FormDialog(
        parent.tr("Betrokkene informeren"),
        form,
        save,
        intro=parent.tr(
            "Het laatste wat hier staat, geldt. Wat er eerder stond blijft te zien."
        ),
        parent=parent,
    )


def disclosure(
    workspace: Workspace, clock: Clock, case_id: CaseId, parent: QWidget
) -> FormDialog:
    """Return the dialog that records what a partner got, or was refused."""
    form = DisclosureForm(workspace, clock, case_id)

    def save(values: Values) -> object:
        place = values["organisation"]
        return workspace.disclosures.record(
            Disclosure(
                case_id=case_id,
                organisation_id=OrganisationId(int(place)) if place else None,
                disclosed_on=day_in(form, "disclosed_on") or clock.today(),
                what=values["what"],
                legal_basis="" if form.refused else values["legal_basis"],
                refused=form.refused,
                refusal_reason=values["refusal_reason"] if form.refused else "",
            )
        )

    return FormDialog(
        parent.tr("Verstrekking vastleggen"),
        form,
        save,
        check=required(parent, "organisation", "what", "disclosed_on"),
        intro=parent.tr(
            "Wat u print voor een overleg legt het programma zelf vast. Leg hier vast wat een "
            "partner op een andere manier kreeg, of juist niet."
        ),
        parent=parent,
    )
