# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The last day of a term, from a setting that somebody may have left empty or mistyped."""

from datetime import date

from casuskluis.domain.setting import Setting, SettingNotANumber
from casuskluis.domain.terms import deadline
from casuskluis.services.terms.working_days import DutchHolidays


def checked_deadline(day: date, term: Setting) -> date:
    """Return the last day of a term.

    Raises:
        SettingNotANumber: When the setting is empty, or no officer could mean its number.
    """
    term.check()
    return deadline(day, term, DutchHolidays())


def day_or_none(day: date, term: Setting) -> date | None:
    """Return the last day of a term, or None when its setting is no good."""
    try:
        return checked_deadline(day, term)
    except SettingNotANumber:
        return None
