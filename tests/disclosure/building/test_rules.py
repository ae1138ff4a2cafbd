# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""What may not be known, what may not be published, and what would help."""

import pytest

from casuskluis.disclosure.building.coarsening import Action, Proposal, apply_to_all
from casuskluis.disclosure.building.dimensions import Category, Dimension
from casuskluis.disclosure.building.rules import (
    CategoryTooSmall,
    NothingCounted,
    Reason,
    TableTooFine,
    TableTooSmall,
    TooManyDimensions,
    check,
    objections,
    primary,
)
from casuskluis.disclosure.building.tabulating import from_counts
from casuskluis.disclosure.model.policy import Policy
from casuskluis.disclosure.model.table import Table, code
from casuskluis.domain.errors import RuleViolated

POLICY = Policy()
SIDE = Dimension.flat("kant", "links", "rechts")
DISTRICT = Dimension.flat("wijk", "Noord", "Oost", "Zuid", "West")
AGE = Dimension.flat("leeftijd", "12-17", "18-26", "27-34", "35+", ordered=True)


def _row(dimension: Dimension, *counts: int) -> Table:
    return from_counts(
        [dimension], {(leaf,): n for leaf, n in zip(dimension.leaves, counts, strict=True)}
    )


def _reasons(table: Table, policy: Policy = POLICY, coalition: int = 1) -> dict[str, Reason]:
    found = primary(table, policy, coalition=coalition)
    return {" ".join(name for _, name in table.codes[cell]): why for cell, why in found.items()}


def test_counts_below_the_threshold_are_unsafe_and_zeros_are_not() -> None:
    assert _reasons(_row(DISTRICT, 1, 4, 5, 0)) == {"Noord": Reason.SMALL, "Oost": Reason.SMALL}


def test_zeros_are_unsafe_when_the_policy_says_so() -> None:
    found = _reasons(_row(DISTRICT, 9, 8, 5, 0), Policy(protect_zeros=True))

    assert found == {"West": Reason.ZERO}


@pytest.mark.parametrize("rest", [0, 1])
def test_everybody_but_at_most_one_in_one_category_is_unsafe(rest: int) -> None:
    assert _reasons(_row(SIDE, 30, rest))["links"] is Reason.GROUP


def test_two_others_are_doubt_enough() -> None:
    assert "links" not in _reasons(_row(SIDE, 30, 2))


def test_a_larger_coalition_asks_for_more_doubt() -> None:
    assert _reasons(_row(SIDE, 30, 5), coalition=5)["links"] is Reason.GROUP
    assert not _reasons(_row(SIDE, 30, 6), coalition=5)


def test_nobody_at_all_tells_nothing_about_somebody() -> None:
    assert not _reasons(_row(DISTRICT, 0, 0, 0, 0))


def test_the_only_possible_category_tells_nothing() -> None:
    table = from_counts(
        [SIDE], {("links",): 30, ("rechts",): 0}, impossible=[code([("kant", "rechts")])]
    )

    assert not _reasons(table)
    assert not _reasons(_row(Dimension.flat("soort", "een"), 30))


def test_a_group_on_a_deeper_level_is_seen_too() -> None:
    place = Dimension(
        "plaats",
        (Category("Noord", (Category("Dorp"), Category("Veld"))), Category("Zuid")),
    )

    table = from_counts([place], {("Dorp",): 20, ("Veld",): 0, ("Zuid",): 20})

    assert _reasons(table) == {"Dorp": Reason.GROUP}


def _refused(table: Table, *split: Dimension, policy: Policy = POLICY) -> type[RuleViolated]:
    with pytest.raises(RuleViolated) as caught:
        check(table, split, policy)
    return type(caught.value)


def test_an_empty_period_is_told_apart_from_a_small_table() -> None:
    assert _refused(_row(SIDE, 0, 0), SIDE) is NothingCounted
    assert _refused(_row(SIDE, 5, 4), SIDE) is TableTooSmall


def test_a_small_category_is_refused_and_its_minimum_is_told() -> None:
    with pytest.raises(CategoryTooSmall) as caught:
        check(_row(DISTRICT, 20, 20, 3, 20), [DISTRICT], POLICY)

    assert caught.value.details["minimum"] == POLICY.minimum_category


def test_an_empty_category_may_stay_unless_zeros_tell_something() -> None:
    table = _row(DISTRICT, 20, 20, 0, 20)

    assert not objections(table, [DISTRICT], POLICY)
    assert objections(table, [DISTRICT], Policy(protect_zeros=True))


def test_a_small_category_is_proposed_to_merge_with_the_smallest_other() -> None:
    table = _row(DISTRICT, 20, 30, 3, 12)

    (found,) = objections(table, [DISTRICT], POLICY)

    assert (found.error, found.dimension, found.category) == (CategoryTooSmall, "wijk", "Zuid")
    assert found.proposals[0] == Proposal(Action.MERGE, "wijk", "Zuid", "West", "Zuid en West")
    assert found.proposals[1] == Proposal(Action.LEAVE_OUT, "wijk", "Zuid")


def test_an_ordered_category_merges_with_a_neighbour_only() -> None:
    table = _row(AGE, 3, 30, 20, 12)

    (found,) = objections(table, [AGE], POLICY)

    assert (found.proposals[0].category, found.proposals[0].neighbour) == ("12-17", "18-26")


def test_one_of_two_parts_is_folded_into_what_is_above() -> None:
    place = Dimension(
        "plaats", (Category("Noord", (Category("Dorp"), Category("Veld"))), Category("Zuid"))
    )
    table = from_counts([place], {("Dorp",): 20, ("Veld",): 2, ("Zuid",): 20})

    (found,) = objections(table, [place], POLICY)

    assert found.proposals[0] == Proposal(Action.FOLD, "plaats", "Noord")


def test_one_of_two_categories_means_not_splitting_at_all() -> None:
    (found,) = objections(_row(SIDE, 20, 2), [SIDE], POLICY)

    assert found.proposals[0] == Proposal(Action.DROP, "kant")


def test_too_few_records_per_cell_is_too_fine_and_a_coarser_table_is_proposed() -> None:
    wide = Dimension.flat("wijk", *(f"wijk {number}" for number in range(12)))
    counts: dict[tuple[str, ...], int] = {
        (leaf, side): int(side == "links") for leaf in wide.leaves for side in SIDE.leaves
    }
    policy = Policy(minimum_category=1, minimum_total=10)
    table = from_counts([wide, SIDE], counts)

    assert _refused(table, wide, SIDE, policy=policy) is TableTooFine
    (found,) = objections(table, [wide, SIDE], policy)
    assert [one.action for one in found.proposals] == [Action.MERGE, Action.DROP]


def test_more_dimensions_than_allowed_are_refused_and_one_is_proposed_to_go() -> None:
    split = [Dimension.flat(name, "x") for name in "abcd"]
    table = from_counts(split, {("x", "x", "x", "x"): 100})

    assert _refused(table, *split) is TooManyDimensions
    assert objections(table, split, POLICY)[0].proposals[0] == Proposal(Action.DROP, "d")


def test_a_filtered_table_is_judged_by_its_own_margins() -> None:
    filters = code([("kant", "links")])
    table = from_counts([DISTRICT], {("Noord",): 20, ("Oost",): 4, ("Zuid",): 20})
    table = Table(
        tuple(code([*name, *filters]) for name in table.codes), table.counts, table.relations
    )

    (found,) = objections(table, [DISTRICT], POLICY, filters=filters)

    assert found.category == "Oost"


def test_a_table_of_one_cell_cannot_be_too_fine() -> None:
    assert not objections(from_counts([], {(): 12}), [], Policy(minimum_average=20))


def test_a_table_without_trouble_has_no_objection() -> None:
    check(_row(DISTRICT, 20, 30, 13, 12), [DISTRICT], POLICY)


def test_taking_the_first_proposal_again_and_again_ends_in_a_table_that_may_leave() -> None:
    place = Dimension(
        "plaats",
        (
            Category("Noord", (Category("Dorp"), Category("Veld"))),
            Category("Zuid"),
            Category("West"),
        ),
    )
    split: tuple[Dimension, ...] = (place, AGE)
    inner = {
        ("Dorp", "12-17"): 3,
        ("Veld", "18-26"): 2,
        ("Zuid", "35+"): 14,
        ("West", "27-34"): 1,
    }

    found = objections(_recount(split, inner), split, POLICY)
    for _ in range(20):
        split = apply_to_all(found[0].proposals[0], split) if found else split
        found = objections(_recount(split, inner), split, POLICY)

    assert not found
    assert _recount(split, inner).total == 20


def _recount(split: tuple[Dimension, ...], inner: dict[tuple[str, str], int]) -> Table:
    counts: dict[tuple[str, ...], int] = {}
    for (place, age), count in inner.items():
        keys = {"plaats": place, "leeftijd": age}
        where = tuple(keys[one.name] for one in split)
        counts[where] = counts.get(where, 0) + count
    return from_counts(split, counts)
