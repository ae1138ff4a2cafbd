# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Which organisations take part when a case is discussed (need to know)."""

from collections.abc import Iterable, Sequence

from casuskluis.domain.identifiers import CaseId, OrganisationId
from casuskluis.storage.transaction import Transaction


def participants_of(
    transaction: Transaction, cases: Iterable[CaseId], core: Sequence[OrganisationId]
) -> dict[CaseId, tuple[OrganisationId, ...]]:
    """Return for each case the core partners, then everybody else who works on it.

    That is who gave information, may see some, or has an action in the case. Two questions to
    the database, whatever the number of cases.
    """
    found: dict[CaseId, list[OrganisationId]] = {one: list(core) for one in cases}
    for item in transaction.information.of_cases(found):
        source = [item.source_id] if item.source_id else []
        found[item.case_id] += [*item.shared_with, *source]
    for action in transaction.actions.of_cases(found):
        if action.owner_id and action.case_id:
            found[action.case_id].append(action.owner_id)
    return {one: tuple(dict.fromkeys(parties)) for one, parties in found.items()}
