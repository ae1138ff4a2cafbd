# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Days and moments as they are typed behind an option."""

from datetime import date, datetime, time

from casuskluis.cli.failures import Stopped
from casuskluis.domain.partial_date import PartialDate

_NOT_A_DAY = "Schrijf een hele datum, bijvoorbeeld 3-12-2026."
_NOT_A_MOMENT = 'Schrijf datum en tijd tussen aanhalingstekens, bijvoorbeeld "3-12-2026 14:30".'


def read_day(text: str) -> date:
    """Return a whole day.

    Raises:
        Stopped: When day, month or year is missing.
        NotADate: When the text is no date.
    """
    found = PartialDate.parse(text)
    if found.earliest != found.latest:
        raise Stopped(_NOT_A_DAY)
    return found.earliest


def read_moment(text: str) -> datetime:
    """Return a moment on the clock of this office.

    Raises:
        Stopped: When day or time is missing.
        NotADate: When the first part is no date.
    """
    day, _, clock = text.strip().rpartition(" ")
    try:
        return datetime.combine(read_day(day), time.fromisoformat(clock)).astimezone()
    except ValueError:
        raise Stopped(_NOT_A_MOMENT) from None
