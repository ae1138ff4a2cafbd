# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Proof that a print was audited and found safe; nothing leaves without it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import Attacker, Finding
from casuskluis.domain.errors import RuleViolated


class UnsafeToPublish(RuleViolated):
    """The audit found that readers can work out too much.

    Attributes:
        findings: What they can work out; for the officer only.
    """

    def __init__(self, findings: Sequence[Finding]) -> None:
        super().__init__("the audit refused a print", leaks=len(findings))
        self.findings = tuple(findings)


@dataclass(frozen=True)
class Certificate:
    """Proof about one print under one policy; made by `certify` only.

    Attributes:
        digest: SHA-256 over everything printed, the policy and the version of the audit.
        checks: How many questions were answered as proof.
        attackers: Who was tried.
        scenarios: How many partners were tried.
        version: Of the audit.
    """

    digest: str
    checks: int
    attackers: frozenset[Attacker]
    scenarios: int
    version: int

    def covers(self, printed: PrintedTable, policy: Policy) -> bool:
        """Tell whether this is proof about exactly this print and this policy."""
        raise NotImplementedError

    def for_officer(self, earlier: int = 0) -> str:
        """Return the sentence the officer reads; `earlier` overviews were taken along."""
        raise NotImplementedError


def certify(
    printed: PrintedTable,
    policy: Policy,
    *,
    knowledge: Sequence[Knowledge] = (),
    cancelled: Callable[[], bool] | None = None,
    progress: Callable[[float], None] | None = None,
) -> Certificate:
    """Audit a print and return the proof that it is safe.

    Raises:
        UnsafeToPublish: It is not.
        Cancelled: `cancelled` said so.
    """
    raise NotImplementedError
