# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates said from the day it is: "+2w", "volgende week di", "eind maart", "over 3 dagen"."""

import calendar
import re
from datetime import date, timedelta

from casuskluis.domain.partial_date import MONTHS, NotADate, PartialDate, month_named

DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


class UnclearWeekday(NotADate):
    """One letter can be two days of the week. Details: ``one`` and ``other``."""


class UnclearWeek(NotADate):
    """The words "volgende vrijdag": for some the next one, for others the one after it."""


class OnlyAWeek(NotADate):
    """A week has seven days."""


_NAMED = {
    "eergisteren": -2,
    "gisteren": -1,
    "vandaag": 0,
    "nu": 0,
    "morgen": 1,
    "overmorgen": 2,
}
_NUMBERS = {
    "een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "vijf": 5,
    "zes": 6, "zeven": 7, "acht": 8, "negen": 9, "tien": 10,
}  # fmt: skip
_WEEK = 7
_YEAR = 12
_UNIT = r"(d|dg|dag|dagen|w|wk|week|weken|m|mnd|maand|maanden|j|jr|jaar|jaren)"
_SHIFT = re.compile(rf"([+-])\s?(\d{{1,3}})\s?{_UNIT}?")
_LATER = re.compile(rf"(?:over|na) (\d{{1,3}}|[a-zé]+) {_UNIT}")
_AGO = re.compile(rf"(\d{{1,3}}|[a-zé]+) {_UNIT} geleden")
_NEXT = {"volgende": 1, "komende": 1, "vorige": -1, "afgelopen": -1, "deze": 0}
_IN_WEEK = re.compile(r"(volgende|komende|vorige|afgelopen|deze) week (\w+)")
_DAY_OF_WEEK = re.compile(r"(\w+) (volgende|komende|vorige|afgelopen|deze) week")
_WHICH = re.compile(
    r"(volgende|komende|aanstaande|a\.?s\.?|afgelopen|jongstleden|jl|vorige|deze) (\w+)"
)
_BEFORE = frozenset({"afgelopen", "jongstleden", "jl", "vorige"})
_SPAN = re.compile(r"(deze|komende|volgende|vorige|afgelopen|dit|volgend|vorig) (maand|jaar)")
_SPANS = {"deze": 0, "dit": 0, "vorige": -1, "vorig": -1, "afgelopen": -1}
_PART = re.compile(r"(begin|half|medio|eind|einde)(?: van)?(?: de)? (.+)")


def read_phrase(plain: str, today: date, *, ahead: bool) -> PartialDate | None:
    """Read a date that only means something on the day it is said.

    Args:
        plain: In small letters, with single spaces.
        today: The day it is said.
        ahead: Whether a day or month without a year lies in the future.

    Returns:
        The date; nothing when the text is no such phrase.

    Raises:
        NotADate: When it is such a phrase, but not one day: it says why not.
    """
    day = _shifted(plain, today)
    if day is None:
        day = _of_week(plain, today, ahead=ahead)
    if day is not None:
        return PartialDate.of(day)
    if plain.endswith(" week") and plain.removesuffix(" week") in _NEXT:
        raise OnlyAWeek("a week is no day")
    if match := _PART.fullmatch(plain):
        return _part_of(match[1], match[2], today, ahead=ahead)
    return _span(plain, today)


def month_shifted(day: date, months: int) -> date:
    """Return the same day some months on; the last of the month where that has no such day.

    Raises:
        NotADate: When that lies outside the calendar.
    """
    year, month = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    if not date.min.year < year < date.max.year:
        raise NotADate("outside the calendar")
    last = calendar.monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def weekday_named(word: str) -> int | None:
    """Return the place in the week of a day, named whole or by its first letters.

    Raises:
        UnclearWeekday: When the letter is that of two days.
    """
    found = [at for at, name in enumerate(DAYS) if name.startswith(word) and word != "maand"]
    if len(word) == 1 and len(found) > 1:
        raise UnclearWeekday("two days", one=DAYS[found[0]], other=DAYS[found[1]])
    return found[0] if found and len(word) > 1 else None


def _shifted(plain: str, today: date) -> date | None:
    if plain in _NAMED:
        return today + timedelta(days=_NAMED[plain])
    if match := _SHIFT.fullmatch(plain):
        count = int(match[2]) * (1 if match[1] == "+" else -1)
        return _moved(today, count, match[3] or "d")
    later, ago = _LATER.fullmatch(plain), _AGO.fullmatch(plain)
    match = later or ago
    if match is None:
        return None
    count = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1], 0)
    if not count:
        return None
    return _moved(today, count if later else -count, match[2])


def _moved(today: date, count: int, unit: str) -> date:
    if unit[0] in "mj":
        return month_shifted(today, count * (_YEAR if unit[0] == "j" else 1))
    return today + timedelta(days=count * (_WEEK if unit[0] == "w" else 1))


def _of_week(plain: str, today: date, *, ahead: bool) -> date | None:
    if match := _IN_WEEK.fullmatch(plain):
        return _in_week(match[1], match[2], today)
    if match := _DAY_OF_WEEK.fullmatch(plain):
        return _in_week(match[2], match[1], today)
    match = _WHICH.fullmatch(plain)
    which, word = (match[1], match[2]) if match else ("", plain)
    weekday = weekday_named(word)
    if weekday is None:
        return None
    if which == "volgende":
        raise UnclearWeek("two readings")
    distance = (weekday - today.weekday()) % _WEEK
    backward = which in _BEFORE or (not which and not ahead and distance)
    if backward:
        return today + timedelta(days=distance - _WEEK)
    strictly_after = which not in {"", "deze"}
    return today + timedelta(days=distance or (_WEEK if strictly_after else 0))


def _in_week(which: str, word: str, today: date) -> date | None:
    weekday = weekday_named(word)
    if weekday is None:
        return None
    monday = today - timedelta(days=today.weekday())
    return monday + timedelta(days=_NEXT[which] * _WEEK + weekday)


def _span(plain: str, today: date) -> PartialDate | None:
    match = _SPAN.fullmatch(plain)
    if match is None:
        return None
    step = _SPANS.get(match[1], 1)
    if match[2] == "jaar":
        return PartialDate(today.year + step)
    day = month_shifted(today, step)
    return PartialDate(day.year, day.month)


def _part_of(part: str, words: str, today: date, *, ahead: bool) -> PartialDate | None:
    """Return the first, middle or last day of a month or a year."""
    if words in {"maand", "jaar"}:
        words = f"deze {words}"
    span = _span(words, today) or _named_span(words)
    if span is not None:
        return PartialDate.of(_edge(part, span))
    try:
        month = month_named(words)
    except NotADate:
        return None
    found = [_edge(part, PartialDate(today.year + step, month)) for step in (-1, 0, 1)]
    if ahead:
        return PartialDate.of(next(day for day in found if day >= today))
    return PartialDate.of(next(day for day in reversed(found) if day <= today))


def _named_span(words: str) -> PartialDate | None:
    try:
        span = PartialDate.parse(words)
    except NotADate:
        return None
    return span if span.day is None else None


def _edge(part: str, span: PartialDate) -> date:
    if part == "begin":
        return span.earliest
    if part.startswith("eind"):
        return span.latest
    return span.earliest.replace(month=span.month or len(MONTHS) // 2 + 1).replace(
        day=1 if span.month is None else 15
    )
