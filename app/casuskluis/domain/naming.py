# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Dutch personal names: how to show, sort and find them.

"Berg, van den" sorts under B; a search for "vandenberg" or "van den berg" finds it, and
"yilmaz" finds "Yılmaz". Sort keys are stored, because a collator on every keystroke is slow.
"""

import re
import unicodedata
from dataclasses import dataclass, field

_LETTERS = str.maketrans(
    {
        "ı": "i",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "ø": "o",
        "ħ": "h",
        "ŧ": "t",
        "ŋ": "n",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ĳ": "ij",
        "ə": "e",
        "ĸ": "k",
        **dict.fromkeys("’‘'`´ʻʼʿʾ"),
    }
)
_SEPARATORS = re.compile(r"[\W_]+")
_ASCII: dict[int, str | None] = {
    code: chr(code) if chr(code).isalnum() else " " for code in range(128)
}
_ASCII |= dict.fromkeys(map(ord, "'`"))
"""What becomes of each sign of plain English once it is in lower case."""
_PREFIXES = frozenset(
    [
        "aan",
        "aen",
        "af",
        "al",
        "am",
        "auf",
        "aus",
        "aux",
        "av",
        "ben",
        "bij",
        "bin",
        "boven",
        "d",
        "da",
        "dal",
        "dalla",
        "das",
        "de",
        "dei",
        "del",
        "della",
        "den",
        "der",
        "des",
        "di",
        "die",
        "do",
        "don",
        "dos",
        "du",
        "een",
        "el",
        "en",
        "het",
        "i",
        "im",
        "in",
        "la",
        "las",
        "le",
        "lo",
        "los",
        "of",
        "onder",
        "op",
        "over",
        "s",
        "t",
        "te",
        "ten",
        "ter",
        "tho",
        "thoe",
        "thor",
        "to",
        "toe",
        "tot",
        "uijt",
        "uit",
        "unter",
        "van",
        "vanden",
        "vander",
        "vd",
        "ver",
        "vom",
        "von",
        "voor",
        "vor",
        "zu",
        "zum",
        "zur",
    ]
)
"""Words that are a voorvoegsel. Source: the table of prefixes of the population register."""


def fold(text: str) -> str:
    """Return the text as it is compared: lower case, without diacritics or apostrophes.

    Words are separated by single spaces. Total: every string gives a string.
    """
    if text.isascii():  # most texts: nothing to take apart, and ten times as fast
        if text.isalnum():
            return text.lower()
        return " ".join(text.lower().translate(_ASCII).split()) if text else ""
    lowered = text.casefold().translate(_LETTERS)
    decomposed = unicodedata.normalize("NFKD", lowered)
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _SEPARATORS.sub(" ", bare.casefold().translate(_LETTERS)).strip()


def squeeze(text: str) -> str:
    """Return the folded text without spaces: "Van den Berg" becomes "vandenberg"."""
    return fold(text).replace(" ", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """The name of a person, kept out of every ``repr``.

    Attributes:
        family: Surname without its prefix ("Berg"); may be the whole name when that is known.
        prefix: Voorvoegsel ("van den").
        given: First names or initials ("Jan", "J.").
    """

    family: str = field(repr=False)
    prefix: str = field(default="", repr=False)
    given: str = field(default="", repr=False)

    @classmethod
    def parse(cls, text: str) -> "PersonName":
        """Split "Jan van den Berg", "Berg, van den, Jan", "Berg, Jan van den", "van den Berg".

        What cannot be split stays whole in ``family``; nothing is ever dropped.
        """
        clean = " ".join(text.split())
        if "," in clean:
            return _from_sorted(clean)
        words = clean.split(" ")
        start = _first_prefix(words)
        if start is None:
            return cls(family=words[-1], given=" ".join(words[:-1]))
        end = start
        while end < len(words) - 1 and is_prefix(words[end]):
            end += 1
        return cls(
            given=" ".join(words[:start]),
            prefix=" ".join(words[start:end]),
            family=" ".join(words[end:]),
        )

    @property
    def display(self) -> str:
        """As one speaks it: "Jan van den Berg"."""
        return " ".join(part for part in (self.given, self.prefix, self.family) if part)

    @property
    def sorted_display(self) -> str:
        """As a list shows it: "Berg, van den, Jan"."""
        return ", ".join(part for part in (self.family, self.prefix, self.given) if part)

    @property
    def sort_key(self) -> str:
        """Folded surname first, then given names, then prefix."""
        return self.stored_keys[0]

    @property
    def search_text(self) -> str:
        """What a search looks in: the folded words, and the surname with its prefix in one."""
        return self.stored_keys[1]

    @property
    def stored_keys(self) -> tuple[str, str]:
        """The `sort_key` and the `search_text` together: every part is folded once."""
        family, given, prefix = fold(self.family), fold(self.given), fold(self.prefix)
        words = " ".join([part for part in (given, prefix, family) if part])
        bare = family.replace(" ", "")
        joined = prefix.replace(" ", "") + bare
        return f"{family}\x1f{given}\x1f{prefix}", f"{words} {joined} {bare}"

    def __bool__(self) -> bool:
        """Tell whether there is any name at all."""
        return bool(self.family or self.given)


def is_prefix(word: str) -> bool:
    """Tell whether a word is a voorvoegsel, such as "van" or "'t"."""
    return word.casefold().strip("'’.") in _PREFIXES


def _from_sorted(clean: str) -> PersonName:
    family, *rest = (part.strip() for part in clean.split(","))
    words = " ".join(part for part in rest if part).split(" ")
    prefix = [word for word in words if is_prefix(word) and word.islower()]
    given = [word for word in words if word not in prefix]
    if not prefix:
        leading, family = _split_leading(family)
        prefix = leading
    return PersonName(family=family, prefix=" ".join(prefix), given=" ".join(given))


def _split_leading(family: str) -> tuple[list[str], str]:
    words = family.split(" ")
    count = 0
    while count < len(words) - 1 and is_prefix(words[count]):
        count += 1
    return words[:count], " ".join(words[count:])


def _first_prefix(words: list[str]) -> int | None:
    for index, word in enumerate(words[:-1]):
        if is_prefix(word) and (word.islower() or index == 0):
            return index
    return None
