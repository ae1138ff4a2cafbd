# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Picking a value out of a row, cleaned of what a text field cannot hold."""

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Generic, TypeVar

from casuskluis.domain.naming import PersonName
from casuskluis.domain.wording import one_line, several_lines
from casuskluis.exchange.refusals import Reason

F = TypeVar("F", bound=StrEnum)

MAX_LENGTH = 500
"""The longest surname in the test set of the population register has 197 characters."""
MAX_LINES_LENGTH = 20_000
"""Of a note; some ten pages."""
_EXCEL_ERROR = re.compile(
    r"#(N/A|N/B|REF!|VERW!|VALUE!|WAARDE!|DIV/0!|DEEL/0!|NAME\?|NAAM\?|NUM!|GETAL!|NULL!|LEEG!"
    r"|SPILL!|CALC!|GETTING_DATA)"
)


class RowRefused(Exception):
    """This one row cannot be taken; readers turn it into a refusal and go on.

    It never leaves this package, so no officer reads it.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.value)
        self.reason = reason


def clean(text: str) -> str:
    """Return the text on one line: no control characters, single spaces.

    Raises:
        RowRefused: When it is longer than `MAX_LENGTH` or an error value of Excel.
    """
    plain = one_line(text)
    if len(plain) > MAX_LENGTH:
        raise RowRefused(Reason.TEXT_TOO_LONG)
    if plain.startswith("#") and _EXCEL_ERROR.fullmatch(plain):
        raise RowRefused(Reason.CELL_ERROR)
    return plain


def clean_lines(text: str) -> str:
    """Return a text of several lines: each line cleaned as `clean` does, empty ends left out.

    Raises:
        RowRefused: When it is longer than `MAX_LINES_LENGTH`.
    """
    plain = several_lines(text)
    if len(plain) > MAX_LINES_LENGTH:
        raise RowRefused(Reason.TEXT_TOO_LONG)
    return plain


class Cells(Generic[F]):
    """The cells of one row by what they hold.

    Args:
        cells: The row.
        columns: For each field its columns; the first that is filled in counts.
        unknown: What counts as nothing: the population register writes a full stop.
    """

    def __init__(
        self,
        cells: Sequence[str],
        columns: Mapping[F, tuple[int, ...]],
        *,
        unknown: str = ".",
    ) -> None:
        self._cells = cells
        self._columns = columns
        self._unknown = unknown

    def maybe(self, field: F) -> str | None:
        """Return the cleaned text, or None when there is no column for the field.

        Raises:
            RowRefused: See `clean`.
        """
        return self.get(field) if field in self._columns else None

    def get(self, field: F) -> str:
        """Return the cleaned text, empty when there is none.

        Raises:
            RowRefused: See `clean`.
        """
        for index in self._columns.get(field, ()):
            if text := self._text(index):
                return text
        return ""

    def all(self, field: F) -> list[str]:
        """Return what is filled in, in the order of the columns; see `get`."""
        return list(filter(None, map(self._text, self._columns.get(field, ()))))

    def lines(self, field: F) -> str:
        """Return a text of several lines, empty when there is none.

        Raises:
            RowRefused: See `clean_lines`.
        """
        places = (index for index in self._columns.get(field, ()) if index < len(self._cells))
        return next(filter(None, (clean_lines(self._cells[index]) for index in places)), "")

    def _text(self, index: int) -> str:
        text = clean(self._cells[index]) if index < len(self._cells) else ""
        return "" if text == self._unknown else text


def person_name(
    *, whole: str, family: str | None, prefix: str | None, given: str
) -> PersonName:
    """Return the name out of separate columns, one column, or a mix of both.

    "Naam" beside "Voornaam" is the surname. A surname without a column for the prefix may
    still start with the prefix; with one, as in the register, it stays as it is.

    Args:
        whole: The name in one column.
        family: The surname; None when there is no column for it.
        given: First names or initials.
        prefix: None when there is no column for it.

    Raises:
        RowRefused: When nothing is filled in.
    """
    if family is None and given and whole:
        family, whole = whole, ""
    if not family and not given:
        if not whole:
            raise RowRefused(Reason.NO_NAME)
        return PersonName.parse(whole)
    if not family:
        return PersonName(family=given, prefix=prefix or "")
    if prefix is None and " " in family and "," not in family:
        split = PersonName.parse(f"{family},")
        family, prefix = split.family, split.prefix
    return PersonName(family=family, prefix=prefix or "", given=given)
