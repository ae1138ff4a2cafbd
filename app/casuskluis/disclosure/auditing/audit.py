# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audit of one print: everything an attacker can work out, and what of it is a leak."""

from collections.abc import Callable, Sequence

from casuskluis.disclosure.auditing.digest import digest_of
from casuskluis.disclosure.auditing.groups import groups_given_away
from casuskluis.disclosure.auditing.insiders import counted, partner
from casuskluis.disclosure.auditing.judging import Judge
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.auditing.moves import persons
from casuskluis.disclosure.auditing.outsider import intervals, outsider
from casuskluis.disclosure.auditing.reading import read
from casuskluis.disclosure.auditing.steps import Steps
from casuskluis.disclosure.auditing.system import DoesNotFit
from casuskluis.disclosure.auditing.view import View
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, AuditReport, Finding, Leak
from casuskluis.disclosure.model.table import TOTAL


def audit(
    printed: PrintedTable,
    policy: Policy,
    *,
    knowledge: Sequence[Knowledge] = (),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> AuditReport:
    """Work out what readers can learn from a print.

    Three attackers are tried: an outsider, somebody who knows that he is counted in a cell (in
    each cell in turn), and per scenario a partner who knows one whole cell. An end of an
    interval counts only when a whole-number table that fits everything printed was built and
    checked in exact arithmetic. Errors of the solver, or a search that does not end, can
    therefore make the audit refuse too much, never too little.

    An interval whose ends were proven wide enough to be safe may still be wider in truth.

    Args:
        printed: Everything a reader sees.
        policy: What counts as small; every reader knows it.
        knowledge: Per scenario the one cell a partner knows.
        cancelled: Asked now and then; True ends the work.
        progress: Told now and then which share, 0 to 1, is done.

    Raises:
        Cancelled: `cancelled` said so.
    """
    digest = digest_of(printed, policy)
    cells, sums = len(printed.shape.codes), len(printed.shape.relations)
    steps = Steps(cancelled, progress, 2 * cells + sums + len(knowledge))
    try:
        view = View(read(printed), steps, persons(printed.shape))
    except DoesNotFit:
        wrong = Finding(Leak.CONTRADICTION, Attacker.OUTSIDER, TOTAL)
        return AuditReport({}, (wrong,), 0, digest)
    judge = Judge(policy)
    findings = outsider(printed, view, judge)
    if not any(one.leak in {Leak.CONTRADICTION, Leak.UNDECIDED} for one in findings):
        seen = {(one.cell, one.leak) for one in findings}
        findings += groups_given_away(printed, view)
        more = [*counted(printed, view, judge), *partner(printed, view, judge, knowledge)]
        findings += [one for one in more if (one.cell, one.leak) not in seen]
    steps.finish()
    return AuditReport(intervals(printed, view), tuple(findings), view.questions, digest)
