# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A reference to a risk instrument: that it was used, by whom, when, and where it lies.

No items, no scores, no colours, no conclusions: those stay with the organisation that made it.
"""

from dataclasses import dataclass, field
from datetime import date

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import CaseId, InstrumentReferenceId, OrganisationId


class InstrumentIncomplete(RuleViolated):
    """A reference needs the instrument, the organisation, the day and where it lies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentReference:
    """One use of one instrument.

    Attributes:
        instrument: Its name, such as "VERA-2R".
        organisation_id: Who used it.
        location: Where the outcome can be asked for.
    """

    id: InstrumentReferenceId = InstrumentReferenceId(0)
    case_id: CaseId
    instrument: str
    organisation_id: OrganisationId | None = None
    used_on: date | None = None
    location: str = field(default="", repr=False)
    version: int = 1

    def check(self, today: date) -> None:
        """Refuse a reference that leads nowhere.

        Raises:
            InstrumentIncomplete: When a part is missing or the day is still to come.
        """
        if not (self.instrument.strip() and self.organisation_id and self.location.strip()):
            raise InstrumentIncomplete
        if self.used_on is None or self.used_on > today:
            raise InstrumentIncomplete
