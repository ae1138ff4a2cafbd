# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The attacker who knows nothing but the print."""

from casuskluis.disclosure.auditing.judging import Judge, is_open
from casuskluis.disclosure.auditing.searching import Enough, never
from casuskluis.disclosure.auditing.view import View
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, Finding, Interval, Leak

MOST_EXACT = 400
"""Undecided cells up to which every interval is found to its very ends; beyond it until it is
certainly wide enough."""


def outsider(printed: PrintedTable, view: View, judge: Judge) -> list[Finding]:
    """Find what an outsider can work out about every cell."""
    shape = printed.shape
    small = sum(len(part.cells) for part in view.parts) <= MOST_EXACT
    findings = []
    for cell, figure in enumerate(printed.figures):
        if cell in shape.impossible:
            continue
        enough = never if small else _wide_enough(judge, hidden=figure.is_hidden)
        leak = _leak(view, judge, cell, enough, hidden=figure.is_hidden)
        if leak is not None:
            findings.append(Finding(leak, Attacker.OUTSIDER, shape.codes[cell]))
    return findings


def intervals(printed: PrintedTable, view: View) -> dict[tuple[tuple[str, str], ...], Interval]:
    """Return what was found per cell that is not printed exactly."""
    found = {
        printed.shape.codes[cell]: view.known(cell)
        for cell, figure in enumerate(printed.figures)
        if is_open(figure)
    }
    return {code: one.known for code, one in found.items() if one is not None}


def _leak(view: View, judge: Judge, cell: int, enough: Enough, *, hidden: bool) -> Leak | None:
    found = view.known(cell, enough)
    if found is None:
        nothing = view.place(cell)[0].explorer.nothing_fits
        return Leak.CONTRADICTION if nothing else Leak.UNDECIDED
    leak = judge.leak(found.known, hidden=hidden)
    return leak if leak is None or found.closed else Leak.UNDECIDED


def _wide_enough(judge: Judge, *, hidden: bool) -> Enough:
    """Say when to stop: a hidden number is shown to reach down to zero as well, if it can."""

    def enough(known: Interval) -> bool:
        if known.is_exact or judge.leak(known, hidden=hidden) is not None:
            return False
        return known.lowest == 0 or not hidden

    return enough
