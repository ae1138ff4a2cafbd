# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Policy plans: begun, adopted by a body, under secrecy or not, and followed by the next."""

from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.coding import CodeList
from casuskluis.domain.fixed import check_fixed
from casuskluis.domain.identifiers import MeasureId, PlanSectionId, PolicyPlanId
from casuskluis.domain.meeting import SecrecyOrder
from casuskluis.domain.officer import Permission
from casuskluis.domain.policy_plan import (
    DecidedInFuture,
    MeasureStatus,
    PolicyPlan,
)
from casuskluis.domain.programme import LAST_YEAR
from casuskluis.domain.setting import SettingKey
from casuskluis.services.context import Context
from casuskluis.services.programme.plan_file import PolicyPlanFile, read_plan
from casuskluis.services.programme.plan_outline import outline
from casuskluis.storage.transaction import Transaction

_NEEDS = Permission.PROGRAMME
_BY_OTHER_WAYS = (
    "status", "adopted_by", "adopted_on", "secrecy", "lifted_by", "lifted_on", "previous_id",
)  # fmt: skip
_OVER = {MeasureStatus.DONE, MeasureStatus.DROPPED}


@dataclass(frozen=True, slots=True)
class PolicyPlanService:
    """The plans of the municipality."""

    context: Context

    def all(self) -> list[PolicyPlan]:
        """Return every plan, newest first."""
        with self.context.read(_NEEDS) as transaction:
            return transaction.policy_plans.all()

    def file(self, plan_id: PolicyPlanId) -> PolicyPlanFile:
        """Return a plan with everything in it.

        Raises:
            NotFound: When there is none.
        """
        with self.context.read(_NEEDS) as transaction:
            return read_plan(transaction, plan_id, pillars_of(transaction))

    def begin(self, plan: PolicyPlan) -> PolicyPlan:
        """Begin a plan with the usual chapters; what every plan says alike is filled in.

        Raises:
            PolicyPlanIncomplete: When title or years are missing or turned round.
            FieldFixed: When it would begin adopted or under secrecy.
        """
        with self.context.write(_NEEDS) as transaction:
            plan.check()
            blank = PolicyPlan(title="", first_year=plan.first_year, last_year=plan.last_year)
            check_fixed(blank, plan, *_BY_OTHER_WAYS)
            begun = transaction.policy_plans.add(plan)
            point = transaction.settings.get(SettingKey.CONTACT_POINT).value
            for section in outline(begun.id, contact_point=point):
                transaction.plan_sections.add(section)
            return begun

    def follow(self, plan_id: PolicyPlanId) -> PolicyPlan:
        """Begin a plan from an earlier one, for the years after it.

        What was done or dropped does not go along. Secrecy neither: a body imposes it on one
        document.

        Raises:
            NotFound: When there is none.
        """
        with self.context.write(_NEEDS) as transaction:
            earlier = read_plan(transaction, plan_id, pillars_of(transaction))
            begun = transaction.policy_plans.add(_next_of(earlier.plan))
            for section in earlier.sections:
                copied = replace(section, id=PlanSectionId(0), plan_id=begun.id, version=1)
                transaction.plan_sections.add(copied)
            for measure in earlier.measures:
                if measure.status not in _OVER:
                    copy = replace(measure, id=MeasureId(0), plan_id=begun.id, version=1)
                    transaction.measures.add(copy)
            return begun

    def save(self, plan: PolicyPlan) -> PolicyPlan:
        """Store title and years of a draft.

        Raises:
            PolicyPlanIncomplete: When title or years are missing or turned round.
            PolicyPlanFixed: When it was adopted.
            FieldFixed: When anything else differs.
            ChangedMeanwhile: When somebody else saved it in between.
        """
        with self.context.write(_NEEDS) as transaction:
            plan.check()
            stored = transaction.policy_plans.get(plan.id)
            stored.check_draft()
            check_fixed(stored, plan, *_BY_OTHER_WAYS)
            return transaction.policy_plans.save(plan)

    def discard(self, plan_id: PolicyPlanId) -> None:
        """Throw a draft away.

        Raises:
            PolicyPlanFixed: When it was adopted.
        """
        with self.context.write(_NEEDS) as transaction:
            transaction.policy_plans.get(plan_id).check_draft()
            for section in transaction.plan_sections.of_plan(plan_id):
                transaction.plan_sections.remove(section.id)
            for measure in transaction.measures.of_plan(plan_id):
                transaction.measures.remove(measure.id)
            transaction.policy_plans.remove(plan_id)

    def adopt(self, plan_id: PolicyPlanId, *, by: str, on: date) -> PolicyPlan:
        """Fix a plan as a body adopted it; from now on only its measures move on.

        Args:
            plan_id: The draft.
            by: The body, such as "het college van burgemeester en wethouders".
            on: The day of the decision.

        Raises:
            PolicyPlanFixed: When that was done before.
            PolicyPlanIncomplete: When no body is named.
            DecidedInFuture: When the day has yet to come.
        """
        with self.context.write(_NEEDS) as transaction:
            self._check_day(on)
            stored = transaction.policy_plans.get(plan_id)
            return transaction.policy_plans.save(stored.adopted(by=by.strip(), on=on))

    def order_secrecy(self, plan_id: PolicyPlanId, order: SecrecyOrder | None) -> PolicyPlan:
        """Record the order under which a plan is secret (article 87 Gemeentewet).

        An adopted plan can still be made secret; an order on it stays as it was, until the
        body that may do so lifts it.

        Args:
            plan_id: The plan.
            order: None takes an order off a draft that was never imposed.

        Raises:
            SecrecyIncomplete: When body, ground, or who may lift it is missing.
            PolicyPlanFixed: When an adopted plan has an order already.
            DecidedInFuture: When the day has yet to come.
        """
        with self.context.write(_NEEDS) as transaction:
            if order is not None:
                self._check_day(order.imposed_on)
            stored = transaction.policy_plans.get(plan_id)
            return transaction.policy_plans.save(stored.ordered(order))

    def lift_secrecy(self, plan_id: PolicyPlanId, *, by: str, on: date) -> PolicyPlan:
        """Record that the body that may do so lifted the secrecy (article 89 Gemeentewet).

        Raises:
            NoSecrecy: When none holds.
            NotTheBodyToLift: When another body would, or before it was imposed.
            DecidedInFuture: When the day has yet to come.
        """
        with self.context.write(_NEEDS) as transaction:
            self._check_day(on)
            stored = transaction.policy_plans.get(plan_id)
            return transaction.policy_plans.save(stored.lifted(by=by, on=on))

    def end(self, plan_id: PolicyPlanId) -> PolicyPlan:
        """Record that an adopted plan does not hold any more.

        Raises:
            PolicyPlanNotAdopted: When it never held, or ended before.
        """
        with self.context.write(_NEEDS) as transaction:
            stored = transaction.policy_plans.get(plan_id)
            return transaction.policy_plans.save(stored.ended())

    def _check_day(self, day: date) -> None:
        if day > self.context.clock.today():
            raise DecidedInFuture


def pillars_of(transaction: Transaction) -> tuple[tuple[str, str], ...]:
    """Return code and label of every pillar, in the order of the list."""
    book = transaction.codes.book()
    return tuple((one.code, one.label) for one in book.all(CodeList.PILLAR))


def _next_of(plan: PolicyPlan) -> PolicyPlan:
    span = plan.last_year - plan.first_year
    first = min(plan.last_year + 1, LAST_YEAR - span)
    return PolicyPlan(
        title=plan.title,
        first_year=first,
        last_year=first + span,
        previous_id=plan.id,
    )
