# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""An overview in one go: every proposal taken over, written in the ledger, and drawn."""

from dataclasses import replace

from casuskluis.domain.errors import CasuskluisError
from casuskluis.domain.releases import ReleaseRecord
from casuskluis.services.papers import PrintedPaper
from casuskluis.services.releases.preparing import PreparingService
from casuskluis.services.releases.releases import Releases
from casuskluis.services.releases.verdicts import Verdict
from casuskluis.services.releases.wishes import IN_PEACE, PreparedOverview, Watch, Wish

_ROUNDS = 6
"""What was joined once can be too fine in another way; more rounds than this never help."""


def prepare_settled(
    service: PreparingService, wish: Wish, watch: Watch = IN_PEACE
) -> PreparedOverview:
    """Prepare an overview and take over every proposal until nothing is too fine.

    Raises:
        CasuskluisError: As `PreparingService.prepare`.
    """
    prepared = service.prepare(wish, watch)
    for _ in range(_ROUNDS):
        proposed = prepared.settling
        if prepared.verdict is not Verdict.COARSEN or proposed == prepared.wish.coarser:
            break
        prepared = service.prepare(replace(wish, coarser=proposed), watch)
    return prepared


def written_and_drawn(
    releases: Releases, prepared: PreparedOverview
) -> tuple[ReleaseRecord, PrintedPaper]:
    """Write an overview in the ledger and return its paper; with no paper, no line stands.

    Raises:
        NotSafeYet: When it was not found safe.
        PublicationRefused: When the finished paper points at somebody.
    """
    record = releases.releasing.write(prepared)
    try:
        return record, releases.releasing.paper(record.id)
    except CasuskluisError:
        if prepared.again is None:
            releases.ledger.withdraw(record.id)
        raise
