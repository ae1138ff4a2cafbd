# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The journal: who did what, when, to which record. It never holds personal data.

The columns are those of BIO2 8.15.01: actie, object, resultaat, oorsprong, actor,
tijdstempel.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class JournalAction(StrEnum):
    """What was done."""

    CREATED = "created"
    CHANGED = "changed"
    REMOVED = "removed"
    VIEWED = "viewed"
    PRINTED = "printed"
    EXPORTED = "exported"
    IMPORTED = "imported"
    OPENED = "opened"
    LOCKED = "locked"
    BACKED_UP = "backed_up"
    RESTORED = "restored"
    KEYS_CHANGED = "keys_changed"
    MIGRATED = "migrated"
    EMERGENCY = "emergency"
    DESTROYED = "destroyed"
    CHECKED = "checked"
    DRILLED = "drilled"
    SALVAGED = "salvaged"


class JournalResult(StrEnum):
    """How it ended."""

    DONE = "done"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts, and on which device. Both are labels chosen at set-up, never a login name."""

    label: str
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalQuery:
    """Which lines of the journal are wanted; without anything all of them.

    Attributes:
        action: What was done.
        actions: One of these was done; empty for whatever.
        kind: First word of the object, such as ``case``; empty for every kind.
        actor: Who did it; empty for everybody.
        since: Not before this moment.
        until: Before this moment.
    """

    action: JournalAction | None = None
    kind: str = ""
    actor: str = ""
    since: datetime | None = None
    until: datetime | None = None
    actions: tuple[JournalAction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One line of the journal.

    Attributes:
        object: Kind and number of the record, such as ``case:14``; never a name.
    """

    sequence: int
    at: datetime
    action: JournalAction
    object: str
    result: JournalResult
    origin: str
    actor: str
