# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an import will do: the rows of a file, each new, known or refused."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Generic, TypeVar

from casuskluis.domain.contact_doubles import ContactPart, Likeness, PlacedContact, Side
from casuskluis.domain.errors import RuleViolated
from casuskluis.exchange.columns import ColumnGuess, Confidence
from casuskluis.exchange.reading import (
    BELONGS_ABOVE,
    BSN_ACCEPTED,
    BSN_REFUSED,
    Reading,
    Taken,
)
from casuskluis.exchange.table import Table

R = TypeVar("R")
F = TypeVar("F", bound=StrEnum)


class NothingToImport(RuleViolated):
    """The file holds no row that is new."""


class RowFate(StrEnum):
    """What happens to a row."""

    NEW = "new"
    KNOWN = "known"
    LIKE = "like"  # may be somebody who is known; an officer says
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One row of the preview.

    Attributes:
        row: As counted in the file, from 1.
        shown: The name in the row, for the preview on the screen.
        text: Why it is refused, or what was left out; Dutch, may be empty.
    """

    row: int
    fate: RowFate
    shown: str = field(repr=False)
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDouble:
    """A row that may be a contact who is known.

    Attributes:
        row: As in `PlannedRow`.
        read: What the row says.
        known: Whom it resembles; without an identifier when that is a row above.
        above: Place of that row among the new records; None for a contact in the vault.
        reasons: Why it may be the same person.
    """

    row: int
    read: PlacedContact = field(repr=False)
    known: PlacedContact = field(repr=False)
    above: int | None = None
    reasons: tuple[Likeness, ...] = ()


class DoubleWay(StrEnum):
    """What happens to a row that may be a contact who is known."""

    SKIP = "skip"
    ADD = "add"
    MERGE = "merge"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleAnswer:
    """What an officer says about such a row.

    Attributes:
        choices: See `casuskluis.domain.contact_doubles.merged`; so is ``rest_in_note``.
    """

    way: DoubleWay
    choices: Mapping[ContactPart, Side] = field(default_factory=dict)
    rest_in_note: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan(Generic[R]):
    """What an import will do; nothing is written yet.

    Attributes:
        new: The records to add.
        rows: Every row of the file, in its order.
        counts: Extra figures of the reader, such as the BSNs accepted.
        doubles: Rows about which an officer must say what happens.
    """

    source_name: str
    new: tuple[R, ...] = field(repr=False)
    rows: tuple[PlannedRow, ...] = field(repr=False)
    counts: dict[str, int]
    doubles: tuple[PlannedDouble, ...] = field(default=(), repr=False)

    def number_of(self, fate: RowFate) -> int:
        """Return how many rows have this fate."""
        return sum(row.fate is fate for row in self.rows)

    @property
    def summary(self) -> str:
        """One Dutch sentence with the numbers."""
        bsn = self.counts.get(BSN_ACCEPTED, 0), self.counts.get(BSN_REFUSED, 0)
        more = f" Burgerservicenummers: {bsn[0]} goed, {bsn[1]} fout." if any(bsn) else ""
        above = self.counts.get(BELONGS_ABOVE, 0)
        more += f" {above} regels horen bij de persoon erboven." if above else ""
        return (
            f"{_counted(len(self.rows))} gelezen: {self.number_of(RowFate.NEW)} nieuw, "
            f"{self.number_of(RowFate.KNOWN)} al bekend, "
            f"{self._doubtful}"
            f"{self.number_of(RowFate.REFUSED)} geweigerd.{more}"
        )

    @property
    def _doubtful(self) -> str:
        like = self.number_of(RowFate.LIKE)
        return f"{like} misschien dubbel, " if like else ""


@dataclass(frozen=True, slots=True)
class SheetToImport(Generic[F]):
    """An opened file with the columns as guessed, to show before anything is read.

    Attributes:
        table: The rows.
        guess: Which column seems to hold what.
    """

    table: Table
    guess: ColumnGuess[F]

    @property
    def needs_a_look(self) -> bool:
        """Whether a column was guessed by more than its exact name."""
        unsure = {Confidence.LIKELY, Confidence.CONTENT}
        return any(column.confidence in unsure for column in self.guess.columns)

    def with_choice(self, index: int, holds: F | None) -> "SheetToImport[F]":
        """Return the sheet in which the officer chose what one column holds."""
        return replace(self, guess=self.guess.with_choice(index, holds))


def sort_rows(
    reading: Reading[R], known: set[str], shown: Callable[[R], str]
) -> tuple[list[Taken[R]], tuple[PlannedRow, ...]]:
    """Divide what was read in new and known, and line up all rows for the preview."""
    seen = set(known)
    fresh: list[Taken[R]] = []
    rows = [
        PlannedRow(row=refused.row, fate=RowFate.REFUSED, shown="", text=refused.text)
        for refused in reading.refused
    ]
    for taken in reading.taken:
        is_known = taken.key in seen
        seen.add(taken.key)
        if not is_known:
            fresh.append(taken)
        rows.append(
            PlannedRow(
                row=taken.row,
                fate=RowFate.KNOWN if is_known else RowFate.NEW,
                shown=shown(taken.record),
                text=" ".join(taken.notes),
            )
        )
    return fresh, tuple(sorted(rows, key=lambda row: row.row))


def _counted(rows: int) -> str:
    return "1 rij" if rows == 1 else f"{rows} rijen"
