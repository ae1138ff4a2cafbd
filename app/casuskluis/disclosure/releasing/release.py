# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What leaves: a print with its proof; and what it is weighed against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from casuskluis.disclosure.auditing.certificate import Certificate
from casuskluis.disclosure.auditing.joint.published import Division, Published
from casuskluis.disclosure.auditing.joint.report import JointReport
from casuskluis.disclosure.model.policy import Method
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.report import AuditReport
from casuskluis.disclosure.model.table import Code


@dataclass(frozen=True)
class History:
    """Where a table stands among what went out before.

    Attributes:
        reference_date: The day whose situation it shows.
        filter: Which part of the records it counts.
        lasting: Whether it counts events that never stop counting.
        earlier: Everything that went out, of the same kind of records.
        divisions: What everybody knows about categories.
        changing: Dimensions in which a record can move in time.
    """

    reference_date: date
    filter: Code = ()
    lasting: bool = False
    earlier: Sequence[Published] = ()
    divisions: Sequence[Division] = ()
    changing: frozenset[str] = frozenset()

    def published(self, printed: PrintedTable) -> Published:
        """Return a print as it would stand in the ledger."""
        return Published(self.reference_date, printed, self.filter, self.lasting)


@dataclass(frozen=True)
class Release:
    """What may leave.

    Attributes:
        printed: Everything printed.
        certificate: Proof that it is safe by itself.
        method: How it was protected.
        proven: Whether no better protected print of this table exists.
        joint: What was found together with earlier releases: nothing; None if not looked at.
        coarsened: Whether details were left out that the table asked for had.
        report: The audit behind the certificate; for the officer only.
    """

    printed: PrintedTable
    certificate: Certificate
    method: Method
    proven: bool
    joint: JointReport | None = None
    coarsened: bool = False
    report: AuditReport | None = None

    def for_officer(self) -> str:
        """Return the sentence the officer reads."""
        earlier = 0 if self.joint is None else self.joint.releases
        return self.certificate.for_officer(earlier or None)
