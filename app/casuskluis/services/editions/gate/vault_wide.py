# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What the paper may not hold of the rest of the vault, looked up by what stands on it.

The other way round, every name and number of a large vault would have to be looked for.
"""

import re
from collections.abc import Collection, Iterable, Iterator

from casuskluis.documents.leaks import LeakKind, Reading, Term, bare
from casuskluis.domain.action import ActionItem
from casuskluis.domain.naming import PersonName, is_prefix
from casuskluis.services.editions.gate.forbidding import Verdict
from casuskluis.services.editions.gate.persons import whole_names
from casuskluis.services.editions.gate.reader import Reader
from casuskluis.storage.transaction import Transaction

_NUMBER = re.compile(
    r"(?<![^\W_])(M?)\s?((?:19|20)\d\d)"
    r"(?:\s?[-\u00ad\u2010-\u2015\ufffe\x02]\s*|[\r\n]+)(\d{4})(?![^\W_])"
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*\.?")
_JOINED = re.compile(r"[-\u00ad\ufffe\x02]?\s{0,2}")
_BREAK = re.compile(r"[\u00ad\ufffe\x02]\s*|[-\u2010] ?[\r\n]+")
_LONGEST = 7
"""Words in a name that is looked up."""


def elsewhere_terms(
    transaction: Transaction, reading: Reading, verdict: Verdict, reader: Reader
) -> tuple[Term, ...]:
    """Return the numbers and whole names on the paper that are those of other files."""
    numbers = _strange_numbers(transaction, reading, verdict, reader)
    names = _strange_names(transaction, reading, verdict)
    return (*numbers, *names)


def _strange_numbers(
    transaction: Transaction, reading: Reading, verdict: Verdict, reader: Reader
) -> Iterator[Term]:
    seen = set(_numbers(text for _, text in reading.texts())) - verdict.numbers
    if not seen:
        return
    told = transaction.notifications.with_any("number", seen)
    cases: dict[int, str] = {
        one.id: one.number for one in transaction.cases.with_any("number", seen)
    }
    if reader.items is None:
        tasks = transaction.actions.with_any("case_id", cases)
        for task in tasks:
            if _is_own(task, reader):
                cases.pop(task.case_id or 0, None)
    for number in (*cases.values(), *(one.number for one in told)):
        yield Term(LeakKind.NUMBER, number)


def _is_own(task: ActionItem, reader: Reader) -> bool:
    return task.is_running and reader.holder.owns(task)


def _numbers(texts: Iterable[str]) -> Iterator[str]:
    """Yield everything with the shape of a number of a case or a notification."""
    for text in texts:
        for match in _NUMBER.finditer(text):
            yield f"{match[1]}{match[2]}-{match[3]}"


def _strange_names(
    transaction: Transaction, reading: Reading, verdict: Verdict
) -> Iterator[Term]:
    texts = {text for _, text in reading.texts()}
    texts |= {_BREAK.sub("", text) for text in texts}  # a word may be broken, or have a hyphen
    keys = {key for text in texts for key in _sort_keys(text)}
    for subject in transaction.subjects.with_any("name_sort", keys):
        if subject.id not in verdict.people:
            for way in whole_names(subject.name):
                yield Term(LeakKind.NAME, way)


def _sort_keys(text: str) -> Iterator[str]:
    """Yield the key of every name that the capitalised words of a text can be."""
    for run in _runs(bare(text)):
        for start, word in enumerate(run):
            if not word[0].islower():
                for end in range(start + 2, min(start + _LONGEST, len(run)) + 1):
                    yield from _keys_of(run[start:end])


def _runs(text: str) -> Iterator[list[str]]:
    """Yield the words with a capital that follow each other, with prefixes between them."""
    run: list[str] = []
    before = 0
    for match in _WORD.finditer(text):
        word = match[0].rstrip(".") if len(match[0]) > len("J.") else match[0]
        goes_on = bool(_JOINED.fullmatch(text, before, match.start()))
        if run and not (goes_on and (not word[0].islower() or is_prefix(word))):
            yield run
            run = []
        if run or not word[0].islower():
            run.append(word)
        before = match.end()
        if word != match[0] and run:  # a full stop ends the sentence
            yield run
            run = []
    if run:
        yield run


def _keys_of(words: Collection[str]) -> Iterator[str]:
    """Yield the sort key for each way to split words in given name, prefix and surname."""
    parts = list(words)
    if parts[-1][0].islower():
        return
    for split in range(1, len(parts)):
        given, rest = " ".join(parts[:split]), parts[split:]
        prefixes = 0
        while True:
            name = PersonName(
                given=given,
                prefix=" ".join(rest[:prefixes]),
                family=" ".join(rest[prefixes:]),
            )
            yield name.sort_key
            if prefixes + 1 >= len(rest) or not is_prefix(rest[prefixes]):
                break
            prefixes += 1
