# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the table decided, and whether the work is still needed: in words, on several papers."""

from collections.abc import Sequence

from casuskluis.documents.composer import Composer
from casuskluis.documents.papers import DecisionLine, ReviewLine
from casuskluis.documents.text import Markup, joined
from casuskluis.domain.partial_date import dutch_date


def write_decisions(composer: Composer, decisions: Sequence[DecisionLine]) -> None:
    """Write decisions as a list, each with its number and the day when that is known."""
    composer.bullets([_decision(composer, line) for line in decisions])


def write_review(composer: Composer, review: ReviewLine) -> None:
    """Write a necessity review: when, with what outcome, and why."""
    text = composer.text
    done = f"Getoetst op {dutch_date(review.held_on)}."
    outcome = f"Uitkomst: {review.outcome_label}." if review.outcome_label else ""
    later = f"Volgende toets uiterlijk {dutch_date(review.next_on)}." if review.next_on else ""
    composer.paragraph(
        joined([text.bold(done), text.markup(outcome), text.markup(later)]),
    )
    composer.labelled("Noodzaak", review.necessity)
    composer.labelled("Proportionaliteit", review.proportionality)


def _decision(composer: Composer, line: DecisionLine) -> Markup:
    text = composer.text
    when = f"({dutch_date(line.decided_on)})" if line.decided_on else ""
    return joined([text.bold(line.number), text.markup(line.text), text.markup(when)])
