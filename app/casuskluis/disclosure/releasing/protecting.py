# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""From counts to a release with its certificate: protect, audit, and again, or refuse.

Whatever chose the figures, the audit has the last word: by itself, and together with everything
that went out before. What it objects to is tried otherwise; what it objects to every time does
not leave.
"""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import date

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.certificate import Certificate, certify
from casuskluis.disclosure.auditing.joint.audit import audit_jointly
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import JointFinding, JointReport
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.rules import primary
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code, Table
from casuskluis.disclosure.rounding.repairing import round_until_safe
from casuskluis.disclosure.rounding.rounding import RoundingImpossible
from casuskluis.disclosure.suppression.suppressing import suppress
from casuskluis.domain.errors import RuleViolated


class UnsafeTogether(RuleViolated):
    """With what went out before, readers could work out too much.

    Attributes:
        findings: What they could work out; for the officer only.
    """

    def __init__(self, findings: Sequence[JointFinding]) -> None:
        super().__init__("the joint audit refused a print", leaks=len(findings))
        self.findings = tuple(findings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a release must take into account.

    Attributes:
        seed: Secret; varies which of nearly equal ways is taken.
        reference_date: The day the figures are about.
        earlier: What was printed last for the same cells; kept where that costs little.
        knowledge: What partners know themselves, each a scenario of its own.
        published: Everything about the same records that went out before.
        lasting: Whether what counts once goes on counting.
        changing: Dimensions in which a record can move to another category in time.
        divisions: What everybody knows about categories.
        cancelled: Asked often; yes stops the work.
    """

    seed: int = field(repr=False)
    reference_date: date
    earlier: dict[Code, int] = field(default_factory=dict, repr=False)
    knowledge: Sequence[Knowledge] = field(default=(), repr=False)
    published: Sequence[Published] = ()
    lasting: bool = False
    changing: frozenset[str] = frozenset()
    divisions: Sequence[Division] = ()
    cancelled: Callable[[], bool] | None = None


@dataclass(frozen=True)
class Release:
    """Figures that may leave, with their proof. Only `protect` makes one.

    Attributes:
        printed: What leaves.
        certificate: Why it may.
        joint: What the audit of all releases together looked at; None when it is the first.
        proven: Whether the figures are proven to be the best ones; they are safe anyway.
    """

    printed: PrintedTable
    certificate: Certificate
    joint: JointReport | None
    proven: bool


def protect(table: Table, policy: Policy, request: Request) -> Release:
    """Round or hide until nothing can be worked out, and prove that.

    Args:
        table: The true counts.
        policy: What counts as unsafe, for whom, and how long the search may take.
        request: Everything else that matters.

    Raises:
        UnsafeTogether: Every way out gives something away with what went out before.
        UnsafeToPublish: The audit found something in the end.
        RoundingImpossible: No rounding is safe; make the table coarser.
        RoundingUnfinished: The time was over.
        NothingSafeToHide: No pattern is safe; make the table coarser.
        NotPartnerProof: Partners could work out too much; round, or make it coarser.
        NoSafePatternInTime: The time was over.
        TooManyAtoms: Too much went out before to check.
        SolverOutOfMemory: The table is too large for this computer.
        Cancelled: The officer stopped.
    """
    return _Protecting(table, policy, request).release()


class _Protecting:
    def __init__(self, table: Table, policy: Policy, request: Request) -> None:
        self._table = table
        self._policy = policy
        self._request = request
        self._together: tuple[JointFinding, ...] = ()

    def release(self) -> Release:
        by_rounding = self._policy.method is Method.ROUNDING
        try:
            printed, proven = self._rounded() if by_rounding else self._suppressed()
        except RoundingImpossible:
            if self._together:
                raise UnsafeTogether(self._together) from None
            raise
        joint = self._joint(printed)
        if joint is not None and not joint.is_safe:
            raise UnsafeTogether(joint.findings)
        certificate = certify(
            printed,
            self._policy,
            knowledge=self._request.knowledge,
            cancelled=self._request.cancelled,
        )
        return Release(printed, certificate, joint, proven)

    def _rounded(self) -> tuple[PrintedTable, bool]:
        found = round_until_safe(
            self._table,
            self._policy,
            seed=self._request.seed,
            objections=self._objections,
            earlier=self._request.earlier,
            cancelled=self._request.cancelled,
        )
        return found.printed, found.proof.is_optimal

    def _suppressed(self) -> tuple[PrintedTable, bool]:
        found = suppress(
            self._table,
            self._policy,
            primary=primary(self._table, self._policy),
            seed=self._request.seed,
            verify=self._exposed,
            cancelled=self._request.cancelled,
        )
        return found.printed, found.proven

    def _objections(self, printed: PrintedTable) -> Sequence[Collection[Code]]:
        """Return per leak the cells it is about: first of this print alone, then of all."""
        report = audit(
            printed,
            self._policy,
            knowledge=self._request.knowledge,
            cancelled=self._request.cancelled,
        )
        if not report.is_safe:
            return [_cells(one.cell, one.known) for one in report.findings]
        joint = self._joint(printed)
        self._together = () if joint is None else joint.findings
        return [_cells(one.aim.cell, one.aim.other) for one in self._together]

    def _exposed(self, printed: PrintedTable) -> Collection[Code]:
        return {cell for cells in self._objections(printed) for cell in cells}

    def _joint(self, printed: PrintedTable) -> JointReport | None:
        request = self._request
        if not request.published:
            return None
        mine = Published(request.reference_date, printed, (), request.lasting)
        return audit_jointly(
            request.published,
            mine,
            self._policy,
            divisions=request.divisions,
            changing=request.changing,
            cancelled=request.cancelled,
        )


def _cells(*codes: Code | None) -> Collection[Code]:
    return {one for one in codes if one is not None}
