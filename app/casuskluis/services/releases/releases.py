# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is done with figures that leave, put together for the workspace."""

from dataclasses import dataclass

from casuskluis.services.context import Context
from casuskluis.services.masking.service import MaskingService
from casuskluis.services.releases.choosing import ChoosingService
from casuskluis.services.releases.ledger import LedgerService
from casuskluis.services.releases.preparing import PreparingService
from casuskluis.services.releases.pseudonyms import PseudonymService
from casuskluis.services.releases.releasing import ReleaseService
from casuskluis.services.releases.types import TypeService


@dataclass(frozen=True, slots=True, kw_only=True)
class Releases:
    """The services of overviews that may leave."""

    choosing: ChoosingService
    preparing: PreparingService
    releasing: ReleaseService
    ledger: LedgerService
    masking: MaskingService
    types: TypeService
    pseudonyms: PseudonymService


def releases_of(context: Context) -> Releases:
    """Return the services of overviews around an open vault."""
    return Releases(
        choosing=ChoosingService(context),
        preparing=PreparingService(context),
        releasing=ReleaseService(context),
        ledger=LedgerService(context),
        masking=MaskingService(context),
        types=TypeService(context),
        pseudonyms=PseudonymService(context),
    )
