# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Guessing which column holds what, from its header and else from its content.

Nothing is decided here: the guess is shown, the officer may change it, and only then is the
file read with it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.identifiers import passes_eleven_test
from casuskluis.domain.naming import fold
from casuskluis.domain.partial_date import NotADate, PartialDate
from casuskluis.exchange.fields import (
    ADDRESS_BOOKS,
    BRP_MARK,
    CONTACT_HEADERS,
    PERSON_HEADERS,
    ContactField,
    PersonField,
)

F = TypeVar("F", bound=StrEnum)

_MOST = 0.8
"""Share of the filled cells that must look alike before content decides."""
_FEWEST = 2
_MOST_COLUMNS = 2000
"""Columns further to the right are not guessed; the register has 257."""
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_POSTCODE = re.compile(r"[1-9]\d{3}\s?[A-Za-z]{2}")
_PHONE = re.compile(r"(\+|00|0)[\d\s()/-]{8,16}")
_NEEDS_NO_HEADER = frozenset({PersonField.BIRTH_DATE, PersonField.GENDER})
"""A column of dates under a header that is not understood is some other date."""
_GENDERS = frozenset({"m", "v", "man", "vrouw"})


class NoUsableColumns(CasuskluisError):
    """No column holds a name."""


class Confidence(StrEnum):
    """How sure a guess is."""

    CERTAIN = "certain"  # the header is a known name
    LIKELY = "likely"  # the header contains one
    CONTENT = "content"  # only the cells look like it
    NONE = "none"


@dataclass(frozen=True, slots=True)
class GuessedColumn(Generic[F]):
    """One column, what it seems to hold, and how sure that is.

    Attributes:
        index: From 0.
        rank: Among columns of the same field, the lowest one that is filled in counts.
    """

    index: int
    header: str = field(repr=False)
    holds: F | None = None
    confidence: Confidence = Confidence.NONE
    rank: int = 0


@dataclass(frozen=True, slots=True)
class ColumnGuess(Generic[F]):
    """All columns of a table, to show before anything is read with it."""

    columns: tuple[GuessedColumn[F], ...]

    @property
    def mapping(self) -> Mapping[F, tuple[int, ...]]:
        """The columns of each field; the first that is filled in counts."""
        found: dict[F, tuple[int, ...]] = {}
        for column in sorted(self.columns, key=lambda column: (column.rank, column.index)):
            if column.holds is not None:
                found[column.holds] = (*found.get(column.holds, ()), column.index)
        return found

    def with_choice(self, index: int, holds: F | None) -> "ColumnGuess[F]":
        """Return the guess in which the officer chose what one column holds."""
        sure = Confidence.NONE if holds is None else Confidence.CERTAIN
        chosen = replace(self.columns[index], holds=holds, confidence=sure, rank=0)
        return ColumnGuess((*self.columns[:index], chosen, *self.columns[index + 1 :]))


def guess_columns(
    headers: Sequence[str], sample_rows: Sequence[Sequence[str]]
) -> ColumnGuess[PersonField]:
    """Guess the columns of a table of persons.

    The layout of the population register names every column, so nothing is guessed there.
    """
    looks = {} if BRP_MARK in headers else _PERSON_LOOKS
    return guess_with(headers, sample_rows, PERSON_HEADERS, looks)


def guess_contact_columns(
    headers: Sequence[str], sample_rows: Sequence[Sequence[str]]
) -> ColumnGuess[ContactField]:
    """Guess the columns of a table of contacts.

    The export of a known program has a hundred columns, of which the headers say all there is
    to know: what only looks like a field, such as "Telefoon assistent", is left there.
    """
    guess = guess_with(headers, sample_rows, CONTACT_HEADERS, _CONTACT_LOOKS)
    named = set(map(fold, headers[:_MOST_COLUMNS]))
    if not any(book <= named for book in ADDRESS_BOOKS):
        return guess
    return ColumnGuess(tuple(map(_certain_or_nothing, guess.columns)))


def _certain_or_nothing(column: GuessedColumn[F]) -> GuessedColumn[F]:
    certain = column.confidence is Confidence.CERTAIN
    return column if certain else GuessedColumn(column.index, column.header)


def is_person_header(folded: str) -> bool:
    """Tell whether a folded text is a known header of a table of persons."""
    return folded in _KNOWN_PERSON


def is_contact_header(folded: str) -> bool:
    """Tell whether a folded text is a known header of a table of contacts."""
    return folded in _KNOWN_CONTACT


def require_name(mapping: Mapping[F, tuple[int, ...]], *names: F) -> None:
    """Check that at least one of the fields has a column.

    Raises:
        NoUsableColumns: When none has.
    """
    if not any(mapping.get(name) for name in names):
        raise NoUsableColumns("no column with names")


def guess_with(
    headers: Sequence[str],
    rows: Sequence[Sequence[str]],
    known: Mapping[F, tuple[str, ...]],
    looks: Mapping[F, Callable[[str], bool]],
) -> ColumnGuess[F]:
    """Guess the columns of a table of anything.

    Args:
        headers: The names of the columns.
        rows: Some of what stands below them.
        known: The names by which each field is recognised.
        looks: For some fields, whether the text of a cell looks like it.
    """
    folded = {name: tuple(map(fold, synonyms)) for name, synonyms in known.items()}
    columns = [
        _by_header(index, header, folded if index < _MOST_COLUMNS else {})
        for index, header in enumerate(headers)
    ]
    taken = {column.holds for column in columns if column.confidence is Confidence.CERTAIN}
    columns = [_once(column, taken) for column in columns]
    return ColumnGuess(tuple(_by_content(column, rows, looks, taken) for column in columns))


def _by_header(index: int, header: str, known: Mapping[F, tuple[str, ...]]) -> GuessedColumn[F]:
    folded = fold(header)
    likely: GuessedColumn[F] = GuessedColumn(index, header)
    longest = 3
    for name, synonyms in known.items():
        for rank, synonym in enumerate(synonyms):
            if folded == synonym:
                return GuessedColumn(index, header, name, Confidence.CERTAIN, rank)
            if len(synonym) > longest and f" {synonym} " in f" {folded} ":
                likely = GuessedColumn(index, header, name, Confidence.LIKELY, rank)
                longest = len(synonym)
    return likely


def _once(column: GuessedColumn[F], taken: set[F | None]) -> GuessedColumn[F]:
    """Let a likely column go when a certain one, or a likely one before it, has the field."""
    if column.confidence is not Confidence.LIKELY:
        return column
    if column.holds in taken:
        return GuessedColumn(column.index, column.header)
    taken.add(column.holds)
    return column


def _by_content(
    column: GuessedColumn[F],
    rows: Sequence[Sequence[str]],
    looks: Mapping[F, Callable[[str], bool]],
    taken: set[F | None],
) -> GuessedColumn[F]:
    if column.holds is not None or column.index >= _MOST_COLUMNS:
        return column
    cells = [row[column.index].strip() for row in rows if column.index < len(row)]
    filled = [cell for cell in cells if cell]
    if len(filled) < _FEWEST:
        return column
    for name, looks_like in looks.items():
        if name in taken or (name in _NEEDS_NO_HEADER and column.header.strip()):
            continue
        if sum(map(looks_like, filled)) >= _MOST * len(filled):
            taken.add(name)
            return replace(column, holds=name, confidence=Confidence.CONTENT)
    return column


def _is_date(text: str) -> bool:
    try:
        PartialDate.parse(text)
    except NotADate:
        return False
    return True


def _is_phone(text: str) -> bool:
    return _PHONE.fullmatch(text) is not None


_PERSON_LOOKS: Mapping[PersonField, Callable[[str], bool]] = {
    PersonField.BSN: lambda text: passes_eleven_test(text.zfill(9)),
    PersonField.EMAIL: lambda text: _EMAIL.fullmatch(text) is not None,
    PersonField.POSTCODE: lambda text: _POSTCODE.fullmatch(text) is not None,
    PersonField.PHONE: _is_phone,
    PersonField.BIRTH_DATE: _is_date,
    PersonField.GENDER: lambda text: text.casefold() in _GENDERS,
}
_CONTACT_LOOKS: Mapping[ContactField, Callable[[str], bool]] = {
    ContactField.EMAIL: lambda text: _EMAIL.fullmatch(text) is not None,
    ContactField.PHONE: _is_phone,
}
_KNOWN_PERSON = frozenset(fold(name) for names in PERSON_HEADERS.values() for name in names)
_KNOWN_CONTACT = frozenset(fold(name) for names in CONTACT_HEADERS.values() for name in names)
