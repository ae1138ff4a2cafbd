# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Numbers and addresses that tell who somebody is, found back in any text."""

import re
from collections.abc import Iterable, Iterator

from casuskluis.domain.partial_date import MONTHS

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_DATE = r"\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}\b(?![ -]?\d)|\b\d{4}-\d{2}-\d{2}\b"
_WRITTEN = r"\b\d{1,2}\.? [a-z]{3,9}\.? \d{4}\b"
_CODE = r"\b\d{4} ?[A-Za-z]{2}\b"
_NUMBER = r"\+?\d(?:[ ().-]{0,2}\d){6,14}"
_DETAIL = re.compile(f"{_MAIL}|{_DATE}|{_WRITTEN}|{_CODE}|{_NUMBER}")
"""What may be one; whether it is somebody's, the vault knows."""

_TELLS = re.compile(r"\d.*\d|@", re.DOTALL)
_NUMBERS = re.compile(r"\d+")
_COUNTRY = re.compile(r"^(?:0031|31)(?=\d{9}$)")
_SIGNS = str.maketrans("", "", " -.()+")
_WHOLE = 3
"""Parts of a whole date."""
_MONTHS = {**{name[:3]: place for place, name in enumerate(MONTHS, 1)}, "mrt": 3}
_TELLING = (9, 10)
"""Digits of a BSN and of a telephone number."""


class PrivateDetails:
    """The dates of birth, numbers and addresses in the vault, each in one spelling."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def add(self, born: str, texts: Iterable[str]) -> None:
        """Know a date of birth (ISO, when it is whole) and everything found in some texts."""
        if born.count("-") == _WHOLE - 1:
            self._known.add(born)
        known = self._known
        for text in texts:
            if not text:
                continue
            digits = text.translate(_SIGNS)
            if digits.isdigit():
                known.add(_COUNTRY.sub("0", digits) if len(digits) > max(_TELLING) else digits)
            elif digits.isalnum():
                known.add(digits.casefold())
            else:
                known.update(one for _, _, one in _details(text))

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield where in a text one stands that belongs to somebody."""
        for start, end, one in _details(text) if _TELLS.search(text) else ():
            if one in self._known or self._within(one):
                yield start, end

    def _within(self, digits: str) -> bool:
        """Whether a number of somebody is a part of a longer row of digits."""
        if not digits.isdigit() or len(digits) <= min(_TELLING):
            return False
        return any(
            digits[start : start + length] in self._known
            for length in _TELLING
            for start in range(len(digits) - length + 1)
        )


def _details(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _DETAIL.finditer(text):
        yield match.start(), match.end(), _plain(match[0])


def _plain(found: str) -> str:
    """Return the one spelling: a date in ISO, a number in digits, the rest in small letters."""
    if "@" in found:
        return found.casefold()
    letters = "".join(filter(str.isalpha, found)).casefold()
    numbers: list[str] = _NUMBERS.findall(found)
    if letters and len(numbers) == 1:
        return numbers[0] + letters
    if letters:
        month = _MONTHS.get(letters[:3], 0)
        return f"{int(numbers[1]):04}-{month:02}-{int(numbers[0]):02}"
    match [len(one) for one in numbers]:
        case [4, 2, 2]:
            return "-".join(numbers)
        case [1 | 2, 1 | 2, 4] if not found.startswith("+"):
            return f"{numbers[2]}-{int(numbers[1]):02}-{int(numbers[0]):02}"
    return _COUNTRY.sub("0", "".join(numbers))
