# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The necessity review (noodzakelijkheidstoets): is this case still needed?"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, NecessityReviewId


class ReviewIncomplete(RuleViolated):
    """A necessity review needs reasons, and a day that is not in the future."""


class ReviewOverdue(RuleViolated):
    """The necessity review is past its date: the case takes no new information."""


class ReviewOutcome(StrEnum):
    """What the review leads to."""

    CONTINUE = "continue"
    SCALE_DOWN = "scale_down"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class NecessityReview:
    """One review of one case.

    Attributes:
        author: Who did it.
        necessity: Why the work is still necessary, or not any more.
        proportionality: Whether it is in proportion, and whether less would do.
        next_on: Day by which the next review must be done; None when the case closes.
    """

    id: NecessityReviewId = NecessityReviewId(0)
    case_id: CaseId
    held_on: date
    author: str = field(default="", repr=False)
    necessity: str = field(repr=False)
    proportionality: str = field(default="", repr=False)
    outcome: ReviewOutcome = ReviewOutcome.CONTINUE
    next_on: date | None = None
    version: int = 1

    def check(self, today: date) -> None:
        """Refuse a review without reasons.

        Raises:
            ReviewIncomplete: When a text is missing or the day is still to come.
        """
        if not (self.necessity.strip() and self.proportionality.strip()):
            raise ReviewIncomplete
        if self.held_on > today:
            raise ReviewIncomplete
