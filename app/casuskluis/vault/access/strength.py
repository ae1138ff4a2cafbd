# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""How many guesses a passphrase withstands, by zxcvbn with Dutch words and names.

zxcvbn works on text, and text of Python cannot be wiped. So pieces of a new passphrase stay in
the memory of this process until it is reused; a typed one was text already before it came here.
What is left of it here lives no longer than the call, and nothing of it is in what is returned.

Sources: D. Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (USENIX Security 2016);
the lists are in ``words/wachtzin`` of the resources, with where they come from.
"""

import lzma
import math
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from casuskluis.vault.access.weaknesses import (
    PassphraseGuessable,
    PassphraseInSequence,
    PassphraseOfDates,
    PassphraseOfFewWords,
    PassphraseOfKeys,
    PassphraseOfNames,
    PassphrasePersonal,
    PassphraseRepeating,
    PassphraseWellKnown,
)
from casuskluis.vault.errors import PassphraseTooWeak
from casuskluis.vault.keys import wiped

LEAST_GUESSES = 12.0
"""As a power of ten. The highest score of zxcvbn, 4, begins at 10; but who copied the header
can guess on ten thousand computers, which need three years then, with a second for each."""
LONGEST_WEIGHED = 48
"""Characters. What follows is not looked at: the time it takes grows with the square."""
_MOST_BYTES = 8 * LONGEST_WEIGHED
_PERSONAL, _ORDINARY, _NAMES = "personal", "ordinary", "names"
_NAME_RANK = 5_000
"""Names are not in the order of how common they are."""
_BY_PATTERN: Mapping[str, type[PassphraseTooWeak]] = {
    "spatial": PassphraseOfKeys,
    "repeat": PassphraseRepeating,
    "sequence": PassphraseInSequence,
    "regex": PassphraseOfDates,
    "date": PassphraseOfDates,
}
_BY_LIST: Mapping[str, type[PassphraseTooWeak]] = {
    _PERSONAL: PassphrasePersonal,
    _NAMES: PassphraseOfNames,
    "passwords": PassphraseWellKnown,
    "surnames": PassphraseOfNames,
    "female_names": PassphraseOfNames,
    "male_names": PassphraseOfNames,
}
_WORDS = re.compile(r"\w{3,}")
_CALENDAR = re.compile(
    "januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december|"
    "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|"
    "lente|voorjaar|zomer|herfst|najaar|winter",
    re.IGNORECASE,
)
_OF_A_CALENDAR = 1.5
"""Guesses for one of some thirty words, as a power of ten. zxcvbn holds four words for 10^12
guesses whichever they are, also when they are the four seasons."""


def guesses_of(
    passphrase: bytearray, known: Sequence[str] = ()
) -> tuple[float, type[PassphraseTooWeak]]:
    """Return how many guesses it takes, as a power of ten, and what is weakest about it.

    Args:
        passphrase: UTF-8; not changed.
        known: What others know: the name of the officer, of the municipality, of the vault.
    """
    from zxcvbn import matching, scoring  # noqa: PLC0415 - only who makes one waits for it

    begin = passphrase[:_MOST_BYTES]
    with wiped(begin):
        typed = begin.decode("utf-8", "replace")
    # Without the spaces: zxcvbn takes each of them for something to guess, but they are where
    # everybody puts them.
    text = "".join(_plain(typed).split())[:LONGEST_WEIGHED]
    text, dates = _CALENDAR.subn("", text)
    if not text:
        return dates * _OF_A_CALENDAR, PassphraseOfDates
    lists = {_PERSONAL: _ranked(_pieces(known)), **_lists()}
    found = scoring.most_guessable_match_sequence(text, matching.omnimatch(text, lists))
    weakest = PassphraseOfDates if dates > 1 else _weakest(found["sequence"])
    return math.log10(found["guesses"]) + dates * _OF_A_CALENDAR, weakest


def _weakest(sequence: Sequence[Mapping[str, Any]]) -> type[PassphraseTooWeak]:
    """Return the cause that covers most of it."""
    covered: dict[type[PassphraseTooWeak], int] = {}
    for match in sequence:
        cause = _BY_PATTERN.get(match["pattern"])
        if match["pattern"] == "dictionary":
            cause = _BY_LIST.get(match["dictionary_name"], PassphraseOfFewWords)
        if cause is not None:
            covered[cause] = covered.get(cause, 0) + len(match["token"])
    return max(covered, key=lambda one: covered[one], default=PassphraseGuessable)


@cache
def _lists() -> Mapping[str, Mapping[str, int]]:
    """Return the ranked lists: those of zxcvbn and the Dutch ones."""
    from zxcvbn import matching  # noqa: PLC0415 - as above

    return {
        _ORDINARY: _ranked(_lines("gewoon.txt.xz")),
        _NAMES: dict.fromkeys(_lines("namen.txt.xz"), _NAME_RANK),
        **matching.RANKED_DICTIONARIES,
    }


def _lines(name: str) -> list[str]:
    packed = files("casuskluis_resources").joinpath("words", "wachtzin", name).read_bytes()
    return lzma.decompress(packed).decode("ascii").split()


def _ranked(words: Iterable[str]) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(words, 1)}


def _pieces(known: Sequence[str]) -> Iterable[str]:
    """Return the words of what others know, and all of it written as one word."""
    folded = [_plain(one).lower() for one in known]
    joined = ("".join(char for char in one if char.isalnum()) for one in folded)
    pieces = [word for one in folded for word in _WORDS.findall(one)]
    return dict.fromkeys((*joined, *pieces))


def _plain(text: str) -> str:
    """Return text without accents: who guesses leaves them out, too."""
    return "".join(
        char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char)
    )
