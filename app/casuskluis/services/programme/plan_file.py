# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A policy plan as the officer sees it: its chapters, and its measures pillar by pillar."""

from dataclasses import dataclass, field

from casuskluis.domain.identifiers import OrganisationId, PolicyPlanId
from casuskluis.domain.policy_plan import Measure, PlanSection, PolicyPlan
from casuskluis.storage.transaction import Transaction


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlanFile:
    """One plan with everything in it.

    Attributes:
        sections: Those before the measures first, in order.
        measures: By pillar as the list of pillars has them, then in order.
        pillars: Code and label of every pillar, also of those without measures.
        organisations: Names of the organisations that lead measures.
    """

    plan: PolicyPlan
    sections: tuple[PlanSection, ...]
    measures: tuple[Measure, ...]
    pillars: tuple[tuple[str, str], ...]
    organisations: dict[OrganisationId, str] = field(default_factory=dict)

    @property
    def before(self) -> tuple[PlanSection, ...]:
        """The chapters before the measures."""
        return tuple(one for one in self.sections if not one.after_measures)

    @property
    def after(self) -> tuple[PlanSection, ...]:
        """The chapters after the measures."""
        return tuple(one for one in self.sections if one.after_measures)

    def of_pillar(self, pillar: str) -> tuple[Measure, ...]:
        """Return the measures of one pillar, in order."""
        return tuple(one for one in self.measures if one.pillar == pillar)

    def owner_of(self, measure: Measure) -> str:
        """Return who leads a measure: an organisation, else in words; may be empty."""
        known = self.organisations.get(measure.owner_id) if measure.owner_id else None
        return known or measure.owner


def read_plan(
    transaction: Transaction, plan_id: PolicyPlanId, pillars: tuple[tuple[str, str], ...]
) -> PolicyPlanFile:
    """Return a plan with everything in it.

    Raises:
        NotFound: When there is none.
    """
    plan = transaction.policy_plans.get(plan_id)
    sections = sorted(
        transaction.plan_sections.of_plan(plan_id),
        key=lambda one: (one.after_measures, one.position, one.id),
    )
    places = {code: place for place, (code, _) in enumerate(pillars)}
    measures = sorted(
        transaction.measures.of_plan(plan_id),
        key=lambda one: (places.get(one.pillar, len(places)), one.position, one.id),
    )
    owners = transaction.organisations.by_id(one.owner_id for one in measures if one.owner_id)
    return PolicyPlanFile(
        plan=plan,
        sections=tuple(sections),
        measures=tuple(measures),
        pillars=pillars,
        organisations={one.id: one.name for one in owners.values()},
    )
