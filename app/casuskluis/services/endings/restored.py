# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What came of putting back a backup: where the old vault is, and what went again."""

from dataclasses import dataclass, field, replace
from pathlib import Path

from casuskluis.services.endings.destroying import Finished, finished_sentences

_ONE = "Bij het terugzetten is 1 dossier opnieuw vernietigd, omdat het eerder was vernietigd."
_MANY = (
    "Bij het terugzetten zijn {count} dossiers opnieuw vernietigd, omdat ze eerder waren "
    "vernietigd."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A backup that stands in the place of a vault.

    Attributes:
        aside: Where the old vault stands now; None when there was none.
        finished: What the ledger of what was destroyed made go again.
    """

    aside: Path | None
    finished: Finished = field(default_factory=Finished)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What the officer should know about the destruction, in Dutch."""
        count = self.finished.cases + self.finished.notifications
        again = (_ONE if count == 1 else _MANY).format(count=count)
        left = finished_sentences(replace(self.finished, cases=0))
        return ((again,) if count else ()) + left
