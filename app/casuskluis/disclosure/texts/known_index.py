# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Looking for what is known, however it is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product

from casuskluis.disclosure.texts.atoms import Atom, Atoms, letters_of
from casuskluis.disclosure.texts.known import KnownName, KnownText, KnownWords
from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.sentences import opens_sentence
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.words import OrdinaryWords
from casuskluis.domain.naming import is_prefix

_KEY = 2
"""Nothing shorter is looked for."""
_KEYS = (2, 3, 4)
"""Letters by which a key is looked up: four, or all of a shorter one."""
_SHORTEST_TEXT = 4


@dataclass(frozen=True, slots=True)
class _Sought:
    """One key.

    Attributes:
        words: Of how many words it is made; a joined name counts as several.
        digits: Has a digit, so that nobody takes it for a word.
    """

    letters: str = field(repr=False)
    label: str
    near: bool
    words: int
    digits: bool


class KnownIndex:
    """Every key by its first letters and its length: a few look-ups per word of a text."""

    def __init__(self, known: KnownWords) -> None:
        self._tiers: dict[str, dict[int, dict[str, _Sought]]] = {}
        for name in known.names:
            for way, words in _ways(name):
                self._put(way, name.label, near=name.near, words=words)
            for first in name.name.given.split()[:1]:
                if is_prefix(first):  # "Ben" is somebody, "ben" is not
                    self._put(first, name.label, near=False, words=1)
        for text in known.texts:
            self._put_text(text)

    def spans(self, text: str, atoms: Atoms, ordinary: OrdinaryWords) -> Iterator[Span]:
        """Yield what is known in a text."""
        letters = atoms.letters
        for index, atom in enumerate(atoms.all):
            for sought in self._beginning_at(letters, atom.at):
                length = len(sought.letters)
                last = _last(atoms, letters, atom.at + length)
                if last is None:
                    continue
                colour = _judged(text, atoms.all[index : last + 1], sought, ordinary)
                if colour:
                    end = atoms.all[last].end
                    yield Span(atom.start, end, Layer.KNOWN, colour, sought.label)

    def _beginning_at(self, letters: str, at: int) -> Iterator[_Sought]:
        for size in _KEYS:
            tier = self._tiers.get(letters[at : at + size])
            for length, table in tier.items() if tier else ():
                sought = table.get(letters[at : at + length])
                if sought is not None:
                    yield sought

    def _put_text(self, known: KnownText) -> None:
        if len(letters_of(known.text)) >= _SHORTEST_TEXT:
            self._put(known.text, known.label, near=known.near, words=len(known.text.split()))

    def _put(self, way: str, label: str, *, near: bool, words: int) -> None:
        letters = letters_of(way)
        if len(letters) < _KEY:
            return
        digits = any(char.isdigit() for char in letters)
        tier = self._tiers.setdefault(letters[: _KEYS[-1]], {}).setdefault(len(letters), {})
        before = tier.get(letters)
        if before is None or (near and not before.near):
            tier[letters] = _Sought(letters, label, near, words, digits)


def telling_parts(name: KnownName) -> Iterator[str]:
    """Yield the words of a name that point at somebody on their own."""
    whole = f"{name.name.given} {name.name.family} {name.alias.replace(',', ' ')}"
    for part in whole.replace("-", " ").split():
        if len(letters_of(part)) >= _KEY and not is_prefix(part):
            yield part
    yield from (part for part in whole.split() if "-" in part)


def _ways(known: KnownName) -> Iterator[tuple[str, int]]:
    """Yield every way to write a name, with how many words it has at least."""
    name = known.name
    given, prefix, family = name.given.strip(), name.prefix.strip(), name.family.strip()
    surnames = dict.fromkeys((f"{prefix} {family}".strip(), family))
    firsts = dict.fromkeys((given, *given.split()[:1]))
    for first, last in product(filter(None, firsts), filter(None, surnames)):
        yield f"{first} {last}", 2
        yield f"{last} {first}", 2
    if given and prefix:
        yield f"{family} {prefix} {given}", 3
        yield f"{family} {given} {prefix}", 3
    for last in filter(None, surnames):
        if not is_prefix(last):
            yield last, len(last.split())
    for alias in filter(None, (part.strip() for part in known.alias.split(","))):
        yield alias, len(alias.split())
    for part in telling_parts(known):
        yield part, 1


def _last(atoms: Atoms, letters: str, end: int) -> int | None:
    """Return the atom where a match ends, be it after the s of a possessive."""
    last = atoms.ending_at(end)
    if last is None and letters[end : end + 1] == "s":
        last = atoms.ending_at(end + 1)
    return last


def _judged(
    text: str, span: tuple[Atom, ...], sought: _Sought, ordinary: OrdinaryWords
) -> Colour | None:
    """Return how sure a match is; None when it is most likely an ordinary word.

    Of what the text is about, every part counts in any case. One word of somebody far away
    needs a capital when it is a word as well. "De Man" can be "Deman"; "de man" is not.
    """
    if sought.digits:
        return Colour.RED
    last = span[-1]
    if sought.words > 1 and (len(span) > 1 or sought.letters not in ordinary):
        return Colour.RED
    if any(atom.gap for atom in span[1:]) and not last.capital:
        return Colour.RED if all(len(atom.folded) == 1 for atom in span) else None
    word = text[span[0].start : last.end].lower()
    if sought.near or (len(span) == 1 and word not in ordinary):
        return Colour.RED
    if not span[0].capital:
        return None
    return Colour.ORANGE if opens_sentence(text, span[0].start) else Colour.RED
