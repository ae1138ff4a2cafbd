# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""The pattern found is the cheapest there is: compared with trying every pattern."""

from collections.abc import Iterator
from itertools import combinations

import pytest

from casuskluis.disclosure.attack import demands
from casuskluis.disclosure.audit import audit
from casuskluis.disclosure.pattern import Pattern, PatternSearch, weights
from casuskluis.disclosure.policy import Policy
from casuskluis.disclosure.system import Table, blank, join
from casuskluis.disclosure.tables import Population
from disclosure.invented_tables import alone, invented, table_of

POLICY = Policy()
MOST_UNSAFE = 8


def _unsafe(table: Table) -> frozenset[int]:
    return frozenset(cell for cell, count in enumerate(table.counts) if POLICY.is_unsafe(count))


def _search(table: Table) -> PatternSearch:
    price = weights(table, None)
    wanted = demands(table, POLICY)
    return PatternSearch(table, _unsafe(table), wanted, price, lambda: None)


def _holds(population: Population, table: Table, hidden: frozenset[int]) -> bool:
    """Judge a pattern by the audit alone, which shares no code with the search."""
    report = audit(alone(blank(population, table, hidden)), POLICY)
    place = {code: cell for cell, code in enumerate(table.codes)}
    lowest = {
        place[cell.table, cell.row, cell.column]: known.lowest
        for cell, known in report.intervals.items()
    }
    return report.is_safe and all(lowest[cell] == 0 for cell in _unsafe(table))


def _lonely(table: Table, hidden: frozenset[int]) -> bool:
    return any(len(hidden.intersection(one.members)) == 1 for one in table.relations)


def _cheaper(table: Table, limit: float) -> Iterator[frozenset[int]]:
    """Yield every pattern that costs less than a limit and could be safe."""
    price, unsafe = weights(table, None), _unsafe(table)
    spare = limit - float(price[list(unsafe)].sum())
    rest = [
        cell
        for cell in range(len(table.counts))
        if cell not in unsafe and cell != table.grand_total and price[cell] < spare
    ]
    for size in range(len(rest) + 1):
        for extra in combinations(rest, size):
            hidden = unsafe | set(extra)
            cost = sum(float(price[cell]) for cell in extra)
            if cost < spare - 1e-6 and not _lonely(table, hidden):
                yield hidden


def _instances() -> list[int]:
    """Return the seeds of 39 tables with one to eight unsafe numbers."""
    found: list[int] = []
    seed = 0
    while len(found) < 39:
        seed += 1
        table = join(Population("p", (invented(3, 3, 26, seed),)))
        if 1 <= len(_unsafe(table)) <= MOST_UNSAFE:
            found.append(seed)
    return found


@pytest.mark.parametrize("seed", _instances())
def test_no_cheaper_pattern_is_safe(seed: int) -> None:
    population = Population("p", (invented(3, 3, 26, seed),))
    table = join(population)
    pattern = _search(table).cheapest()
    price = weights(table, None)
    limit = float(price.sum()) if pattern is None else float(price[list(pattern.hidden)].sum())

    assert pattern is None or _holds(population, table, pattern.hidden)
    assert not any(_holds(population, table, one) for one in _cheaper(table, limit))


def test_a_pattern_the_audit_objects_to_never_comes_back() -> None:
    table = join(Population("p", (table_of((6, 3, 7, 5), (8, 5, 2, 6), (7, 9, 6, 1)),)))
    search = _search(table)
    seen: list[Pattern] = []
    for _ in range(6):
        pattern = search.cheapest()
        assert pattern is not None
        assert not any(pattern.hidden <= earlier.hidden for earlier in seen)
        seen.append(pattern)
        search.forbid(min(_unsafe(table)), pattern.hidden)

    price = weights(table, None)
    costs = [float(price[list(one.hidden)].sum()) for one in seen]
    assert costs == pytest.approx(sorted(costs))
