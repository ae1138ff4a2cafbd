# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""That somebody let the screen be shared: then others may have seen what was on it."""

from dataclasses import dataclass

from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class SharingService:
    """Keeps in the journal when the window could be seen by others."""

    context: Context

    def allowed(self) -> None:
        """Note that the screen may be shared from now on, for some minutes."""
        with self.context.write() as transaction:
            transaction.journal.record(JournalAction.EXPORTED, "screen")
