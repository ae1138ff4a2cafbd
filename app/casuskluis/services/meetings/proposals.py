# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the program proposes for an agenda: one line for each case, with every reason."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import (
    AgendaItemId,
    CaseId,
    DiscussionRequestId,
    MeetingId,
    NotificationId,
    OrganisationId,
)
from casuskluis.domain.meeting import AgendaItem, AgendaItemKind, AgendaPurpose


class ProposalReason(StrEnum):
    """Why something should come to the table, in the order in which it is proposed."""

    CARRIED = "carried"
    NOTIFICATION = "notification"
    ASKED = "asked"
    CLOSING = "closing"
    REVIEW = "review"
    ACTIONS = "actions"
    DESTRUCTION = "destruction"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason.

    Attributes:
        text: Dutch, short, such as "noodzakelijkheidstoets voor 03-12-2026".
    """

    kind: ProposalReason
    text: str = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """Something the program proposes for the agenda; the officer disposes.

    Attributes:
        reasons: Why; the first one decides where it is shown.
        title: As it will stand on the agenda: a number, never a name.
        restricted_to: The organisations that take part.
        carried_from: The item of an earlier meeting it goes on with.
        wishes: The wishes it meets.
        planned_on: When another meeting, that is prepared as well, has it on its agenda.
    """

    reasons: tuple[Reason, ...]
    kind: AgendaItemKind
    title: str
    case_id: CaseId | None = None
    notification_id: NotificationId | None = None
    minutes: int
    purpose: AgendaPurpose = AgendaPurpose.DECIDE
    question: str = field(default="", repr=False)
    restricted_to: tuple[OrganisationId, ...] = ()
    carried_from: AgendaItemId | None = None
    wishes: tuple[DiscussionRequestId, ...] = ()
    planned_on: date | None = None

    @property
    def reason(self) -> ProposalReason:
        """The weightiest reason."""
        return self.reasons[0].kind

    @property
    def why(self) -> str:
        """Every reason, in one line."""
        texts = [one.text for one in self.reasons]
        if self.planned_on:
            texts.insert(0, f"staat al op de agenda van {self.planned_on:%d-%m-%Y}")
        return "; ".join(texts)

    def item(self, meeting_id: MeetingId) -> AgendaItem:
        """Return the item it becomes."""
        return AgendaItem(
            meeting_id=meeting_id,
            position=0,
            kind=self.kind,
            title=self.title,
            case_id=self.case_id,
            notification_id=self.notification_id,
            minutes=self.minutes,
            purpose=self.purpose,
            question=self.question,
            restricted_to=self.restricted_to,
            carried_from=self.carried_from,
        )
