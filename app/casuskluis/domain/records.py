# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was said at the table about one agenda item, in the three steps of BOB.

Beeldvorming (picture), oordeelsvorming (judgement), besluitvorming (conclusion; the decisions
and actions themselves are records of their own). Source: domain.md 2.1.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from casuskluis.domain.identifiers import (
    AgendaItemId,
    ItemRecordId,
    MeetingId,
    OrganisationId,
)


class Treatment(StrEnum):
    """Whether the table got to an item."""

    OPEN = "open"
    DISCUSSED = "discussed"
    POSTPONED = "postponed"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """The notes on one agenda item; at most one for each item.

    Attributes:
        picture: Beeldvorming: what is known, without judgement.
        judgement: Oordeelsvorming: what the table makes of it.
        conclusion: Besluitvorming: in a sentence, apart from the numbered decisions.
        treated: Whether the item was discussed, or goes to the next meeting.
        seconds: How long the table spent on it.
        present: The organisations that sat at the table for this item.
    """

    id: ItemRecordId = ItemRecordId(0)
    meeting_id: MeetingId
    agenda_item_id: AgendaItemId
    picture: str = field(default="", repr=False)
    judgement: str = field(default="", repr=False)
    conclusion: str = field(default="", repr=False)
    treated: Treatment = Treatment.OPEN
    seconds: int = 0
    present: tuple[OrganisationId, ...] = ()
    version: int = 1

    @property
    def is_filled(self) -> bool:
        """Whether anything was written down."""
        return any(text.strip() for text in (self.picture, self.judgement, self.conclusion))
