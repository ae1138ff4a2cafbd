# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The numbers of decisions."""

from casuskluis.domain.identifiers import MeetingId
from casuskluis.storage.transaction import Transaction


def next_decision(transaction: Transaction, meeting_id: MeetingId) -> str:
    """Return the number of the next decision of a meeting: "B-2026-07-3"."""
    start = f"B-{transaction.meetings.get(meeting_id).number}-"
    given = [
        int(last)
        for one in transaction.decisions.of_meeting(meeting_id)
        if (last := one.number.removeprefix(start)).isdigit()
    ]
    return f"{start}{max(given, default=0) + 1}"
