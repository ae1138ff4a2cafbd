# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who of a list is in the vault already, by the rules for a person who is reported."""

from collections.abc import Iterator, Sequence

from casuskluis.domain.known import KnownMatch, KnownQuery
from casuskluis.exchange.moving.fields import CaseField
from casuskluis.exchange.moving.listed import ListedCase
from casuskluis.services.intake.known import known_matches
from casuskluis.storage.transaction import Transaction


def known_in_vault(
    transaction: Transaction, cases: Sequence[ListedCase]
) -> Iterator[tuple[KnownMatch, ...]]:
    """Give for each row who may be the same person, best first."""
    everybody = transaction.search.known.everybody()
    for case in cases:
        query = _query(case)
        worth = query is not None and everybody.may_hold(query)
        yield known_matches(transaction, query) if query and worth else ()


def _query(case: ListedCase) -> KnownQuery | None:
    name = case.name.value
    if name is None:
        return None
    return KnownQuery(
        name=name,
        birth_date=case.dates[CaseField.BIRTH_DATE].value,
        bsn=case.texts[CaseField.BSN].value or "",
    )
