# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The release ledger and the reviews of masked texts in one transaction."""

from datetime import date

from sqlalchemy import or_

from casuskluis.domain.identifiers import MaskedTextId, ReleaseId
from casuskluis.domain.masked_text import MaskedText
from casuskluis.domain.releases import ReleaseRecord, ReleaseStatus
from casuskluis.storage.repository import Repository
from casuskluis.storage.shape import Shape
from casuskluis.storage.tables.releases import masked_texts, releases


class ReleaseRepository(Repository[ReleaseRecord, ReleaseId]):
    """The release ledger. Lines are never removed: what left cannot be called back."""

    kind = "release"
    restorable = False
    shape = Shape(ReleaseRecord, releases)

    def all(self) -> list[ReleaseRecord]:
        """Return every line, newest first."""
        return self._where(order=[releases.c.made_at.desc(), releases.c.id.desc()])

    def of(self, profile: str, reference_date: date) -> list[ReleaseRecord]:
        """Return what was made of one overview of one day, oldest first."""
        columns = releases.c
        return self._where(columns.profile == profile, columns.reference_date == reference_date)

    def outside(self) -> list[ReleaseRecord]:
        """Return everything that may have been read by others, by the day it is about.

        A line that was prepared and never finished counts too: nobody knows whether it left.
        So does one with a moment of leaving, whatever its status says.
        """
        columns = releases.c
        gone = or_(columns.status != ReleaseStatus.WITHDRAWN, columns.released_at.is_not(None))
        return self._where(gone, order=[releases.c.reference_date])


class MaskedTextRepository(Repository[MaskedText, MaskedTextId]):
    """The reviews of texts before they leave."""

    kind = "masked_text"
    restorable = False
    shape = Shape(MaskedText, masked_texts)

    def newest(self, purpose: str) -> MaskedText | None:
        """Return the last review of a text, if there is one.

        The last one that was kept, whatever the clock said: it may have been set back.
        """
        of_it = masked_texts.c.purpose == purpose
        return self._first(of_it, order=[masked_texts.c.id.desc()])
