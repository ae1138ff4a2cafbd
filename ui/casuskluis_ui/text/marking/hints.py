# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Words that sound like interpretation: a question to the writer, never a judgement."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from casuskluis.domain.statements import Statement, mark_of


def hint(line: str) -> str:
    """Return the first words in a line that sound like interpretation; empty when none do.

    A line that is marked as interpretation needs no hint.
    """
    statement, head = mark_of(line)
    if statement is Statement.INTERPRETATION:
        return ""
    found = _pattern().search(line, head)
    return found[0] if found else ""


@cache
def _pattern() -> re.Pattern[str]:
    place = files("casuskluis_resources") / "words" / "duiding.toml"
    lists: dict[str, list[str]] = tomllib.loads(place.read_text("utf-8"))
    return re.compile(
        rf"\b(?:{'|'.join(_parts(one for words in lists.values() for one in words))})\b",
        re.IGNORECASE,
    )


def _parts(words: Iterable[str]) -> Iterable[str]:
    longest_first = sorted(words, key=len, reverse=True)
    return (re.escape(one).replace(r"\*", r"\w*") for one in longest_first)
