# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching everything at once: names and numbers by any part, notes by words."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.naming import fold, squeeze
from casuskluis.storage.columns import storable
from casuskluis.storage.finding import PlaceFinder
from casuskluis.storage.known import KnownRepository
from casuskluis.storage.search_sources import NAMES, NOTES, Source
from casuskluis.storage.session import Session

_WORD = re.compile(r"\w+")
_SHORTEST = 3  # letters a trigram index can find


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One record that was found.

    Attributes:
        object_kind: The word of the journal for it, such as ``information_item``.
        title: A name for persons and organisations, a number for what has one.
        snippet: The words around what was found; empty for names and numbers.
        case_id: The case in which it stands, if it does.
    """

    object_kind: str
    object_id: int
    title: str = field(repr=False)
    snippet: str = field(default="", repr=False)
    case_id: CaseId | None = None


class SearchRepository:
    """The full-text search in one transaction.

    Attributes:
        known: Whom to compare a reported person with.
        places: What can be gone to by a few letters.
    """

    def __init__(self, session: Session) -> None:
        self._session = session
        self.known = KnownRepository(session)
        self.places = PlaceFinder(session)

    def find(self, text: str, limit: int = 50) -> list[SearchHit]:
        """Return what holds all words of the text; of each kind the best, names first.

        Names are found by any part of three letters or more, written in any of the usual
        ways; shorter texts by their beginning and middle too, which is slower. Notes are found
        by the beginning of words. When there is too much, every kind gets its share.
        """
        clean = storable(text)
        if not fold(clean):
            return []
        groups = [self._names(source, clean, limit) for source in NAMES]
        groups += [self._notes(source, clean, limit) for source in NOTES]
        return _fair_share(groups, limit)

    def _names(self, source: Source, text: str, limit: int) -> list[SearchHit]:
        if query := _letters(text):
            return self._hits(source, source.by_letters(), (query, limit))
        words = fold(text).split()
        return self._hits(source, source.by_part(len(words)), (*words, limit))

    def _notes(self, source: Source, text: str, limit: int) -> list[SearchHit]:
        query = _words(text)
        return self._hits(source, source.by_words(), (query, limit)) if query else []

    def _hits(
        self, source: Source, sql: str, parameters: tuple[object, ...]
    ) -> list[SearchHit]:
        return [
            SearchHit(
                object_kind=source.kind,
                object_id=row.id,
                title=row.title,
                snippet=row.snippet,
                case_id=row.case_id,
            )
            for row in self._session.found(sql, parameters)
        ]


def _letters(text: str) -> str:
    """Return the trigram query: all words, or all of them in one; empty when too short."""
    words = [_quoted(word) for word in fold(text).split() if len(word) >= _SHORTEST]
    joined = squeeze(text)
    if not words:
        return ""
    return f"({' AND '.join(words)}) OR {_quoted(joined)}"


def _words(text: str) -> str:
    """Return the query for notes: every word as the beginning of a word."""
    return " AND ".join(_beginning({word.lower(), fold(word)}) for word in _WORD.findall(text))


def _beginning(forms: Iterable[str]) -> str:
    written = (f"{_quoted(form)} *" for form in sorted(forms) if form)
    return f"({' OR '.join(written)})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _fair_share(groups: Sequence[Sequence[SearchHit]], limit: int) -> list[SearchHit]:
    rounds = [hit for turn in zip_longest(*groups) for hit in turn if hit is not None]
    chosen = rounds[:limit]
    return [hit for group in groups for hit in group if hit in chosen]
