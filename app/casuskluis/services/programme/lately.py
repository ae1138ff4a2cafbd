# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How far back a term of the settings reaches."""

from datetime import date, timedelta

from casuskluis.domain.errors import RuleViolated
from casuskluis.domain.setting import Setting
from casuskluis.domain.terms import deadline, latest_start


def began_after(today: date, term: Setting) -> date | None:
    """Return the first day whose term has not ended today.

    Returns:
        None when nothing can be computed from the setting: then nothing is called old.
    """
    try:
        return latest_start(today - timedelta(days=1), term) + timedelta(days=1)
    except RuleViolated:
        return None


def ends_on(start: date, term: Setting) -> date | None:
    """Return the last day of a term; None when nothing can be computed from the setting."""
    try:
        return deadline(start, term)
    except RuleViolated:
        return None
