# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Removing the rest of notifications about people who were not taken up.

Source: domain.md 5.6 rule 2; the term is the setting ``rejected_retention``.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casuskluis.domain.assessment import AssessmentOutcome
from casuskluis.domain.identifiers import NotificationId, NotificationNumber


class Obstacle(StrEnum):
    """Why a notification stays although its day has come."""

    FEEDBACK_OWED = "feedback_owed"
    REQUEST_RUNNING = "request_running"
    LEGAL_HOLD = "legal_hold"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalLine:
    """A minimised notification and when its rest goes.

    Attributes:
        outcome: Of the last assessment; None when there is none.
        obstacle: Why it stays; None when nothing stops it.
    """

    id: NotificationId
    number: NotificationNumber
    received_on: date
    remove_on: date
    outcome: AssessmentOutcome | None
    obstacle: Obstacle | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovalReport:
    """What was removed, and what had to stay.

    Attributes:
        removed: Numbers of the notifications that are gone.
        stayed: The lines that are due and stay.
        in_doubt: The clock may be wrong, so nothing was removed by itself.
    """

    removed: tuple[NotificationNumber, ...] = ()
    stayed: tuple[RemovalLine, ...] = ()
    in_doubt: bool = False


def ledger_name(identifier: int, number: str, received_on: date) -> str:
    """Return what names one notification for good in the ledger of what was destroyed."""
    return f"notification:{identifier}:{number}:{received_on.isoformat()}"
