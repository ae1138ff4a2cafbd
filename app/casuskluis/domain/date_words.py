# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates as one types them in a hurry: "3-2", "vandaag", "vr", "+14", "februari 1995"."""

import re
from datetime import date, timedelta

from casuskluis.domain.partial_date import NotADate, PartialDate

_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_NAMED = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
}
_DAY_MONTH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})")
_AHEAD = re.compile(r"([+-]\d{1,3})\s*(d|dagen|w|weken)?")
_WEEK = 7
_CENTURY = 100


def read_date(text: str, today: date, *, ahead: bool) -> PartialDate:
    """Read a date an officer typed.

    Args:
        text: "3-2", "3-2-26", "vandaag", "vr", "+14", "+2 weken" or anything
            `PartialDate.parse` understands.
        today: The day it is.
        ahead: What an incomplete date means: the next one that comes (a due date), or else
            the last one that was (something that happened).

    Raises:
        NotADate: When it is no date that exists.
    """
    plain = " ".join(text.casefold().split())
    if plain in _NAMED:
        return PartialDate.of(today + timedelta(days=_NAMED[plain]))
    if match := _AHEAD.fullmatch(plain):
        size = _WEEK if (match[2] or "").startswith("w") else 1
        return PartialDate.of(today + timedelta(days=int(match[1]) * size))
    if match := _SHORT_YEAR.fullmatch(plain):
        return _short_year(int(match[1]), int(match[2]), int(match[3]), today)
    if match := _DAY_MONTH.fullmatch(plain):
        return _nearest_year(int(match[1]), int(match[2]), today, ahead=ahead)
    weekday = _weekday(plain)
    if weekday is not None:
        return PartialDate.of(_nearest_weekday(weekday, today, ahead=ahead))
    return PartialDate.parse(plain)


def _short_year(day: int, month: int, year: int, today: date) -> PartialDate:
    century = today.year - today.year % _CENTURY
    # "3-2-68" was, "3-2-27" comes: at most ten years ahead.
    full = century + year
    if full > today.year + 10:
        full -= _CENTURY
    return PartialDate(full, month, day)


def _nearest_year(day: int, month: int, today: date, *, ahead: bool) -> PartialDate:
    steps = (0, 1, 2, 3, 4) if ahead else (0, -1, -2, -3, -4)
    for step in steps:
        try:
            found = PartialDate(today.year + step, month, day)
        except NotADate:
            continue  # 29 February of a year that has none
        if ahead == (found.earliest >= today) or found.earliest == today:
            return found
    raise NotADate("no such day")


def _weekday(plain: str) -> int | None:
    word = plain.removesuffix(".")
    if len(word) < len("ma"):
        return None
    return next((at for at, name in enumerate(_DAYS) if name.startswith(word)), None)


def _nearest_weekday(weekday: int, today: date, *, ahead: bool) -> date:
    distance = (weekday - today.weekday()) % _WEEK
    if not ahead and distance:
        distance -= _WEEK
    return today + timedelta(days=distance)
