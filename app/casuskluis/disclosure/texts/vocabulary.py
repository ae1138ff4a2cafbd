# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words that help to tell names from ordinary words; they stand in ``words/herkennen.toml``."""

import re
import tomllib
from importlib import resources

_LISTS: dict[str, list[str]] = tomllib.loads(
    (resources.files("casuskluis_resources") / "words" / "herkennen.toml").read_text("utf-8")
)

_ABBREVIATION = 4
"""Letters of what is often written in capitals only."""

FUNCTION_WORDS = frozenset(_LISTS["function"])
"""Articles, pronouns, prepositions, adverbs, auxiliary verbs, numbers, days and months."""
PLAIN = FUNCTION_WORDS | frozenset(_LISTS["work"])
"""With the words of the work: who and what a report speaks of without naming it."""
KIN = frozenset(_LISTS["kin"])
"""After these somebody's name often follows, also without a capital."""
SPEAKING = frozenset(_LISTS["speaking"])
"""What only people do: a bare word before these, opening a sentence, is often a name."""
PARTICLES = frozenset(_LISTS["particles"])
"""What stands between the parts of a name."""
NAME_ENDINGS = tuple(_LISTS["name_endings"])
"""How Dutch surnames, streets, districts and towns end."""
HARMLESS = frozenset(_LISTS["harmless"])
"""Abbreviations that point at nobody."""


def one_of(name: str) -> str:
    """Return the words of a list as a choice in a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(_LISTS[name], key=len, reverse=True))


def either_case(name: str) -> str:
    """Return the same choice, with a small letter or a capital at the beginning.

    Much faster than to let the whole expression pay no attention to capitals.
    """
    words = sorted(_LISTS[name], key=len, reverse=True)
    either = [f"[{word[0].upper()}{word[0]}]{re.escape(word[1:])}" for word in words]
    short = [word.upper() for word in words if len(word) <= _ABBREVIATION]
    return "|".join([*either, *short])


def capitalised(name: str) -> str:
    """Return the same choice, with a capital at the beginning."""
    return "|".join(
        re.escape(word.capitalize()) for word in sorted(_LISTS[name], key=len, reverse=True)
    )
