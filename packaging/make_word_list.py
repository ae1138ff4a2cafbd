# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Write the lists for passphrases from the words of OpenTaal that the program has already.

``woorden.txt``: 7,776 words to draw a passphrase from (five dice, 12.9 bits each). Only a to z,
four to eight letters, none the start of another, and of words that differ by an ending one.
``gewoon.txt.xz``: what somebody would choose oneself, commonest first, to weigh a phrase by.
``namen.txt.xz``: names of people and places, to the same end.

OpenTaal does not say how common a word is. How many compounds it is part of tells it quite
well: "water" is in hundreds, "vitriool" in none. `passphrase_words.toml` has the words of our
own choice, which come first, and those that nobody should have to write down at work.

Run it without arguments: ``.venv/bin/python packaging/make_word_list.py``.
"""

import lzma
import math
import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

WORDS = Path(__file__).parents[1] / "resources/casuskluis_resources/words"
PLACE = WORDS / "wachtzin"
COUNT = 6**5
SHORTEST, LONGEST = 4, 8
COMMON = 20_000
_OWN_BONUS = 6.0
_NOUN_BONUS = 0.5
_PRODUCTIVE = 3
_VERY_PRODUCTIVE = 10
_SHORTEST_CORE = 3
_SHAPE = re.compile(f"[a-z]{{{SHORTEST},{LONGEST}}}")
_TYPED = re.compile("[a-z]{3,10}")
_NAME = re.compile("[A-Z][a-z]{2,11}")
_PARTICLES = "aan|af|bij|door|in|na|om|op|over|toe|uit|voor|mee|neer|terug|vast|weg"
_PREFIXED = re.compile(f"({_PARTICLES}|be|ont|ver|her).{{3,}}")
_PARTICIPLE = re.compile(f"(({_PARTICLES}|be|ver)?ge.*([dt]|en))$")


@dataclass(frozen=True, slots=True)
class Taste:
    """What we chose ourselves.

    Attributes:
        wanted: Plain words, which come first.
        refused: Words not to be drawn.
        refused_parts: No word with such a part is drawn.
    """

    wanted: AbstractSet[str]
    refused: AbstractSet[str]
    refused_parts: tuple[str, ...]

    def refuses(self, word: str) -> bool:
        """Tell whether a word must not be drawn."""
        return word in self.refused or any(part in word for part in self.refused_parts)


@dataclass(frozen=True, slots=True)
class Language:
    """All words, and how many compounds each begins and ends."""

    words: AbstractSet[str]
    begins: Mapping[str, int]
    ends: Mapping[str, int]

    def common(self, word: str) -> float:
        """Return how common a word seems; no unit, more is commoner."""
        return math.log1p(self.begins[word]) + math.log1p(self.ends[word])

    def knows(self, *words: str) -> bool:
        """Tell whether one of these is a word."""
        return any(word in self.words for word in words)


def main() -> None:
    """Read the words and write the three lists."""
    raw = tomllib.loads((Path(__file__).parent / "passphrase_words.toml").read_text("utf-8"))
    taste = Taste(frozenset(raw["wanted"]), frozenset(raw["refused"]), tuple(raw["parts"]))
    language = _language(_lines("opentaal/woorden.txt.xz"))
    chosen = _chosen(language, taste)
    PLACE.joinpath("woorden.txt").write_text("\n".join(sorted(chosen)) + "\n", "ascii")
    typed = [word for word in language.words if _TYPED.fullmatch(word)]
    typed.sort(key=lambda word: (-language.common(word), len(word), word))
    _pack("gewoon.txt.xz", dict.fromkeys((*typed[:COMMON], *sorted(chosen))))
    _pack("namen.txt.xz", _names(_lines("opentaal/namen.txt.xz"), language))


def _lines(name: str) -> list[str]:
    return lzma.decompress(WORDS.joinpath(name).read_bytes()).decode().split()


def _pack(name: str, words: Iterable[str]) -> None:
    packed = lzma.compress("\n".join(words).encode(), preset=9 | lzma.PRESET_EXTREME)
    PLACE.joinpath(name).write_bytes(packed)


def _language(words: list[str]) -> Language:
    known = frozenset(words)
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for word in filter(str.isascii, words):
        for cut in range(3, len(word) - 2):
            front, back = word[:cut], word[cut:]
            if front in known and (back in known or (back[0] == "s" and back[1:] in known)):
                begins[front] += 1
            if back in known and (front in known or (front[-1] == "s" and front[:-1] in known)):
                ends[back] += 1
    return Language(known, begins, ends)


def _chosen(language: Language, taste: Taste) -> list[str]:
    """Take the commonest words that differ enough from those taken before."""

    def rank(word: str) -> tuple[float, int, str]:
        bonus = _OWN_BONUS * (word in taste.wanted) + _NOUN_BONUS * _is_noun(word, language)
        return -language.common(word) - bonus, -len(word), word

    stems = _stems() & language.words
    fit = [
        word
        for word in stems
        if not taste.refuses(word) and (word in taste.wanted or _is_base_form(word, language))
    ]
    taken: list[str] = []
    starts: set[str] = set()
    whole: set[str] = set()
    for word in sorted(fit, key=rank):
        own = {word[:length] for length in range(SHORTEST, len(word))}
        if word in starts or (own | _cores(word)) & whole:
            continue
        taken.append(word)
        starts |= own
        whole |= {word} | _cores(word)
        if len(taken) == COUNT:
            return taken
    raise SystemExit("not enough words")


def _stems() -> set[str]:
    """Return the words that the spelling dictionary lists themselves, not as a form of one."""
    lines = WORDS.joinpath("spelling/nl.dic").read_text("utf-8").splitlines()[1:]
    words = (line.partition("/")[0].replace("ĳ", "ij") for line in lines)
    return {word for word in words if _SHAPE.fullmatch(word)}


def _cores(word: str) -> set[str]:
    """Return a word with and without its ending, undoubled: boom and bomen have one in common.

    Marked, so that none is taken for a word.
    """
    forms = {word}
    for ending in ("heid", "en", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_CORE:
            forms.add(word.removesuffix(ending))
            break
    plain = (re.sub(r"(.)\1", r"\1", form) for form in forms)
    return {"=" + form[:-1] + {"v": "f", "z": "s"}.get(form[-1], form[-1]) for form in plain}


def _is_base_form(word: str, language: Language) -> bool:
    """Tell a word as it stands in a dictionary from a plural, a past or another form of it."""
    begins = language.begins[word]
    if _PARTICIPLE.fullmatch(word) and begins < _PRODUCTIVE:
        return False
    inflected = begins < _VERY_PRODUCTIVE and any(_inflections(word, language))
    if inflected or word.endswith("je"):
        return False
    if word.endswith("en") and not language.knows(word + "s") and not _third(word, language):
        return False
    used = begins + language.ends[word]
    if not used and _PREFIXED.fullmatch(word) and not _is_noun(word, language):
        return False
    if language.knows(*_infinitives(word)):
        return begins >= _PRODUCTIVE or _is_noun(word, language)
    return True


def _is_noun(word: str, language: Language) -> bool:
    endings = ("je", "tje", "pje", "etje", f"{word[-1]}etje")
    return language.knows(*(word + ending for ending in endings))


def _inflections(word: str, language: Language) -> Iterator[bool]:
    knows = language.knows
    if word.endswith("e") and not word.endswith(("ie", "ee")):
        yield knows(*_ended(word[:-1]))
    if word.endswith("s"):
        yield knows(word[:-1])
    if word.endswith("t"):
        yield knows(word[:-1]) and knows(*_infinitives(word[:-1]))
    if word.endswith("er"):
        yield knows(*(root + "st" for root in _ended(word[:-2])))
    if word.endswith("st"):
        yield knows(word[:-2]) and knows(word[:-2] + "er")
    if word.endswith(("de", "te")):
        yield knows(word[:-2])
    if word.endswith(("den", "ten")):
        yield knows(word[:-3])


def _third(word: str, language: Language) -> bool:
    """Tell whether an infinitive has a third person: it is a verb, not a plural or a past."""
    roots = _ended(word[:-2])
    return language.knows(*(root + "t" for root in roots)) or any(
        root.endswith("t") and language.knows(root) for root in roots
    )


def _ended(root: str) -> set[str]:
    """Return how a root is written without the ending that followed it: lop as loop."""
    forms = {root}
    if root[-1] == root[-2]:
        forms.add(root[:-1])
    if root[-1] not in "aeiou" and root[-2] in "aeou" and root[-3:-2] not in tuple("aeiou"):
        forms.add(root[:-1] + root[-2:])
    return forms | {
        form[:-1] + {"v": "f", "z": "s"}[form[-1]] for form in forms if form[-1] in "vz"
    }


def _infinitives(word: str) -> set[str]:
    """Return the infinitives of which a word could be the bare stem."""
    forms = {word + "en"}
    if word[-1] not in "aeiou":
        forms.add(word + word[-1] + "en")
    if long := re.fullmatch(r"(.*)([aeou])\2([^aeiou])", word):
        forms.add(long[1] + long[2] + long[3] + "en")
    voiced = {"f": "v", "s": "z"}
    return forms | {form[:-3] + voiced[form[-3]] + "en" for form in forms if form[-3] in voiced}


def _names(lines: Iterable[str], language: Language) -> list[str]:
    names = (line for line in lines if _NAME.fullmatch(line))
    plain = {name.lower() for name in names} - language.words
    return sorted(
        name for name in plain if not (name.endswith("s") and name.removesuffix("s") in plain)
    )


if __name__ == "__main__":
    main()
