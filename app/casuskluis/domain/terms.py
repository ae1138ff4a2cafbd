# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Adding a term of law to a day. The terms themselves are settings, never constants."""

import calendar
from datetime import date, timedelta
from typing import Protocol

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.setting import Setting, Unit

_MONTHS_PER_YEAR = 12
_HOURS_PER_DAY = 24
_FRIDAY = 4
_DAYS_PER_WEEK = 7


class NotATerm(RuleViolated):
    """This setting does not count time."""


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
        if moment.weekday() <= _FRIDAY and moment not in holidays:
            count -= 1
    return moment


def deadline(day: date, term: Setting, holidays: Holidays = _NO_HOLIDAYS) -> date:
    """Return the last day of a term that starts on a day.

    Raises:
        SettingNotANumber: When the value of the setting is empty or absurd.
        NotATerm: When the setting does not count days, weeks, months or years.
    """
    count = term.number(highest=1200)
    match term.unit:
        case Unit.HOURS:
            return day + timedelta(days=-(-count // _HOURS_PER_DAY))
        case Unit.DAYS:
            return day + timedelta(days=count)
        case Unit.WORKING_DAYS:
            return add_working_days(day, count, holidays)
        case Unit.WEEKS:
            return day + timedelta(days=count * _DAYS_PER_WEEK)
        case Unit.MONTHS:
            return add_months(day, count)
        case Unit.YEARS:
            return add_months(day, count * _MONTHS_PER_YEAR)
        case _:
            raise NotATerm
