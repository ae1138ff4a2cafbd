# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the audit of all releases together found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from casuskluis.disclosure.model.report import Interval, Leak
from casuskluis.disclosure.model.table import Code


class Target(Enum):
    """What kind of number can be worked out."""

    CELL = "a printed cell"
    DIFFERENCE = "a cell of one release minus the same cell of another"
    CHANGE = "how a cell changed between two dates"


@dataclass(frozen=True, slots=True)
class Aim:
    """One number an attacker is after.

    Attributes:
        target: Which kind.
        cell: Code including the filter of its release; with a difference the larger cell.
        at: Reference date; with a change the later one.
        other: With a difference the smaller cell that is taken off; None otherwise.
        before: With a change the earlier date; None otherwise.
    """

    target: Target
    cell: Code
    at: date
    other: Code | None = None
    before: date | None = None


@dataclass(frozen=True, slots=True)
class JointFinding:
    """One leak that needs more than one release.

    Attributes:
        leak: What is wrong.
        aim: The number that can be worked out.
        earlier: Positions, in what was handed in, of the earlier releases involved.
        value: The number itself when it is exact: for the officer only.
    """

    leak: Leak
    aim: Aim
    earlier: tuple[int, ...]
    value: int | None = field(default=None, repr=False)


@dataclass(frozen=True)
class JointReport:
    """What the audit of all releases together found.

    Attributes:
        findings: Every leak; empty when the candidate may join what is out already.
        intervals: Per number an attacker is after what he can work out.
        changes: How many changes between two dates were looked at.
        signs: Of how many changes it can be told whether it is up or down.
        releases: How many earlier releases were taken along.
        checks: How many questions were answered as proof.
        digest: SHA-256 over everything that was looked at.
    """

    findings: tuple[JointFinding, ...]
    intervals: Mapping[Aim, Interval] = field(repr=False)
    changes: int
    signs: int
    releases: int
    checks: int
    digest: str

    @property
    def is_safe(self) -> bool:
        """Whether nothing was found."""
        return not self.findings
