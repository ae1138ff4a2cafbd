# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Searching while one types: in everything, in the palette, and before creating."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import TypeVar

from casuskluis.domain.identifiers import SubjectId
from casuskluis.domain.known import KnownQuery
from casuskluis.domain.subject import Subject
from casuskluis.services.workspace import Workspace
from harness.asking import SIZES, Call, beside, same_sqlite, spent
from harness.figures import Figure
from harness.growing import FLAT, grown
from harness.plain import plain_copy
from harness.stock import LARGE, note_texts, opened

EACH = 40
_LETTERS = 5
_TEXTS = 3_000
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Typed:
    """What is typed, chosen by chance that always falls the same.

    Attributes:
        chance: That chance.
        common: The words that stand in most notes.
        rare: Words that stand in few.
        people: Some of the persons in the vault.
    """

    chance: random.Random
    common: Sequence[str]
    rare: Sequence[str]
    people: Sequence[Subject]

    @classmethod
    def of(cls, workspace: Workspace, cases: int) -> "Typed":
        """Return what can be typed to a vault."""
        chance = random.Random(20261122)  # noqa: S311 - the same every time
        texts = islice(note_texts(chance), _TEXTS)
        counted = Counter(word for text in texts for word in text.lower().rstrip(".").split())
        words = [word for word, _ in counted.most_common()]
        numbers = [SubjectId(one) for one in chance.sample(range(1, cases + 1), EACH)]
        with workspace.context.read() as transaction:
            people = list(transaction.subjects.by_id(numbers).values())
        return cls(chance, words[:EACH], words[-EACH:], people)

    def words(self) -> Mapping[str, Sequence[str]]:
        """Return what is looked for in notes, by what it is."""
        other = [*self.common[1:], self.common[0]]
        pairs = zip(self.common, other, strict=True)
        return {
            "a common word": self.common,
            "a rare word": self.rare,
            "the first 1 to 5 letters of a word": [
                word[: 1 + place % _LETTERS] for place, word in enumerate(self.common)
            ],
            "two words": [" ".join(pair) for pair in pairs],
            "a rare word and one letter": [f"{word} w" for word in self.rare],
        }

    def names(self) -> Mapping[str, Sequence[str]]:
        """Return what is looked for among names and numbers, by what it is."""
        shown = [one.name.display for one in self.people]
        cut = [self.chance.randrange(len(name) - 4) for name in shown]
        parts = list(zip(shown, cut, strict=True))
        return {
            "part of a name": [name[begin : begin + 5].strip() for name, begin in parts],
            "two letters": [one.name.family.lower()[:2] for one in self.people],
            "two letters that stand nowhere": [f"q{sign}" for sign in "qxzwvkpbcdfghjlmnrst"],
            "a name and a surname": [name.replace(".", "") for name in shown],
            "part of a number": [
                f"{2000 + self.chance.randrange(10)}-{self.chance.randrange(10_000):04}"[:size]
                for size in (4, 6, 7, 9) * (EACH // 4)
            ],
        }

    def reported(self) -> Mapping[str, Sequence[KnownQuery]]:
        """Return who is reported, by what is known of them."""
        return {
            "name and day of birth": [
                KnownQuery(name=one.name, birth_date=one.birth_date) for one in self.people
            ],
            "a name": [KnownQuery(name=one.name) for one in self.people],
        }


def _calls(ask: Callable[[T], object], given: Sequence[T]) -> list[Call]:
    return [partial(ask, one) for one in given]


def _sorts(workspace: Workspace, cases: int) -> Mapping[str, list[Call]]:
    typed = Typed.of(workspace, cases)
    every, palette = workspace.search.passages, workspace.finding.places
    sorts = {what: _calls(every, texts) for what, texts in typed.words().items()}
    sorts |= {what: _calls(every, texts) for what, texts in typed.names().items()}
    sorts |= {
        f"palette: {what}": _calls(palette, texts) for what, texts in typed.names().items()
    }
    known = typed.reported().items()
    return sorts | {
        f"before creating: {what}": _calls(workspace.known.matches, asked)
        for what, asked in known
    }


def measure(cases: int = LARGE) -> Iterator[Figure]:
    """Measure every way of searching with everything that is typed."""
    with opened(cases) as workspace, same_sqlite(plain_copy(cases)) as connection:
        for what, calls in _sorts(workspace, cases).items():
            yield beside("search", what, workspace, calls, connection)


def measure_growth() -> Iterator[Figure]:
    """Measure the same in vaults of three sizes."""
    times: dict[str, dict[int, float]] = {}
    for cases in SIZES:
        with opened(cases) as workspace:
            for what, took in spent(_sorts(workspace, cases), rounds=5).items():
                times.setdefault(what, {})[cases] = took
    for what, by_size in times.items():
        yield grown(f"search: {what}", by_size, FLAT)
