# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Cases somebody asks to discuss: a wish waits until it stands on an agenda."""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import (
    AgendaItemId,
    CaseId,
    DiscussionRequestId,
    OrganisationId,
)


class WishUnexplained(RuleViolated):
    """Whoever asks to discuss a case must say why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionRequest:
    """A case that somebody asks to put on the next agenda.

    Attributes:
        organisation_id: Who asks; None for the municipality itself.
        agenda_item_id: Where it came to stand; None while it waits.
    """

    id: DiscussionRequestId = DiscussionRequestId(0)
    case_id: CaseId
    organisation_id: OrganisationId | None = None
    asked_on: date
    reason: str = field(repr=False)
    agenda_item_id: AgendaItemId | None = None
    version: int = 1

    def check(self) -> None:
        """Refuse a wish without a reason.

        Raises:
            WishUnexplained: When there is none.
        """
        if not self.reason.strip():
            raise WishUnexplained
