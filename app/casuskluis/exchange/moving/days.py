# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading a day, or part of one, as people type it into a list."""

import contextlib
import re
from collections.abc import Iterable
from datetime import date, timedelta

from casuskluis.domain.date_words import read_date
from casuskluis.domain.partial_date import MONTHS, NotADate, PartialDate, month_named
from casuskluis.exchange.moving.cleaning import CELL_ERROR, is_cell_error, is_nothing, tidy
from casuskluis.exchange.moving.listed import Told

NOT_READ = "De datum is niet te lezen. Vul hem zelf in."
IMPOSSIBLE = "Deze datum bestaat niet. Vul de juiste in."
ABOUT = "De datum is bij benadering. Controleer hem."
NO_YEAR = "Er staat geen jaar bij de datum. Het jaar is afgeleid."
SWAPPED = "De maand en de dag lijken omgewisseld. Controleer de datum."
SERIAL = "Er staat een getal in plaats van een datum. De datum is daaruit berekend."
SEVERAL = "Er staat meer dan één datum. Kies de juiste."
TOO_FAR = "De datum ligt onwaarschijnlijk ver weg. Controleer het jaar."
IN_FUTURE = "De datum ligt in de toekomst. Controleer het jaar."
IN_PAST = "De datum ligt al achter ons. Controleer het jaar."
SHORT_YEAR = "Het jaar heeft twee cijfers en kan twee eeuwen betekenen. Controleer het."
_WEEKDAY = re.compile(
    r"^(ma|di|wo|do|vr|za|zo|(maan|dins|woens|donder|vrij|zater|zon)dag)\.?,?\s+"
)
_TIME = re.compile(r"[ t]+(om )?\d{1,2}[:.]\d{2}(:\d{2}(\.\d+)?)?( uur)?$")
_ABOUT = re.compile(
    r"^(ca|circa|ongeveer|ongev|rond|±|~|c|vermoedelijk|omstreeks)\.?\s*|\s*\?+$"
)
_SHORT = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ]'?(\d{2})")
_SHORT_WORD = re.compile(r"(\d{1,2})[ -]?([a-z]+)\.?[ -]'?(\d{2})")
_SLASHED = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})")
_SERIAL = re.compile(r"[1-5]\d{4}")
_LATER = re.compile(r"\d{1,2}[-/. ]+(\d{1,2}|[a-z]{3,9})\.?[-/. ]+'?\d{2,4}|\d{4}-\d{2}-\d{2}")
_YEARLESS = re.compile(r"\d{1,2}[-/. ](\d{1,2}|[a-z]{3,9})\.?")
_EXCEL_EPOCH = date(1899, 12, 30)
_OLDEST = 105
_CENTURY = 100
_YOUNGEST = 10
_FIRST_YEAR = 1995
_YEARS_AHEAD = 3


def is_month_first(cells: Iterable[str]) -> bool:
    """Tell whether a column holds a date that can only be written month first."""
    for cell in cells:
        match = _SLASHED.fullmatch(cell.strip())
        if match and int(match[3]) > len(MONTHS) >= int(match[1]):
            return True
    return False


class DayReader:
    """Reads the cells of one column of days.

    Args:
        today: The day it is.
        born: Days of birth, which lie further back.
        ahead: Days that may still come.
        month_first: Another cell of the column was written month first.
    """

    def __init__(
        self, today: date, *, born: bool = False, ahead: bool = False, month_first: bool = False
    ) -> None:
        self._today = today
        self._born = born
        self._ahead = ahead
        self._month_first = month_first
        self._read: dict[str, Told[PartialDate]] = {}

    def read(self, text: str) -> Told[PartialDate]:
        """Return the day of one cell; equal cells of a long list share it."""
        if text not in self._read:
            self._read[text] = self._told(text)
        return self._read[text]

    def _told(self, text: str) -> Told[PartialDate]:
        plain = " ".join(tidy(text).casefold().replace("’", "'").split())
        if is_cell_error(tidy(text)):
            return Told(None, CELL_ERROR, text)
        if is_nothing(plain) or plain in {"00-00-0000", "00000000"}:
            return Told(None, "", text)
        shorter = _TIME.sub("", _WEEKDAY.sub("", plain)).rstrip(".,")
        bare = _ABOUT.sub("", shorter)
        day, doubt = self._parsed(bare)
        if day is None:
            return Told(None, doubt, text)
        doubt = doubt or (ABOUT if bare != shorter else "") or self._implausible(day, bare)
        return Told(day, doubt, text)

    def _parsed(self, plain: str) -> tuple[PartialDate | None, str]:
        if len(_LATER.findall(plain)) > 1:
            return None, SEVERAL
        if _SERIAL.fullmatch(plain):
            return PartialDate.of(_EXCEL_EPOCH + timedelta(days=int(plain))), SERIAL
        with contextlib.suppress(NotADate):
            return PartialDate.parse(plain), ""
        short = _SHORT.fullmatch(plain) or _SHORT_WORD.fullmatch(plain)
        with contextlib.suppress(NotADate):
            if short:
                return self._short(short)
            if _YEARLESS.fullmatch(plain):
                return read_date(plain, self._today, ahead=self._ahead), NO_YEAR
        return self._swapped(plain)

    def _short(self, match: re.Match[str]) -> tuple[PartialDate, str]:
        month = int(match[2]) if match[2].isdigit() else month_named(match[2])
        year = self._today.year - self._today.year % _CENTURY + int(match[3])
        doubt = ""
        if self._born:
            if year > self._today.year:
                year -= _CENTURY
            elif year > self._today.year - _YOUNGEST:
                doubt = SHORT_YEAR
        elif year > self._today.year + _YEARS_AHEAD:
            year, doubt = year - _CENTURY, SHORT_YEAR
        return PartialDate(year, month, int(match[1])), doubt

    def _swapped(self, plain: str) -> tuple[PartialDate | None, str]:
        match = _SLASHED.fullmatch(plain)
        if match is None:
            return None, IMPOSSIBLE if _LATER.fullmatch(plain) else NOT_READ
        try:
            other = f"{match[3]}-{match[1]}-{match[4]}"
            return PartialDate.parse(other), SWAPPED
        except NotADate:
            return None, IMPOSSIBLE

    def _implausible(self, day: PartialDate, plain: str) -> str:
        match = _SLASHED.fullmatch(plain)
        if self._month_first and match and int(match[1]) <= len(MONTHS):
            return SWAPPED
        first = self._today.year - _OLDEST if self._born else _FIRST_YEAR
        if not first <= day.year <= self._today.year + _YEARS_AHEAD:
            return TOO_FAR
        return IN_FUTURE if not self._ahead and day.earliest > self._today else ""
