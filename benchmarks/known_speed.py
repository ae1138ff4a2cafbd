# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Measure the search before creating on a large vault, and how often a misspelt name is found.

Run from the root: ``PYTHONPATH=tests python benchmarks/known_speed.py [persons]``.
The vault is made in a temporary folder and removed afterwards.
"""

import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from casuskluis.domain.known import KnownQuery
from casuskluis.domain.naming import PersonName
from casuskluis.domain.partial_date import PartialDate
from casuskluis.domain.subject import Subject
from casuskluis.services.demonstration.stock import read_stock
from casuskluis.services.intake.known import KnownService
from services.bureau import open_office

ROUNDS = 100
_ENDINGS = ("sen", "man", "stra", "ma", "ink", "berg", "huis", "veld")
_DICE = random.Random(1)  # noqa: S311 - the same names every time


def crowd(count: int) -> list[Subject]:
    """Return invented persons with some hundreds of surnames."""
    stock = read_stock()
    given = [*stock.lists["male"], *stock.lists["female"]]
    return [
        Subject(
            name=PersonName(
                family=family + (_DICE.choice(_ENDINGS) if place % 5 > 1 else ""),
                prefix=prefix,
                given=_DICE.choice(given),
            ),
            birth_date=PartialDate(
                _DICE.randint(1950, 2010), _DICE.randint(1, 12), _DICE.randint(1, 28)
            ),
        )
        for place in range(count)
        for prefix, family in [_DICE.choice(stock.surnames)]
    ]


def misspelt(one: Subject) -> KnownQuery:
    """Return a question with one letter of the surname left out."""
    family = one.name.family
    place = _DICE.randrange(1, len(family))
    typed = PersonName(family=family[:place] + family[place + 1 :], given=one.name.given)
    return KnownQuery(name=typed, birth_date=one.birth_date)


def measure(
    name: str,
    service: KnownService,
    people: list[Subject],
    question: Callable[[Subject], KnownQuery],
) -> None:
    """Print how long a question takes, how many it shows, and how often it finds the person."""
    times, shown, found = [], 0, 0
    for one in _DICE.sample(people, ROUNDS):
        asked = question(one)
        begin = perf_counter()
        matches = service.matches(asked)
        times.append((perf_counter() - begin) * 1000)
        shown += len(matches)
        found += any(
            (match.name, match.birth_date) == (one.name, one.birth_date) for match in matches
        )
    sys.stdout.write(
        f"{name:<26} {median(times):6.1f} ms (worst {max(times):5.1f}); "
        f"{shown / ROUNDS:.1f} shown, found {found} of {ROUNDS}\n"
    )


def main() -> None:
    """Fill a vault and ask."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    people = crowd(count)
    with tempfile.TemporaryDirectory() as folder:
        workspace = open_office(Path(folder)).workspace
        with workspace.context.write() as transaction:
            transaction.subjects.add_many(people)
        for name, question in (
            (
                "name and birth date",
                lambda one: KnownQuery(name=one.name, birth_date=one.birth_date),
            ),
            ("name only", lambda one: KnownQuery(name=one.name)),
            (
                "surname only",
                lambda one: KnownQuery(name=PersonName(family=one.name.family)),
            ),
            ("one letter left out", misspelt),
        ):
            measure(name, workspace.known, people, question)
        workspace.abandon()


if __name__ == "__main__":
    main()
