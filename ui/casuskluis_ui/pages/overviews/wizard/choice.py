# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What was chosen in the first step, as fields that survive a lock."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.releases.choosing import Method, Proposal
from casuskluis.services.releases.lines import coarser_from, coarser_written


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which overview.

    Attributes:
        profile: Key of the profile.
        last: Last day of the period; None while there is no period to choose.
        audience: For whom.
        method: How figures are protected.
    """

    profile: str
    last: date | None
    audience: ReleaseAudience
    method: Method = Method.ROUNDING

    def fields(self, coarser: tuple[Proposal, ...], step: int) -> Mapping[str, str]:
        """Return everything as text."""
        return {
            "profile": self.profile,
            "last": self.last.isoformat() if self.last else "",
            "audience": self.audience.value,
            "method": self.method.value,
            "coarser": coarser_written(coarser),
            "step": str(step),
        }


@dataclass(frozen=True, slots=True)
class Kept:
    """What a draft says: the choice, the merges, and how far the officer was."""

    choice: Choice
    coarser: tuple[Proposal, ...]
    step: int


def kept_in(fields: Mapping[str, str]) -> Kept | None:
    """Return what a draft says; None when it cannot be read any more."""
    try:
        last = fields.get("last", "")
        choice = Choice(
            profile=fields["profile"],
            last=date.fromisoformat(last) if last else None,
            audience=ReleaseAudience(fields["audience"]),
            method=Method(fields["method"]),
        )
        return Kept(choice, coarser_from(fields.get("coarser", "")), int(fields["step"]))
    except (KeyError, ValueError):
        return None
