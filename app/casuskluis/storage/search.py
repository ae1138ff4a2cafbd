# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching everything at once: names and numbers by any part, notes by words."""

import json
import string
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from casuskluis.domain.identifiers import CaseId
from casuskluis.domain.naming import PersonName, fold
from casuskluis.storage.columns import storable
from casuskluis.storage.finding import PlaceFinder
from casuskluis.storage.known import KnownRepository
from casuskluis.storage.search_sources import ABOUT, NAMES, NOTES, Source
from casuskluis.storage.search_words import Notes, Wanted, questions, quoted, wanted
from casuskluis.storage.session import Session

_SHORTEST = 3  # letters a trigram index can find
_PAIR = 2
_SIGNS = " -./" + string.digits + string.ascii_lowercase
_COMPARED = 300  # so many names with the letters are compared with what was typed


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
        """Return what holds all words of the text; names first, and notes newest first.

        Names are found by any part, written in any of the usual ways; a name in which a word is
        the same or begins so goes first. Notes are found by the beginning of words. When there
        is too much, every kind gets its share.
        """
        clean = storable(text)
        if not fold(clean):
            return []
        groups = [self._names(source, clean, limit) for source in NAMES]
        words = wanted(clean)
        groups += [self._notes(source, words, limit) for source in NOTES]
        return _fair_share(groups, limit)

    def about(self, cases: Iterable[CaseId]) -> dict[CaseId, str]:
        """Return whom these cases are about, as shown."""
        rows = self._session.told(ABOUT, (json.dumps(sorted(set(cases))),))
        return {
            CaseId(case): PersonName(family=family, prefix=prefix, given=given).display
            for case, family, prefix, given in rows
        }

    def _names(self, source: Source, text: str, limit: int) -> list[SearchHit]:
        words = fold(text).split()
        if query := _letters(words) or (_pairs(words) if source.plain else ""):
            most = max(limit, _COMPARED)
            found = self._hits(source, source.by_letters(), (query, most))
            return _alike_first(found, words)[:limit]
        if not source.may_hold(words):
            return []
        return self._hits(source, source.by_part(len(words)), (*words, limit))

    def _notes(self, source: Source, words: Sequence[Wanted], limit: int) -> list[SearchHit]:
        notes = Notes(
            recent=lambda most: self._texts(source.recent(), (most,)),
            holding=lambda query, most: self._texts(source.holding(), (query, most)),
        )
        hits: list[SearchHit] = []
        for query in questions(notes, words, limit) if words else ():
            hits = self._hits(source, source.by_words(), (query, limit))
            if len(hits) == limit:
                break
        return hits

    def _texts(self, sql: str, parameters: tuple[object, ...]) -> list[str]:
        rows = self._session.told(sql, parameters)
        return ["\n".join(filter(None, row)) for row in rows]

    def _hits(
        self, source: Source, sql: str, parameters: tuple[object, ...]
    ) -> list[SearchHit]:
        return [
            SearchHit(
                object_kind=source.kind,
                object_id=number,
                title=title,
                snippet=snippet,
                case_id=case_id,
            )
            for number, title, snippet, case_id in self._session.told(sql, parameters)
        ]


def _letters(words: Sequence[str]) -> str:
    """Return the trigram query: all words, or all of them in one; empty when too short."""
    long = " AND ".join(quoted(word) for word in words if len(word) >= _SHORTEST)
    joined = quoted("".join(words))
    return f"({long}) OR {joined}" if long and long != joined else long


def _pairs(words: Sequence[str]) -> str:
    """Return the trigram query for words of two letters; empty when one is not so.

    In a folded name and in a number two letters never stand alone: the sign before or after
    them is one of a few, if only the space between two names.
    """
    if not all(len(word) == _PAIR and word.isascii() for word in words):
        return ""
    ways = ([f"{sign}{word}" for sign in _SIGNS] + [f"{word}{sign}" for sign in _SIGNS]
            for word in words)  # fmt: skip
    return " AND ".join(f"({' OR '.join(map(quoted, pairs))})" for pairs in ways)


def _alike_first(hits: Sequence[SearchHit], words: Sequence[str]) -> list[SearchHit]:
    """Return the hits with the same words first, then those with words that begin so."""

    def misses(hit: SearchHit) -> tuple[int, int]:
        said = fold(hit.title).split()
        whole = sum(word in said for word in words)
        begun = sum(any(one.startswith(word) for one in said) for word in words)
        return -whole, -begun

    return sorted(hits, key=misses)


def _fair_share(groups: Sequence[Sequence[SearchHit]], limit: int) -> list[SearchHit]:
    rounds = [hit for turn in zip_longest(*groups) for hit in turn if hit is not None]
    chosen = {id(hit) for hit in rounds[:limit]}
    return [hit for group in groups for hit in group if id(hit) in chosen]
