# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long the file of a closed case is kept: the date, longer with a reason, and the hold."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.case import Case
from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.setting import Setting
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionCard:
    """What is known about how long a file is kept.

    Attributes:
        term: The setting the date of destruction follows from.
        expected_on: For an open case: the date when it would close today; None when the
            setting is no good or the case is closed.
        pending_requests: Numbers of requests of the subject that still wait for a decision;
            they stop destruction like a hold.
        is_due: The day of destruction has come and nothing stops it.
    """

    case: Case
    term: Setting
    expected_on: date | None
    pending_requests: tuple[str, ...]
    is_due: bool

    @property
    def is_held(self) -> bool:
        """Whether anything stops destruction."""
        return self.case.legal_hold or bool(self.pending_requests)


@dataclass(frozen=True, slots=True)
class RetentionService:
    """Keeping files longer, and stopping their destruction."""

    context: Context

    def card(self, case_id: CaseId) -> RetentionCard:
        """Return how long the file of a case is kept, and why."""
        raise NotImplementedError

    def extend(self, case_id: CaseId, until: date, reason: str) -> Case:
        """Keep the file of a closed case longer.

        Raises:
            ClosedCaseHasNoRetention: When it is not closed.
            ExtensionNotLater: When the day is not later than the present one.
            RetentionReasonMissing: When no reason is given.
        """
        raise NotImplementedError

    def hold(self, case_id: CaseId, reason: str) -> Case:
        """Stop the destruction of a file: a complaint, a claim or a court case.

        Raises:
            RetentionReasonMissing: When no reason is given.
        """
        raise NotImplementedError

    def release(self, case_id: CaseId) -> Case:
        """Lift the hold; a pending request of the subject still stops destruction."""
        raise NotImplementedError
