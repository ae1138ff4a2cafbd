# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Taking the names of third parties out of any text, the same number for the same person.

Words are compared folded (`casuskluis.domain.naming.fold`), so capitals, accents and
apostrophes do not hide a name. The longest name that fits wins, and the name of the person the
dossier is about wins from a third party with the same name.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum, auto
from itertools import accumulate

from casuskluis.domain.naming import PersonName, fold, is_prefix, squeeze
from casuskluis.services.rights.dossier.ordinary import ORDINARY

_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+(?:['’‘`´ʻʼ](?:[^\\W_]|[\u0300-\u036f])+)*")
_AFTER_INITIAL = re.compile(r"\s?\.?\s?|-")
_SENTENCE_ENDS = re.compile(r"(?:^|(?<!\b\w)[.!?:\n])[\s\"'(]*$")
_SEVERAL = "[een derde]"
_OFFICIAL = "[medewerker]"
_SHORTEST = 2
"""Letters; a single letter is an initial and identifies nobody."""


class Nearness(Enum):
    """How near somebody is to the file, which decides when one word of a name is enough."""

    OWN = auto()
    NEAR = auto()
    FAR = auto()
    OFFICIAL = auto()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whose name may stand in a text."""

    key: int
    name: PersonName = field(repr=False)
    nearness: Nearness
    alias: str = field(default="", repr=False)
    label: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str = field(repr=False)
    capital: bool


@dataclass(slots=True)
class Masker:
    """Replaces names in texts, and counts whom it met.

    Numbers are given in the order in which people turn up, so make the texts in the order of
    the paper.
    """

    _whose: dict[tuple[str, ...], list[Person]] = field(default_factory=dict, repr=False)
    _longest: int = 1
    _numbers: dict[int, int] = field(default_factory=dict, repr=False)
    _keys: Iterator[int] = field(default_factory=lambda: iter(range(1, 10**9)), repr=False)
    officials_met: int = 0

    @property
    def people(self) -> int:
        """How many third parties were met."""
        return len(self._numbers)

    def add(
        self, name: PersonName, nearness: Nearness, alias: str = "", *, label: str = ""
    ) -> None:
        """Let a person be recognised from now on. A nameless one is passed over.

        Args:
            name: Of the person.
            nearness: How near to the file.
            alias: Another name.
            label: What takes the place of the name, instead of a number.
        """
        person = Person(next(self._keys), name, nearness, alias, label)
        for words in _ways_to_write(person):
            self._longest = max(self._longest, len(words))
            self._whose.setdefault(words, []).append(person)

    def keep(self, words: str) -> None:
        """Never take these words for a name: an organisation, an instrument."""
        key = tuple(fold(words).split())
        if key:
            self._longest = max(self._longest, len(key))
            nobody = Person(0, PersonName(family=words), Nearness.OWN)
            self._whose.setdefault(key, []).append(nobody)

    def mask(self, text: str, *, own: bool = False) -> str:
        """Return the text without the names of others.

        Args:
            text: As somebody typed it.
            own: It is an address or the like of the person himself, in which one word of the
                name of somebody far is most likely a street.
        """
        return "".join(label or kept for kept, label in self.pieces(text, own=own))

    def pieces(self, text: str, *, own: bool = False) -> Iterator[tuple[str, str]]:
        """Cut a text where names begin and end.

        Args:
            text: As somebody typed it.
            own: As with ``mask``.

        Yields:
            A piece of the text (in NFC) and what takes its place; empty when it stays.
        """
        plain = unicodedata.normalize("NFC", text)
        words = [
            _Word(m.start(), m.end(), fold(m[0]), m[0][0].isupper())
            for m in _WORD.finditer(plain)
        ]
        done = place = 0
        while place < len(words):
            length, label = self._at(plain, words, place, own=own)
            if label:
                start = _before_initials(plain, words, place, done)
                end = words[place + length - 1].end
                yield plain[done:start], ""
                yield plain[start:end], label
                done = end
            place += max(length, 1)
        yield plain[done:], ""

    def number_of(self, name: PersonName) -> str:
        """Return what stands in the place of a name in a field of its own."""
        found = self.mask(name.display)
        return found if found != name.display else _SEVERAL

    def _at(self, text: str, words: list[_Word], place: int, *, own: bool) -> tuple[int, str]:
        """Return how many words are a name here, and what takes their place ("" for own)."""
        for length in range(min(self._longest, len(words) - place), 0, -1):
            span = words[place : place + length]
            for key in _readings(span):
                people = self._whose.get(key)
                if people and (label := self._label(people, text, span, own=own)) is not None:
                    return length, label
        return 0, ""

    def _label(
        self, people: list[Person], text: str, span: list[_Word], *, own: bool
    ) -> str | None:
        if any(person.nearness is Nearness.OWN for person in people):
            return ""
        fitting = [person for person in people if _may_be(person, text, span, own=own)]
        near = [person for person in fitting if person.nearness is Nearness.NEAR]
        third = near or [one for one in fitting if one.nearness is Nearness.FAR]
        if third:
            return self._numbered(third)
        if fitting:
            self.officials_met += 1
            return _OFFICIAL
        return None

    def _numbered(self, people: list[Person]) -> str:
        names = {person.name.sort_key for person in people}
        labels = {person.label for person in people} - {""}
        if len(names) == 1 and len(labels) == 1:
            return labels.pop()
        if len(names) > 1:
            return _SEVERAL
        same = min(person.key for person in people)
        return f"[derde {self._numbers.setdefault(same, len(self._numbers) + 1)}]"


def _may_be(person: Person, text: str, span: list[_Word], *, own: bool) -> bool:
    """Whether these words can be meant as this person's name.

    Two words that are no prefixes always can. One word of somebody near can too, unless
    it is an ordinary word written small; one of somebody far needs a capital that no sentence
    gave it.
    """
    telling = [word for word in span if not is_prefix(word.folded)]
    if len(telling) != 1:
        return True
    word = telling[0]
    ordinary = word.folded in ORDINARY
    if person.nearness is Nearness.NEAR:
        return word.capital or not ordinary
    if own or (ordinary and _SENTENCE_ENDS.search(text[: word.start])):
        return False
    return word.capital


def _readings(span: list[_Word]) -> Iterator[tuple[str, ...]]:
    """Return the words as they are, and without the s of a possessive at the end."""
    words = tuple(word.folded for word in span)
    yield words
    if words[-1].endswith("s"):
        yield (*words[:-1], words[-1][:-1])


def _before_initials(text: str, words: list[_Word], place: int, done: int) -> int:
    """Return where the initials before a surname begin, or the surname itself."""
    start = words[place].start
    while place > 0:
        initial = words[place - 1]
        gap = text[initial.end : start]
        alone = len(initial.folded) < _SHORTEST and initial.capital
        if not (alone and "." in gap and _AFTER_INITIAL.fullmatch(gap)) or initial.start < done:
            break
        start, place = initial.start, place - 1
    return start


def _ways_to_write(person: Person) -> set[tuple[str, ...]]:
    """Return every run of folded words that stands for this person."""
    name = person.name
    given, prefix, family = (
        tuple(fold(part).split()) for part in (name.given, name.prefix, name.family)
    )
    firsts = set(accumulate(((word,) for word in given), tuple.__add__)) | {given}
    surnames = {prefix[start:] + family for start in range(len(prefix))}
    surnames |= {family, (squeeze(name.prefix + name.family),)}
    surnames |= _barrels(name.family)
    whole = {first + last for first in firsts for last in surnames}
    whole |= {last + first for first in firsts for last in surnames}
    whole |= {family + prefix + first for first in firsts}
    ways = whole | surnames | {tuple(fold(person.alias).split())}
    if person.nearness is not Nearness.OFFICIAL:
        ways |= {(word,) for word in given}
    ways |= {(word,) for word in family if not is_prefix(word)}
    return {way for way in ways if way and _identifies(way)}


def _barrels(family: str) -> set[tuple[str, ...]]:
    """Return the halves of a surname such as "Öztürk-van den Berg"."""
    return {tuple(fold(half).split()) for half in family.split("-")}


def _identifies(way: tuple[str, ...]) -> bool:
    return any(len(word) >= _SHORTEST and not is_prefix(word) for word in way)
