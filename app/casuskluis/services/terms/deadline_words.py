# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How a deadline is told, in Dutch; the window and the command line say it alike."""

from collections.abc import Mapping
from datetime import date, datetime

from casuskluis.domain.deadline import Deadline, DeadlineKind
from casuskluis.domain.partial_date import dutch_date
from casuskluis.domain.setting import Setting, Unit
from casuskluis.services.terms.breaches import BreachLine

_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_DAYS_IN_WORDS = 60
"""From here on months are easier to read than days."""
_MONTHS_IN_WORDS = 730
_DAYS_PER_MONTH = 30.44
_DAYS_PER_YEAR = 365.25
_HOURS_IN_WORDS = 72
_WEEK = 7
_REMINDERS = 2
"""A third reminder is no news any more: then it is told how late it is."""
_NOUNS: Mapping[str, str] = {
    "notification": "Melding {number}",
    "case": "Casus {number}",
    "action_item": "{number}",
    "goal": "Casus {number}",
    "meeting": "Overleg {number}",
    "access_request": "Verzoek {number}",
    "data_breach": "Datalek {number}",
    "authorisation": "Casus {number}",
    "covenant": "{number}",
    "contact_moment": "{number}",
    "activity": "{number}",
}
_UNITS: Mapping[Unit, tuple[str, str]] = {
    Unit.HOURS: ("uur", "uur"),
    Unit.DAYS: ("dag", "dagen"),
    Unit.WORKING_DAYS: ("werkdag", "werkdagen"),
    Unit.WEEKS: ("week", "weken"),
    Unit.MONTHS: ("maand", "maanden"),
    Unit.YEARS: ("jaar", "jaar"),
}
UNCHECKED = "te controleren"
"""Nobody compared the setting with its source yet."""


def when_words(deadline: Deadline, today: date, now: datetime) -> str:
    """Return how late it is, or how long it may still take."""
    hours = deadline.hours_left(now)
    if hours is not None and abs(hours) < _HOURS_IN_WORDS:
        return f"nog {hours} uur" if hours >= 0 else f"{-hours} uur te laat"
    late = (now - deadline.due_at).days if deadline.due_at else deadline.days_late(today)
    if late > 0:
        return f"{_span(late)} te laat"
    days = (deadline.due_on - today).days
    if days <= 1:
        return "vandaag" if days <= 0 else "morgen"
    if days < _WEEK:
        return _WEEKDAYS[deadline.due_on.weekday()]
    return f"over {_span(days)}"


def about_words(deadline: Deadline) -> str:
    """Return which record it is about, by its number; empty for the vault as a whole."""
    noun = _NOUNS.get(deadline.object_kind, "")
    words = noun.format(number=deadline.number) if noun and deadline.number else ""
    if deadline.object_kind == "action_item" and deadline.case_number:
        words = f"{words}, casus {deadline.case_number}"
    return words


def reminder_words(deadline: Deadline) -> str:
    """Return which reminder is due; empty before the first and after the second."""
    if 0 < deadline.reminders <= _REMINDERS:
        return f"{deadline.reminders}e herinnering"
    return ""


def several_words(deadline: Deadline) -> str:
    """Return how many records one line stands for; empty for one."""
    return f"{deadline.count} stukken" if deadline.count > 1 else ""


def remark_words(deadline: Deadline) -> str:
    """Return what else must be known: danger, reminders, how many, a term to check."""
    parts = (
        "acuut gevaar" if deadline.acute else "",
        reminder_words(deadline),
        several_words(deadline),
        "" if deadline.checked else UNCHECKED,
    )
    return ", ".join(part for part in parts if part)


def pressing_words(deadline: Deadline, label: str, today: date, now: datetime) -> str:
    """Return one sentence about what waits for nothing.

    Args:
        deadline: What must be done.
        label: Its kind, in Dutch.
        today: The day it is.
        now: The moment, in UTC.
    """
    first = (
        f"{about_words(deadline)}: acuut gevaar" if deadline.acute else about_words(deadline)
    )
    return f"{first}. {label}: {when_words(deadline, today, now)}."


def broken_words(setting: Setting) -> str:
    """Return that nothing can be computed from a setting."""
    return f"Termijn niet te berekenen: controleer de instelling “{setting.label}”."


def due_words(deadline: Deadline) -> str:
    """Return the last day as dd-mm-jjjj, with the time where hours count."""
    if deadline.due_at is None:
        return dutch_date(deadline.due_on)
    return f"{deadline.due_at.astimezone():%d-%m-%Y %H:%M}"


def _span(days: int) -> str:
    if days < _DAYS_IN_WORDS:
        return f"{days} {'dag' if days == 1 else 'dagen'}"
    if days < _MONTHS_IN_WORDS:
        return f"{round(days / _DAYS_PER_MONTH)} maanden"
    return f"{round(days / _DAYS_PER_YEAR)} jaar"


def term_words(setting: Setting) -> str:
    """Return a term in words, "6 maanden"; what cannot be read stays as it is."""
    one, several = _UNITS.get(setting.unit, ("", ""))
    unit = one if setting.value.strip() == "1" else several
    return f"{setting.value} {unit}".strip()


def clock_words(line: BreachLine, now: datetime) -> str:
    """Return how a breach is doing against its clock."""
    breach = line.breach
    if breach.reported_at is not None:
        told = f"gemeld op {breach.reported_at.astimezone():%d-%m-%Y %H:%M}"
        return told if line.in_time is not False else f"{told}, te laat"
    if breach.closed_on is not None or breach.reason_not.strip():
        return "niet gemeld, met reden"
    if line.due_at is None:
        return "termijn niet te berekenen: controleer de instelling"
    return when_words(
        Deadline(
            kind=DeadlineKind.BREACH,
            due_on=line.due_at.astimezone().date(),
            object_kind="data_breach",
            due_at=line.due_at,
        ),
        now.astimezone().date(),
        now,
    )
