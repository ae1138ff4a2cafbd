# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Fact, observation and interpretation told apart inside a text.

A line that is marked begins with its mark in square brackets, "[feit] ", and the mark counts
for the whole line: the text says so by itself wherever it goes (decision record 0024).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Statement(StrEnum):
    """What a line is; the value is the word of the mark."""

    FACT = "feit"
    OBSERVATION = "waarneming"
    INTERPRETATION = "duiding"


_LINE_MARK = re.compile(r"^(\s*)\[(feit|waarneming|duiding)\] ?", re.IGNORECASE | re.MULTILINE)
_SHORT = re.compile(
    r"[^\W\d_]|dhr|mevr|mw|mr|drs?|ir|ing|prof|ds|bijv|bv|nr|tel|blz|ca|ong|jl|incl|excl|resp"
    r"|art|mn|mbt|ivm|nav|tav|tnv|evt|oa|oi|dwz|afd|gem|jr|sr|vgl|zgn"
)
"""Short forms whose point ends no sentence."""
_END = re.compile(r"[.!?…]+[\"'”’)\]]*\s+(?=[\"'“‘(\[]?[A-ZÀ-ÖØ-Þ0-9'’])")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:\.[^\W\d_]+)*)\.\s*$")


@dataclass(frozen=True, slots=True)
class Change:
    """A part of a line to be replaced.

    Attributes:
        start: First character.
        end: After the last one.
        text: What comes in its place.
    """

    start: int
    end: int
    text: str


def mark_of(line: str) -> tuple[Statement | None, int]:
    """Return what a line is marked as, and how many characters the mark takes."""
    found = _LINE_MARK.match(line)
    return (Statement(found[2].lower()), found.end()) if found else (None, 0)


def printed(text: str) -> str:
    """Return a text as it stands on paper: "[feit] Hij komt." becomes "Feit: Hij komt."."""
    return _LINE_MARK.sub(_label, text)


def marked(line: str, start: int, end: int, statement: Statement | None) -> Change:
    """Return how a line changes when somebody marks a part of it.

    Whole sentences are marked: what is marked gets a line of its own when there is more on the
    line. Marking it as what it is already takes the mark away.

    Args:
        line: Without its end.
        start: Where the selection begins, or the caret is.
        end: Where the selection ends; the same as ``start`` when nothing is selected.
        statement: What it is; None takes the mark away.
    """
    now, head = mark_of(line)
    if start == end and now is not None:
        start, end = head, len(line)
    first, last = _whole(line, head, max(start, head), max(end, head))
    before, part, after = (
        line[head:first].strip(),
        line[first:last].strip(),
        line[last:].strip(),
    )
    wanted = None if statement is now else statement
    lines = [
        _led(before, now) if before else "",
        _led(part, wanted),
        _led(after, now) if after else "",
    ]
    return Change(0, len(line), "\n".join(each for each in lines if each))


def _led(text: str, statement: Statement | None) -> str:
    return f"[{statement}] {text}" if statement else text


def _whole(line: str, head: int, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentences a selection touches."""
    bounds = list(_sentences(line, head))
    touched = [
        (first, last)
        for first, last in bounds
        if (first < end and start < last) or (start == end and first <= start <= last)
    ]
    if not touched:
        return head, len(line)
    if start == end:
        return touched[-1] if start == touched[-1][0] else touched[0]
    return touched[0][0], touched[-1][1]


def _sentences(line: str, head: int) -> Iterator[tuple[int, int]]:
    begin = head
    for found in _END.finditer(line, head):
        last = _LAST_WORD.search(line[begin : found.end()])
        word = last[1].replace(".", "").lower() if last else ""
        if found[0].startswith(".") and _SHORT.fullmatch(word):
            continue
        yield begin, found.end()
        begin = found.end()
    if begin < len(line):
        yield begin, len(line)


def _label(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2].capitalize()}: "
