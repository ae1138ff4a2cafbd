# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The necessity review (noodzakelijkheidstoets) of a case: when it is due, and recording it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from casuskluis.domain.case import Case, CasePhase
from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.officer import Permission
from casuskluis.domain.review import NecessityReview, ReviewOutcome
from casuskluis.domain.setting import Setting, SettingKey
from casuskluis.services.context import Context
from casuskluis.services.terms.term_days import checked_deadline, day_or_none

LIGHTER: Mapping[CasePhase, CasePhase] = {
    CasePhase.CASE_MEETING: CasePhase.MONITORING,
    CasePhase.MONITORING: CasePhase.AFTERCARE,
}
"""Where scaling down leads from each phase."""


class CannotScaleDown(RuleViolated):
    """After aftercare there is no lighter phase: go on, or close."""


class ReviewBeforeOpening(RuleViolated):
    """A review cannot be dated before the case opened."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewState:
    """How the necessity reviews of a case stand.

    Attributes:
        reviews: Every review, newest first.
        overdue: It should have been done by now: no new information is taken.
        lighter: The phase that scaling down leads to; None when there is none.
        term: The setting the next date follows from.
        next_on: Due date after a review held today; None when the setting is no good.
    """

    case: Case
    reviews: tuple[NecessityReview, ...]
    overdue: bool
    lighter: CasePhase | None
    term: Setting
    next_on: date | None


@dataclass(frozen=True, slots=True)
class ReviewService:
    """The necessity reviews."""

    context: Context

    def of_case(self, case_id: CaseId) -> ReviewState:
        """Return how the reviews of a case stand.

        Raises:
            NotFound: When the case is not in the vault.
        """
        today = self.context.clock.today()
        with self.context.read(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(case_id)
            term = transaction.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
            return ReviewState(
                case=case,
                reviews=tuple(transaction.necessity_reviews.of_case(case_id)),
                overdue=case.review_overdue(today),
                lighter=LIGHTER.get(case.phase),
                term=term,
                next_on=day_or_none(today, term),
            )

    def waiting(self) -> list[Case]:
        """Return the open cases of the officer, the one whose review is due first first."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            due = transaction.cases.due_for_review(date.max)
            return [case for case in due if access.may_open(case)]

    def record(self, review: NecessityReview) -> Case:
        """Record a review by the officer at work and do what follows from it.

        Going on sets the next date; scaling down also moves the case to the lighter phase;
        closing changes nothing yet: `casuskluis.services.endings.closing` does. A review held
        before the newest one, written down later, leaves the date as that one set it.

        Args:
            review: Author and ``next_on`` are filled in here.

        Returns:
            The case as it is now.

        Raises:
            ReviewIncomplete: When a motivation is missing or the day is still to come.
            ReviewBeforeOpening: When the day lies before the opening of the case.
            CaseClosed: When work on the case has ended.
            CannotScaleDown: When there is no lighter phase.
            SettingNotANumber: When the term is empty or absurd; nothing is stored then.
        """
        today = self.context.clock.today()
        review = replace(review, author=self.context.actor.label)
        review.check(today)
        with self.context.write(Permission.OWN_CASES) as transaction:
            case = transaction.cases.get(review.case_id)
            case.check_open()
            if review.held_on < case.opened_on:
                raise ReviewBeforeOpening
            if review.outcome is ReviewOutcome.CLOSE:
                transaction.necessity_reviews.add(replace(review, next_on=None))
                return case
            term = transaction.settings.get(SettingKey.NECESSITY_REVIEW_TERM)
            next_on = checked_deadline(review.held_on, term)
            held = transaction.necessity_reviews.of_case(case.id)
            newest = all(one.held_on <= review.held_on for one in held if one.next_on)
            transaction.necessity_reviews.add(replace(review, next_on=next_on))
            moved = _after(case, review.outcome, today)
            due = next_on if newest else case.next_review_on
            return transaction.cases.save(replace(moved, next_review_on=due))


def _after(case: Case, outcome: ReviewOutcome, today: date) -> Case:
    if outcome is not ReviewOutcome.SCALE_DOWN:
        return case
    if case.phase not in LIGHTER:
        raise CannotScaleDown
    return case.moved_to(LIGHTER[case.phase], today)
