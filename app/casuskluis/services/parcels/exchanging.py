# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything about parcels of cases, together."""

from dataclasses import dataclass

from casuskluis.domain.officer import Permission
from casuskluis.domain.parcels import ParcelLine
from casuskluis.services.context import Context
from casuskluis.services.parcels.giving import GivingService
from casuskluis.services.parcels.parcel_keys import ParcelKeyService
from casuskluis.services.parcels.taking import TakingService
from casuskluis.vault.vault import Vault


@dataclass(frozen=True, slots=True)
class ParcelLogService:
    """Which parcels were given and taken in."""

    context: Context

    def all(self) -> list[ParcelLine]:
        """Return every parcel, newest first; without the cases that are for others."""
        with self.context.read(Permission.OWN_CASES) as transaction:
            access = self.context.access(transaction)
            found = transaction.parcels.all()
            hidden = access.shielded(transaction, (case for one in found for case in one.cases))
        return [one.without(hidden) for one in found]


@dataclass(frozen=True, slots=True)
class Parcels:
    """The services for parcels of cases."""

    giving: GivingService
    taking: TakingService
    keys: ParcelKeyService
    log: ParcelLogService


def parcels_of(context: Context, vault: Vault) -> Parcels:
    """Put them together."""
    keys = ParcelKeyService(context)
    return Parcels(
        giving=GivingService(context, vault),
        taking=TakingService(context, vault, keys),
        keys=keys,
        log=ParcelLogService(context),
    )
