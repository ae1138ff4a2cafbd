# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates as people know them: "1968", "februari 1995", "3 februari 1995"."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from functools import total_ordering

from typing_extensions import override

from casuskluis.domain.errors import RuleViolated

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli",
    "augustus", "september", "oktober", "november", "december",
)  # fmt: skip

EARLIEST_YEAR = 1800
LATEST_YEAR = 2200
_SHORTEST_MONTH = 28
_NUMBERS = re.compile(r"(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})")
_MONTH_YEAR = re.compile(r"(\d{1,2})[-/.](\d{4})")
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_DAY_FIRST = re.compile(r"(\d{2})(\d{2})((?:1[89]|2[012])\d{2})")
_WORDS = re.compile(r"(?:(\d{1,2})[\s-]+)?([a-z]+)\.?[\s-]+(\d{4})")
_ENGLISH_SHORT = {"mrt": 3, "maa": 3, "okt": 10, "oct": 10, "may": 5}


class NotADate(RuleViolated):
    """The text is no date that exists, not even a partial one."""


class NoSuchYear(NotADate):
    """The year lies too far away. Details: ``earliest`` and ``latest``."""


class NoSuchMonth(NotADate):
    """There are twelve months."""


class NoSuchDay(NotADate):
    """This month has not that many days. Details: ``month`` (a word), ``last``."""


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the day and the month, may be unknown.

    It is kept as it was given and never completed by guessing. A day without a month does
    not exist here, as in the population register (BRP).

    Raises:
        NotADate: When the combination cannot exist, such as 31 February.
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not EARLIEST_YEAR <= self.year <= LATEST_YEAR:
            raise NoSuchYear("year out of range", earliest=EARLIEST_YEAR, latest=LATEST_YEAR)
        if self.month is None:
            if self.day is not None:
                raise NotADate("a day needs a month")
            return
        if not 1 <= self.month <= len(MONTHS):
            raise NoSuchMonth("no such month")
        if self.day is None or 1 <= self.day <= _SHORTEST_MONTH:
            return
        last = calendar.monthrange(self.year, self.month)[1]
        if not 1 <= self.day <= last:
            raise NoSuchDay("no such day", month=MONTHS[self.month - 1], last=last)

    @classmethod
    def of(cls, day: date) -> "PartialDate":
        """Return a whole date."""
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> "PartialDate":
        """Read a date as officers and registers write it.

        Understood: ``1968``, ``1995-02``, ``1995-02-03``, ``19950203``, ``19680000``,
        ``03021995``, ``3-2-1995``, ``00-02-1995``, ``02-1995``, ``februari 1995``,
        ``3 feb. 1995``, ``3-feb-1995``.

        Raises:
            NotADate: When the text is none of these or the date does not exist.
        """
        plain = " ".join(text.casefold().split())
        if match := _NUMBERS.fullmatch(plain) or _DAY_FIRST.fullmatch(plain):
            day, month, year = map(int, match.groups())
        elif match := _COMPACT.fullmatch(plain) or _ISO.fullmatch(plain):
            year, month, day = (int(part or 0) for part in match.groups())
        elif match := _MONTH_YEAR.fullmatch(plain):
            day, month, year = 0, int(match[1]), int(match[2])
        elif match := _WORDS.fullmatch(plain):
            day, month, year = int(match[1] or 0), month_named(match[2]), int(match[3])
        else:
            raise NotADate("not a date")
        return cls(year, month or None, day or None)

    def iso(self) -> str:
        """Return the shape in which it is stored: ``1968``, ``1995-02`` or ``1995-02-03``."""
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        if self.day is not None:
            text += f"-{self.day:02}"
        return text

    @override
    def __str__(self) -> str:
        """Return the Dutch way of writing it: ``1968``, ``februari 1995``, ``03-02-1995``."""
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{MONTHS[self.month - 1]} {self.year:04}"
        return f"{self.day:02}-{self.month:02}-{self.year:04}"

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        month = self.month or len(MONTHS)
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def ages_on(self, day: date) -> tuple[int, int]:
        """Return the lowest and the highest age in whole years on a day."""
        return _age(self.latest, day), _age(self.earliest, day)

    def __lt__(self, other: object) -> bool:
        """Sort unknown parts before known ones."""
        if not isinstance(other, PartialDate):
            return NotImplemented
        return self.iso() < other.iso()


def dutch_date(day: date) -> str:
    """Return a day as dd-mm-jjjj."""
    return f"{day.day:02}-{day.month:02}-{day.year:04}"


def month_named(word: str) -> int:
    """Return the number of a month, named whole or by its first three letters.

    Raises:
        NotADate: When no month is called so.
    """
    if word in _ENGLISH_SHORT:
        return _ENGLISH_SHORT[word]
    found = [number for number, name in enumerate(MONTHS, start=1) if name.startswith(word)]
    if len(word) < len("mei") or len(found) != 1:
        raise NotADate("no such month name")
    return found[0]


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
