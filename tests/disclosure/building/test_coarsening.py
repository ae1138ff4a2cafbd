# SPDX-FileCopyrightText: 2026 De makers van Casuskluis
# SPDX-License-Identifier: EUPL-1.2

"""A proposal makes a dimension coarser, and every record still falls in one place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casuskluis.disclosure.building.coarsening import (
    Action,
    Proposal,
    ProposalStale,
    apply,
    apply_to_all,
)
from casuskluis.disclosure.building.dimensions import Category, Dimension
from casuskluis.disclosure.building.tabulating import from_counts, tabulate
from casuskluis.disclosure.model.table import code

FLAT = Dimension.flat("wijk", "Noord", "Oost", "Zuid", "West")
DEEP = Dimension(
    "plaats",
    (
        Category("stad", (Category("Noord"), Category("Oost"))),
        Category("dorp", (Category("Kern"), Category("Buiten"))),
        Category("elders"),
    ),
)


def _merge(first: str, second: str, dimension: str = "wijk", into: str = "") -> Proposal:
    return Proposal(Action.MERGE, dimension, first, second, into)


def test_two_categories_become_one_that_is_called_after_both() -> None:
    merged = apply(_merge("Zuid", "Noord"), FLAT)

    assert merged.leaves == ("Noord en Zuid", "Oost", "West")
    assert merged.locate("Noord") == merged.locate("Zuid") == "Noord en Zuid"


def test_merging_again_names_all_that_is_in_it_whatever_the_order() -> None:
    one = apply(_merge("Noord en Zuid", "West"), apply(_merge("Noord", "Zuid"), FLAT))
    other = apply(_merge("Noord", "Zuid en West"), apply(_merge("Zuid", "West"), FLAT))

    assert one.leaves == ("Noord, Zuid en West", "Oost")
    assert set(one.leaves) == set(other.leaves)


def test_the_officer_may_name_it_otherwise() -> None:
    assert apply(_merge("Zuid", "West", into="overig"), FLAT).leaves[-1] == "overig"


def test_a_category_that_is_left_out_takes_its_records_with_it() -> None:
    without = apply(Proposal(Action.LEAVE_OUT, "wijk", "Oost"), FLAT)

    table = tabulate(["Noord", "Oost", "Oost", "West"], [without], {"wijk": lambda key: key})

    assert table.total == 2
    assert without.locate("Oost") is None


def test_the_total_without_a_category_is_never_taken_for_the_total_of_all() -> None:
    without = apply(Proposal(Action.LEAVE_OUT, "wijk", "Oost"), FLAT)
    side = Dimension.flat("kant", "links")

    table = from_counts([without, side], {("Noord", "links"): 3})

    assert () not in table.codes
    assert code([("wijk", "zonder Oost"), ("kant", "links")]) in table.codes


def test_folding_counts_the_parts_in_what_is_above() -> None:
    folded = apply(Proposal(Action.FOLD, "plaats", "stad"), DEEP)

    assert folded.leaves == ("stad", "Kern", "Buiten", "elders")
    assert folded.locate("Oost") == "stad"


def test_two_categories_that_are_split_keep_their_parts() -> None:
    merged = apply(_merge("stad", "dorp", "plaats"), DEEP)

    assert merged.categories[0].name == "stad en dorp"
    assert merged.leaves == ("Noord", "Oost", "Kern", "Buiten", "elders")


def test_a_category_that_is_split_loses_its_parts_when_merged_with_one_that_is_not() -> None:
    merged = apply(_merge("dorp", "elders", "plaats"), DEEP)

    assert merged.leaves == ("Noord", "Oost", "dorp en elders")
    assert merged.locate("Kern") == "dorp en elders"


def test_leaving_out_the_last_part_leaves_out_what_is_above() -> None:
    once = apply(Proposal(Action.LEAVE_OUT, "plaats", "Noord"), DEEP)

    twice = apply(Proposal(Action.LEAVE_OUT, "plaats", "Oost"), once)

    assert "stad" not in twice.nodes
    assert twice.everything == "zonder Noord en Oost"


@pytest.mark.parametrize(
    "proposal",
    [
        _merge("Noord", "Maan"),
        _merge("Maan", "Noord"),
        _merge("Noord", "Noord"),
        Proposal(Action.FOLD, "wijk", "Maan"),
        Proposal(Action.DROP, "wijk"),
    ],
)
def test_a_proposal_that_does_not_fit_any_more_is_refused(proposal: Proposal) -> None:
    with pytest.raises(ProposalStale):
        apply(proposal, FLAT)


def test_categories_under_different_parents_do_not_merge() -> None:
    with pytest.raises(ProposalStale):
        apply(_merge("Noord", "Kern", "plaats"), DEEP)


def test_leaving_out_everything_is_refused() -> None:
    with pytest.raises(ProposalStale):
        apply(Proposal(Action.LEAVE_OUT, "kant", "links"), Dimension.flat("kant", "links"))


def test_a_proposal_leaves_other_dimensions_alone() -> None:
    assert apply_to_all(_merge("Noord", "Oost"), [DEEP, FLAT])[0] is DEEP


def test_a_dimension_can_be_dropped_from_a_table() -> None:
    assert apply_to_all(Proposal(Action.DROP, "wijk"), [DEEP, FLAT]) == (DEEP,)
    with pytest.raises(ProposalStale):
        apply_to_all(Proposal(Action.DROP, "school"), [DEEP, FLAT])


@pytest.mark.parametrize(
    ("proposal", "words"),
    [
        (_merge("Noord", "Zuid"), "voeg Noord samen met Zuid"),
        (Proposal(Action.FOLD, "plaats", "stad"), "splits stad niet verder"),
        (Proposal(Action.LEAVE_OUT, "wijk", "Oost"), "laat Oost weg"),
        (Proposal(Action.DROP, "wijk"), "splits niet naar wijk"),
    ],
)
def test_a_proposal_is_said_in_words(proposal: Proposal, words: str) -> None:
    assert proposal.words == words


@given(pair=st.permutations(FLAT.leaves), keys=st.lists(st.sampled_from(FLAT.leaves)))
def test_merging_loses_nobody(pair: list[str], keys: list[str]) -> None:
    merged = apply(_merge(pair[0], pair[1]), FLAT)

    table = tabulate(keys, [merged], {"wijk": lambda key: key})

    assert table.total == len(keys)
