# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which days nobody works, and when a term of a setting ends.

Source: article 3 of the Algemene termijnenwet: New Year's Day, Easter Monday, Ascension Day,
Whit Monday, both Christmas days, King's Day and 5 May every year; Good Friday is put on a par
with them. The library ``holidays`` computes them on this computer, whatever the year. Days
that the government puts on a par by decree (article 3, third paragraph) are not known here:
the program is then a day earlier than the law, never later.
"""

import sys
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec, module_from_spec
from typing import Any

from casuskluis.domain.setting import SettingKey
from casuskluis.domain.terms import deadline
from casuskluis.storage.transaction import Transaction

_PACKAGES = ("holidays", "holidays.calendars", "holidays.countries", "holidays.groups")
_GROUPS = {"christian": "ChristianHolidays", "international": "InternationalHolidays"}


class DutchHolidays:
    """The holidays of the Netherlands, worked out for each year when it is first asked for.

    May be used from several threads: a year is computed anew at worst.
    """

    def __contains__(self, day: object, /) -> bool:
        """Whether a day is a holiday."""
        return isinstance(day, date) and day in _of_year(day.year)


@cache
def _of_year(year: int) -> Mapping[date, str]:
    # "Optional" are Good Friday, and 5 May in the years in which shops and offices are open.
    found = _netherlands()(years=year, categories=("public", "optional"), language="nl")
    return dict(found)


@cache
def _netherlands() -> Any:
    """Return the class of the library, loaded when a term is first counted.

    Its packages import all 250 countries and the calendars of the world, 15 MB, for the one
    that is asked for. So they are made known without being run; their modules are found in
    them as ever, and the two the Netherlands ask for by name are put in their place.
    """
    for place in _PACKAGES:
        if place not in sys.modules and (spec := find_spec(place)) is not None:
            sys.modules[place] = module_from_spec(spec)
    groups = sys.modules["holidays.groups"]
    for module, name in _GROUPS.items():
        setattr(groups, name, getattr(import_module(f"holidays.groups.{module}"), name))
    from holidays.countries.netherlands import Netherlands  # noqa: PLC0415 - see above

    return Netherlands


def holiday_names(first: date, last: date) -> dict[date, str]:
    """Return what the holidays are called from one day up to and including another."""
    return {
        day: name
        for year in range(first.year, last.year + 1)
        for day, name in _of_year(year).items()
        if first <= day <= last
    }


def term_ends(transaction: Transaction, key: SettingKey, start: date) -> date:
    """Return the last day of a term that starts on a day.

    Every service that sets a due date uses this, so that all of them count alike.

    Raises:
        SettingNotANumber: When the value of the setting is empty or absurd.
        NotATerm: When the setting does not count time.
        EndsBeyondCalendar: When the start is so far ahead that the last day has no date.
    """
    return deadline(start, transaction.settings.get(key), DutchHolidays())
