# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Overviews that were prepared: asked by the first page, so apart from all that makes them."""

from dataclasses import dataclass

from casuskluis.domain.officer import Permission
from casuskluis.domain.releases import ReleaseRecord, ReleaseStatus
from casuskluis.services.context import Context


@dataclass(frozen=True, slots=True)
class PreparedService:
    """What was prepared and waits for a decision."""

    context: Context

    def waiting(self) -> list[ReleaseRecord]:
        """Return what was prepared and neither left nor was withdrawn, newest first."""
        with self.context.read(Permission.FIGURES) as transaction:
            lines = transaction.releases.all()
        return [one for one in lines if one.status is ReleaseStatus.PREPARED]
