# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Who looked at what: one line in the journal for each record that was opened.

Reading a list is no look; opening what a line stands for is. A page shows the same record many
times in a while (after every change), so a second look within a quarter of an hour is the same
one.
"""

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from casuskluis.domain.journal import JournalAction
from casuskluis.services.context import Context

SAME_LOOK = timedelta(minutes=15)
"""So long after it was opened, showing a record again is the same look. This is no term of law
and no choice of the municipality: a shorter time fills the journal with repetitions of one
sitting, a longer one hides that somebody came back."""
Flush = Callable[[], None]


class Viewed(StrEnum):
    """What can be opened; the word of the journal for it."""

    CASE = "case"
    NOTIFICATION = "notification"
    SUBJECT = "subject"
    ATTACHMENT = "attachment"
    ACCESS_REQUEST = "access_request"
    MEETING = "meeting"


class ViewService:
    """Notes looks. Safe on any thread.

    What is noted is kept in memory until `flush`, so that a page need not wait for the disk or
    for long work that is writing; `casuskluis.services.workspace.Workspace.close` flushes what
    is left before the vault is locked.

    Args:
        context: Of the open vault.

    Attributes:
        kept: Whether they are written down at all; not where nothing can be written.
    """

    def __init__(self, context: Context) -> None:
        self.kept = True
        self._context = context
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._seen: dict[str, datetime] = {}
        self._waiting: list[str] = []
        self._later: Callable[[Flush], object] = _at_once

    def write_through(self, later: Callable[[Flush], object]) -> None:
        """Have the lines written by something that runs work off the interface thread.

        Args:
            later: Gets `flush`; without it every look is written at once.
        """
        self._later = later

    def note(self, kind: Viewed, number: int, part: str = "") -> None:
        """Note that a record is being shown to the officer.

        Args:
            kind: What sort of record.
            number: Its identifier.
            part: Word for a part of it that is a look of its own, such as ``dossier``.

        Raises:
            CasuskluisError: When the line is written at once and cannot be; then the record
                must not be shown.
        """
        self._put_down(f"{kind}:{number}:{part}" if part else f"{kind}:{number}")
        if self._waiting:
            self._later(self.flush)

    def flush(self) -> None:
        """Write what waits, in one transaction; nothing when nothing waits.

        Raises:
            CasuskluisError: When it cannot be written; it keeps waiting.
        """
        with self._writing:
            waiting = tuple(self._waiting)
            if not waiting:
                return
            if self.kept:
                self._context.note((JournalAction.VIEWED, what) for what in waiting)
            with self._lock:
                del self._waiting[: len(waiting)]

    def _put_down(self, what: str) -> None:
        now = self._context.clock.now()
        with self._lock:
            before = self._seen.get(what)
            # A clock that was set back must not silence the journal.
            if before is not None and before <= now < before + SAME_LOOK:
                return
            self._seen[what] = now
            self._waiting.append(what)


def _at_once(flush: Flush) -> None:
    flush()
