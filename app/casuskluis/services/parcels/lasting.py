# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How long a closed case stays that comes in: no parcel lets one escape its destruction."""

from datetime import date

from casuskluis.domain.case import CasePhase
from casuskluis.domain.setting import Setting
from casuskluis.services.terms.term_days import day_or_none
from casuskluis.storage.parcelling.forms import Flat, RowUnsound


def in_time(row: Flat, term: Setting, today: date) -> Flat:
    """Return a case that goes at the end of the term of here at the latest.

    A case that was kept longer with a reason keeps its day: the reason stands beside it.

    Args:
        row: As it comes in.
        term: How long a closed case stays in this vault.
        today: The day at the moment.

    Raises:
        RowUnsound: When it is closed on no day, or on one that is still to come.
    """
    if row.get("phase") != CasePhase.CLOSED.value:
        return row
    closed = date.fromisoformat(str(row.get("closed_on") or date.max))
    if closed > today:
        raise RowUnsound
    last = day_or_none(closed, term)
    given = row.get("destroy_on")
    reasoned = given is not None and bool(str(row.get("extension_reason") or "").strip())
    if last is None or reasoned or (given is not None and str(given) <= last.isoformat()):
        return row
    return {**row, "destroy_on": last.isoformat()}
