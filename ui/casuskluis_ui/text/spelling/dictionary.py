# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The Dutch dictionary of OpenTaal, read by Hunspell. It reads two files and writes none.

Hunspell's own suggestions hold the interpreter for up to half a second, on whatever thread they
are asked: nobody could type meanwhile. So they are looked for here, one small question after
another, and no longer than the caller has patience.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import Protocol

_LETTERS = "enatirodslgvhkmubpwjczfxyqéëïöüè-"
_MOST = 5
_NAME = "nl"
_WHOLE_WORD = 2


class Lexicon(Protocol):
    """Knows which words are Dutch."""

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelled right."""

    def suggestions(self, word: str, patient: Callable[[], bool]) -> tuple[str, ...]:
        """Return at most five words that were perhaps meant, the likeliest first.

        Args:
            word: Spelled wrong.
            patient: Whether there is time left; asked often.
        """


def is_installed() -> bool:
    """Tell whether the part that checks spelling came with the program."""
    return find_spec("hunspell") is not None


class Dictionary:
    """The dictionary; making one takes a fifth of a second and 21 MB.

    Only one thread may use it.

    Raises:
        ImportError: When the part that checks spelling is not installed.
    """

    def __init__(self) -> None:
        from hunspell import Hunspell  # noqa: PLC0415 - an extra: most of the day it can be absent

        folder = str(_folder())
        self._hunspell = Hunspell(_NAME, hunspell_data_dir=folder, system_encoding="UTF-8")
        self._habits = _habits(_folder() / f"{_NAME}.aff")

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelled right; an abbreviation may lack its point."""
        return bool(self._hunspell.spell(word) or self._hunspell.spell(f"{word}."))

    def suggestions(self, word: str, patient: Callable[[], bool]) -> tuple[str, ...]:
        """Return at most five words that were perhaps meant, the likeliest first."""
        capital = word[:1].isupper() and word[1:] == word[1:].lower()
        asked = word.lower() if capital else word
        found: dict[str, None] = {}
        for candidates in self._guesses(asked):
            for candidate in candidates:
                if len(found) == _MOST or not patient():
                    break
                if candidate not in found and self._hunspell.spell(candidate):
                    found[candidate] = None
            if found:
                break
        return tuple(f"{one[:1].upper()}{one[1:]}" if capital else one for one in found)

    def _guesses(self, word: str) -> Iterator[Iterator[str]]:
        """Return words near this one; each next lot only serves when nothing was found yet."""
        meant = list(dict.fromkeys(_replaced(word, self._habits)))
        yield chain(meant, slips(word))
        yield (f"{word[:at]} {word[at:]}" for at in range(_WHOLE_WORD, len(word) - 1))
        yield chain.from_iterable(_replaced(one, self._habits) for one in meant)
        yield chain.from_iterable(slips(one) for one in meant)


def slips(word: str) -> Iterator[str]:
    """Return every word one slip of the finger away: swapped, one too many, missing, wrong."""
    parts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    for head, tail in parts:
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
    for head, tail in parts:
        if tail:
            yield head + tail[1:]
    for head, tail in parts:
        for letter in _LETTERS:
            yield head + letter + tail
    for head, tail in parts:
        if tail:
            for letter in _LETTERS:
                yield head + letter + tail[1:]


def _replaced(word: str, habits: Sequence[tuple[str, str]]) -> Iterator[str]:
    for wrong, right in habits:
        at = word.find(wrong)
        while at >= 0:
            yield word[:at] + right + word[at + len(wrong) :]
            at = word.find(wrong, at + 1)


def _folder() -> Path:
    return Path(str(files("casuskluis_resources") / "words" / "spelling"))


@cache
def _habits(rules: Path) -> tuple[tuple[str, str], ...]:
    """Return the mistakes people make in Dutch, as the dictionary lists them: ei for ij."""
    text = rules.read_text(encoding="utf-8").replace("ĳ", "ij")
    lines = (line.split("#")[0].split() for line in text.splitlines())
    pairs = (parts[1:] for parts in lines if parts[:1] == ["REP"] and len(parts) > _WHOLE_WORD)
    return tuple(
        (wrong, right.replace("_", " ")) for wrong, right in pairs if not {"^", "$"} & {*wrong}
    )
