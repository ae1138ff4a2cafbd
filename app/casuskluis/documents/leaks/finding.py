# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking for forbidden terms in what was read, in time that grows with the paper only."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from casuskluis.documents.leaks.fragments import fragments
from casuskluis.documents.leaks.reading import Reading, read
from casuskluis.documents.leaks.terms import Forbidden, Leak, LeakKind, Term
from casuskluis.documents.leaks.written import Written, letters_of, written

_KEY = 3
"""The first letters, by which a term is looked up; a shorter term is not looked for."""

Span = tuple[int, int]


def find_leaks(pdf: bytes, forbidden: Forbidden) -> tuple[Leak, ...]:
    """Return what a finished PDF holds that it must not hold, page by page.

    Raises:
        PaperUnreadable: When the bytes are no PDF that can be read.
    """
    return find_in(read(pdf), forbidden)


def find_in(reading: Reading, forbidden: Forbidden) -> tuple[Leak, ...]:
    """Return the same of a document that was read before."""
    index, masks = _Index(), _Index()
    for term in forbidden.terms:
        index.add(term)
    for phrase in forbidden.masks:
        masks.add(Term(LeakKind.NAME, phrase))
    shown = _Shown((*forbidden.shown, *forbidden.masks))
    found = {
        Leak(page, hit.term.kind, hit.term.item)
        for page, text in reading.texts()
        for hit in _unmasked(written(text), index, masks)
        if hit.term.kind is not LeakKind.TEXT or hit.letters not in shown
    }
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a term looks like in the text; ``whole`` when a word must end at its end."""

    term: Term
    letters: str = field(repr=False)
    whole: bool = True


@dataclass(frozen=True, slots=True)
class _Hit:
    term: Term
    letters: str = field(repr=False)
    span: Span


class _Index:
    """The terms by their first letters, then by length: a few look-ups for each word."""

    def __init__(self) -> None:
        self._tiers: dict[str, dict[int, dict[str, list[_Sought]]]] = {}

    def add(self, term: Term) -> None:
        if term.kind is LeakKind.TEXT:
            for part, whole in fragments(term.text):
                self._put(_Sought(term, part, whole))
        else:
            self._put(_Sought(term, letters_of(term.text)))

    def hits(self, text: Written) -> Iterator[_Hit]:
        for start in text.starts:
            tier = self._tiers.get(text.letters[start : start + _KEY])
            for length, table in tier.items() if tier else ():
                end = start + length
                for sought in table.get(text.letters[start:end], ()):
                    if _fits(sought, text, start, end):
                        yield _Hit(sought.term, sought.letters, (start, end))

    def _put(self, sought: _Sought) -> None:
        letters = sought.letters
        if len(letters) < _KEY:
            return
        tier = self._tiers.setdefault(letters[:_KEY], {})
        tier.setdefault(len(letters), {}).setdefault(letters, []).append(sought)


def _fits(sought: _Sought, text: Written, start: int, end: int) -> bool:
    if sought.whole and end not in text.ends:
        return False
    if not sought.term.capital:
        return True
    return start in text.capitals and text.is_one_word(start, end)


def _unmasked(text: Written, index: _Index, masks: _Index) -> Iterator[_Hit]:
    hits = list(index.hits(text))
    if not hits:
        return
    covered: dict[int, list[Span]] = defaultdict(list)
    for mask in masks.hits(text):
        for place in range(*mask.span):
            covered[place].append(mask.span)
    for hit in hits:
        start, end = hit.span
        inside = (end <= span[1] for span in covered[start])
        if hit.term.kind is LeakKind.TEXT or not any(inside):
            yield hit


class _Shown:
    """The letters of all texts that may be shown; made only when a text was found."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._letters: str | None = None
        self._known: dict[str, bool] = {}

    def __contains__(self, letters: str) -> bool:
        if self._letters is None:
            self._letters = "|".join(letters_of(text) for text in self._texts)
        if letters not in self._known:
            self._known[letters] = letters in self._letters
        return self._known[letters]
