# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Groups of which the print tells what they are: everybody but at most one falls in one cell.

The k-coalition rule of Lupp and Langsrud (2021) for one person: a cell c in a margin p gives p
away when |p| - 1 <= |c|. The one person outside the cell learns what all others are.
"""

from casuskluis.disclosure.auditing.view import View
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, Finding, Interval, Leak
from casuskluis.disclosure.model.table import Relation

FREE = 2
"""As soon as this many can be outside the cell, the group is not given away."""


def groups_given_away(printed: PrintedTable, view: View) -> list[Finding]:
    """Find every cell that provably holds everybody of its margin but at most one.

    Skipped where that says nothing: a margin that can hold one person at most, and a margin of
    which every other cell is empty by its meaning. A margin further up is given away only when
    the nearest one is, so only direct sums are looked at.
    """
    findings = []
    for relation in printed.shape.relations:
        view.steps.step()
        for cell in _parts(printed, view, relation):
            leak = _leak(view, relation.total, cell)
            if leak is not None:
                code = printed.shape.codes[cell]
                margin = printed.shape.codes[relation.total]
                findings.append(Finding(leak, Attacker.OUTSIDER, code, margin))
    return findings


def _parts(printed: PrintedTable, view: View, relation: Relation) -> list[int]:
    possible = [each for each in relation.parts if each not in printed.shape.impossible]
    reached = view.known(relation.total)
    if len(possible) < FREE or (reached is not None and reached.known.highest < FREE):
        return []
    return possible


def _leak(view: View, margin: int, cell: int) -> Leak | None:
    """Tell whether fewer than two can be outside the cell in every possible table."""

    def enough(outside: Interval) -> bool:
        return outside.highest >= FREE

    found = view.reach({margin: 1, cell: -1}, {}, enough)
    if found is None:
        return Leak.UNDECIDED
    if enough(found.known):
        return None
    return Leak.GROUP if found.closed else Leak.UNDECIDED
