# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""When somebody is expected at the table, in words."""

from collections.abc import Sequence

from casuskluis.documents.papers import TimeSlot
from casuskluis.documents.wording import clock, listed, span


def spoken_slots(slots: Sequence[TimeSlot]) -> str:
    """Return "van 14:10 tot 14:40 uur en van 15:00 tot 15:10 uur"."""
    return listed([f"van {clock(slot.starts)} tot {clock(slot.ends)} uur" for slot in slots])


def short_slots(slots: Sequence[TimeSlot]) -> tuple[str, ...]:
    """Return "14:10 – 14:40" for each slot."""
    return tuple(span(slot.starts, slot.ends) for slot in slots)
