# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the cases of the demonstration were reviewed and closed, and which must be destroyed."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from casuskluis.domain.case import Case
from casuskluis.domain.closing import ClosingMark, ClosingStep
from casuskluis.domain.identifiers import ClosingStepId, NecessityReviewId
from casuskluis.domain.review import NecessityReview, ReviewOutcome
from casuskluis.domain.setting import SettingKey
from casuskluis.services.demonstration.stage import Stage

_TICKED = (ClosingStep.FEEDBACK, ClosingStep.PARTNERS, ClosingStep.SUBJECT)
_DUE = timedelta(days=12)
_HELD = timedelta(days=40)
_HOLD_REASON = (
    "De betrokkene heeft een klacht ingediend bij de Nationale ombudsman. Tot het oordeel "
    "blijft het dossier bewaard."
)
_STILL = (
    "De zorgen uit de weging zijn er nog. Los van elkaar weten de partners te weinig.",
    "De afspraken lopen en helpen. Als het overleg nu stopt, valt de begeleiding weg.",
    "Er is vooruitgang, maar een vaste dagbesteding en steun in de buurt zijn er nog niet.",
)
_FITTING = (
    "Lichter kan nu niet. Alleen de partners die iets doen, zitten aan tafel.",
    "Er wordt niet meer gedeeld dan nodig is. Een partner is van de lijst gehaald.",
    "De hulp is vrijwillig; zwaardere maatregelen zijn niet nodig.",
)
_OVER = "De doelen zijn gehaald of de hulp gaat gewoon verder zonder dit overleg."
_NO_LONGER_FITTING = "Blijven overleggen past niet meer bij de zorgen die er nog zijn."


def some_due(stage: Stage, cases: Sequence[Case]) -> tuple[Case, ...]:
    """Return the cases with one to be destroyed, and one that is due but held.

    They closed when the term was shorter: the day that was set at closing stays.
    """
    returned = {case.reentry_of for case in cases}
    free = [case for case in cases if not case.is_open and case.id not in returned]
    due, held = sorted(free, key=lambda case: case.closed_on or date.max)[:2]
    changed = {
        due.id: replace(due, destroy_on=stage.last_day - _DUE),
        held.id: replace(
            held.held(since=stage.last_day - _HELD - _DUE, reason=_HOLD_REASON),
            destroy_on=stage.last_day - _HELD,
        ),
    }
    return tuple(changed.get(case.id, case) for case in cases)


def draw_reviews(stage: Stage, cases: Sequence[Case]) -> list[NecessityReview]:
    """Return a review at the end of every term, and one at each closing."""
    reviews: list[NecessityReview] = []
    for case in cases:
        for held_on, next_on in _terms(stage, case):
            reviews.append(_review(stage, case, held_on, next_on))
    ordered = sorted(reviews, key=lambda review: (review.held_on, review.case_id))
    return [
        replace(review, id=NecessityReviewId(place))
        for place, review in enumerate(ordered, start=1)
    ]


def draw_marks(cases: Sequence[Case]) -> list[ClosingMark]:
    """Return the ticks on the checklists of the closed cases."""
    marks = [
        ClosingMark(
            case_id=case.id, step=step, marked_on=case.closed_on, author=case.case_coordinator
        )
        for case in cases
        if case.closed_on is not None
        for step in _TICKED
    ]
    return [replace(mark, id=ClosingStepId(place)) for place, mark in enumerate(marks, start=1)]


def _terms(stage: Stage, case: Case) -> list[tuple[date, date | None]]:
    """Return the days of the reviews that were held, each with the next due day."""
    ends_on = case.closed_on or case.next_review_on or stage.last_day
    held: list[tuple[date, date | None]] = []
    day = stage.until(SettingKey.NECESSITY_REVIEW_TERM, case.opened_on)
    while day < min(ends_on, stage.last_day):
        following = stage.until(SettingKey.NECESSITY_REVIEW_TERM, day)
        held.append((day, following))
        day = following
    if held and case.is_open:
        held[-1] = (held[-1][0], case.next_review_on)
    if case.closed_on is not None:
        held.append((case.closed_on, None))
    return held


def _review(stage: Stage, case: Case, held_on: date, next_on: date | None) -> NecessityReview:
    if next_on is None:
        return NecessityReview(
            case_id=case.id,
            held_on=held_on,
            author=case.case_coordinator,
            necessity=_OVER,
            proportionality=_NO_LONGER_FITTING,
            outcome=ReviewOutcome.CLOSE,
        )
    return NecessityReview(
        case_id=case.id,
        held_on=held_on,
        author=case.case_coordinator,
        necessity=stage.chance.deal(_STILL),
        proportionality=stage.chance.deal(_FITTING),
        next_on=next_on,
    )
