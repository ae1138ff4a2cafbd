# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Reading the annotated texts, and measuring how much of what was marked is found."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from casuskluis.disclosure.texts import Finder, KnownWords, ordinary_words

TEXTS = Path(__file__).parents[3].parent / "shared" / "data" / "text"
_MARK = re.compile(r"\[\[(\w+):(.*?)\]\]")


@dataclass
class Marked:
    """A text with what must be found in it: start, end and kind."""

    text: str = ""
    spans: list[tuple[int, int, str]] = field(default_factory=list)


@dataclass
class Score:
    """How many marks of each kind were wholly covered, and which words were flagged."""

    all: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    words: int = 0
    flagged: int = 0

    def share(self, kind: str) -> float:
        return self.found[kind] / self.all[kind]


def blank_finder() -> Finder:
    return Finder(KnownWords(), ordinary_words())


def marked_lines(name: str) -> Iterator[Marked]:
    for line in (TEXTS / name).read_text("utf-8").splitlines():
        if line:
            yield marked(line)


def marked(line: str) -> Marked:
    found, place = Marked(), 0
    for match in _MARK.finditer(line):
        found.text += line[place : match.start()]
        start = len(found.text)
        found.text += match[2]
        found.spans.append((start, len(found.text), match[1]))
        place = match.end()
    found.text += line[place:]
    return found


def annotated(name: str) -> Iterator[Marked]:
    """Yield the examples of a JSON file with annotations."""
    for example in json.loads((TEXTS / name).read_text("utf-8"))["examples"]:
        marks = [(one["start_char"], one["end_char"], "mark") for one in example["annotations"]]
        yield Marked(example["text"], marks)


def newspaper(name: str) -> Iterator[Marked]:
    """Yield the sentences of a CoNLL-2002 file."""
    current = Marked()
    for line in (TEXTS / name).read_text("utf-8").splitlines():
        parts = line.split()
        if not parts or parts[0] == "-DOCSTART-":
            if current.text:
                yield current
            current = Marked()
            continue
        current.text += " " if current.text else ""
        start = len(current.text)
        current.text += parts[0]
        _mark(current, start, parts[-1])
    if current.text:
        yield current


def _mark(current: Marked, start: int, tag: str) -> None:
    if tag.startswith("B"):
        current.spans.append((start, len(current.text), tag[2:]))
    elif tag.startswith("I") and current.spans:
        first, _, kind = current.spans[-1]
        current.spans[-1] = (first, len(current.text), kind)


def measure(documents: Iterator[Marked], finder: Finder) -> Score:
    score = Score()
    for document in documents:
        covered = bytearray(len(document.text))
        for token in finder.find(document.text):
            covered[token.start : token.end] = b"\1" * (token.end - token.start)
        for start, end, kind in document.spans:
            score.all[kind] += 1
            letters = [place for place in range(start, end) if document.text[place].isalnum()]
            if all(covered[place] for place in letters):
                score.found[kind] += 1
            else:
                score.missed.append(document.text[start:end])
        for word in re.finditer(r"\w+", document.text):
            score.words += 1
            score.flagged += any(covered[word.start() : word.end()])
    return score
