# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The policy plan: pillars, measures, and beside each confidential text a public one.

Secrecy: articles 87 to 89 Gemeentewet, on a ground of article 5.1 Woo (domain.md 1.3).
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    MeasureId,
    OrganisationId,
    PlanSectionId,
    PolicyPlanId,
)
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.programme import FIRST_YEAR, LAST_YEAR
from casuskluis.domain.secrecy_grounds import codes_in


class PolicyPlanIncomplete(RuleViolated):
    """A plan has a title and years that follow each other."""


class PolicyPlanFixed(RuleViolated):
    """An adopted plan is not changed any more; make a new one from it."""


class PolicyPlanNotAdopted(RuleViolated):
    """Only a plan that a body adopted can end."""


class DecidedInFuture(RuleViolated):
    """A body cannot have decided on a day that has yet to come."""


class SecrecyIncomplete(RuleViolated):
    """An order of secrecy names body, day, ground and who may lift it (articles 87 and 89)."""


class NoSecrecy(RuleViolated):
    """There is no secrecy that can be lifted."""


class NotTheBodyToLift(RuleViolated):
    """Secrecy is lifted by the body that the order names, not before it was imposed."""


class PlanTextMissing(RuleViolated):
    """A section or a measure needs a title, and a text in one of the two columns."""


class PolicyPlanStatus(StrEnum):
    """Where a plan stands."""

    DRAFT = "draft"
    ADOPTED = "adopted"
    ENDED = "ended"


class MeasureStatus(StrEnum):
    """How far a measure is."""

    PLANNED = "planned"
    BUSY = "busy"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyPlan:
    """One plan of the municipality for some years.

    Attributes:
        secrecy: The order that makes the whole plan secret; None when there is none (yet).
        adopted_by: Which body adopted it.
        lifted_by: The body that lifted the secrecy; the order stays as it was.
        lifted_on: When it did.
        previous_id: The plan it was made from.
    """

    id: PolicyPlanId = PolicyPlanId(0)
    title: str
    first_year: int
    last_year: int
    status: PolicyPlanStatus = PolicyPlanStatus.DRAFT
    adopted_by: str = ""
    adopted_on: date | None = None
    secrecy: SecrecyOrder | None = None
    lifted_by: str = ""
    lifted_on: date | None = None
    previous_id: PolicyPlanId | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse a plan that cannot be.

        Raises:
            PolicyPlanIncomplete: When title or years are missing or turned round.
        """
        years = FIRST_YEAR <= self.first_year <= self.last_year <= LAST_YEAR
        if not (self.title.strip() and years):
            raise PolicyPlanIncomplete

    def check_running(self) -> None:
        """Refuse changes in a plan that does not hold any more.

        Raises:
            PolicyPlanFixed: When it ended.
        """
        if self.status is PolicyPlanStatus.ENDED:
            raise PolicyPlanFixed

    def check_draft(self) -> None:
        """Refuse changes in a plan that is fixed.

        Raises:
            PolicyPlanFixed: When it was adopted.
        """
        if self.status is not PolicyPlanStatus.DRAFT:
            raise PolicyPlanFixed

    @property
    def is_secret(self) -> bool:
        """Whether secrecy holds now."""
        return self.secrecy is not None and self.lifted_on is None

    def ordered(self, order: SecrecyOrder | None) -> "PolicyPlan":
        """Return the plan under an order of secrecy, or without one that was not imposed yet.

        Raises:
            PolicyPlanFixed: When it was adopted and the order would be another one.
            SecrecyIncomplete: When a body or a ground of article 5.1 Woo is missing.
        """
        if self.secrecy is not None:
            self.check_draft()
        if order is not None:
            bodies = order.imposed_by.strip() and order.lifted_by.strip()
            if not (bodies and codes_in(order.ground)):
                raise SecrecyIncomplete
        return replace(self, secrecy=order, lifted_by="", lifted_on=None)

    def lifted(self, *, by: str, on: date) -> "PolicyPlan":
        """Return the plan of which the secrecy was lifted (article 89 Gemeentewet).

        Raises:
            NoSecrecy: When none holds.
            NotTheBodyToLift: When another body would, or before it was imposed.
        """
        if self.secrecy is None or not self.is_secret:
            raise NoSecrecy
        same = by.strip().casefold() == self.secrecy.lifted_by.strip().casefold()
        if not same or on < self.secrecy.imposed_on:
            raise NotTheBodyToLift
        return replace(self, lifted_by=by.strip(), lifted_on=on)

    def ended(self) -> "PolicyPlan":
        """Return the plan as one that does not hold any more.

        Raises:
            PolicyPlanNotAdopted: When it never held, or ended before.
        """
        if self.status is not PolicyPlanStatus.ADOPTED:
            raise PolicyPlanNotAdopted
        return replace(self, status=PolicyPlanStatus.ENDED)

    def adopted(self, *, by: str, on: date) -> "PolicyPlan":
        """Return the plan as a body adopted it.

        Raises:
            PolicyPlanFixed: When that was done before.
            PolicyPlanIncomplete: When no body is named.
        """
        self.check_draft()
        if not by.strip():
            raise PolicyPlanIncomplete
        return replace(self, status=PolicyPlanStatus.ADOPTED, adopted_by=by, adopted_on=on)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanSection:
    """A chapter of the plan that is no measure, such as "Lokaal beeld".

    Attributes:
        position: Order within the plan, from 1.
        public_text: Stands in both versions.
        confidential_text: Stands in the secret version only.
        after_measures: Comes after the pillars with their measures, and not before them.
    """

    id: PlanSectionId = PlanSectionId(0)
    plan_id: PolicyPlanId
    position: int
    title: str
    public_text: str = ""
    confidential_text: str = field(default="", repr=False)
    after_measures: bool = False
    version: int = 1

    @property
    def is_public(self) -> bool:
        """Whether the public version has it."""
        return bool(self.public_text.strip())

    def check(self) -> None:
        """Refuse a chapter without a title.

        Raises:
            PlanTextMissing: When it has none.
        """
        if not self.title.strip():
            raise PlanTextMissing


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What will be done, by whom and when.

    Attributes:
        pillar: Code of the list ``pillar``.
        position: Order within plan and pillar, from 1.
        title: Stands in the secret version; in the public one only beside a public text.
        owner_id: Which organisation leads it.
        owner: Who leads it, in words, when it is no organisation of the list.
        planning: When, in words, such as "tweede kwartaal 2027".
        due_on: The last day, when there is one.
        public_text: What the public version says about it; without it the measure is left out.
        confidential_text: What only the secret version says.
    """

    id: MeasureId = MeasureId(0)
    plan_id: PolicyPlanId
    pillar: str
    position: int
    title: str
    owner_id: OrganisationId | None = None
    owner: str = ""
    planning: str = ""
    due_on: date | None = None
    status: MeasureStatus = MeasureStatus.PLANNED
    public_text: str = ""
    confidential_text: str = field(default="", repr=False)
    version: int = 1

    @property
    def is_public(self) -> bool:
        """Whether the public version mentions it."""
        return bool(self.public_text.strip())

    def check(self) -> None:
        """Refuse a measure that says nothing.

        Raises:
            PlanTextMissing: When title, pillar or both texts are missing.
        """
        said = self.public_text.strip() or self.confidential_text.strip()
        if not (self.title.strip() and self.pillar and said):
            raise PlanTextMissing
