# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Invented agendas to put in order, and the slow way to find their best order."""

from collections.abc import Sequence
from itertools import permutations
from random import Random

from casuskluis.domain.seating.board import inversions
from casuskluis.domain.seating.problem import SeatingItem, SeatingProblem, person_minutes

MINUTES = (5, 10, 15, 20)


def agenda(
    seed: int,
    items: int,
    guests: int,
    density: float,
    *,
    pins: float = 0.0,
    pairs: int = 0,
) -> SeatingProblem:
    """Return an agenda by chance; every item invites each guest with this density."""
    chance = Random(seed)  # noqa: S311 - invented agendas are no secret
    made = tuple(
        SeatingItem(
            key=100 + place,
            minutes=chance.choice(MINUTES),
            guests=frozenset(one for one in range(guests) if chance.random() < density),
            pinned=chance.random() < pins,
        )
        for place in range(items)
    )
    keys = [item.key for item in made]
    before = [chance.sample(keys, 2) for _ in range(pairs)] if items > 1 else []
    return SeatingProblem(
        items=made,
        people={guest: chance.randint(1, 3) for guest in range(guests)},
        before=tuple((one, other) for one, other in before),
    )


def arranged(problem: SeatingProblem, order: Sequence[int]) -> list[SeatingItem]:
    """Return the items in an order of keys."""
    by_key = {item.key: item for item in problem.items}
    return [by_key[key] for key in order]


def keeps_rules(problem: SeatingProblem, order: Sequence[int]) -> bool:
    """Whether every item stands once, the fixed ones in place, and in the order asked."""
    entered = [item.key for item in problem.items]
    stays = all(
        key == item.key for key, item in zip(order, problem.items, strict=True) if item.pinned
    )
    place = {key: spot for spot, key in enumerate(order)}
    right = all(place[one] < place[other] for one, other in problem.before)
    return sorted(order) == sorted(entered) and stays and right


def by_brute_force(problem: SeatingProblem) -> tuple[int, int, tuple[int, ...]] | None:
    """Return person-minutes, exchanged pairs and keys of the best order, if any is allowed."""
    movable = [item for item in problem.items if not item.pinned]
    best: tuple[int, int, tuple[int, ...], tuple[int, ...]] | None = None
    for places in permutations(range(len(movable))):
        following = iter([movable[place] for place in places])
        items = [item if item.pinned else next(following) for item in problem.items]
        order = tuple(item.key for item in items)
        if not keeps_rules(problem, order):
            continue
        found = (person_minutes(items, problem.people), inversions(places), places, order)
        best = found if best is None else min(best, found)
    return (best[0], best[1], best[3]) if best else None
