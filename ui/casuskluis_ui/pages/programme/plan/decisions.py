# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a body decided about a plan: that it holds, that it is secret, that it no longer is."""

from PySide6.QtWidgets import QLineEdit, QWidget

from casuskluis.domain.clock import Clock
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.policy_plan import PolicyPlan
from casuskluis.domain.secrecy_grounds import GROUNDS, codes_in, ground_text
from casuskluis.services.workspace import Workspace
from casuskluis_ui.dialogs.form_dialog import FormDialog
from casuskluis_ui.pages.form_parts import Values, day_in, required
from casuskluis_ui.widgets.choices import RecordChecks
from casuskluis_ui.widgets.date_field import DateField
from casuskluis_ui.widgets.form import Field, Form

_COLLEGE = "het college van burgemeester en wethouders"


def adoption(
    workspace: Workspace, clock: Clock, shown: PolicyPlan, parent: QWidget
) -> FormDialog:
    """Return the dialog that fixes a plan as a body adopted it."""
    form = Form("policy_plan_adoption", shown.id)
    form.add(("by", Field(parent.tr("Vastgesteld &door"), QLineEdit())))
    form.add(("on", Field(parent.tr("Vastgesteld &op"), DateField(clock.today))))
    form.fill({"by": _COLLEGE, "on": dutch_date(clock.today())})

    def save(values: Values) -> object:
        day = day_in(form, "on") or clock.today()
        return workspace.programme.plans.adopt(shown.id, by=values["by"], on=day)

    return FormDialog(
        parent.tr("Plan vaststellen"),
        form,
        save,
        check=required(parent, "by", "on"),
        intro=parent.tr(
            "Daarna verandert er niets meer aan de teksten. De stand van maatregelen houdt u "
            "wel bij."
        ),
        action=parent.tr("Vaststellen"),
        parent=parent,
    )


def secrecy(
    workspace: Workspace, clock: Clock, shown: PolicyPlan, parent: QWidget
) -> FormDialog:
    """Return the dialog that records an order of secrecy (article 87 Gemeentewet)."""
    form = Form("policy_plan_secrecy", shown.id)
    grounds = list(GROUNDS.values())
    form.add(("imposed_by", Field(parent.tr("Opgelegd &door"), QLineEdit())))
    form.add(("imposed_on", Field(parent.tr("Opgelegd &op"), DateField(clock.today))))
    ticks = RecordChecks((place, one.choice) for place, one in enumerate(grounds, start=1))
    form.add(("grounds", Field(parent.tr("&Gronden van artikel 5.1 Woo"), ticks)))
    may = QLineEdit()
    form.add(("lifted_by", Field(parent.tr("Bevoegd tot op&heffing"), may)))
    order = shown.secrecy
    chosen = codes_in(order.ground) if order else ()
    places = [place for place, one in enumerate(grounds, start=1) if one.code in chosen]
    form.fill(
        {
            "imposed_by": order.imposed_by if order else _COLLEGE,
            "imposed_on": dutch_date(order.imposed_on if order else clock.today()),
            "grounds": ",".join(map(str, places)),
            "lifted_by": order.lifted_by if order else _COLLEGE,
        }
    )

    def save(values: Values) -> object:
        ticked = [grounds[int(place) - 1].code for place in values["grounds"].split(",")]
        return workspace.programme.plans.order_secrecy(
            shown.id,
            SecrecyOrder(
                imposed_by=values["imposed_by"],
                imposed_on=day_in(form, "imposed_on") or clock.today(),
                ground=ground_text(ticked),
                lifted_by=values["lifted_by"],
            ),
        )

    return FormDialog(
        parent.tr("Geheimhouding vastleggen"),
        form,
        save,
        check=required(parent, "imposed_by", "imposed_on", "grounds", "lifted_by"),
        intro=parent.tr(
            "Alleen als een bestuursorgaan geheimhouding heeft opgelegd (artikel 87 "
            "Gemeentewet). Dit blok staat op elke bladzijde van de volledige versie."
        ),
        parent=parent,
    )


def lifting(
    workspace: Workspace, clock: Clock, shown: PolicyPlan, parent: QWidget
) -> FormDialog:
    """Return the dialog that records that the secrecy was lifted (article 89 Gemeentewet)."""
    form = Form("policy_plan_lifting", shown.id)
    form.add(("by", Field(parent.tr("Opgeheven &door"), QLineEdit())))
    form.add(("on", Field(parent.tr("Opgeheven &op"), DateField(clock.today))))
    may = shown.secrecy.lifted_by if shown.secrecy else ""
    form.fill({"by": may, "on": dutch_date(clock.today())})

    def save(values: Values) -> object:
        day = day_in(form, "on") or clock.today()
        return workspace.programme.plans.lift_secrecy(shown.id, by=values["by"], on=day)

    return FormDialog(
        parent.tr("Geheimhouding opheffen"),
        form,
        save,
        check=required(parent, "by", "on"),
        intro=parent.tr("Bevoegd volgens het besluit: {body}.").format(body=may),
        action=parent.tr("Opheffen"),
        parent=parent,
    )
