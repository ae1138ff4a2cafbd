# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words of a text in which names are looked for, and what stands between them."""

import re
from dataclasses import dataclass, field

from casuskluis.domain.naming import fold
from casuskluis.services.rights.dossier.ordinary import ORDINARY

WORD = re.compile("(?:[^\\W_]|[\u0300-\u036f])+(?:['’‘`´ʻʼ](?:[^\\W_]|[\u0300-\u036f])+)*")
_BETWEEN = re.compile(r"[^\S\n]{1,2}|,[^\S\n]|-|[^\S\n]?\([^\S\n]?|")
_AFTER_INITIAL = re.compile(r"\.?[^\S\n]?|-")
_SENTENCE_ENDS = re.compile(r"(?:^|[.!?:\n•·–-])[\s\"'(]*$")
SHORTEST = 2
SMALL = 4
"""Letters a surname must have to be taken for one when it is written small."""
_TITLES = (
    "anoniem broer burger buurman buurtbewoner buurvrouw bewoner collega dhr dochter docent "
    "fam familie gemeente heer hr huisarts inwoner jongerenwerker juf leraar man meester "
    "meldpunt melder meneer mentor mevr mevrouw moeder mw naam oma onbekend onbekende oom opa "
    "ouder ouders politie school stichting tante team vader vereniging vriend vriendin vrouw "
    "wijkagent wijkteam zoon zorg zus"
)
GENERIC = frozenset(_TITLES.split())
"""What people type in the place of a name, or before one; names nobody."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, and whose name it can be.

    Attributes:
        start, end: Where it stands.
        folded: As it is compared.
        capital: It begins with one.
        family, given: The people who have it as a surname, or as another name.
    """

    start: int
    end: int
    folded: str = field(repr=False)
    capital: bool
    family: frozenset[int] | set[int] = field(repr=False)
    given: frozenset[int] | set[int] = field(repr=False)

    @property
    def is_name(self) -> bool:
        """Whether anybody has it."""
        return bool(self.family or self.given)

    @property
    def whose(self) -> set[int]:
        """Everybody who has it."""
        return {*self.family, *self.given}


def folded(words: str) -> str:
    """Return what `fold` gives, sooner where there is nothing to fold but capitals."""
    plain = words.isascii() and words.replace(" ", "").isalnum()
    return words.lower() if plain else fold(words)


def is_initial(word: Word) -> bool:
    """Whether it is one letter."""
    return len(word.folded) < SHORTEST


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words stand together closely enough to be one name."""
    gap = text[left.end : right.start]
    pattern = _AFTER_INITIAL if is_initial(left) and left.capital else _BETWEEN
    return pattern.fullmatch(gap) is not None


def stands_alone(text: str, word: Word) -> bool:
    """Whether one word by itself is meant as a name.

    A surname is, also when it is written small; a given name needs its capital. One that is an
    ordinary word as well needs a capital that no sentence gave it.
    """
    if word.folded in ORDINARY or word.folded.removesuffix("s") in ORDINARY:
        return word.capital and not _SENTENCE_ENDS.search(text[: word.start])
    if word.capital:
        return True
    return bool(word.family) and len(word.folded) >= SMALL
