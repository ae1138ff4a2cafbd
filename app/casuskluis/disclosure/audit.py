# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The reader's view: what can be worked out from printed tables, and nothing else known.

This module and the two it uses (`reader`, `explorer`) never see a true count. They are given
what is printed and the policy, and share no code with the part that chooses what to hide.
"""

from casuskluis.disclosure.explorer import explore
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.printed import PrintedRelease
from casuskluis.disclosure.reader import Contradiction, read
from casuskluis.disclosure.report import AuditReport, CellName, Finding, Interval, Leak


def audit(release: PrintedRelease, policy: Policy) -> AuditReport:
    """Work out what a reader can learn about every hidden number.

    The reader knows that counts are whole and at least zero, that tables of a population
    share their column totals, which row a detail splits, the policy, and everything printed.
    A release is safe only when for every hidden number two tables of whole numbers were found
    that fit the print, differ there, and of which one reaches the threshold there. Rounding in
    the search can therefore make this refuse too much, never too little.

    Args:
        release: What would leave.
        policy: What counts as small.
    """
    intervals: dict[CellName, Interval] = {}
    findings: list[Finding] = []
    witnesses = 0
    for number, population in enumerate(release.populations):
        try:
            components = read(number, population)
        except Contradiction:
            findings.append(Finding(None, Leak.CONTRADICTION))
            continue
        for component in components:
            explored = explore(component)
            witnesses += explored.witnesses
            intervals |= explored.intervals
            findings += [
                _undecided(cell) for cell in component.unknowns if not explored.intervals
            ]
    findings += [
        Finding(cell, leak)
        for cell, interval in intervals.items()
        if (leak := _judge(interval, policy)) is not None
    ]
    return AuditReport(intervals, tuple(findings), witnesses)


def _undecided(cell: CellName) -> Finding:
    return Finding(cell, Leak.UNDECIDED)


def _judge(interval: Interval, policy: Policy) -> Leak | None:
    if interval.lowest == interval.highest:
        return Leak.EXACT
    return Leak.SMALL if interval.highest < policy.threshold else None
