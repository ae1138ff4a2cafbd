# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an audit found, in terms of printed places and never of true counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Leak(Enum):
    """Why a hidden number is not hidden."""

    EXACT = "the number can be computed exactly"
    SMALL = "the number can be proven to be below the threshold"
    CONTRADICTION = "the printed numbers do not add up"
    UNDECIDED = "the search for a second table consistent with the print did not end"


@dataclass(frozen=True)
class CellName:
    """Where a number stands in a release.

    Attributes:
        population: Position of the population.
        table: Position of the table, details after the others; None for a column total,
            which all tables share. The totals of a detail are named as the row they repeat.
        row: Position of the row; None for a column total.
        column: Position of the column; None for a row total.
    """

    population: int
    table: int | None
    row: int | None
    column: int | None


@dataclass(frozen=True)
class Interval:
    """What a reader knows about a hidden number: it is one of these, ends included.

    Both ends are attained by whole-number tables that fit everything printed; the audit has
    built those tables and checked them in exact arithmetic.
    """

    lowest: int
    highest: int


@dataclass(frozen=True)
class Finding:
    """One leak.

    Attributes:
        cell: Where; None when it concerns the release as a whole.
        leak: What is wrong.
    """

    cell: CellName | None
    leak: Leak


@dataclass(frozen=True)
class AuditReport:
    """What the audit found.

    Attributes:
        intervals: Per hidden number what a reader can work out.
        findings: Every leak; empty when the release is safe.
        witnesses: How many whole-number tables were built and checked as proof.
    """

    intervals: Mapping[CellName, Interval]
    findings: tuple[Finding, ...]
    witnesses: int

    @property
    def is_safe(self) -> bool:
        """Whether nothing hidden can be computed exactly or proven small."""
        return not self.findings
