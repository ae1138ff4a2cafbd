# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Why the program locks, or ends: the lock screen tells it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication


class LockReason(StrEnum):
    """What made the program lock."""

    OFFICER = "officer"
    IDLE = "idle"
    SCREEN = "screen"
    SLEEP = "sleep"
    LID = "lid"
    SWITCH = "switch"
    MINIMISED = "minimised"
    KEYS = "keys"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parting:
    """How a session ended, for the lock screen that comes after it.

    Attributes:
        vault: The vault that was open.
        drafts_lost: Not everything that was typed could be put in it.
        reason: Why it locked; None when nobody knows.
        ends: The program ends altogether: no lock screen comes after it.
    """

    vault: Path
    drafts_lost: bool = False
    reason: LockReason | None = None
    ends: bool = False


def told(reason: LockReason, at: datetime) -> str:
    """Return the Dutch sentence for the lock screen.

    Args:
        reason: Why it locked.
        at: When, in any time zone.
    """
    text = QCoreApplication.translate("LockReason", "Vergrendeld om {time} {why}.")
    return text.format(time=at.astimezone().strftime("%H:%M"), why=_why(reason))


def _why(reason: LockReason) -> str:
    def say(text: str) -> str:
        return QCoreApplication.translate("LockReason", text)

    return {
        LockReason.OFFICER: say("omdat u daarvoor koos"),
        LockReason.IDLE: say("omdat er een tijd niets gebeurde"),
        LockReason.SCREEN: say("omdat het scherm van de computer op slot ging"),
        LockReason.SLEEP: say("omdat de computer in slaapstand ging"),
        LockReason.LID: say("omdat de laptop dichtging"),
        LockReason.SWITCH: say("omdat een ander zich aanmeldde op deze computer"),
        LockReason.MINIMISED: say("omdat het venster klein werd gemaakt"),
        LockReason.KEYS: say("omdat een collega de sleutels van de kluis heeft vernieuwd"),
    }[reason]
