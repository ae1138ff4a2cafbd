# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Attributes of a case that change over time, with the days between which they held.

An overview of an earlier day needs what was so on that day, not what is so now.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from casuskluis.domain.identifiers import AttributeSpanId, CaseId


class DatedAttribute(StrEnum):
    """Which attributes are kept with their days."""

    PHASE = "phase"
    IDEOLOGY = "ideology"
    DISTRICT = "district"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttributeSpan:
    """One value of one attribute of a case and the days it held.

    Attributes:
        code: The value, as the case has it.
        valid_from: First day.
        valid_to: First day it no longer held; None as long as it does.
    """

    id: AttributeSpanId = AttributeSpanId(0)
    case_id: CaseId
    attribute: DatedAttribute
    code: str
    valid_from: date
    valid_to: date | None = None
    version: int = 1

    def holds_on(self, day: date) -> bool:
        """Whether it was so at the end of a day."""
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)
