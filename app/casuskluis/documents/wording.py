# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dates, times and counts as Dutch readers expect them."""

from collections.abc import Sequence
from datetime import date, time

from casuskluis.domain.partial_date import MONTHS, dutch_date

_NO_BREAK = "\N{NO-BREAK SPACE}"
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def long_date(day: date) -> str:
    """Return "dinsdag 3 maart 2026"."""
    return f"{_DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def clock(moment: time) -> str:
    """Return "13:30"."""
    return f"{moment.hour:02}:{moment.minute:02}"


def span(start: time, end: time) -> str:
    """Return "13:30 – 15:00"."""
    return f"{clock(start)} – {clock(end)}"


def capital(text: str) -> str:
    """Return the text with a capital in front; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def long_day(day: date) -> str:
    """Return "3 maart 2026"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def day_or(day: date | None, otherwise: str) -> str:
    """Return "03-03-2026", or what stands there when the day is not known."""
    return dutch_date(day) if day else otherwise


def on_one_line(lines: Sequence[str]) -> str:
    """Return lines of an address or contact one after the other; none is broken inside."""
    kept = (line.strip() for line in lines)
    return " · ".join(line.replace(" ", _NO_BREAK) for line in kept if line)


def listed(parts: Sequence[str]) -> str:
    """Return "a, b en c"."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} en {parts[-1]}"
