# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What an officer can choose an overview out of: which periods are over, and for whom it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from casuskluis.disclosure.building.coarsening import Action, Proposal
from casuskluis.disclosure.model.policy import Method
from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import ReleaseAudience
from casuskluis.services.context import Context
from casuskluis.services.releases.profiles import Period, PeriodKind, period_of, profile_of

AUDIENCES = (ReleaseAudience.PUBLIC, ReleaseAudience.PARTNER)
"""For whom figures are printed; the officer himself looks on the screen."""
LONGEST_BACK = 20
"""How many periods back are offered; older ones are nobody's question any more."""
_EARLIEST = date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class ChoosingService:
    """Tells what can be chosen."""

    context: Context

    def periods(self, profile: str) -> tuple[Period, ...]:
        """Return the periods of an overview that are over and in which anything was kept.

        Returns:
            The newest first; nothing as long as nothing was recorded.

        Raises:
            NotFound: When there is no such profile.
        """
        kind = profile_of(profile).period
        first = self._first_day()
        if first is None:
            return ()
        return tuple(_ended(kind, first, self.context.clock.today()))

    def _first_day(self) -> date | None:
        """Return the first day on which anything happened that is counted."""
        today = self.context.clock.today()
        with self.context.read(Permission.RELEASE) as transaction:
            figures = transaction.dated_figures
            days = [one.received_on for one in figures.notifications(_EARLIEST, today, today)]
            days += [one.opened_on for one in figures.cases(today)]
        return min(days, default=None)


def _ended(kind: PeriodKind, first: date, today: date) -> Iterator[Period]:
    period = period_of(kind, period_of(kind, today).first - timedelta(days=1))
    for _ in range(LONGEST_BACK):
        if period.last < first:
            return
        yield period
        period = period_of(kind, period.first - timedelta(days=1))


__all__ = ["AUDIENCES", "LONGEST_BACK", "Action", "ChoosingService", "Method", "Proposal"]
