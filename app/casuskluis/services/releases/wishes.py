# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the officer asks of an overview, and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from casuskluis.disclosure.building.coarsening import Proposal
from casuskluis.disclosure.model.policy import Method, Policy
from casuskluis.domain.errors import Cancelled
from casuskluis.domain.releases import ReleaseAudience, ReleaseRecord
from casuskluis.services.releases.lines import PrintedGroup
from casuskluis.services.releases.profiles import Period, Profile
from casuskluis.services.releases.verdicts import GroupVerdict, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the officer asks for.

    Attributes:
        profile: Which overview.
        period: Over which days.
        audience: For whom.
        method: How figures are protected.
        coarser: What is merged or left out, in the order it was chosen.
    """

    profile: Profile
    period: Period
    audience: ReleaseAudience
    method: Method = Method.ROUNDING
    coarser: tuple[Proposal, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedOverview:
    """What would leave, and whether it may.

    Attributes:
        wish: What was asked for.
        policy: The rules it was held against.
        groups: What became of each group of records.
        earlier: How many earlier overviews were taken along in the check.
        again: The line of the ledger that printed the same overview before; its figures are
            taken as they were.
        ledger: Mark of the ledger it was checked against.
        seed: Secret number of this protection.
        left_out: Titles of the tables that have too few records to say anything.
        settling: The merges that make everything large enough, for one click.
    """

    wish: Wish
    policy: Policy
    groups: tuple[GroupVerdict, ...]
    earlier: int = 0
    again: ReleaseRecord | None = None
    ledger: str = ""
    seed: int = field(default=0, repr=False)
    left_out: tuple[str, ...] = ()
    settling: tuple[Proposal, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """The gravest verdict of the groups; refused when there is nothing at all."""
        found = {one.verdict for one in self.groups}
        for verdict in (Verdict.REFUSED, Verdict.COARSEN):
            if verdict in found:
                return verdict
        return Verdict.SAFE if self.printed else Verdict.REFUSED

    @property
    def printed(self) -> tuple[PrintedGroup, ...]:
        """Everything that may leave."""
        return tuple(one.printed for one in self.groups if one.printed is not None)


@dataclass(frozen=True, slots=True)
class Watch:
    """How the work tells how far it is, and hears that it must stop."""

    progress: Callable[[int, int], None] | None = None
    cancelled: Callable[[], bool] | None = None

    def step(self, done: int, total: int) -> None:
        """Tell how far it is.

        Raises:
            Cancelled: When it must stop.
        """
        if self.cancelled is not None and self.cancelled():
            raise Cancelled("stopped by the officer")
        if self.progress is not None:
            self.progress(done, total)


IN_PEACE = Watch()
