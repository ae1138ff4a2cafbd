# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An activity of the programme: a training, a lecture, a network meeting."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.identifiers import ActivityAttendanceId, ActivityId, OrganisationId

_LARGEST = 1_000_000_000
"""No town counts more people or euros at one activity; sums over a year stay readable."""


class ActivityIncomplete(RuleViolated):
    """An activity needs a title, a pillar and a kind."""


class CountImpossible(RuleViolated):
    """Numbers of people and amounts of money are whole, not below zero, and can be true."""


class ActivityStatus(StrEnum):
    """Whether it took place."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity. It names no participants, only how many there were.

    Attributes:
        pillar: Code of the list ``pillar``.
        kind: Code of the list ``activity_kind``.
        phenomenon: Code of the list ``phenomenon``: what it was about; may be empty.
        district: Code of the list ``district``; may be empty.
        audience: For whom it was meant, in words.
        participants: How many took part; with attendances at least their sum.
        organisations: How many took part; with attendances at least as many as those.
        cost: In whole euros.
        funding: Who paid.
    """

    id: ActivityId = ActivityId(0)
    title: str
    pillar: str
    kind: str
    held_on: date
    status: ActivityStatus = ActivityStatus.HELD
    phenomenon: str = ""
    district: str = ""
    provider: str = ""
    audience: str = ""
    participants: int = 0
    organisations: int = 0
    cost: int = 0
    funding: str = ""
    evaluation: str = field(default="", repr=False)
    version: int = 1

    def check(self) -> None:
        """Refuse an activity that no report can count.

        Raises:
            ActivityIncomplete: When title, pillar or kind is missing.
            CountImpossible: When a number is below zero, or larger than can be.
        """
        if not (self.title.strip() and self.pillar and self.kind):
            raise ActivityIncomplete
        for number in (self.participants, self.organisations, self.cost):
            _check_number(number)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityAttendance:
    """How many people of one organisation took part in an activity; never who."""

    id: ActivityAttendanceId = ActivityAttendanceId(0)
    activity_id: ActivityId
    organisation_id: OrganisationId
    participants: int = 0
    version: int = 1

    def check(self) -> None:
        """Refuse a number that cannot be.

        Raises:
            CountImpossible: When it is below zero, or larger than can be.
        """
        _check_number(self.participants)


def _check_number(number: int) -> None:
    if not 0 <= number <= _LARGEST:
        raise CountImpossible
