# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading from the vault what an overview counts, as of its reference date."""

from dataclasses import dataclass

from casuskluis.services.releases.counting import Facts
from casuskluis.services.releases.profiles import Period
from casuskluis.storage.transaction import Transaction

_ABOUT_PEOPLE = {
    "necessity_reviews": "Noodzakelijkheidstoetsen",
    "access_requests": "Verzoeken van betrokkenen (AVG)",
    "destruction_records": "Vernietigde dossiers",
}
"""Each of these is about one person, so they are protected like all other figures."""


@dataclass(frozen=True, slots=True)
class Housekeeping:
    """What is not about persons and may be told as it is.

    Attributes:
        checks: Periodic checks of journal, rights and backups that were done.
        breaches: Data breaches that were found.
    """

    checks: int
    breaches: int


def facts_of(transaction: Transaction, period: Period) -> Facts:
    """Return what happened in a period, as it stood on its last day."""
    figures = transaction.dated_figures
    first, last = period.first, period.last
    found = figures.care(first, last)
    return Facts(
        notifications=figures.notifications(first, last, last),
        cases=figures.cases(last),
        interventions=figures.interventions(),
        care={words: found[name] for name, words in _ABOUT_PEOPLE.items()},
    )


def housekeeping_of(transaction: Transaction, period: Period) -> Housekeeping:
    """Return what was done in a period to keep the vault in order."""
    found = transaction.dated_figures.care(period.first, period.last)
    return Housekeeping(checks=found["upkeep_records"], breaches=found["data_breaches"])
