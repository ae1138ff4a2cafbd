# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was promised and not done comes back to the table by itself."""

from datetime import timedelta

from casuskluis.domain.action import ActionItem
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.storage.transaction import Transaction

_SINCE = timedelta(weeks=13)
"""How far a first meeting looks back. A choice of the program, no term."""


def actions_to_return(transaction: Transaction, meeting: CaseMeeting) -> list[ActionItem]:
    """Return what a meeting must hear of: late by its day, or ended undone since the last one.

    Only of cases that still run; what is due first comes first.
    """
    since = meeting.held_on - _SINCE
    if meeting.previous_id is not None:
        since = transaction.meetings.get(meeting.previous_id).held_on
    return transaction.actions.to_return(meeting.held_on, since)
