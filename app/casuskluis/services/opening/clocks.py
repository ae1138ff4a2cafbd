# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Whether the clock may be wrong, by what the journal says; then nothing is removed."""

from datetime import datetime, timedelta

from casuskluis.domain.journal import JournalQuery
from casuskluis.storage.transaction import Transaction

CLOCK_BEHIND = timedelta(minutes=5)
"""How far the clocks of two computers may differ before it is told."""
CLOCK_AHEAD = timedelta(days=60)
"""After so long without a line the clock may be wrong."""
CLOCK_TRIED = timedelta(days=7)
"""So long a clock that jumped ahead stays in doubt: opening the vault twice proves nothing, and
in a week somebody sees that every date is wrong."""
_LATELY = 20
"""Lines that are looked at for one in the future: the last was written by this clock itself."""


def line_of_before(transaction: Transaction, now: datetime) -> datetime | None:
    """Return when the last line was written that is `CLOCK_TRIED` old; None for none."""
    tried = JournalQuery(until=now - CLOCK_TRIED)
    found = transaction.journal.entries(limit=1, wanted=tried)
    return found[0].at if found else None


def clock_jumped(transaction: Transaction, now: datetime) -> bool:
    """Tell whether the clock went wrong while the vault is open, either way.

    Args:
        transaction: On the vault.
        now: By that clock, in UTC.
    """
    before = line_of_before(transaction, now)
    ahead = before is not None and now - before > CLOCK_AHEAD
    lately = transaction.journal.entries(limit=_LATELY)
    return ahead or any(line.at - now > CLOCK_BEHIND for line in lately)
