# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Everything that is no ordinary Dutch word, and every group of digits."""

import re
from collections.abc import Iterator
from itertools import pairwise

from casuskluis.disclosure.texts.atoms import APOSTROPHE, LETTER
from casuskluis.disclosure.texts.compounds import is_compound
from casuskluis.disclosure.texts.labels import HANDLE, LEFT_OUT, NUMBER, PERSON, TOWN
from casuskluis.disclosure.texts.model import Colour, Layer
from casuskluis.disclosure.texts.sentences import opens_sentence
from casuskluis.disclosure.texts.spans import Span
from casuskluis.disclosure.texts.vocabulary import (
    FUNCTION_WORDS,
    HARMLESS,
    KIN,
    PLAIN,
    SPEAKING,
)
from casuskluis.disclosure.texts.words import OrdinaryWords

_WORD = re.compile(rf"{APOSTROPHE}?{LETTER}+(?:(?:{APOSTROPHE}|-){LETTER}+)*{APOSTROPHE}?s?")
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_DIGITS = re.compile(
    r"[^\W\d_]{0,20}\d[\w]*(?:[ .,:/+\-]{1,2}(?=\d)[\w]+)*(?:-(?!jari)[^\W\d_]+)?%?"
)
_JOINED = re.compile(r"(?<![\w@])[\w-]{1,64}(?:[._@]+[\w-]{1,64})+")
_ABBREVIATION = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,4}\.?")
_INITIALS = re.compile(r"(?<=[(\[])\s?(?:[A-Z]\.?\s?){1,3}(?=[)\]])")
_STRANGE = re.compile(
    "[\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff\ue000-\ufdcf\ufdf0-\uffdc\U00010000-\U000e01ef]+"
    "(?:[ \u200b-\u200f\u2060.,،؟-]{1,2}"
    "[\u0370-\u1fff\u2c00-\u2dff\u3005-\ud7ff\ue000-\ufdcf\ufdf0-\uffdc"
    "\U00010000-\U000e01ef]+)*"
)
"""Greek and everything after it: Cyrillic, Arabic, Chinese, pictures."""
_LONGEST_WORD = 60
_PLACE_BEFORE = re.compile(r"\b(?:in|te|uit|naar|nabij|vanuit)\s$")


def unusual(text: str, words: OrdinaryWords) -> Iterator[Span]:
    """Yield what no ordinary text holds."""
    orange, layer = Colour.ORANGE, Layer.UNUSUAL
    for match in _DIGITS.finditer(text):
        yield Span(match.start(), match.end(), Layer.DIGITS, orange, NUMBER)
    for match in _JOINED.finditer(text):
        if not _is_abbreviation(match[0], words):
            yield Span(match.start(), match.end(), layer, orange, HANDLE)
    for match in _INITIALS.finditer(text):
        yield Span(match.start(), match.end(), layer, orange, PERSON)
    for match in _STRANGE.finditer(text):
        yield Span(match.start(), match.end(), layer, orange, LEFT_OUT)
    yield from _WordWatch(text, words).spans()


class _WordWatch:
    """Looks at one word after another."""

    def __init__(self, text: str, words: OrdinaryWords) -> None:
        self._text = text
        self._words = words
        self._plain: dict[str, bool] = {}
        self._matches = list(_WORD.finditer(text))

    def spans(self) -> Iterator[Span]:
        followers = [*pairwise(self._matches)]
        if self._matches:
            last = self._matches[-1]
            followers.append((last, last))
        before = ""
        for match, following in followers:
            word = _HIDDEN.sub("", match[0])
            if word and not self._may_stand(word, match.start(), before, match, following):
                yield self._span(match, word)
            before = word

    def _span(self, match: re.Match[str], word: str) -> Span:
        start, end = match.span()
        is_name = word.lstrip("'’‘s-")[:1].isupper() or self._words.is_name(word.capitalize())
        label = PERSON if is_name else LEFT_OUT
        if label is PERSON and _PLACE_BEFORE.search(self._text[max(start - 8, 0) : start]):
            label = TOWN
        return Span(start, end, Layer.UNUSUAL, Colour.ORANGE, label)

    def _may_stand(
        self,
        word: str,
        start: int,
        before: str,
        match: re.Match[str],
        following: re.Match[str],
    ) -> bool:
        if word in HARMLESS or word.upper() in HARMLESS:
            return True
        if word.islower():
            known_as_name = self._is_kin_name(word, before) or self._is_first_name(
                word, match, following
            )
            return self._is_plain(word) and not known_as_name
        small = word.lower()
        if small in FUNCTION_WORDS and self._text[max(start - 3, 0) : start].rstrip(
            ' "“'
        ).endswith(":"):
            return True
        if (
            len(word) == 1
            or word != word[0] + small[1:]
            or not opens_sentence(self._text, start)
        ):
            return word in {"U", "'s", "'t"} or (len(word) == 1 and word in "U€")
        if small in FUNCTION_WORDS:
            return True
        return self._is_plain(small) and not self._is_doubtful(word, match, following)

    def _is_plain(self, word: str) -> bool:
        known = self._plain.get(word)
        if known is None:
            known = self._plain[word] = self._look_up(word)
        return known

    def _look_up(self, word: str) -> bool:
        if len(word) > _LONGEST_WORD:
            return False
        if word in self._words or f"{word}." in self._words or is_compound(word, self._words):
            return True
        parts = word.strip("'’‘").split("-")
        return all(
            part in self._words or (len(parts) > 1 and is_compound(part, self._words))
            for part in parts
        )

    def _is_kin_name(self, word: str, before: str) -> bool:
        """Tell whether a small word after "broer" and the like is a first name as well."""
        if before.lower() not in KIN or word in PLAIN or word in SPEAKING:
            return False
        return self._words.is_name(word.capitalize())

    def _is_first_name(self, word: str, match: re.Match[str], following: re.Match[str]) -> bool:
        """Tell whether a small word is a name as well and stands before no ordinary word."""
        if word in PLAIN or not self._words.is_name(word.capitalize()):
            return False
        after = following[0]
        if following is match or self._text[match.end() : following.start()] != " ":
            return False
        return after.islower() and not self._is_plain(after)

    def _is_doubtful(self, word: str, match: re.Match[str], following: re.Match[str]) -> bool:
        """Tell whether an ordinary word that opens a sentence may be a name there."""
        if word.lower() in PLAIN:
            return False
        if self._words.is_name(word) or self._stands_with_name(following):
            return True
        if following is match or self._text[match.end() : following.start()] != " ":
            return False
        after = following[0]
        return after in SPEAKING or (after[0].isupper() and after.lower() not in self._words)

    def _stands_with_name(self, following: re.Match[str]) -> bool:
        """Tell whether "en" and a word with a capital follow: "Page en Crowes"."""
        if following[0] not in {"en", "&"}:
            return False
        place = following.end() + 1
        return self._text[place : place + 1].isupper()


def _is_abbreviation(word: str, words: OrdinaryWords) -> bool:
    small = word.lower()
    if small in words or f"{small}." in words:
        return True
    parts = small.split(".")
    if not any(char.isalpha() for char in word):
        return True  # digits are looked for apart
    if "_" in word or "@" in word or any(not part.isalpha() for part in parts):
        return False
    # A space was forgotten after a full stop: "gedaan.Daarna".
    first, *rest = word.split(".")
    return (
        bool(rest)
        and all(part[0].isupper() and part.lower() in words for part in rest)
        and first.lower() in words
        and len(first) > 1
    )
