# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An activity of the programme: a training, a lecture, a network meeting."""

from dataclasses import dataclass
from datetime import date

from casuskluis.domain.identifiers import ActivityId


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """One activity. It names no participants, only how many there were.

    Attributes:
        pillar: Code of the list ``pillar``.
        kind: Code of the list ``activity_kind``.
        cost: In whole euros.
    """

    id: ActivityId = ActivityId(0)
    title: str
    pillar: str
    kind: str
    held_on: date
    provider: str = ""
    audience: str = ""
    participants: int = 0
    organisations: int = 0
    cost: int = 0
    funding: str = ""
    evaluation: str = ""
    version: int = 1
