# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Prints with numbers left out are safe and in time, or fail with a reason."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import count
from time import perf_counter

import numpy as np
import pytest

from casuskluis.disclosure.auditing.audit import audit
from casuskluis.disclosure.auditing.knowledge import Knowledge
from casuskluis.disclosure.building.rules import primary
from casuskluis.disclosure.model.policy import Audience, Policy
from casuskluis.disclosure.model.printed import PrintedTable
from casuskluis.disclosure.model.table import Code, Relation, Table, code
from casuskluis.disclosure.solving.limits import Progress
from casuskluis.disclosure.suppression.errors import (
    LevelsMalformed,
    NoSafePatternInTime,
    NothingSafeToHide,
    NotPartnerProof,
)
from casuskluis.disclosure.suppression.levels import Levels, interval_levels
from casuskluis.disclosure.suppression.suppressing import Suppressed, suppress
from casuskluis.disclosure.suppression.weights import weights_of
from casuskluis.domain.errors import Cancelled
from disclosure.suppression.reader import interval
from disclosure.suppression.tabulated import flat, skewed, tabulate

INTERNAL = Policy(audience=Audience.INTERNAL)
PUBLIC = Policy(audience=Audience.PUBLIC)
PARTNER = Policy(audience=Audience.PARTNER)

KINDS: list[tuple[tuple[int, ...], int, dict[int, int]]] = [
    ((5, 5), 40, {}),
    ((10, 8), 200, {}),
    ((12, 7), 300, {0: 4}),
    ((4, 3, 4), 150, {}),
]


def toy() -> Table:
    rows = {"Noord": (6, 3, 7, 5), "Oost": (8, 5, 2, 6), "Zuid": (7, 9, 6, 1)}
    kinds = ("jihad", "rechts", "anti", "links")
    inner: dict[tuple[str, ...], int] = {
        (row, kind): one
        for row, counts in rows.items()
        for kind, one in zip(kinds, counts, strict=True)
    }
    return tabulate({"wijk": flat(rows), "soort": flat(kinds)}, inner)


def small(table: Table) -> frozenset[int]:
    return frozenset(cell for cell, one in enumerate(table.counts) if INTERNAL.is_small(one))


def test_the_toy_table_hides_as_few_numbers_as_known() -> None:
    table = toy()
    cells = small(table)
    barely = Levels(dict.fromkeys(cells, 1.0), dict.fromkeys(cells, 1.0))

    strong = suppress(table, INTERNAL, primary=cells, levels=interval_levels(table, cells, 5))

    assert len(suppress(table, INTERNAL, primary=cells, levels=barely).hidden) == 6
    assert len(strong.hidden) == 7
    assert strong.proven
    assert strong.gap == 0.0
    assert strong.says_something


def test_hidden_small_numbers_can_be_anything_up_to_the_reach() -> None:
    table = toy()

    hidden = suppress(table, PUBLIC, primary=primary(table, PUBLIC)).hidden

    for cell in small(table):
        low, high = interval(table, hidden, cell)
        assert low == 0
        assert high >= 10


@pytest.mark.parametrize("policy", [INTERNAL, PUBLIC])
@pytest.mark.parametrize(("sizes", "records", "groups"), KINDS)
@pytest.mark.parametrize("seed", [1, 2])
def test_the_audit_finds_nothing_at_once(
    sizes: tuple[int, ...], records: int, groups: dict[int, int], seed: int, policy: Policy
) -> None:
    table = skewed(sizes, records, seed, groups)

    outcome = suppress(table, policy, primary=primary(table, policy), seed=seed)

    assert audit(outcome.printed, policy).findings == ()
    assert outcome.proven
    assert outcome.printed.figures[0].value == table.total


def test_without_small_numbers_nothing_is_hidden() -> None:
    table = tabulate({"a": flat("xy"), "b": flat("pq")}, {("x", "p"): 20, ("x", "q"): 30})

    outcome = suppress(table, replace(INTERNAL, protect_zeros=False), primary=())

    assert outcome.hidden == frozenset()
    assert outcome.proven


def test_known_zeros_are_printed_and_give_no_protection() -> None:
    table = toy()
    zero = table.shape.places[code((("soort", "links"), ("wijk", "Zuid")))]
    counts = list(table.counts)
    for cell, name in enumerate(table.codes):
        if set(name) <= set(table.codes[zero]):
            counts[cell] -= 1
    known = Table(table.codes, tuple(counts), table.relations, frozenset({zero}))
    cells = small(known)

    hidden = suppress(known, INTERNAL, primary={*cells, zero}).hidden

    assert zero not in hidden
    assert all(interval(known, hidden - {zero}, cell)[0] == 0 for cell in cells)


def test_a_small_grand_total_cannot_be_protected() -> None:
    table = tabulate({"a": flat("xy")}, {("x",): 1, ("y",): 2})

    with pytest.raises(NothingSafeToHide):
        suppress(table, INTERNAL, primary=primary(table, INTERNAL))


def test_a_table_that_needs_its_grand_total_hidden_cannot_be_protected() -> None:
    table = tabulate({"a": flat("xyz")}, {("x",): 4, ("y",): 1})

    with pytest.raises(NothingSafeToHide):
        suppress(table, PUBLIC, primary=primary(table, PUBLIC))


def test_levels_of_other_cells_are_refused() -> None:
    table = toy()

    with pytest.raises(LevelsMalformed):
        suppress(table, INTERNAL, primary=[7], levels=Levels({8: 1.0}, {}))
    with pytest.raises(LevelsMalformed):
        Levels({7: -1.0}, {})


def test_when_the_time_is_over_the_pattern_is_safe_and_its_gap_is_told() -> None:
    table = skewed((7, 5, 4), 400, 1)
    hurried = replace(INTERNAL, seconds=0.0)

    outcome = suppress(table, hurried, primary=primary(table, hurried))

    assert not outcome.proven
    assert outcome.gap > 0.0
    assert audit(outcome.printed, INTERNAL).findings == ()


@pytest.mark.parametrize("asked", [0, 40])
def test_the_officer_can_stop_the_work(asked: int) -> None:
    table = skewed((7, 5, 4), 400, 1)
    questions = count()

    with pytest.raises(Cancelled):
        suppress(
            table,
            INTERNAL,
            primary=primary(table, INTERNAL),
            cancelled=lambda: next(questions) >= asked,
        )


def test_progress_gets_better_and_never_worse() -> None:
    table = skewed((12, 7), 300, 1, {0: 4})
    told: list[Progress] = []

    outcome = suppress(table, INTERNAL, primary=primary(table, INTERNAL), progress=told.append)

    assert [one.bound for one in told] == sorted(one.bound for one in told)
    assert told[-1].best == pytest.approx(outcome.cost)


class Objector:
    """Objects to a cell as long as fewer than so many cells are hidden."""

    def __init__(self, cell: Code, enough: float) -> None:
        self._cell, self._enough = cell, enough

    def __call__(self, printed: PrintedTable) -> Collection[Code]:
        hidden = sum(figure.is_hidden for figure in printed.figures)
        return {self._cell: "too narrow"} if hidden < self._enough else {}


def test_what_a_verification_objects_to_is_protected_better() -> None:
    table = toy()
    cells = primary(table, INTERNAL)
    objected = table.codes[min(small(table))]
    before = suppress(table, INTERNAL, primary=cells)

    after = suppress(
        table, INTERNAL, primary=cells, verify=Objector(objected, len(before.hidden) + 2)
    )

    assert len(after.hidden) >= len(before.hidden) + 2
    assert after.cost >= before.cost
    for cell in small(table):
        assert interval(table, after.hidden, cell)[0] == 0


def test_a_printed_cell_that_is_objected_to_is_hidden() -> None:
    table = toy()
    cells = primary(table, INTERNAL)
    before = suppress(table, INTERNAL, primary=cells).hidden
    shown = next(cell for cell in range(1, len(table.codes)) if cell not in before)

    def verify(printed: PrintedTable) -> Collection[Code]:
        return () if printed.figures[shown].is_hidden else (table.codes[shown],)

    assert shown in suppress(table, INTERNAL, primary=cells, verify=verify).hidden


def test_a_verification_that_is_never_content_ends_in_an_error() -> None:
    table = toy()
    never = Objector(table.codes[min(small(table))], float("inf"))

    with pytest.raises((NothingSafeToHide, NoSafePatternInTime)):
        suppress(
            table,
            replace(INTERNAL, seconds=0.5),
            primary=primary(table, INTERNAL),
            verify=never,
        )


def test_an_objection_to_a_whole_pattern_keeps_the_optimum() -> None:
    table = toy()
    cells = primary(table, INTERNAL)
    cheapest = suppress(table, INTERNAL, primary=cells)
    objected = table.codes[min(small(table))]

    def verify(printed: PrintedTable) -> Collection[Code]:
        return (objected,) if printed == cheapest.printed else ()

    second = suppress(table, INTERNAL, primary=cells, verify=verify)

    assert second.proven
    assert second.cost > cheapest.cost


def test_the_seed_varies_what_is_chosen_and_is_repeatable() -> None:
    table = skewed((10, 8), 200, 3)

    first = weights_of(table, 1)

    assert np.array_equal(first, weights_of(table, 1))
    assert not np.array_equal(first, weights_of(table, 2))
    plain = weights_of(table, None)
    assert ((plain <= first) & (first <= 1.2 * plain)).all()


def test_margins_and_subtotals_cost_more() -> None:
    table = skewed((12, 7), 300, 1, {0: 4})
    weights = weights_of(table, None) / (1.0 + np.log2(1.0 + np.array(table.counts)))
    places = table.shape.places

    assert weights[0] == pytest.approx(9.0 * 1.7**2) or weights[0] == pytest.approx(9.0)
    assert weights[places[code([("b", "b00")])]] == pytest.approx(3.0)
    assert weights[places[code([("a", "ag0"), ("b", "b00")])]] == pytest.approx(1.7)
    assert weights[places[code([("a", "a00"), ("b", "b00")])]] == pytest.approx(1.0)


def test_linked_tables_that_share_a_margin_leave_together() -> None:
    first, second = skewed((5, 4), 120, 1), skewed((5, 4), 120, 1)
    renamed = [code(("c" if d == "b" else d, c) for d, c in name) for name in second.codes]
    codes = list(dict.fromkeys([*first.codes, *renamed]))
    counts = dict(zip(first.codes, first.counts, strict=True))
    counts |= dict(zip(renamed, second.counts, strict=True))
    place = {name: at for at, name in enumerate(codes)}

    def relations(of: Table, names: list[Code] | tuple[Code, ...]) -> Iterator[Relation]:
        for one in of.relations:
            parts = tuple(place[names[part]] for part in one.parts)
            yield Relation(place[names[one.total]], parts)

    links = dict.fromkeys([*relations(first, first.codes), *relations(second, renamed)])
    table = Table(tuple(codes), tuple(counts[name] for name in codes), tuple(links))

    outcome = suppress(table, INTERNAL, primary=primary(table, INTERNAL))

    assert audit(outcome.printed, INTERNAL).findings == ()


def findings_of_partners(table: Table, outcome: Suppressed) -> int:
    known = [Knowledge(table.codes[cell], table.counts[cell]) for cell in outcome.hidden]
    return len(audit(outcome.printed, PARTNER, knowledge=known).findings)


def test_partners_who_know_a_cell_are_kept_guessing() -> None:
    table = skewed((5, 5), 40, 1)
    cells = primary(table, PARTNER)

    assert findings_of_partners(table, suppress(table, INTERNAL, primary=cells)) > 0
    assert findings_of_partners(table, suppress(table, PARTNER, primary=cells)) == 0


def test_a_table_that_a_partner_always_completes_is_refused() -> None:
    table = tabulate({"a": flat("xy")}, {("x",): 3, ("y",): 20})
    barely = Levels({1: 1.0}, {1: 1.0})

    assert suppress(table, INTERNAL, primary=[1], levels=barely).hidden == {1, 2}
    with pytest.raises(NotPartnerProof):
        suppress(table, PARTNER, primary=[1], levels=barely)


@pytest.mark.slow
def test_a_thousand_cells_are_solved_in_time() -> None:
    table = skewed((50, 20), 2000, 1)
    begin = perf_counter()

    outcome = suppress(table, INTERNAL, primary=primary(table, INTERNAL))

    assert outcome.gap <= 0.02
    assert perf_counter() - begin < 60.0
