# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Small Dutch wordings many pages share."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from casuskluis.domain.partial_date import MONTHS, dutch_date
from casuskluis.domain.partner import Organisation

SOON = timedelta(days=14)
_SHORT = 3


def short_day(day: date, today: date) -> str:
    """Return "3 mrt", with the year when it is another one."""
    month = "mrt" if day.month == MONTHS.index("maart") + 1 else MONTHS[day.month - 1][:_SHORT]
    text = f"{day.day} {month}"
    return text if day.year == today.year else f"{text} {day.year}"


def due_tone(day: date, today: date) -> str:
    """Return the tone of a due date: "bad" past, "warn" within two weeks, "" later."""
    if day < today:
        return "bad"
    return "warn" if day <= today + SOON else ""


def day_or_dash(day: date | None) -> str:
    """Return a day as dd-mm-jjjj, or a dash."""
    return dutch_date(day) if day else "–"


def counted(count: int, one: str, many: str) -> str:
    """Return the words for one thing or for several, with the number in place of "{n}"."""
    return (one if count == 1 else many).format(n=count)


def local_moment(moment: datetime) -> str:
    """Return a moment as dd-mm-jjjj uu:mm, in the time where the officer sits."""
    return f"{moment.astimezone():%d-%m-%Y %H:%M}"


def case_count(count: int) -> str:
    """Return "1 casus" or "3 casussen"."""
    return f"{count} casus" if count == 1 else f"{count} casussen"


def choices_of(organisations: Iterable[Organisation]) -> list[tuple[int, str]]:
    """Return organisations as choices for a combo box or a list to tick."""
    return [(found.id, found.name) for found in organisations]


def working_choices(
    organisations: Iterable[Organisation], today: date, *, keep: int | None = None
) -> list[tuple[int, str]]:
    """Return the organisations that can be given work, as choices.

    Args:
        organisations: Every one, in order.
        today: The day it is; who stopped before is left out.
        keep: The one that has the work already; it stays, marked when it stopped.
    """
    return [
        (found.id, f"{found.name} (gestopt)" if found.has_ended(today) else found.name)
        for found in organisations
        if found.id == keep or not found.has_ended(today)
    ]
