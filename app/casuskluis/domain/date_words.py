# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates as one types them in a hurry: "3-2", "3 feb", "vr", "+2w", "februari 1995"."""

import re
from datetime import date

from casuskluis.domain.date_phrases import DAYS, read_phrase, weekday_named
from casuskluis.domain.partial_date import MONTHS, NotADate, PartialDate, month_named

LONGEST = 60
"""Characters; no date is written in more."""


class OnlyADay(NotADate):
    """A number is a day, but of which month?"""


class OtherWeekday(NotADate):
    """The day of the week and the date do not belong together. Details: ``day`` (a word)."""


class NotAWholeDate(NotADate):
    """Day, month and year must all be known here."""


_DAY_MONTH = re.compile(r"(\d{1,2})[-/. ](\d{1,2})")
_SHORT_YEAR = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2})")
_NAMED_MONTH = re.compile(r"(\d{1,2})[ -]?([a-z]+)\.?(?:[ -]'?(\d{2}))?")
_NUMBER = re.compile(r"\d{1,2}")
_CENTURY = 100
_YEARS_AHEAD = 10


def read_date(text: str, today: date, *, ahead: bool) -> PartialDate:
    """Read a date an officer typed.

    Args:
        text: "3-2", "3-2-26", "3 feb", "vr", "volgende week di", "+2w", "eind maart" or
            anything `PartialDate.parse` understands; also with the day of the week before it.
        today: The day it is: what was typed means that day, also after midnight.
        ahead: What an incomplete date means: the next one that comes (a due date), or else
            the last one that was (something that happened).

    Raises:
        NotADate: When it is no date that exists; the class tells why.
    """
    if len(text) > LONGEST:
        raise NotADate("too long for a date")
    plain = _plain(text)
    found = read_phrase(plain, today, ahead=ahead)
    if found is not None:
        return found
    weekday, _, rest = plain.partition(" ")
    if rest and (expected := weekday_named(weekday.rstrip("."))) is not None:
        dated = _of_weekday(expected, rest, today, ahead=ahead)
        if dated is not None:
            return dated
    return _read_plain(plain, today, ahead=ahead)


def read_whole_date(text: str, today: date, *, ahead: bool) -> PartialDate:
    """Read a date of which day, month and year must be known.

    Raises:
        NotADate: As `read_date`; `NotAWholeDate` when a part is missing.
    """
    found = read_date(text, today, ahead=ahead)
    if found.day is None:
        raise NotAWholeDate("a whole date is needed")
    return found


def depends_on_today(text: str, today: date, *, ahead: bool) -> bool:
    """Whether a text is a date that would be another one tomorrow, such as "morgen"."""
    if len(text) > LONGEST:
        return False
    try:
        return read_phrase(_plain(text), today, ahead=ahead) is not None
    except NotADate:
        return False


def in_words(found: PartialDate) -> str:
    """Return a date as one says it: "vrijdag 6 februari 2026", "februari 1995", "1995"."""
    if found.day is None or found.month is None:
        return str(found)
    day = DAYS[found.earliest.weekday()]
    return f"{day} {found.day} {MONTHS[found.month - 1]} {found.year}"


def _plain(text: str) -> str:
    return " ".join(text.casefold().replace(",", " ").split()).rstrip(".")


def _of_weekday(expected: int, rest: str, today: date, *, ahead: bool) -> PartialDate | None:
    try:
        found = _read_plain(rest, today, ahead=ahead)
    except NotADate as error:
        if type(error) is NotADate:
            return None  # no date at all: "ma" began another word
        raise
    if found.day is None:
        return None
    if found.earliest.weekday() != expected:
        raise OtherWeekday("another weekday", day=DAYS[found.earliest.weekday()])
    return found


def _read_plain(plain: str, today: date, *, ahead: bool) -> PartialDate:
    if match := _SHORT_YEAR.fullmatch(plain):
        return _short_year(int(match[1]), int(match[2]), int(match[3]), today)
    if match := _DAY_MONTH.fullmatch(plain):
        return _nearest_year(int(match[1]), int(match[2]), today, ahead=ahead)
    if match := _NAMED_MONTH.fullmatch(plain):
        day, month = int(match[1]), month_named(match[2])
        if match[3]:
            return _short_year(day, month, int(match[3]), today)
        return _nearest_year(day, month, today, ahead=ahead)
    if _NUMBER.fullmatch(plain):
        raise OnlyADay("a number alone")
    if plain.isalpha():
        return _nearest_month(month_named(plain), today, ahead=ahead)
    return PartialDate.parse(plain)


def _short_year(day: int, month: int, year: int, today: date) -> PartialDate:
    century = today.year - today.year % _CENTURY
    # "3-2-68" was, "3-2-27" comes: at most ten years ahead.
    full = century + year
    if full > today.year + _YEARS_AHEAD:
        full -= _CENTURY
    return PartialDate(full, month, day)


def _nearest_year(day: int, month: int, today: date, *, ahead: bool) -> PartialDate:
    refused = NotADate("no such day")
    # Eight years: 29 February skips 1900 and 2100.
    for step in range(9):
        try:
            found = PartialDate(today.year + (step if ahead else -step), month, day)
        except NotADate as error:
            refused = error  # 29 February of a year that has none
            continue
        if ahead == (found.earliest >= today) or found.earliest == today:
            return found
    raise refused


def _nearest_month(month: int, today: date, *, ahead: bool) -> PartialDate:
    this = PartialDate(today.year, month)
    if ahead and this.latest < today:
        return PartialDate(today.year + 1, month)
    if not ahead and this.earliest > today:
        return PartialDate(today.year - 1, month)
    return this
