# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The papers of a file and of the year: every text and every list of a sample made random.

Full size is thirty sets: ``CASUSKLUIS_FULL=1``.
"""

import os
import random
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import TypeVar

import pytest

from casuskluis.documents import (
    access_dossier,
    destruction_list,
    destruction_record,
    drill_proof,
    handover,
    notification,
    once_code,
    plan,
    pseudonym_sheet,
    recovery_sheet,
    share_sheet,
    type_descriptions,
)
from documents import case_samples, drill_samples, key_samples, samples, type_samples
from documents.reading import failures
from documents.register import FILE, WORDS, names

SETS = 30 if os.environ.get("CASUSKLUIS_FULL") else 2
KEPT = ("code",)  # has a form of its own
HEADINGS = ("columns", "row_header")  # words of the program, above as many cells
P = TypeVar("P")
pytestmark = [
    pytest.mark.gate,
    pytest.mark.skipif(not FILE.exists(), reason="../shared/data is not here"),
]


class _Shuffler:
    """Keeps the shape of a paper and replaces all that can be typed."""

    def __init__(self, seed: int, people: list[str]) -> None:
        self._random = random.Random(seed)  # noqa: S311 - repeatable, not secret
        self._people = sorted(people, key=lambda name: (name.isascii(), -len(name)))[:200]

    def other(self, paper: P) -> P:
        """Return a paper of the same kind with other words, names and numbers of lines."""
        assert is_dataclass(paper)
        assert not isinstance(paper, type)
        found = {x.name: self._value(x.name, getattr(paper, x.name)) for x in fields(paper)}
        return replace(paper, **found)

    def _value(self, name: str, value: object) -> object:
        if isinstance(value, Enum) or name in KEPT:
            return value
        if isinstance(value, str):
            return self._words(4 if name in HEADINGS else 120)
        if isinstance(value, tuple):
            return self._lines(name, value)
        return self.other(value) if is_dataclass(value) else value

    def _lines(self, name: str, lines: tuple[object, ...]) -> tuple[object, ...]:
        if not lines or name in HEADINGS:
            return tuple(self._value(name, line) for line in lines)
        chosen = self._random.choices(lines, k=self._random.randint(0, len(lines) + 1))
        return tuple(self._line(line) for line in chosen)

    def _line(self, line: object) -> object:
        if isinstance(line, tuple):  # a row: as many cells as there are headings
            return tuple(self._line(cell) for cell in line)
        return self._value("", line)

    def _words(self, limit: int) -> str:
        most = min(limit, self._random.choice((0, 4, 30, 120)))
        words = self._random.choices(WORDS, k=self._random.randint(0, most))
        for _ in range(1 + len(words) // 20):
            words.insert(
                self._random.randrange(len(words) + 1), self._random.choice(self._people)
            )
        return " ".join(words) if self._random.random() < 0.9 else ""


KINDS: dict[str, Callable[[_Shuffler], bytes]] = {
    "access dossier": lambda x: access_dossier.build(x.other(case_samples.access_dossier())),
    "destruction list": lambda x: destruction_list.build(
        x.other(case_samples.destruction_list())
    ),
    "destruction record": lambda x: destruction_record.build(
        x.other(case_samples.destruction_record())
    ),
    "hand-over": lambda x: handover.build(x.other(case_samples.handover(with_names=True))),
    "notification": lambda x: notification.build(x.other(case_samples.notification())),
    "pseudonym sheet": lambda x: pseudonym_sheet.build(x.other(type_samples.sheet())),
    "type descriptions": lambda x: type_descriptions.build(
        x.other(type_samples.descriptions())
    ),
    "plan": lambda x: plan.build(x.other(case_samples.plan(with_names=True))),
    "drill proof": lambda x: drill_proof.build(x.other(drill_samples.drill())),
    "once code": lambda x: once_code.build(x.other(key_samples.once())),
    "share sheet": lambda x: share_sheet.build(x.other(key_samples.share())),
    "recovery sheet": lambda x: recovery_sheet.build(x.other(samples.recovery_sheet())),
}


@pytest.fixture(scope="module")
def people() -> list[str]:
    return names()


@pytest.mark.parametrize("seed", range(SETS))
@pytest.mark.parametrize("kind", KINDS)
def test_a_shuffled_paper_obeys_both_standards(kind: str, seed: int, people: list[str]) -> None:
    assert failures(KINDS[kind](_Shuffler(seed, people))) == []
