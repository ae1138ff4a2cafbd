# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which days stand where: whole ISO weeks from Monday, and the steps from day to day."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from casuskluis.domain.terms import add_months

DAYS = 7
_FIRST, _LAST = date(1900, 1, 1), date(2199, 12, 31)
"""The days that can be reached: nobody plans outside them."""


class Range(Enum):
    """How much is shown."""

    MONTH = "month"
    WEEK = "week"


class Step(Enum):
    """Where a key leads."""

    DAY_BACK = -1
    DAY_ON = 1
    WEEK_BACK = -DAYS
    WEEK_ON = DAYS
    MONTH_BACK = "month_back"
    MONTH_ON = "month_on"
    WEEK_BEGIN = "week_begin"
    WEEK_END = "week_end"


@dataclass(frozen=True, slots=True)
class Week:
    """One row.

    Attributes:
        number: ISO week: the one with the first Thursday of the year is week 1.
        days: Monday to Sunday.
    """

    number: int
    days: tuple[date, ...]


def week_of(day: date) -> Week:
    """Return the week a day is in."""
    monday = day - timedelta(days=day.weekday())
    days = tuple(monday + timedelta(days=place) for place in range(DAYS))
    return Week(day.isocalendar().week, days)


def weeks_of(day: date, shown: Range) -> tuple[Week, ...]:
    """Return the weeks that show a day: its own, or all those of its month."""
    if shown is Range.WEEK:
        return (week_of(day),)
    first = day.replace(day=1)
    last = add_months(first, 1) - timedelta(days=1)
    found = [week_of(first)]
    while found[-1].days[-1] < last:
        found.append(week_of(found[-1].days[-1] + timedelta(days=1)))
    return tuple(found)


def stepped(day: date, step: Step) -> date:
    """Return the day a key leads to; at the end of the calendar it stays."""
    if step is Step.MONTH_BACK or step is Step.MONTH_ON:
        found = add_months(day, 1 if step is Step.MONTH_ON else -1)
    elif step is Step.WEEK_BEGIN:
        found = week_of(day).days[0]
    elif step is Step.WEEK_END:
        found = week_of(day).days[-1]
    else:
        found = day + timedelta(days=int(step.value))
    return found if _FIRST <= found <= _LAST else day
