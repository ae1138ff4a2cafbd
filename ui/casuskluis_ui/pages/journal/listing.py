# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lines of the journal, page by page, as the table shows them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from casuskluis.domain.journal import JournalEntry, JournalQuery, JournalResult
from casuskluis.services.keeping.journal_labels import ACTIONS, RESULTS, record_words
from casuskluis.services.keeping.journals import JournalService
from casuskluis_ui.models import Column, LineSource, ListQuery
from casuskluis_ui.pages.words import local_moment

PAGE_SIZE = 200
_CONTEXT = "journal"


class JournalPages:
    """The entries read so far, newest first."""

    def __init__(self, service: JournalService, size: int = PAGE_SIZE) -> None:
        self._service = service
        self._size = size
        self._wanted = JournalQuery()
        self._entries: dict[int, JournalEntry] = {}
        self.complete = False

    def restart(self, wanted: JournalQuery | None = None) -> None:
        """Read the newest page; forget the others.

        Args:
            wanted: Which lines from now on; None for the same as before.
        """
        self._wanted = wanted or self._wanted
        self._entries.clear()
        self.read_on()

    def read_on(self) -> None:
        """Read the page before the oldest entry known."""
        oldest = min(self._entries) if self._entries else None
        found = self._service.newest(self._size, oldest, self._wanted)
        self._entries |= {entry.sequence: entry for entry in found}
        self.complete = len(found) < self._size

    def source(self) -> LineSource[str, JournalEntry]:
        """Return what a table asks."""
        return LineSource(self._ids, self._lines)

    def _ids(self, query: ListQuery[str]) -> Sequence[int]:
        del query
        return list(self._entries)

    def _lines(self, wanted: Sequence[int]) -> Mapping[int, JournalEntry]:
        return {one: self._entries[one] for one in wanted}


def columns() -> list[Column[JournalEntry]]:
    """Return the columns: those of BIO2 8.15.01 and the number of the line."""
    return [
        Column(_tr("Regel"), _number),
        Column(_tr("Tijdstip"), _moment),
        Column(_tr("Wat"), _action),
        Column(_tr("Waarvan"), _record),
        Column(_tr("Resultaat"), _result, tone=_result_tone),
        Column(_tr("Wie"), _actor),
        # The last one takes the room that is left: what was done to what must never be cut.
        Column(_tr("Apparaat"), _device, stretch=True),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate(_CONTEXT, text)


def _number(entry: JournalEntry) -> str:
    return str(entry.sequence)


def _moment(entry: JournalEntry) -> str:
    return local_moment(entry.at)


def _action(entry: JournalEntry) -> str:
    return ACTIONS[entry.action]


def _record(entry: JournalEntry) -> str:
    return record_words(entry.object)


def _result(entry: JournalEntry) -> str:
    return RESULTS[entry.result]


def _result_tone(entry: JournalEntry) -> str:
    return "bad" if entry.result is JournalResult.REFUSED else ""


def _actor(entry: JournalEntry) -> str:
    return entry.actor


def _device(entry: JournalEntry) -> str:
    return entry.origin
