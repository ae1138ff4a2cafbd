# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""Classes are large and varied enough, lose as little as can be, and tell no single case."""

import os
import random
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casuskluis.disclosure.types import (
    CaseTraits,
    Hierarchy,
    HierarchyMalformed,
    TooFewToDescribe,
    TraitMissing,
)
from casuskluis.disclosure.types.coded import coded
from casuskluis.disclosure.types.describing import _best, describe
from casuskluis.disclosure.types.lattice import full_domain
from casuskluis.disclosure.types.partition import Rule, levels_of
from casuskluis.domain.errors import Cancelled
from disclosure.types.invented_cases import AGE, AGES, HIERARCHIES, PHENOMENON, invented

FULL = os.environ.get("CASUSKLUIS_FULL") == "1"
BARS = ((60, 0.55), (120, 0.48), (250, 0.37), (600, 0.25), (2000, 0.10))
"""Cases, and the most that local recoding may lose with at least five in a class."""
SEEDS = 5 if FULL else 2


@pytest.mark.parametrize(("size", "most"), BARS if FULL else BARS[:4])
def test_no_more_is_lost_than_the_bar(size: int, most: float) -> None:
    losses = [
        describe(invented(size, seed), HIERARCHIES, least=5).loss for seed in range(SEEDS)
    ]

    assert np.mean(losses) <= most


@pytest.mark.parametrize("seed", range(30 if FULL else 5))
@pytest.mark.parametrize("least", [5, 10])
@pytest.mark.parametrize("size", [25, 70, 160])
def test_every_class_is_large_and_varied_enough(size: int, least: int, seed: int) -> None:
    records = invented(size, seed + 100)
    cases = coded(records, HIERARCHIES)
    made = _best(cases, Rule(least, 2), None)

    placed = [case for group in made.groups for case in group]
    assert len(placed) == len(set(placed))
    assert size - len(placed) <= size * 0.05
    for group in made.groups:
        members = [records[case] for case in group]
        assert len(members) >= least
        assert len({one.status for one in members}) >= 2
        assert len({one.interventions for one in members}) >= 2


@pytest.mark.parametrize("seed", range(5))
def test_what_a_class_tells_holds_for_each_of_its_cases(seed: int) -> None:
    records = invented(90, seed)
    cases = coded(records, HIERARCHIES)
    for group in _best(cases, Rule(5, 2), None).groups:
        for hierarchy, level in zip(HIERARCHIES, levels_of(cases, group), strict=True):
            told = {
                hierarchy.group(records[case].traits[hierarchy.dimension], level)
                for case in group
            }
            assert len(told) == 1


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_cases_tells_nothing(seed: int) -> None:
    records = invented(80, seed)
    mixed = random.Random(seed).sample(records, k=len(records))  # noqa: S311 - repeatable

    assert describe(mixed, HIERARCHIES, least=5) == describe(records, HIERARCHIES, least=5)


@pytest.mark.parametrize("seed", range(4))
def test_it_is_never_worse_than_the_best_whole_level(seed: int) -> None:
    records = invented(100, seed)
    whole = full_domain(records, HIERARCHIES, least=5)

    assert whole is not None
    assert describe(records, HIERARCHIES, least=5).loss <= whole.loss


def test_nothing_is_lost_of_cases_that_are_alike_and_many() -> None:
    records = [_case(AGES[place % 2], f"f{place % 2}", place) for place in range(20)]
    found = describe(records, (AGE, PHENOMENON), least=5)

    assert found.loss == 0
    assert [one.traits["fenomeen"] for one in found.classes] == ["f0", "f1"]
    assert [figure.value for figure in found.printed().figures] == [10, 10]
    assert found.left_out_figure() is None


def test_a_class_is_never_smaller_than_five_whatever_is_asked() -> None:
    found = describe(invented(60, 1), HIERARCHIES, least=1, diverse=0)

    assert found.least == 5
    assert min(one.size for one in found.classes) >= 5


@pytest.mark.parametrize("size", [0, 1, 4])
def test_too_few_cases_are_not_described(size: int) -> None:
    with pytest.raises(TooFewToDescribe):
        describe(invented(size, 1), HIERARCHIES, least=5)


def test_cases_that_all_stand_the_same_are_not_described() -> None:
    alike = [replace(one, status="closed") for one in invented(40, 1)]

    with pytest.raises(TooFewToDescribe):
        describe(alike, HIERARCHIES, least=5)


def test_a_case_without_a_trait_is_refused() -> None:
    with pytest.raises(TraitMissing):
        describe([CaseTraits(traits={}, status="closed")] * 9, (AGE,), least=5)


def test_groups_that_part_again_are_refused() -> None:
    with pytest.raises(HierarchyMalformed):
        Hierarchy("x", ({"a": "g", "b": "g"}, {"a": "one", "b": "two"}))


def test_two_hierarchies_of_one_trait_are_refused() -> None:
    with pytest.raises(HierarchyMalformed):
        describe(invented(20, 1), (AGE, AGE), least=5)


def test_a_category_the_hierarchy_does_not_know_stays_apart_until_nothing_is_told() -> None:
    assert PHENOMENON.group("new", 1) == "new"
    assert PHENOMENON.group("new", PHENOMENON.top) == ""


def test_it_can_be_stopped() -> None:
    with pytest.raises(Cancelled):
        describe(invented(60, 1), HIERARCHIES, least=5, cancelled=lambda: True)


@given(st.lists(st.tuples(st.sampled_from(AGES), st.integers(0, 6)), max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_cases_give_safe_classes_or_none(drawn: list[tuple[str, int]]) -> None:
    records = [_case(age, f"f{kind}", place) for place, (age, kind) in enumerate(drawn)]
    try:
        found = describe(records, (AGE, PHENOMENON), least=5)
    except TooFewToDescribe:
        assert len(records) < 5
        return
    assert all(one.size >= 5 for one in found.classes)
    assert sum(one.size for one in found.classes) + found.left_out == len(records)
    assert 0 <= found.loss <= 1


def test_the_cells_of_all_classes_have_names_of_their_own() -> None:
    found = describe(invented(200, 3), HIERARCHIES, least=5)

    assert len(set(found.table.codes)) == len(found.classes)
    assert found.printed().shape == found.table.shape
    for count, figure in zip(found.table.counts, found.printed().figures, strict=True):
        assert figure.value is not None
        assert figure.value % 5 == 0
        assert figure.lowest <= count <= (figure.highest or 0)


def _case(age: str, kind: str, place: int) -> CaseTraits:
    return CaseTraits(
        traits={"leeftijd": age, "fenomeen": kind},
        status=("closed", "monitoring")[place // 2 % 2],
        interventions=frozenset(["care"] if place % 3 else ["social"]),
    )


def test_the_invented_cases_are_as_unique_as_real_ones() -> None:
    records = invented(60, 0)
    counts = Counter(tuple(sorted(one.traits.items())) for one in records)

    assert sum(count == 1 for count in counts.values()) > 0.6 * len(records)
