# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a reader gets to see: numbers, and places where a number is left out."""

from dataclasses import dataclass
from enum import Enum

Printed = int | None
"""A number as printed; None where it is hidden."""


@dataclass(frozen=True)
class PrintedTable:
    """A table as it may leave.

    Attributes:
        title: As in the table it came from.
        row_labels: As in the table it came from.
        column_labels: As in the table it came from.
        cells: Per row one number per column; None where hidden.
        row_totals: One per row; None where hidden.
        column_totals: One per column; None where hidden.
        total: The grand total; only in a detail it may be hidden.
    """

    title: str
    row_labels: tuple[str, ...]
    column_labels: tuple[str, ...]
    cells: tuple[tuple[Printed, ...], ...]
    row_totals: tuple[Printed, ...]
    column_totals: tuple[Printed, ...]
    total: Printed


@dataclass(frozen=True)
class PrintedDetail:
    """A printed table that splits one row of another; the reader sees which.

    Attributes:
        table: Its column totals and grand total are that row again.
        of_table: Position, among the tables of the population, of the table it splits.
        of_row: Position of the row it splits.
    """

    table: PrintedTable
    of_table: int
    of_row: int


@dataclass(frozen=True)
class PrintedPopulation:
    """Printed tables that count the same records over the same columns.

    Attributes:
        name: As in the population they came from.
        tables: The tables; each shows the same column totals and grand total.
        details: Tables that split one row of one of the tables. Numbered on after the tables
            in the names of cells.
    """

    name: str
    tables: tuple[PrintedTable, ...]
    details: tuple[PrintedDetail, ...] = ()

    @property
    def all_tables(self) -> tuple[PrintedTable, ...]:
        """The tables, then the tables of the details."""
        return (*self.tables, *(detail.table for detail in self.details))


@dataclass(frozen=True)
class PrintedRelease:
    """Everything that leaves at once.

    Attributes:
        populations: Each counts other records, so nothing can be subtracted between them.
    """

    populations: tuple[PrintedPopulation, ...]

    @property
    def tables(self) -> tuple[PrintedTable, ...]:
        """Every table, in print order."""
        return tuple(table for group in self.populations for table in group.all_tables)


class Method(Enum):
    """How the hidden cells were chosen."""

    NOTHING_HIDDEN = "nothing hidden"
    FEWEST_HIDDEN = "proven cheapest pattern"
    SEARCH_ENDED = "safe pattern, search for a cheaper one ended early"
    MARGINS_ONLY = "all inner cells hidden"


@dataclass(frozen=True)
class Certificate:
    """The proof that goes with a release. For the officer and the release register.

    Never print the numbers of primary and secondary cells: a reader who knows how many of
    the hidden cells are small knows more than the tables tell.

    Attributes:
        cells: Numbers in the release, margins included; a shared margin counts once.
        primary: Cells hidden because they are unsafe.
        secondary: Cells hidden so that the primary ones cannot be computed.
        method: The weakest method used for any population.
        threshold: Of the policy the release was audited under.
        integer_proofs: Pairs of whole-number tables that the audit built and checked.
    """

    cells: int
    primary: int
    secondary: int
    method: Method
    threshold: int
    integer_proofs: int

    def for_officer(self) -> str:
        """Return what was done and checked, in Dutch; not for print."""
        return (
            f"{self.cells} getallen, waarvan {self.primary} verborgen omdat ze te klein zijn en"
            f" {self.secondary} om terugrekenen te voorkomen. {_METHOD_WORDS[self.method]}"
            f" Gecontroleerd: van geen enkel verborgen getal is uit te rekenen hoe groot het"
            f" precies is, of dat het kleiner is dan {self.threshold}."
        )


_METHOD_WORDS = {
    Method.NOTHING_HIDDEN: "Er hoefde niets verborgen te worden.",
    Method.FEWEST_HIDDEN: "Er is bewezen zo weinig mogelijk verborgen.",
    Method.SEARCH_ENDED: "Met minder verbergen zou het misschien ook veilig zijn.",
    Method.MARGINS_ONLY: "Alleen de totalen zijn vermeld; een fijnere keuze is niet gevonden.",
}


@dataclass(frozen=True)
class Release:
    """Tables that may leave, with their proof. Only `protect` makes one.

    Attributes:
        printed: What leaves.
        certificate: Why it may.
    """

    printed: PrintedRelease
    certificate: Certificate

    @property
    def tables(self) -> tuple[PrintedTable, ...]:
        """Every table that leaves, in print order."""
        return self.printed.tables
