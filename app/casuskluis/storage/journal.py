# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The journal: written with every change, never changed itself."""

from datetime import datetime

from sqlalchemy import select

from casuskluis.domain.journal import JournalAction, JournalEntry, JournalResult
from casuskluis.storage.session import Session
from casuskluis.storage.tables.keeping import journal


class JournalRepository:
    """The journal in one transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(
        self,
        action: JournalAction,
        object: str,  # noqa: A002 - the word of BIO2 8.15.01
        result: JournalResult = JournalResult.DONE,
    ) -> None:
        """Write down what happened apart from changes: a look, a print, an export.

        Args:
            action: What was done.
            object: Kind and number of the record, such as ``case:14``; never a name.
            result: How it ended.

        Raises:
            NotWriting: When the transaction only reads.
        """
        self._session.record(action, object, result)

    def entries(self, limit: int, before: int | None = None) -> list[JournalEntry]:
        """Return the newest lines first, at most ``limit``, older than sequence ``before``."""
        query = select(journal).order_by(journal.c.sequence.desc()).limit(limit)
        if before is not None:
            query = query.where(journal.c.sequence < before)
        rows = self._session.rows(query)
        return [JournalEntry(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def last(self, action: JournalAction) -> datetime | None:
        """Return when something was last done, if ever."""
        query = select(journal.c.at).where(
            journal.c.action == action, journal.c.result == JournalResult.DONE
        )
        found = self._session.first(query.order_by(journal.c.sequence.desc()))
        return found.at if found else None
