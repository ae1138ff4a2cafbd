# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An opened case list with the meaning of its columns, before a row is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.imports import Import
from casuskluis.exchange.columns import ColumnGuess, Confidence, GuessedColumn
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.withheld import is_withheld
from casuskluis.exchange.table import Table

_SAMPLES = 3


class ColumnWithheld(RuleViolated):
    """This column holds what may not be kept: religion, origin, nationality or a photo."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListColumn:
    """One column of the list, to show.

    Attributes:
        index: From 0.
        holds: What it means; None when it is not read.
        confidence: How sure that is.
        withheld: It may not be kept and is never taken over.
        samples: The first few texts in it; empty for a column that is withheld.
    """

    index: int
    header: str = field(repr=False)
    holds: CaseField | None
    confidence: Confidence
    withheld: bool
    samples: tuple[str, ...] = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedList:
    """A case list with what each column holds.

    Attributes:
        sheets: The sheets to choose from; empty for a text file.
        remembered: The columns are as an officer chose them for an earlier list.
        already: The import of this very file that still stands.
    """

    table: Table
    guess: ColumnGuess[CaseField]
    fingerprint: str = field(repr=False)
    digest: str = field(repr=False)
    remembered: bool = False
    already: Import | None = None

    @property
    def source_name(self) -> str:
        """Name of the file, without its folder."""
        return self.table.source_name

    @property
    def sheets(self) -> tuple[str, ...]:
        """The sheets to choose from; empty for a text file."""
        return self.table.sheets

    @property
    def columns(self) -> tuple[ListColumn, ...]:
        """Every column, in the order of the list."""
        rows = self.table.sample()
        return tuple(_shown(column, rows) for column in self.guess.columns)

    @property
    def needs_a_look(self) -> bool:
        """Whether a column was guessed by more than its exact name."""
        unsure = {Confidence.LIKELY, Confidence.CONTENT}
        return any(column.confidence in unsure for column in self.guess.columns)

    @property
    def chosen(self) -> Mapping[int, str]:
        """What each column holds, by position; empty for nothing."""
        return {column.index: column.holds or "" for column in self.guess.columns}

    def with_choice(self, index: int, holds: CaseField | None) -> "OpenedList":
        """Return the list in which the officer chose what one column holds.

        Raises:
            ColumnWithheld: When it holds what may not be kept.
        """
        header = self.guess.columns[index].header
        if holds is not None and is_withheld(header):
            raise ColumnWithheld
        return replace(self, guess=self.guess.with_choice(index, holds))


def _shown(column: GuessedColumn[CaseField], rows: Sequence[Sequence[str]]) -> ListColumn:
    withheld = is_withheld(column.header)
    texts = [row[column.index].strip() for row in rows if column.index < len(row)]
    samples = [] if withheld else [text for text in texts if text][:_SAMPLES]
    return ListColumn(
        index=column.index,
        header=column.header,
        holds=column.holds,
        confidence=column.confidence,
        withheld=withheld,
        samples=tuple(samples),
    )
