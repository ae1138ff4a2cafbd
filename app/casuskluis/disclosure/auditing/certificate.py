# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Proof that a print was audited and found safe; nothing leaves without it."""

from collections.abc import Callable, Sequence
from dataclasses import InitVar, dataclass

from casuskluis.disclosure.auditing.digest import VERSION, digest_of
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, AuditReport, Finding
from casuskluis.domain.errors import RuleViolated


class UnsafeToPublish(RuleViolated):
    """The audit found that readers can work out too much.

    Attributes:
        findings: What they can work out; for the officer only.
    """

    def __init__(self, findings: Sequence[Finding] = (), **details: str | int) -> None:
        super().__init__("the audit refused a print", **{"leaks": len(findings), **details})
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Certificate:
    """Proof about one print under one policy; made from a report that found nothing.

    Attributes:
        digest: SHA-256 over everything printed, the policy and the version of the audit.
        checks: How many questions were answered as proof.
        attackers: Who was tried.
        scenarios: How many partners were tried.
        version: Of the audit.

    Raises:
        UnsafeToPublish: The report found something.
    """

    report: InitVar[AuditReport]
    digest: str
    checks: int
    attackers: frozenset[Attacker]
    scenarios: int
    version: int
    threshold: int

    def __post_init__(self, report: AuditReport) -> None:
        if not report.is_safe or report.digest != self.digest:
            raise UnsafeToPublish(report.findings)

    def covers(self, printed: PrintedTable, policy: Policy) -> bool:
        """Tell whether this is proof about exactly this print and this policy."""
        return self.version == VERSION and self.digest == digest_of(printed, policy)

    def for_officer(self, earlier: int | None = None) -> str:
        """Return the sentence the officer reads.

        Args:
            earlier: With how many earlier overviews it was audited jointly; None if it was
                audited by itself.
        """
        together = (
            "" if earlier is None else f", ook samen met eerdere overzichten ({earlier}),"
        )
        return (
            f"Gecontroleerd: uit dit overzicht{together} is geen precies aantal onder "
            f"{self.threshold} uit te rekenen."
        )


def certify(
    printed: PrintedTable,
    policy: Policy,
    *,
    knowledge: Sequence[Knowledge] = (),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> Certificate:
    """Audit a print and return the proof that it is safe.

    Args:
        printed: Everything a reader sees.
        policy: What counts as small.
        knowledge: Per scenario the one cell a partner knows.
        cancelled: Asked now and then; True ends the work.
        progress: Told now and then which share, 0 to 1, is done.

    Raises:
        UnsafeToPublish: It is not.
        Cancelled: `cancelled` said so.
    """
    from casuskluis.disclosure.auditing.audit import audit  # noqa: PLC0415 - loads the solver

    report = audit(printed, policy, knowledge=knowledge, cancelled=cancelled, progress=progress)
    return certificate_of(report, policy, scenarios=len(knowledge))


def certificate_of(report: AuditReport, policy: Policy, *, scenarios: int) -> Certificate:
    """Return the proof that goes with a report that found nothing.

    Args:
        report: Of the audit.
        policy: The policy it was asked about.
        scenarios: How many partners were tried.

    Raises:
        UnsafeToPublish: The report found something.
    """
    attackers = {Attacker.OUTSIDER, Attacker.COUNTED}
    return Certificate(
        report,
        digest=report.digest,
        checks=report.checks,
        attackers=frozenset(attackers | ({Attacker.PARTNER} if scenarios else set())),
        scenarios=scenarios,
        version=VERSION,
        threshold=policy.threshold,
    )
