# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The audits a print must pass, as something to ask for objections."""

from collections.abc import Callable, Sequence
from datetime import date
from time import perf_counter

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.joint.audit import audit_jointly
from casuskluis.disclosure.auditing.joint.classes import pairs_of
from casuskluis.disclosure.auditing.joint.errors import TooManyAtoms
from casuskluis.disclosure.auditing.joint.report import Aim, JointReport, Target
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.rules import Reason, primary
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import AuditReport, Finding, Leak
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.releasing.errors import (
    CannotRelease,
    EarlierReleasesContradict,
    TimeOver,
)
from casuskluis.disclosure.releasing.looking import beside, is_linked
from casuskluis.disclosure.releasing.release import History
from casuskluis.disclosure.solving.answers import memory_guarded
from casuskluis.domain.errors import Cancelled

Cells = list[Code]


class Auditor:
    """Audits prints of one table, and remembers what the last audit said.

    Args:
        table: The true counts; used only to see whether small numbers are wide enough open.
        policy: What counts as small.
        knowledge: Per scenario the one cell a partner knows.
        history: What went out before; None to look at the print alone.
        cancelled: Says whether the officer stopped.
        progress: Told how far an audit is.

    Attributes:
        careful: Whether to object also to what is no leak but is better avoided.
        report: What the last audit of a print alone said.
        joint: What the last audit with earlier releases said.
    """

    def __init__(
        self,
        table: Table,
        policy: Policy,
        knowledge: Sequence[Knowledge],
        history: History | None,
        cancelled: Callable[[], bool] | None,
        progress: Callable[[float], None] | None,
    ) -> None:
        self._table, self.policy = table, policy
        self.knowledge = knowledge
        self._history = History(date.min) if history is None and is_linked(table) else history
        self._cancelled, self._progress = cancelled, progress
        self._ends = perf_counter() + 2 * policy.seconds
        self.careful = False
        self.report: AuditReport | None = None
        self.joint: JointReport | None = None

    @property
    def has_objections(self) -> bool:
        """Whether the last audit objected to anything."""
        return bool(self.refusal.findings or self.refusal.joint)

    @property
    def refusal(self) -> CannotRelease:
        """The last objections, as the error they come to."""
        alone = () if self.report is None else self.report.findings
        return CannotRelease(alone, () if self.joint is None else self.joint.findings)

    def objections(self, printed: PrintedTable) -> list[Cells]:
        """Return per leak the cells of this table it is about; nothing when all is safe.

        Raises:
            EarlierReleasesContradict: No numbers fit this print and the earlier ones.
            TimeOver: The audits take too long.
            SolverOutOfMemory: The print is too large for this computer.
            Cancelled: The officer stopped.
        """
        try:
            with memory_guarded():
                return self._alone(printed) or self._together(printed)
        except Cancelled:
            if self._cancelled is not None and self._cancelled():
                raise
            raise TimeOver("an audit takes too long") from None

    def cells(self, printed: PrintedTable) -> list[Code]:
        """Return all cells that some objection is about, each once."""
        found = [cell for cells in self.objections(printed) for cell in cells]
        return list(dict.fromkeys(found))

    def _alone(self, printed: PrintedTable) -> list[Cells]:
        self.joint = None
        self.report = audit(
            printed,
            self.policy,
            knowledge=self.knowledge,
            cancelled=self._stop,
            progress=self._progress,
        )
        found = [self._cells_of(one, printed) for one in self.report.findings]
        return found or [[cell] for cell in self._too_narrow(self.report)]

    def _too_narrow(self, report: AuditReport) -> list[Code]:
        """Return hidden small numbers that a reader knows not to be zero."""
        if self.policy.method is not Method.SUPPRESSION:
            return []
        return [
            code
            for cell, reason in primary(self._table, self.policy).items()
            if reason is not Reason.GROUP
            and (known := report.intervals.get(code := self._table.codes[cell])) is not None
            and known.lowest > 0
        ]

    def _together(self, printed: PrintedTable) -> list[Cells]:
        history = self._history
        if history is None:
            return []
        try:
            self.joint = audit_jointly(
                history.earlier,
                history.published(printed),
                self.policy,
                divisions=history.divisions,
                changing=history.changing,
                cancelled=self._stop,
            )
        except TooManyAtoms:
            raise TimeOver("too many groups to audit together") from None
        if any(one.leak is Leak.CONTRADICTION for one in self.joint.findings):
            raise EarlierReleasesContradict("earlier releases contradict the table")
        found = [self._own_cells(one.aim, printed, history) for one in self.joint.findings]
        return found or self._telling(printed, history, self.joint)

    def _telling(
        self, printed: PrintedTable, history: History, joint: JointReport
    ) -> list[Cells]:
        """Return cells of which a reader learns whether they grew, where that can be avoided.

        No leak, and a large change cannot be kept from anybody; so only asked when careful.
        """
        if not self.careful:
            return []
        found = [
            self._own_cells(aim, printed, history)
            for aim, known in joint.intervals.items()
            if aim.target is Target.CHANGE and (known.lowest > 0 or known.highest < 0)
        ]
        places, counts = self._table.shape.places, self._table.counts
        return [
            cells
            for cells in found
            if any(counts[places[cell]] % self.policy.base for cell in cells)
        ]

    def _own_cells(self, aim: Aim, printed: PrintedTable, history: History) -> Cells:
        """Return the cells of this print a number is about; else every printed one."""
        release = history.published(printed)
        own = {pairs_of(code, release): code for code in printed.shape.codes}
        named = [one for one in (aim.cell, aim.other) if one is not None]
        found = [own[frozenset(one)] for one in named if frozenset(one) in own]
        return list(dict.fromkeys(found)) or list(printed.shape.codes)

    def _cells_of(self, finding: Finding, printed: PrintedTable) -> Cells:
        """Return what to protect better.

        With an insider who breaks a rounding, what he knows is rounded otherwise too. Hiding
        it would not help against him.
        """
        if finding.leak is Leak.GROUP and finding.known is not None:
            return [beside(finding.cell, finding.known, printed)]
        both = finding.known is not None and self.policy.method is Method.ROUNDING
        return [finding.cell, finding.known] if both and finding.known else [finding.cell]

    def _stop(self) -> bool:
        if perf_counter() > self._ends:
            return True
        return self._cancelled is not None and self._cancelled()
