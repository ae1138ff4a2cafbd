# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Recognises everybody in the vault in any text, quickly, with 100,000 names as with ten.

Unlike `casuskluis.services.rights.dossier.masking.Masker`, which takes a paper with some dozens
of third parties word by word, this one looks every word up by itself and joins what stands
together. It would rather hide a word too many than a name too few.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from casuskluis.domain.naming import fold, is_prefix, squeeze
from casuskluis.services.keeping.private_details import PrivateDetails
from casuskluis.services.rights.dossier.ordinary import ORDINARY
from casuskluis.storage.names import Named, NamedAs

HIDDEN = "•••"
"""What stands for a date of birth, an address, a number."""
SOMEBODY = "betrokkene"
"""What stands for a name of more than one person, or of whom no number may be told."""

_WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+(?:['’‘`´ʻʼ](?:[^\\W_]|[\u0300-\u036f])+)*")
_BETWEEN = re.compile(r"[^\S\n]{1,2}|,[^\S\n]|-|[^\S\n]?\([^\S\n]?|")
_AFTER_INITIAL = re.compile(r"\.?[^\S\n]?|-")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:\n•·–-])[\s\"'(]*$")
_SHORTEST = 2
_SMALL = 4
"""Letters a surname must have to be taken for one when it is written small."""
_TITLES = (
    "anoniem broer burger buurman buurtbewoner buurvrouw bewoner collega dhr dochter docent "
    "fam familie gemeente heer hr huisarts inwoner jongerenwerker juf leraar man meester "
    "meldpunt melder meneer mentor mevr mevrouw moeder mw naam oma onbekend onbekende oom opa "
    "ouder ouders politie school stichting tante team vader vereniging vriend vriendin vrouw "
    "wijkagent wijkteam zoon zorg zus"
)
_GENERIC = frozenset(_TITLES.split())
"""What people type in the place of a name, or before one; names nobody."""
_FREE = frozenset({NamedAs.NOTIFIER, NamedAs.REQUESTER, NamedAs.REPRESENTATIVE})
_FIXED = {
    NamedAs.NOTIFIER: "melder",
    NamedAs.KEY_PERSON: "sleutelpersoon",
    NamedAs.REQUESTER: "verzoeker",
}
_ALSO = frozenset({_FIXED[NamedAs.NOTIFIER], _FIXED[NamedAs.REQUESTER]})


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str = field(repr=False)
    capital: bool
    family: frozenset[int] | set[int] = field(repr=False)
    given: frozenset[int] | set[int] = field(repr=False)

    @property
    def is_name(self) -> bool:
        return bool(self.family or self.given)

    @property
    def whose(self) -> set[int]:
        return {*self.family, *self.given}


_NOBODY: frozenset[int] = frozenset()


class NameBook:
    """Everybody by the words of their name. Holds names; its ``repr`` shows none.

    Attributes:
        seen: The line of the journal up to which it knows the vault.
    """

    def __init__(self, seen: int = 0) -> None:
        self.seen = seen
        self._labels: list[str] = []
        self._prefixes: list[str] = []
        self._family: dict[str, set[int]] = {}
        self._given: dict[str, set[int]] = {}
        self._whole: dict[str, set[int]] = {}
        self._phrases: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        self._words_known: set[str] = set()
        self._details = PrivateDetails()

    @property
    def people(self) -> int:
        """How many names it knows."""
        return len(self._labels)

    def learn(self, people: Iterable[Named]) -> None:
        """Recognise these too from now on. Who was known stays known."""
        for one in people:
            self._details.add(one.born, one.private)
            if any(letter.isdigit() for letter in one.street):
                self._add_phrase(fold(one.street), HIDDEN)
            if one.family or one.given or one.alias:
                self._add(one)

    def keep(self, names: Iterable[str]) -> None:
        """Never hide these as a whole: colleagues and organisations."""
        for name in names:
            self._add_phrase(fold(name), "")

    def mask(self, text: str) -> str:
        """Return a text without names and what else tells who somebody is."""
        return "".join(label or kept for kept, label in self.pieces(text))

    def pieces(self, text: str) -> Iterator[tuple[str, str]]:
        """Cut a text where names begin and end; joined, the pieces are the text.

        Yields:
            A piece and what takes its place; empty when it stays.
        """
        done = 0
        for start, end, label in sorted(self._spots(text)):
            if start < done:
                continue
            if start > done:
                yield text[done:start], ""
            yield text[start:end], label
            done = end
        if done < len(text):
            yield text[done:], ""

    def _spots(self, text: str) -> Iterator[tuple[int, int, str]]:
        for start, end in self._details.find(text):
            yield start, end, HIDDEN
        words = self._words(text) if self._may_name(text) else []
        place = 0
        while place < len(words):
            length, label = self._phrase(words, place)
            if not length:
                length, label = self._run(text, words, place)
            if label:
                start = words[place].start
                yield start, words[place + length - 1].end, label
            place += max(length, 1)

    def _may_name(self, text: str) -> bool:
        """Whether any word of a text is one of a name: most texts have none."""
        known = self._words_known
        for word in _WORD.findall(text):
            folded = _folded(word)
            if folded in known or (folded.endswith("s") and folded[:-1] in known):
                return True
        return False

    def _words(self, text: str) -> list[_Word]:
        made = []
        for match in _WORD.finditer(text):
            word = match[0]
            folded = _folded(word)
            family = self._family.get(folded, _NOBODY)
            given = self._given.get(folded, _NOBODY)
            if folded.endswith("s") and not (family or given):
                family = self._family.get(folded[:-1], _NOBODY)
                given = self._given.get(folded[:-1], _NOBODY)
            capital = word[0].isupper()
            made.append(_Word(match.start(), match.end(), folded, capital, family, given))
        return made

    def _phrase(self, words: list[_Word], place: int) -> tuple[int, str]:
        """Return how many words from here are a fixed whole, and what takes their place."""
        for phrase, label in self._phrases.get(words[place].folded, ()):
            length = len(phrase)
            found = tuple(word.folded for word in words[place : place + length])
            if found == phrase:
                return length, label
        return 0, ""

    def _run(self, text: str, words: list[_Word], place: int) -> tuple[int, str]:
        """Return how many words from here are one name, and what takes its place."""
        last, end = -1, place
        while end < len(words):
            word = words[end]
            if end > place and not _joined(text, words[end - 1], word):
                break
            if word.is_name:
                last = end
            elif not (is_prefix(word.folded) or _initial(word)):
                break
            end += 1
        if last < 0:
            return 0, ""
        run = words[place : last + 1]
        first = next(at for at, word in enumerate(run) if word.is_name)
        if first and not self._leads(run[:first], run[first]):
            return 0, ""
        return self._named(text, run)

    def _leads(self, before: list[_Word], name: _Word) -> bool:
        """Whether prefixes and initials before a name belong to it."""
        prefix = " ".join(word.folded for word in before if not _initial(word))
        if not prefix:
            return all(word.capital for word in before)
        ours = (self._prefixes[one] for one in name.family)
        return any(one == prefix or one.endswith(" " + prefix) for one in ours)

    def _named(self, text: str, run: list[_Word]) -> tuple[int, str]:
        names = [word for word in run if word.is_name]
        whose = set.intersection(*(word.whose for word in names))
        initials = any(_initial(word) and word.capital for word in run)
        several = len(names) > 1 or len(run) > 1 or initials
        if several and (whose or any(word.capital for word in names)):
            return len(run), self._label(whose)
        if not several and _alone(text, names[0]):
            return len(run), self._label(whose)
        return 0, ""

    def _label(self, whose: set[int]) -> str:
        labels = {self._labels[one] for one in whose}
        if len(labels) > 1:
            # Who asked or told something is often the person a file is about.
            labels -= _ALSO
        return labels.pop() if len(labels) == 1 else SOMEBODY

    def _add(self, one: Named) -> None:
        number = len(self._labels)
        self._labels.append(_label_of(one))
        self._prefixes.append(fold(one.prefix))
        if one.role is NamedAs.LEGAL:
            self._add_phrase(fold(f"{one.given} {one.prefix} {one.family}"), _label_of(one))
            return
        surname = self._given if one.role in _FREE else self._family
        self._enter(surname, one.family, number)
        self._enter(self._given, one.given, number)
        self._enter(self._given, one.alias, number)
        if one.prefix:
            self._enter(surname, squeeze(one.prefix + one.family), number)
        if one.alias and " " in one.alias.strip():
            self._add_phrase(fold(one.alias), _label_of(one))
        if one.shielded:
            self._add_phrase(fold(one.family), _label_of(one))

    def _enter(self, book: dict[str, set[int]], words: str, number: int) -> None:
        for word in _folded(words).split():
            if len(word) >= _SHORTEST and not is_prefix(word) and word not in _GENERIC:
                book.setdefault(word, set()).add(number)
                self._words_known.add(word)

    def _add_phrase(self, folded: str, label: str) -> None:
        phrase = tuple(folded.split())
        if not phrase or (len(phrase) == 1 and len(phrase[0]) < _SMALL):
            return
        self._words_known.add(phrase[0])
        known = self._phrases.setdefault(phrase[0], [])
        if (phrase, label) not in known:
            known.append((phrase, label))
            known.sort(key=_longest_first)


def _longest_first(entry: tuple[tuple[str, ...], str]) -> tuple[int, bool]:
    return -len(entry[0]), not entry[1]


def _folded(words: str) -> str:
    """Return what `fold` gives, sooner where there is nothing to fold but capitals."""
    return words.lower() if words.isascii() and words.isalnum() else fold(words)


def _label_of(one: Named) -> str:
    if fixed := _FIXED.get(one.role):
        return fixed
    if not one.number:
        return SOMEBODY
    own = one.role in {NamedAs.SUBJECT, NamedAs.LEGAL}
    return one.number if own else f"{SOMEBODY} bij {one.number}"


def _initial(word: _Word) -> bool:
    return len(word.folded) < _SHORTEST


def _joined(text: str, left: _Word, right: _Word) -> bool:
    gap = text[left.end : right.start]
    pattern = _AFTER_INITIAL if _initial(left) and left.capital else _BETWEEN
    return pattern.fullmatch(gap) is not None


def _alone(text: str, word: _Word) -> bool:
    """Whether one word by itself is meant as a name.

    A surname is, also when it is written small; a given name needs its capital. One that is an
    ordinary word as well needs a capital that no sentence gave it.
    """
    if word.folded in ORDINARY or word.folded.removesuffix("s") in ORDINARY:
        return word.capital and not _SENTENCE_ENDS.search(text[: word.start])
    if word.capital:
        return True
    return bool(word.family) and len(word.folded) >= _SMALL
