# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What happened in a case: one event for each thing with a day."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class EventKind(StrEnum):
    """What sort of thing happened; the order is that of one and the same day."""

    NOTIFICATION = "notification"
    ASSESSMENT = "assessment"
    PHASE = "phase"
    MEETING = "meeting"
    DECISION = "decision"
    INFORMATION = "information"
    PLAN = "plan"
    ACTION = "action"
    INFORMING = "informing"
    DISCLOSURE = "disclosure"
    REVIEW = "review"
    ATTACHMENT = "attachment"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One thing that happened, or that is planned.

    Attributes:
        on: The day.
        title: In a few words; a number may stand in it, never a name.
        text: More of it.
        source: Who said, did or recorded it.
        object_id: Of the notification or the meeting; of the case for everything else.
        planned: It is still to come.
    """

    kind: EventKind
    on: date
    title: str
    text: str = field(default="", repr=False)
    source: str = field(default="", repr=False)
    object_id: int = 0
    planned: bool = False
