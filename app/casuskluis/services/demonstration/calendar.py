# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When things happen: three years up to the last day, and fourteen meetings."""

from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.services.demonstration.chance import workday

_SUMMER = 6
_YEARS = 3
_NOTICE = timedelta(days=6)
_MEETING_DAYS = frozenset({1, 3})  # Tuesday and Thursday
_WEEKS_APART = (5, 6, 6, 7, 8, 9, 11, 12, 12, 13, 14, 16, 17)
"""From the coming meeting back: the younger, the more often."""
_USUAL = timedelta(days=1095)


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days of the story.

    Attributes:
        last_day: The day the officer opens the demonstration.
        years: First and last day of each of the three years, oldest first.
        meetings: The days of the meetings, oldest first; only the last is still to come.
    """

    last_day: date
    years: tuple[tuple[date, date], ...]
    meetings: tuple[date, ...]

    @classmethod
    def until(cls, last_day: date) -> "Calendar":
        """Return the calendar of three years of which the last ends at a day.

        The years are calendar years, because figures are printed by calendar year: until the
        summer the young year still belongs to the one before it.
        """
        newest = last_day.year if last_day.month > _SUMMER else last_day.year - 1
        starts = [date(newest - back, 1, 1) for back in range(_YEARS - 1, -1, -1)]
        ends = [following - timedelta(days=1) for following in starts[1:]]
        years = tuple(zip(starts, [*ends, last_day], strict=True))
        return cls(last_day, years, _meeting_days(starts[0], last_day))

    @property
    def coming(self) -> date:
        """The day of the meeting that is being prepared."""
        return self.meetings[-1]

    @property
    def past(self) -> tuple[date, ...]:
        """The days of the meetings that were held."""
        return self.meetings[:-1]


def _meeting_days(first_day: date, last_day: date) -> tuple[date, ...]:
    coming = last_day + _NOTICE
    while coming.weekday() not in _MEETING_DAYS:
        coming += timedelta(days=1)
    stretch = (last_day - first_day) / _USUAL
    days = [coming]
    for weeks in _WEEKS_APART:
        days.append(days[-1] - timedelta(weeks=round(weeks * stretch)))
    return tuple(workday(day) for day in reversed(days))
