# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why a table cannot be released."""

from collections.abc import Sequence

from casuskluis.disclosure.auditing.joint.report import JointFinding
from casuskluis.disclosure.model.report import Finding
from casuskluis.domain.errors import RuleViolated


class CannotRelease(RuleViolated):
    """Neither the table nor anything coarser that was tried is safe.

    Attributes:
        findings: What the last audit of the table itself objected to; for the officer only.
        joint: What it objected to together with earlier releases; for the officer only.
    """

    def __init__(
        self,
        findings: Sequence[Finding] = (),
        joint: Sequence[JointFinding] = (),
        **details: str | int,
    ) -> None:
        leaks = len(findings) + len(joint)
        super().__init__("no protection of a table is safe", **{"leaks": leaks, **details})
        self.findings = tuple(findings)
        self.joint = tuple(joint)


class EarlierReleasesContradict(RuleViolated):
    """What went out before cannot be true together with this table.

    Either the ledger is damaged, or records were changed as of an earlier date.
    """


class TimeOver(RuleViolated):
    """The audits did not end in time, of the table nor of anything coarser."""
