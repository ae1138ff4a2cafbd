# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The days a paper of the programme is about, in words."""

from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.partial_date import dutch_date


class PeriodBackwards(RuleViolated):
    """A period begins before it ends."""


def period_words(first: date, last: date) -> str:
    """Return a period as printed: "2026", or from day to day.

    Raises:
        PeriodBackwards: When it ends before it begins.
    """
    if last < first:
        raise PeriodBackwards
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return str(first.year)
    return f"{dutch_date(first)} tot en met {dutch_date(last)}"


def period_name(first: date, last: date) -> str:
    """Return a period for the name of a file or a line of the journal: "2026"."""
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return str(first.year)
    return f"{first.isoformat()}-{last.isoformat()}"
