# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The journal: written with every change, never changed itself."""

from collections.abc import Collection
from dataclasses import dataclass, field, fields
from datetime import datetime

from sqlalchemy import ColumnElement, Text, or_, select, type_coerce

from casuskluis.domain.journal import (
    JournalAction,
    JournalEntry,
    JournalQuery,
    JournalResult,
)
from casuskluis.domain.journal_chain import ChainLine, closing
from casuskluis.storage.session import Session
from casuskluis.storage.tables.keeping import journal

_ENTRY = tuple(journal.c[item.name] for item in fields(JournalEntry))
_AS_WRITTEN = tuple(
    type_coerce(journal.c[item.name], Text) if item.type is str else journal.c[item.name]
    for item in fields(ChainLine)
)
"""The words themselves: a value that the program does not know must not stop a check."""


@dataclass(frozen=True, slots=True)
class ChainEnd:
    """Where the chain of the journal ends.

    Attributes:
        sequence: Of the last line the program wrote.
        mac: Code of that line.
        last: The highest number in the journal, which is the same unless somebody meddled.
        proof: That the chain ends here; see `casuskluis.domain.journal_chain.closing`.
        first_sealed: The first key, sealed.
    """

    sequence: int
    mac: bytes
    last: int
    proof: bytes
    first_sealed: bytes = field(repr=False)


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

    def entries(
        self, limit: int, before: int | None = None, wanted: JournalQuery | None = None
    ) -> list[JournalEntry]:
        """Return the newest lines first.

        Args:
            limit: How many at most.
            before: Only lines with a lower number.
            wanted: Which lines; None for all.
        """
        query = select(*_ENTRY).order_by(journal.c.sequence.desc()).limit(limit)
        if before is not None:
            query = query.where(journal.c.sequence < before)
        rows = self._session.rows(query.where(*_conditions(wanted or JournalQuery())))
        return [JournalEntry(**row._mapping) for row in rows]  # noqa: SLF001 - documented name

    def actors(self) -> list[str]:
        """Return everybody who ever did something, by name."""
        query = select(journal.c.actor).distinct().order_by(journal.c.actor)
        return [row.actor for row in self._session.rows(query)]

    def last(self, action: JournalAction, what: str = "") -> datetime | None:
        """Return when something was last done, if ever; to one record when that is given."""
        query = select(journal.c.at).where(
            journal.c.action == action, journal.c.result == JournalResult.DONE
        )
        if what:
            query = query.where(journal.c.object == what)
        found = self._session.first(query.order_by(journal.c.sequence.desc()))
        return found.at if found else None

    def last_line(self, action: JournalAction, what: str) -> int:
        """Return the number of the last line that says something was done; 0 for never."""
        query = select(journal.c.sequence).where(
            journal.c.action == action,
            journal.c.object == what,
            journal.c.result == JournalResult.DONE,
        )
        found = self._session.first(query.order_by(journal.c.sequence.desc()).limit(1))
        return int(found.sequence) if found else 0

    def has_other(
        self, after: int, *, than: Collection[JournalAction] = (), but: str = ""
    ) -> bool:
        """Tell whether a later line says that something else was done.

        Args:
            after: The number of the last line that is not asked about.
            than: What does not count.
            but: A record that does not count, whatever was done to it.
        """
        query = select(journal.c.sequence).where(
            journal.c.sequence > after,
            journal.c.action.not_in(list(than)),
            journal.c.object != but,
        )
        return self._session.first(query.limit(1)) is not None

    def first_at(self) -> datetime | None:
        """Return the moment of the first line, which is the moment the vault was made."""
        found = self._session.first(select(journal.c.at).order_by(journal.c.sequence).limit(1))
        return found.at if found else None

    def end(self) -> ChainEnd:
        """Return where the chain ends.

        Raises:
            StorageDamaged: When the key of the journal is gone.
        """
        head = self._session.head()
        return ChainEnd(
            sequence=head.sequence,
            mac=head.mac,
            last=head.last,
            proof=closing(head.key, head.sequence, head.mac),
            first_sealed=head.first_sealed,
        )

    def chain(self, after: int | None, until: int, limit: int) -> list[ChainLine]:
        """Return lines as they are written, lowest number first.

        Args:
            after: The number before the first one wanted; None for the very first.
            until: The highest number wanted.
            limit: How many at most.
        """
        query = select(*_AS_WRITTEN).where(journal.c.sequence <= until)
        if after is not None:
            query = query.where(journal.c.sequence > after)
        rows = self._session.rows(query.order_by(journal.c.sequence).limit(limit))
        return [ChainLine(*row) for row in rows]


def _conditions(wanted: JournalQuery) -> list[ColumnElement[bool]]:
    columns, found = journal.c, []
    if wanted.action is not None:
        found.append(columns.action == wanted.action)
    if wanted.actions:
        found.append(columns.action.in_(wanted.actions))
    if wanted.kind:
        of_kind = columns.object.startswith(f"{wanted.kind}:", autoescape=True)
        found.append(or_(columns.object == wanted.kind, of_kind))
    if wanted.actor:
        found.append(columns.actor == wanted.actor)
    if wanted.since is not None:
        found.append(columns.at >= wanted.since)
    if wanted.until is not None:
        found.append(columns.at < wanted.until)
    return found
