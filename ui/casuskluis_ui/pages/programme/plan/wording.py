# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Tones and small wordings of the plan."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.policy_plan import MeasureStatus, PolicyPlan, PolicyPlanStatus
from casuskluis.services.programme.public_printing import Fate
from casuskluis_ui.models import ChipSpec

STATUS_TONES: Mapping[MeasureStatus, str] = {
    MeasureStatus.PLANNED: "info",
    MeasureStatus.BUSY: "warn",
    MeasureStatus.DONE: "ok",
    MeasureStatus.DROPPED: "mute",
}
FATE_TONES: Mapping[Fate, str] = {
    Fate.PRINTED: "ok",
    Fate.LEFT_OUT: "mute",
    Fate.TO_REVIEW: "warn",
    Fate.CHANGED: "bad",
}
_PLAN_TONES: Mapping[PolicyPlanStatus, str] = {
    PolicyPlanStatus.DRAFT: "warn",
    PolicyPlanStatus.ADOPTED: "ok",
    PolicyPlanStatus.ENDED: "mute",
}


def fate_word(fate: Fate) -> str:
    """Return what becomes of a text in the public version, in a few words."""
    words = {
        Fate.PRINTED: _tr("In de publieksversie"),
        Fate.LEFT_OUT: _tr("Blijft weg"),
        Fate.TO_REVIEW: _tr("Nog nakijken"),
        Fate.CHANGED: _tr("Gewijzigd: opnieuw nakijken"),
    }
    return words[fate]


def years_word(plan: PolicyPlan) -> str:
    """Return "2027–2030"."""
    if plan.first_year == plan.last_year:
        return str(plan.first_year)
    return f"{plan.first_year}–{plan.last_year}"


def plan_chips(plan: PolicyPlan, status: str) -> list[ChipSpec]:
    """Return the state of a plan: how far it is, and whether it is secret."""
    chips = [ChipSpec(status, _PLAN_TONES[plan.status])]
    if plan.is_secret:
        chips.append(ChipSpec(_tr("Geheim"), "bad"))
    elif plan.lifted_on is not None:
        day = dutch_date(plan.lifted_on)
        chips.append(ChipSpec(_tr("Geheimhouding opgeheven op {day}").format(day=day)))
    return chips


def _tr(text: str) -> str:
    return QCoreApplication.translate("PolicyPlan", text)
