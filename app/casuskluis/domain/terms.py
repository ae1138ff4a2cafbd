# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding a term of law to a day. The terms themselves are settings, never constants.

A term starts on the day after the event, and a term in months ends on the same date of a later
month or on its last day (Regulation 1182/71, article 3). See decision 0010.
"""

import calendar
from bisect import bisect_right
from datetime import date, timedelta
from typing import Protocol

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.setting import PLAUSIBLE, Setting, SettingKey, Unit

_MONTHS_PER_YEAR = 12
_HOURS_PER_DAY = 24
_FRIDAY = 4
_DAYS_PER_WEEK = 7
_TIME = frozenset(
    {Unit.HOURS, Unit.DAYS, Unit.WORKING_DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS}
)
_LONGEST = 31 * 366
"""Days; more than any plausible term."""

ENDS_ON_A_WORKING_DAY = frozenset(
    {SettingKey.REQUEST_TERM, SettingKey.REQUEST_EXTENSION, SettingKey.INFORMING_TERM}
)
"""The terms that the law extends to the next working day: those of the AVG in months.

Source: Regulation 1182/71, article 3(4). Hours are not extended. Terms of more than three
months are not either (Algemene termijnenwet, article 4), and what the municipality chose itself
is not a term of law.
"""


class NotATerm(RuleViolated):
    """This setting does not count time."""


class EndsBeyondCalendar(RuleViolated):
    """The term starts so far ahead that its last day has no date."""


def add_months(day: date, months: int) -> date:
    """Return the same day a number of months on; the last day of a shorter month at most."""
    total = day.year * _MONTHS_PER_YEAR + day.month - 1 + months
    year, month = divmod(total, _MONTHS_PER_YEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


class Holidays(Protocol):
    """Tells which days nobody works. Comes from outside: the domain has no calendar."""

    def __contains__(self, day: object, /) -> bool:
        """Whether a day is a holiday."""


_NO_HOLIDAYS: frozenset[date] = frozenset()


def add_working_days(day: date, count: int, holidays: Holidays = _NO_HOLIDAYS) -> date:
    """Return the day that many working days (Monday to Friday, no holiday) after a day."""
    moment = day
    while count > 0:
        moment += timedelta(days=1)
        if is_working_day(moment, holidays):
            count -= 1
    return moment


def is_working_day(day: date, holidays: Holidays = _NO_HOLIDAYS) -> bool:
    """Tell whether a day is neither a Saturday, nor a Sunday, nor a holiday."""
    return day.weekday() <= _FRIDAY and day not in holidays


def deadline(day: date, term: Setting, holidays: Holidays = _NO_HOLIDAYS) -> date:
    """Return the last day of a term that starts on a day.

    Raises:
        SettingNotANumber: When the value of the setting is empty or absurd.
        NotATerm: When the setting does not count time.
        EndsBeyondCalendar: When the last day has no date.
    """
    lowest, highest = PLAUSIBLE.get(term.unit, (1, 1))
    if term.unit not in _TIME:
        raise NotATerm
    count = term.number(lowest=lowest, highest=highest)
    try:
        last = _counted(day, count, term.unit, holidays)
        if term.key in ENDS_ON_A_WORKING_DAY and term.unit is not Unit.HOURS:
            while not is_working_day(last, holidays):
                last += timedelta(days=1)
    except (OverflowError, ValueError):
        raise EndsBeyondCalendar from None
    return last


def latest_start(until: date, term: Setting, holidays: Holidays = _NO_HOLIDAYS) -> date:
    """Return the last day on which a term can start and end on or before a day.

    Raises:
        SettingNotANumber: When the value of the setting is empty or absurd.
        NotATerm: When the setting does not count time.
    """
    first = max(1, until.toordinal() - _LONGEST)
    days = range(first, until.toordinal() + 1)
    place = bisect_right(days, until, key=lambda day: _end_or_last(day, term, holidays))
    return date.fromordinal(max(1, first + place - 1))


def _end_or_last(ordinal: int, term: Setting, holidays: Holidays) -> date:
    try:
        return deadline(date.fromordinal(ordinal), term, holidays)
    except EndsBeyondCalendar:
        return date.max


def _counted(day: date, count: int, unit: Unit, holidays: Holidays) -> date:
    match unit:
        case Unit.HOURS:
            return day + timedelta(days=-(-count // _HOURS_PER_DAY))
        case Unit.WORKING_DAYS:
            return add_working_days(day, count, holidays)
        case Unit.WEEKS:
            return day + timedelta(days=count * _DAYS_PER_WEEK)
        case Unit.MONTHS:
            return add_months(day, count)
        case Unit.YEARS:
            return add_months(day, count * _MONTHS_PER_YEAR)
        case _:
            return day + timedelta(days=count)
