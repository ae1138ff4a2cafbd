# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An information item: one piece of information, with its source and for whom it is."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, InformationItemId, OrganisationId
from casuskluis.domain.partial_date import PartialDate


class InformationIncomplete(RuleViolated):
    """An information item needs a text, a source organisation and a purpose."""


class InformationKind(StrEnum):
    """What sort of statement it is; the agenda prints it beside the text."""

    FACT = "fact"
    OBSERVATION = "observation"
    INTERPRETATION = "interpretation"
    OPINION = "opinion"


SUSPICIONS = frozenset({InformationKind.INTERPRETATION, InformationKind.OPINION})
"""What somebody thinks; it does not get truer with time."""


class DataCategory(StrEnum):
    """The category of personal data (AVG art. 9 and 10)."""

    ORDINARY = "ordinary"
    SPECIAL = "special"
    CRIMINAL = "criminal"


@dataclass(frozen=True, slots=True, kw_only=True)
class InformationItem:
    """One piece of information in a case.

    Attributes:
        happened_on: When it was so, as far as known; ``recorded_on`` is when it was typed.
        source_id: The organisation it came from.
        provided_by: Who handed it over.
        purpose: What it may be used for (doelbinding).
        shared_with: The only organisations whose papers may show it ("delen met").
        conditions: Conditions of the source for passing it on.
        reliability: As stated by the source, in its own words.
        expires_on: After this day it is proposed for removal.
        confirmed_on: When somebody last said that it still holds.
        author: Label of the officer who wrote it down.
    """

    id: InformationItemId = InformationItemId(0)
    case_id: CaseId
    recorded_on: date
    happened_on: PartialDate | None = None
    source_id: OrganisationId | None = None
    provided_by: str = field(default="", repr=False)
    kind: InformationKind = InformationKind.OBSERVATION
    category: DataCategory = DataCategory.ORDINARY
    text: str = field(repr=False)
    purpose: str = field(default="", repr=False)
    shared_with: tuple[OrganisationId, ...] = ()
    conditions: str = field(default="", repr=False)
    reliability: str = field(default="", repr=False)
    expires_on: date | None = None
    confirmed_on: date | None = None
    author: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse an item nobody can weigh later.

        Raises:
            InformationIncomplete: When text, source or purpose is missing.
        """
        if not (self.text.strip() and self.purpose.strip() and self.source_id):
            raise InformationIncomplete

    def is_stale(self, today: date, suspicion_ends: date) -> bool:
        """Whether it is proposed for removal.

        Args:
            today: The day it is.
            suspicion_ends: Last day a suspicion of its age holds: the day of `holds_from` and
                the setting ``suspicion_term``.
        """
        if self.expires_on is not None and self.expires_on < today:
            return True
        return self.kind in SUSPICIONS and suspicion_ends < today

    @property
    def holds_from(self) -> date:
        """The day from which its age counts."""
        return self.confirmed_on or self.recorded_on

    def may_be_shown_to(self, organisation: OrganisationId) -> bool:
        """Whether the paper of this organisation may hold it."""
        return organisation in self.shared_with
