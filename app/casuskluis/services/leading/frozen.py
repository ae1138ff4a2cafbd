# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What a service asks before it changes something of a meeting: does it still change?"""

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import MeetingId
from casuskluis.domain.meeting import CaseMeeting
from casuskluis.storage.transaction import Transaction


class NotSittingYet(RuleViolated):
    """The meeting did not begin: nothing was said or agreed there yet."""


def open_meeting(transaction: Transaction, meeting_id: MeetingId) -> CaseMeeting:
    """Return a meeting that may still change.

    Raises:
        MeetingFrozen: When its minutes were adopted.
    """
    meeting = transaction.meetings.get(meeting_id)
    meeting.check_open()
    return meeting


def sitting(transaction: Transaction, meeting_id: MeetingId) -> CaseMeeting:
    """Return a meeting that sits, or sat and has no adopted minutes yet.

    Raises:
        MeetingFrozen: When its minutes were adopted.
        NotSittingYet: When it did not begin.
    """
    meeting = open_meeting(transaction, meeting_id)
    if meeting.is_preparing:
        raise NotSittingYet
    return meeting
