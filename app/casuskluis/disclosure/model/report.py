# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an audit found, in terms of printed cells and never of true counts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from casuskluis.disclosure.model.table import Code


class Attacker(Enum):
    """Who tries to work out more than is printed."""

    OUTSIDER = "outsider"
    COUNTED = "counted"
    """Somebody who knows that he is counted in a cell."""
    PARTNER = "partner"
    """Somebody who knows one cell exactly, because those are his own reports."""


class Leak(Enum):
    """Why a printed table is not safe."""

    EXACT = "a small number can be computed exactly"
    SMALL = "a number can be proven to be small and not zero"
    GROUP = "everybody in a group but at most one has the same property"
    CONTRADICTION = "the printed numbers do not fit each other"
    UNDECIDED = "the search for proof of safety did not end"


@dataclass(frozen=True, slots=True)
class Interval:
    """What a reader knows about a number: it is one of these, ends included and attained."""

    lowest: int
    highest: int

    @property
    def is_exact(self) -> bool:
        """Whether only one number is left."""
        return self.lowest == self.highest


@dataclass(frozen=True, slots=True)
class Finding:
    """One leak.

    Attributes:
        leak: What is wrong.
        attacker: Who can work it out.
        cell: Where; the empty code also for a leak that concerns the table as a whole.
        known: The cell this attacker knows more about; None for the outsider.
    """

    leak: Leak
    attacker: Attacker
    cell: Code
    known: Code | None = None


@dataclass(frozen=True)
class AuditReport:
    """What the audit found.

    Attributes:
        intervals: Per cell that is not printed exactly what an outsider can work out.
        findings: Every leak; empty when the table is safe.
        checks: How many questions a solver answered as proof.
        digest: SHA-256 over everything printed and the policy: what this report is about.
    """

    intervals: Mapping[Code, Interval] = field(repr=False)
    findings: tuple[Finding, ...]
    checks: int
    digest: str

    @property
    def is_safe(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
