# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The lines of the journal, page by page, as the table shows them."""

from collections.abc import Mapping, Sequence

from casuskluis.domain.journal import JournalEntry, JournalQuery, JournalResult
from casuskluis.services.keeping.journals import JournalService
from casuskluis_ui.models import LineSource, ListQuery

PAGE_SIZE = 200


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


def result_tone(entry: JournalEntry) -> str:
    """Return the tone of the result: a refusal stands out."""
    return "bad" if entry.result is JournalResult.REFUSED else ""
