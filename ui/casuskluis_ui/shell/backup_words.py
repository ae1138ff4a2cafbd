# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How the backups stand, in the few words of the status bar and of the page Vandaag."""

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.partial_date import dutch_date
from casuskluis.explanations import explain
from casuskluis.services.backups.backup_state import BackupState

_CONTEXT = "BackupWords"
_FRESH = timedelta(days=7)
_YESTERDAY = 1


def standing(state: BackupState, now: datetime) -> tuple[str, bool]:
    """Return a line about the backups, and whether it needs attention.

    Args:
        state: How they stand.
        now: The moment.
    """
    parts, bad = [_made(state, now)], state.last is None or now - state.last > _FRESH
    if state.failed is not None:
        parts.insert(0, _tr("Back-up mislukt"))
        bad = True
    if state.place is not None:
        parts.append(_second(state, now))
        bad = bad or state.fault is not None
    return " · ".join(parts), bad


def trouble(state: BackupState) -> str:
    """Return what the officer should know of a backup that went wrong by itself; or nothing."""
    if state.failed is not None:
        text = _tr("De laatste back-up is niet gelukt. {why}")
        return text.format(why=explain(state.failed))
    if state.place is not None and state.fault is not None:
        text = _tr("De back-up is gemaakt, maar de kopie op de tweede plek niet. {why}")
        return text.format(why=explain(state.fault))
    return ""


def away(state: BackupState, now: datetime) -> str:
    """Return a calm sentence when the second place has been away for a week; or nothing."""
    if state.place is None or state.fault is not None:
        return ""
    if state.copied is None:
        text = _tr("Op de tweede plek {name} staat nog geen back-up. Sluit haar aan.")
        return "" if state.there else text.format(name=state.place.name)
    if now - state.copied <= _FRESH:
        return ""
    text = _tr("De laatste kopie op de tweede plek {name} is van {when}. Sluit haar weer aan.")
    return text.format(name=state.place.name, when=day_words(state.copied, now))


def day_words(made: datetime, now: datetime) -> str:
    """Return a day as one says it: "vandaag", "gisteren", or the date."""
    day = made.astimezone().date()
    days = (now.astimezone().date() - day).days
    said = {0: _tr("vandaag"), _YESTERDAY: _tr("gisteren")}
    return said.get(days, dutch_date(day))


def _made(state: BackupState, now: datetime) -> str:
    if state.last is None:
        return _tr("Nog geen back-up gemaakt")
    text = _tr("Laatste back-up: {when} {time}")
    if now - state.last > _FRESH:
        text = _tr("Laatste back-up: {when} {time} (te oud)")
    clock = state.last.astimezone().strftime("%H:%M")
    return text.format(when=day_words(state.last, now), time=clock)


def _second(state: BackupState, now: datetime) -> str:
    if state.fault is not None:
        return _tr("tweede plek: mislukt")
    if state.there is False:
        return _tr("tweede plek niet aangesloten")
    if state.copied is None:
        return _tr("tweede plek: nog niets")
    return _tr("tweede plek: {when}").format(when=day_words(state.copied, now))


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)
